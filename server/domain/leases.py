"""Blocks of numbers that a kiosk may give by itself while the server is away.

Invariant 1, as it stands with them: within a series and a business day no number is given twice. Numbers that the
server gives run 1, 2, 3 … without a gap, and step over leased blocks. A number of a leased block that nobody was given
is the one kind of gap there is; the journal says which these are, since every block, every ticket and every block's end
is a row of it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

LEASED_FROM = 801
"""Blocks lie above what an ordinary day reaches, so that such a day shows no gap; three digits hold four blocks."""
BLOCK = 50
"""Numbers of one block: an hour's work of a busy kiosk in one series."""
LOW = 25
"""With fewer left a kiosk that is in touch gets another block."""
MOST_BLOCKS = 12
"""Of one kiosk in one series on one day; more are asked for only by a machine that has lost its memory or its mind."""
CLOCKS_APART = timedelta(minutes=2)
"""A kiosk's clock that is further from the server's is worth a word to the technician."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Lease:
    """The numbers `first_number` to `last_number` of a series and day, for one kiosk's keeper alone.

    `keeper` is the notebook in which the kiosk writes down what it has given: who lost it gets other numbers, for
    nobody knows any more which of these are given. `given` are those that the server has heard of.
    """

    id: str
    site_id: str
    device_id: str
    keeper: str
    series: str
    business_day: date
    first_number: int
    last_number: int
    leased_at: datetime
    given: int = 0
    reported_at: datetime | None = None
    ended_at: datetime | None = None

    @property
    def left(self) -> int:
        """How many are not given yet, as far as the server knows."""
        return self.last_number - self.first_number + 1 - self.given

    def holds(self, number: int) -> bool:
        """Whether the number is one of the block."""
        return self.first_number <= number <= self.last_number

    def heard(self, given: int, at: datetime) -> Lease:
        """So many more of its numbers were reported."""
        return replace(self, given=self.given + given, reported_at=at)

    def unused(self, given: Iterable[int]) -> list[list[int]]:
        """The gaps that it leaves, as first and last of each, when these numbers were given."""
        gaps: list[list[int]] = []
        expected = self.first_number
        for number in [*sorted(given), self.last_number + 1]:
            if number > expected:
                gaps.append([expected, number - 1])
            expected = number + 1
        return gaps


def next_number(last: int, leases: Iterable[Lease]) -> int:
    """The number after the last one that the server gave: leased blocks of the same series and day are stepped over."""
    number = last + 1
    for lease in sorted(leases, key=lambda one: one.first_number):
        if lease.holds(number):
            number = lease.last_number + 1
    return number


def free_block(last: int, leases: Iterable[Lease], size: int = BLOCK) -> tuple[int, int]:
    """First and last number of a new block: above all that was given or leased in this series on this day."""
    first = max([LEASED_FROM, last + 1, *(lease.last_number + 1 for lease in leases)])
    return first, first + size - 1


def moment_of(said: datetime, skew: timedelta, bounds: tuple[datetime, datetime]) -> tuple[datetime, bool]:
    """When a number was really given, by the server's clock, and whether the kiosk's word for it can be true.

    `skew` is how far the kiosk's clock was behind at its report. `bounds` are the lease and the report: outside of them
    nothing was given, so the nearer bound stands.
    """
    earliest, latest = bounds
    at = said + skew
    kept = max(earliest, min(at, latest))
    return kept, abs(at - kept) <= CLOCKS_APART
