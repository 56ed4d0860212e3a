"""What is counted of turns. Tallies add up: those of days to a month's, those of counters to a centre's, exactly."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from server.domain.turn import TurnEnd

GONE = frozenset({TurnEnd.CANCELLED.value, TurnEnd.EXPIRED.value})
CAME = frozenset({TurnEnd.DONE.value, TurnEnd.TRANSFERRED.value})


@dataclass(slots=True)
class Fact:
    """One turn, as far as figures need it: when, where, by whom, how long, how it ended, how it was rated.

    `hour` is that of joining the line on the centre's clock. `is_in_time` tells whether the wait kept the target.
    """

    day: date
    hour: int
    service_id: str
    counter_id: str | None
    officer_id: str | None
    channel: str
    priority_class: str | None
    ended: str | None
    is_in_time: bool
    wait_s: int | None
    walk_s: int | None
    service_s: int | None
    handling_s: int | None
    visit_s: int | None
    busy_s: int
    score: int | None = None
    reasons: tuple[str, ...] = ()


@dataclass(slots=True)
class Tally:
    """Counts and sums of some turns, and how often each duration came.

    `came` are people who were at a counter, `ratable` turns with service, `open_s` the open time of their counters.
    """

    arrivals: int = 0
    served: int = 0
    came: int = 0
    no_shows: int = 0
    abandoned: int = 0
    in_time: int = 0
    ratable: int = 0
    handling_s: int = 0
    busy_s: int = 0
    open_s: int = 0
    waits: Counter[int] = field(default_factory=Counter)
    walks: Counter[int] = field(default_factory=Counter)
    services: Counter[int] = field(default_factory=Counter)
    visits: Counter[int] = field(default_factory=Counter)
    scores: Counter[int] = field(default_factory=Counter)
    reasons: Counter[str] = field(default_factory=Counter)

    @property
    def has_anything(self) -> bool:
        """Whether somebody came, or a counter was open."""
        return self.arrivals > 0 or self.open_s > 0

    def count(self, fact: Fact) -> None:
        """One turn more."""
        self.arrivals += 1
        self.served += fact.ended == TurnEnd.DONE.value
        self.came += fact.ended in CAME
        self.no_shows += fact.ended == TurnEnd.NO_SHOW.value
        self.abandoned += fact.ended in GONE and fact.wait_s is None
        self.in_time += fact.is_in_time
        self.busy_s += fact.busy_s
        self._note(fact)

    def _note(self, fact: Fact) -> None:
        if fact.wait_s is not None:
            self.waits[fact.wait_s] += 1
        if fact.walk_s is not None:
            self.walks[fact.walk_s] += 1
        if fact.service_s is not None:
            self.ratable += 1
            self.services[fact.service_s] += 1
            self.handling_s += fact.handling_s or 0
        if fact.visit_s is not None:
            self.visits[fact.visit_s] += 1
        if fact.score is not None:
            self.scores[fact.score] += 1
            self.reasons.update(fact.reasons)

    def add(self, other: Tally) -> None:
        """All that the other one counted."""
        for name in COUNTS:
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in TIMES:
            getattr(self, name).update(getattr(other, name))


COUNTS = (
    "arrivals", "served", "came", "no_shows", "abandoned", "in_time", "ratable", "handling_s", "busy_s", "open_s",
)  # fmt: skip
DURATIONS = ("waits", "walks", "services", "visits")
TIMES = (*DURATIONS, "scores", "reasons")


def together(tallies: list[Tally]) -> Tally:
    """All of them in one."""
    whole = Tally()
    for one in tallies:
        whole.add(one)
    return whole
