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
    and None where that counter is closed.
    """

    lines: Mapping[str, tuple[Wait, ...]] = field(default_factory=dict)
    order: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    aimed: Mapping[str, Wait | None] = field(default_factory=dict)

    def wait(self, service_id: str, ahead: int) -> Wait | None:
        """Of one who has so many ahead; beyond the last place the line goes on as it grew."""
        line = self.lines.get(service_id)
        if not line:
            return None
        return line[ahead] if ahead < len(line) else _beyond(line, ahead)

    def of_ticket(self, service_id: str, ticket_id: str) -> Wait | None:
        """Of somebody who stands in that line; None as well for one who is put off to a later hour."""
        if ticket_id in self.aimed:
            return self.aimed[ticket_id]
        order = self.order.get(service_id, ())
        return self.wait(service_id, order.index(ticket_id)) if ticket_id in order else None


NOTHING_KNOWN = Forecast()


def _beyond(line: tuple[Wait, ...], ahead: int) -> Wait:
    """So many steps further, each the mean step of the line's last half; a line of nobody grows by what is likely."""
    last, half = line[-1], line[len(line) // 2 if len(line) > 1 else 0]
    steps, more = max(1, len(line) - 1 - len(line) // 2), ahead - len(line) + 1
    low, likely, high = (
        end + more * (end - begin) // steps
        for begin, end in ((half.low_s, last.low_s), (half.likely_s, last.likely_s), (half.high_s, last.high_s))
    )
    return Wait(low, max(low, likely), max(low, likely, high))
