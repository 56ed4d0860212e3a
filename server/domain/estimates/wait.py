"""What is told of a wait, and of all waits of a centre at one moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Wait:
    """Seconds from now until somebody is called: four of five waits end between `low_s` and `high_s`, half of them
    before `likely_s`."""

    low_s: int
    likely_s: int
    high_s: int

    def __post_init__(self) -> None:
        """However it is made, the range is one."""
        if not 0 <= self.low_s <= self.likely_s <= self.high_s:
            raise ValueError(f"no range: {self.low_s} {self.likely_s} {self.high_s}")


@dataclass(frozen=True, slots=True)
class Forecast:
    """All waits of a centre at one moment, as they were reckoned: seconds, not yet rounded.

    `lines`: by service, the wait of whoever has so many people ahead; the last one is somebody's who joins now. A
    service that is not there has a wait that nobody can know: no counter at work serves it. `order`: the tickets that
    wait for a service, in the order in which they are called. `aimed`: those who wait for one counter or officer alone,
    and None where that counter is closed. `steps`: by how many seconds one more ahead makes a wait longer.
    `standing`: by service, the counters that it shares with others, with what each does, and all who wait for them.
    """

    lines: Mapping[str, tuple[Wait, ...]] = field(default_factory=dict)
    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aimed: Mapping[str, Wait | None] = field(default_factory=dict)
    steps: Mapping[str, float] = field(default_factory=dict)
    standing: Mapping[str, frozenset[object]] = field(default_factory=dict)

    def wait(self, service_id: str, ahead: int) -> Wait | None:
        """Of one who has so many ahead; beyond the last place the line goes on as it grew."""
        line = self.lines.get(service_id)
        if not line:
            return None
        if ahead < len(line):
            return line[ahead]
        return _beyond(line, ahead - len(line) + 1, self.steps.get(service_id, 0.0))

    def of_ticket(self, service_id: str, ticket_id: str) -> Wait | None:
        """Of somebody who stands in that line; None as well for one who is put off to a later hour."""
        if ticket_id in self.aimed:
            return self.aimed[ticket_id]
        order = self.order.get(service_id, ())
        return self.wait(service_id, order.index(ticket_id)) if ticket_id in order else None


NOTHING_KNOWN = Forecast()
LONG = 8
"""A line of so many shows by itself how it grows."""
NARROW, BROAD = 0.7, 1.35
"""How the ends of the range grow while its middle grows by 1, in a short line."""


def _beyond(line: tuple[Wait, ...], more: int, step_s: float) -> Wait:
    """So many places behind the last one: as the second half of a long line grows, or else by the usual step."""
    last = line[-1]
    if len(line) >= LONG:
        half = line[len(line) // 2]
        over = len(line) - 1 - len(line) // 2
        grown = (last.low_s - half.low_s, last.likely_s - half.likely_s, last.high_s - half.high_s)
        low, likely, high = (more * each / over for each in grown)
    else:
        low, likely, high = (more * step_s * share for share in (NARROW, 1.0, BROAD))
    ends = sorted((last.low_s + round(low), last.likely_s + round(likely), last.high_s + round(high)))
    return Wait(*ends)
