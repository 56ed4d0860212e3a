"""The form of a rating, which each centre words by itself: levels with a question of their own, and reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from server.domain.centre.hours import Words

CODES: dict[int, str] = {
    5: "very_satisfied", 4: "satisfied", 3: "neutral", 2: "dissatisfied", 1: "very_dissatisfied",
}  # fmt: skip
"""Mark → its code, best first; the codes are for programs and never change."""


class When(StrEnum):
    """Whether a reason tells what was wrong or what was good."""

    LOW = "low"
    HIGH = "high"


class Factor(StrEnum):
    """The five factors by which SIPAS, the national index of satisfaction, asks about a public service."""

    ACCESS = "access"
    PROCEDURE = "procedure"
    OFFICER = "officer"
    RESULT = "result"
    FEEDBACK = "feedback"


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """One mark as a centre words it. `question` is asked after it, to be answered with yes or no; None asks nothing."""

    id: str
    site_id: str
    score: int
    name: Words
    question: Words | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Something that may be chosen after the marks in `scores`. `code` stays for ever: ratings keep it.

    `factor` is the SIPAS factor that it speaks of; None for none of them.
    """

    id: str
    site_id: str
    code: str
    when: When
    name: Words
    scores: tuple[int, ...]
    factor: Factor | None = None
    position: int = 0
    is_active: bool = True
    version: int = 1

    def is_offered_after(self, score: int) -> bool:
        """Whether it is to be chosen after this mark."""
        return self.is_active and score in self.scores


SETTLED: Words = {"vi": "Hôm nay việc của bạn có được giải quyết không?", "en": "Was your matter settled today?"}
DEFAULT_LEVELS: dict[int, tuple[Words, Words | None]] = {
    5: ({"vi": "Rất hài lòng", "en": "Very satisfied"}, None),
    4: ({"vi": "Hài lòng", "en": "Satisfied"}, None),
    3: ({"vi": "Bình thường", "en": "Neutral"}, None),
    2: ({"vi": "Không hài lòng", "en": "Dissatisfied"}, SETTLED),
    1: ({"vi": "Rất không hài lòng", "en": "Very dissatisfied"}, SETTLED),
}
"""What a centre begins with: mark → its words (DOMAIN: ratings), and the question after it."""

DEFAULT_REASONS: dict[str, tuple[When, Factor | None, Words]] = {
    "long_wait": (When.LOW, Factor.ACCESS, {"vi": "Chờ quá lâu", "en": "The wait was too long"}),
    "attitude": (When.LOW, Factor.OFFICER, {"vi": "Thái độ chưa đúng mực", "en": "The manner was not right"}),
    "unclear": (When.LOW, Factor.OFFICER, {"vi": "Hướng dẫn không rõ", "en": "The guidance was unclear"}),
    "many_trips": (When.LOW, Factor.PROCEDURE, {"vi": "Phải đi lại nhiều lần", "en": "I had to come several times"}),
    "overdue": (When.LOW, Factor.RESULT, {"vi": "Trễ hẹn", "en": "The result was late"}),
    "extra_papers": (
        When.LOW, Factor.PROCEDURE,
        {"vi": "Yêu cầu giấy tờ ngoài quy định", "en": "Papers beyond the rules were asked"},
    ),
    "premises": (When.LOW, Factor.ACCESS, {"vi": "Cơ sở vật chất", "en": "The premises"}),
    "unheard": (When.LOW, Factor.FEEDBACK, {"vi": "Góp ý chưa được giải quyết", "en": "A complaint was not answered"}),
    "other_bad": (When.LOW, None, {"vi": "Điều khác chưa tốt", "en": "Something else that was bad"}),
    "quick": (When.HIGH, Factor.PROCEDURE, {"vi": "Nhanh chóng", "en": "Quick"}),
    "kind": (When.HIGH, Factor.OFFICER, {"vi": "Thái độ tận tình", "en": "Kind and helpful"}),
    "clear": (When.HIGH, Factor.OFFICER, {"vi": "Hướng dẫn dễ hiểu", "en": "Clear guidance"}),
    "on_time": (When.HIGH, Factor.RESULT, {"vi": "Trả kết quả đúng hẹn", "en": "The result was on time"}),
    "tidy": (When.HIGH, Factor.ACCESS, {"vi": "Nơi tiếp đón sạch đẹp", "en": "A pleasant place"}),
    "heard": (When.HIGH, Factor.FEEDBACK, {"vi": "Góp ý được lắng nghe", "en": "Complaints are answered"}),
    "other_good": (When.HIGH, None, {"vi": "Điều khác đáng khen", "en": "Something else that was good"}),
}  # fmt: skip
"""What a centre begins with: reason → what it tells, of which factor, and its words."""

USUAL_SCORES: dict[When, tuple[int, ...]] = {When.LOW: (1, 2), When.HIGH: (4, 5)}
"""After which marks the reasons of the beginning are offered; the middle asks for words alone."""


def scores_of(levels: int) -> tuple[int, ...]:
    """The marks of a scale of 3, 4 or 5 levels, best first; fewer levels leave out the extremes or the middle."""
    return {3: (4, 3, 2), 4: (5, 4, 2, 1)}.get(levels, (5, 4, 3, 2, 1))


def first_levels(site_id: str, new_id: Callable[[], str]) -> list[Level]:
    """The levels of a new centre; `new_id` makes an id."""
    return [
        Level(id=new_id(), site_id=site_id, score=score, name=name, question=question)
        for score, (name, question) in DEFAULT_LEVELS.items()
    ]


def first_reasons(site_id: str, new_id: Callable[[], str]) -> list[Reason]:
    """The reasons of a new centre, in their order; `new_id` makes an id."""
    return [
        Reason(
            id=new_id(), site_id=site_id, code=code, when=when, name=name, scores=USUAL_SCORES[when], factor=factor,
            position=place,
        )
        for place, (code, (when, factor, name)) in enumerate(DEFAULT_REASONS.items())
    ]  # fmt: skip
