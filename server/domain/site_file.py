"""How a centre's set-up reads in a file: codes instead of ids, hours as people write them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from server.domain.centre.hours import Span
from server.domain.errors import BadRequest

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
FORM = 1
"""The number of this form of file; a reader refuses one that it does not know."""


def hours_as_text(spans: Iterable[Span]) -> dict[str, str]:
    """{"mon": "07:30-11:30, 13:30-17:00", …}; a day that is not there is closed."""
    week: dict[str, list[str]] = {}
    for span in sorted(spans, key=lambda one: (one.weekday, one.opens)):
        week.setdefault(DAYS[span.weekday], []).append(f"{span.opens}-{span.closes}")
    return {day: ", ".join(times) for day, times in week.items()}


def hours_of_text(field: str, week: Mapping[str, object]) -> tuple[Span, ...]:
    """The same the other way; raises BadRequest for a day or a time that is none."""
    spans = []
    for day, times in week.items():
        if day not in DAYS or not isinstance(times, str):
            raise BadRequest(field, f"{day}: {', '.join(DAYS)}, each like 07:30-11:30, 13:30-17:00")
        for one in filter(None, (part.strip() for part in times.split(","))):
            opens, dash, closes = one.partition("-")
            if not dash:
                raise BadRequest(field, f"{day}: {one} is not like 07:30-11:30")
            spans.append(Span(weekday=DAYS.index(day), opens=opens.strip(), closes=closes.strip()))
    return tuple(spans)
