"""What the parts of a centre must be: names in words, series that can be heard, limits and hours that make sense."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from server.domain.centre.hours import Span, Words
from server.domain.centre.site import PriorityClass, Site
from server.domain.errors import BadRequest
from server.domain.numbering import ALIKE, NEVER

LONGEST_NAME = 200
LONGEST_LANGUAGE = 40
LETTERS = frozenset("ABCDĐEGHKLMNPQRSTUVXYFJWZ") - NEVER
"""Letters that a series may have: the Vietnamese alphabet's without marks, and four more that people know."""
_CLASS = re.compile(r"[a-z0-9][a-z0-9_-]{0,23}")
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00")


def must_be_words(field: str, words: Words) -> None:
    """Raise BadRequest unless there is a Vietnamese text of 1 to 200 signs, and no other is longer."""
    if not words.get("vi", "").strip():
        raise BadRequest(f"{field}.vi", "missing", "missing")
    for language, text in words.items():
        if len(text) > LONGEST_NAME:
            raise BadRequest(f"{field}.{language}", f"more than {LONGEST_NAME} signs", "too_long", most=LONGEST_NAME)


def must_be_languages(site: Site) -> None:
    """Raise BadRequest unless Vietnamese comes first, none comes twice, and each of the others tells its own name."""
    if not site.languages or site.languages[0] != "vi":
        raise BadRequest("languages", "Vietnamese comes first", "vietnamese_first")
    if len(set(site.languages)) != len(site.languages):
        raise BadRequest("languages", "one language twice", "language_twice")
    for language in set(site.languages) - {"vi", "en"}:
        name = site.language_names.get(language, "").strip()
        if not 1 <= len(name) <= LONGEST_LANGUAGE:
            reason = f"the name of {language} in itself, up to {LONGEST_LANGUAGE} signs"
            raise BadRequest(f"language_names.{language}", reason, "language_name", language=language)


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
    """Raise BadRequest for limits that no hall works with."""
    limits = {
        "policy.in_a_row": (site.policy.in_a_row, 0, 20), "policy.rank_run": (site.policy.rank_run, 1, 100),
        "recalls_allowed": (site.recalls_allowed, 0, 20), "rating_levels": (site.rating_levels, 3, 5),
        "last_ticket_min": (site.last_ticket_min, 0, 480), "postpones_allowed": (site.postpones_allowed, 0, 10),
        "auto_start_s": (site.auto_start_s, 1, 3_600), "auto_finish_s": (site.auto_finish_s, 1, 28_800),
    }  # fmt: skip
    for field, (value, least, most) in limits.items():
        if value is not None:
            _must_lie(field, value, least, most)


def must_be_classes(classes: Sequence[PriorityClass]) -> None:
    """Raise BadRequest for two classes of one code, or one that no line can be ordered by."""
    if len({one.code for one in classes}) != len(classes):
        raise BadRequest("priority_classes", "two classes have one code", "twice")
    for one in classes:
        if not _CLASS.fullmatch(one.code):
            raise BadRequest("priority_classes.code", "1 to 24 of a-z, 0-9, - and _", "pattern")
        must_be_words("priority_classes.name", one.name)
        _must_lie("priority_classes.rank", one.rank, 0, 9)
        _must_lie("priority_classes.head_start_s", one.head_start_s, 0, 28_800)


def _must_lie(field: str, value: int, least: int, most: int) -> None:
    if not least <= value <= most:
        raise BadRequest(field, f"{least} to {most}", "range", least=least, most=most)


def must_be_spans(field: str, spans: Iterable[Span]) -> None:
    """Raise BadRequest unless each opens before it closes and no two of a weekday overlap."""
    in_order = sorted(spans, key=lambda one: (one.weekday, one.opens))
    for span in in_order:
        if not 0 <= span.weekday <= 6:
            raise BadRequest(field, "weekday is 0 (Monday) to 6", "weekday")
        if not (_CLOCK.fullmatch(span.opens) and _CLOCK.fullmatch(span.closes)) or span.opens >= span.closes:
            told = {"opens": span.opens, "closes": span.closes}
            raise BadRequest(field, f"{span.opens}–{span.closes} is no time of a day", "time", **told)
    for earlier, later in pairwise(in_order):
        if earlier.weekday == later.weekday and later.opens < earlier.closes:
            told = {"weekday": str(later.weekday), "opens": later.opens, "closes": earlier.closes}
            raise BadRequest(field, f"{later.opens} lies within {earlier.opens}–{earlier.closes}", "overlap", **told)
