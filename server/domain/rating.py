"""Satisfaction: the levels, the reasons, the index and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from math import sqrt

from server.domain.centre.hours import Words
from server.domain.errors import BadRequest

LEVELS: dict[int, tuple[str, Words]] = {
    5: ("very_satisfied", {"vi": "Rất hài lòng", "en": "Very satisfied"}),
    4: ("satisfied", {"vi": "Hài lòng", "en": "Satisfied"}),
    3: ("neutral", {"vi": "Bình thường", "en": "Neutral"}),
    2: ("dissatisfied", {"vi": "Không hài lòng", "en": "Dissatisfied"}),
    1: ("very_dissatisfied", {"vi": "Rất không hài lòng", "en": "Very dissatisfied"}),
}
"""Score → code and words, best first (DOMAIN: ratings)."""

LOW, HIGH = "low", "high"
REASONS: dict[str, tuple[str, Words]] = {
    "long_wait": (LOW, {"vi": "Chờ quá lâu", "en": "The wait was too long"}),
    "attitude": (LOW, {"vi": "Thái độ chưa đúng mực", "en": "The manner was not right"}),
    "unclear": (LOW, {"vi": "Hướng dẫn không rõ", "en": "The guidance was unclear"}),
    "many_trips": (LOW, {"vi": "Phải đi lại nhiều lần", "en": "I had to come several times"}),
    "overdue": (LOW, {"vi": "Trễ hẹn", "en": "The result was late"}),
    "extra_papers": (LOW, {"vi": "Yêu cầu giấy tờ ngoài quy định", "en": "Papers beyond the rules were asked"}),
    "premises": (LOW, {"vi": "Cơ sở vật chất", "en": "The premises"}),
    "other_bad": (LOW, {"vi": "Khác", "en": "Something else"}),
    "quick": (HIGH, {"vi": "Nhanh chóng", "en": "Quick"}),
    "kind": (HIGH, {"vi": "Thái độ tận tình", "en": "Kind and helpful"}),
    "clear": (HIGH, {"vi": "Hướng dẫn dễ hiểu", "en": "Clear guidance"}),
    "tidy": (HIGH, {"vi": "Nơi tiếp đón sạch đẹp", "en": "A pleasant place"}),
    "other_good": (HIGH, {"vi": "Khác", "en": "Something else"}),
}
"""Reason → after which marks it is offered (low: 1 and 2, high: 5) and its words."""

LONGEST_COMMENT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One answer about one finished turn; nothing in it tells who gave it."""

    id: str
    site_id: str
    turn_id: str
    score: int
    reasons: tuple[str, ...]
    comment: str | None
    channel: str
    given_at: datetime


def must_be_answer(score: int, reasons: tuple[str, ...], levels: int) -> None:
    """Raise BadRequest unless the score and its reasons are ones that this site offers."""
    if score not in scores_of(levels):
        raise BadRequest("score", f"one of {', '.join(map(str, scores_of(levels)))}")
    for code in reasons:
        when = REASONS[code][0] if code in REASONS else None
        if when is None or (when == LOW and score > 2) or (when == HIGH and score != 5):
            raise BadRequest("reasons", f"{code!r} is not offered after a mark of {score}")


def scores_of(levels: int) -> tuple[int, ...]:
    """The marks of a scale of 3, 4 or 5 levels, best first; fewer levels leave out the extremes or the middle."""
    return {3: (4, 3, 2), 4: (5, 4, 2, 1)}.get(levels, (5, 4, 3, 2, 1))


@dataclass(frozen=True, slots=True)
class Index:
    """Satisfaction: the share of answers that are satisfied or better, and its 95 % Wilson interval, from 0 to 1."""

    value: float
    low: float
    high: float


def satisfaction_index(satisfied: int, answers: int) -> Index | None:
    """(very satisfied + satisfied) ÷ valid answers; None without answers.

    Interval: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), with
    z = 1.96. It stays within 0…1 and honest for small numbers, where the plain ± does neither.
    """
    if answers == 0:
        return None
    z, p = 1.96, satisfied / answers
    middle = p + z * z / (2 * answers)
    spread = z * sqrt(p * (1 - p) / answers + z * z / (4 * answers * answers))
    scale = 1 + z * z / answers
    return Index(p, max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))
