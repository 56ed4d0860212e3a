"""What the parts of a centre must be: names in words, series that can be heard, limits that make sense."""

from __future__ import annotations

from collections.abc import Iterable

from server.domain.centre.hours import Words
from server.domain.centre.site import Site
from server.domain.errors import BadRequest
from server.domain.numbering import ALIKE, NEVER

LONGEST_NAME = 200
LETTERS = frozenset("ABCDĐEGHKLMNPQRSTUVXYFJWZ") - NEVER
"""Letters that a series may have: the Vietnamese alphabet's without marks, and four more that people know."""


def must_be_words(field: str, words: Words) -> None:
    """Raise BadRequest unless there is a Vietnamese text of 1 to 200 signs, and no other is longer."""
    if not words.get("vi", "").strip():
        raise BadRequest(f"{field}.vi", "missing", "missing")
    for language, text in words.items():
        if len(text) > LONGEST_NAME:
            raise BadRequest(f"{field}.{language}", f"more than {LONGEST_NAME} signs", "too_long", most=LONGEST_NAME)


def must_fit_lines(field: str, words: Words | None, lines: int, signs: int) -> None:
    """Raise BadRequest for a text that does not fit on the paper: it would be cut without a word."""
    for language, text in (words or {}).items():
        told = text.splitlines()
        if len(told) > lines:
            raise BadRequest(f"{field}.{language}", f"more than {lines} lines", "too_many_lines", most=lines)
        if any(len(line) > signs for line in told):
            raise BadRequest(f"{field}.{language}", f"a line of more than {signs} signs", "line_too_long", most=signs)


def must_name_series(series: str) -> None:
    """Raise BadRequest unless it is one or two letters that cannot be read as digits."""
    if not 1 <= len(series) <= 2 or any(letter not in LETTERS for letter in series):
        never = sorted(NEVER)
        reason = f"one or two capital letters, none of {', '.join(never)}"
        raise BadRequest("series", reason, "series_letters", never=never)


def sounds_like(series: str, others: Iterable[str]) -> set[str]:
    """The other series whose names sound like this one across a hall (DOMAIN: B D Đ P T V)."""
    if series not in ALIKE:
        return set()
    return {other for other in others if other in ALIKE and other != series}


def must_fit_policy(site: Site) -> None:
    """Raise BadRequest for limits that no hall works with, or two classes of one code."""
    limits = {
        "policy.in_a_row": (site.policy.in_a_row, 0, 20), "policy.rank_run": (site.policy.rank_run, 1, 100),
        "recalls_allowed": (site.recalls_allowed, 0, 20), "rating_levels": (site.rating_levels, 3, 5),
        "last_ticket_min": (site.last_ticket_min, 0, 480), "postpones_allowed": (site.postpones_allowed, 0, 10),
        "auto_start_s": (site.auto_start_s or 1, 1, 3_600), "auto_finish_s": (site.auto_finish_s or 1, 1, 28_800),
    }  # fmt: skip
    for field, (value, least, most) in limits.items():
        if not least <= value <= most:
            raise BadRequest(field, f"{least} to {most}", "range", least=least, most=most)
    codes = [one.code for one in site.priority_classes]
    if len(set(codes)) != len(codes):
        raise BadRequest("priority_classes", "two classes have one code", "twice")
    for one in site.priority_classes:
        must_be_words("priority_classes.name", one.name)
