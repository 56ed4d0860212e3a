"""What happens to blocks of numbers that kiosks hold for the time without their server."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersLeased(Event):
    """A kiosk may give these numbers by itself while the server is away: from `label` to `until`."""

    label: str
    until: str
    business_day: str

    urgent: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class NumbersReported(Event):
    """A kiosk that worked alone told what it had given; `clock_s` is how far its clock was behind, if that is much."""

    labels: list[str]
    since: str
    clock_s: int | None = None
    doubtful: list[str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseEnded(Event):
    """A kiosk's block is over; `unused` are the numbers of it that nobody was given, as first and last of each run."""

    label: str
    until: str
    business_day: str
    unused: list[list[int]]

    urgent: ClassVar[bool] = False
