"""When a centre is open: hours by weekday, and the days that differ."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

Words = dict[str, str]
"""One text in each language: {"vi": …, "en": …}; Vietnamese is always there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """Open hours of one weekday (0 = Monday), local "HH:MM"; "24:00" is the end of the day."""

    weekday: int
    opens: str
    closes: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Holiday:
    """A day with hours of its own; none at all: closed all day."""

    id: str
    site_id: str
    day: date
    name: Words
    hours: tuple[Span, ...] = ()
    version: int = 1
