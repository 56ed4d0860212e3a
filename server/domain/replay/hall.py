"""The day is played once more: people come as they came, counters call by a policy, each visit lasts as it lasted."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from heapq import heappop, heappush
from typing import Any

from server.domain.centre.counter import Counter
from server.domain.centre.site import Policy, Site
from server.domain.figures import middle
from server.domain.policy import Candidate, choose_next
from server.domain.replay.day import PastDay, Person, Shifts
from server.domain.replay.line import Line

_ORDER = {"arrives": 0, "opens": 1, "leaves": 2, "frees": 3, "calls": 4}
"""Of several things in one instant, which goes first: who left was not called, though a counter was free then."""


@dataclass(frozen=True, slots=True)
class Replayed:
    """One call in the replay."""

    turn_id: str
    counter_id: str
    called_at: datetime


def replayed(day: PastDay, site: Site, policy: Policy) -> list[Replayed]:
    """The calls of the day under that policy, in their order.

    Officers take as long between a visit and the next call as they did: the pauses of each counter, in their order,
    count from the moment when the counter is free and somebody waits. So the day's own policy gives the day's own
    calls, unless something else interfered, such as a call out of turn.
    """
    watched = _Watched(day)
    watched.plays()
    played = _Played(day, replace(site, policy=policy), watched.pauses)
    played.plays()
    return played.made


@dataclass
class _Place:
    """A counter in the course of the day. `ready_at`: since when it is free while somebody waits for it."""

    counter: Counter
    shifts: Shifts
    is_free: bool = True
    ready_at: datetime | None = None
    calls: int = 0


@dataclass
class _Hall(ABC):
    """The course of a day; what a counter does once it is ready is left to the two kinds of it."""

    day: PastDay
    line: Line = field(default_factory=Line)
    places: dict[str, _Place] = field(default_factory=dict)
    _events: list[tuple[datetime, int, int, str, Any]] = field(default_factory=list)
    _made: int = 0

    def __post_init__(self) -> None:
        self.places = {one.id: _Place(one, self.day.shifts[one.id]) for one in self.day.counters}
        for person in self.day.people:
            self.will(person.since, "arrives", person)
            if person.left_at is not None:
                self.will(person.left_at, "leaves", person)
        for place in self.places.values():
            for shift in place.shifts.all:
                self.will(shift.opens, "opens", place)

    def will(self, at: datetime, what: str, who: Any) -> None:
        """Something happens then."""
        self._made += 1
        heappush(self._events, (at, _ORDER[what], self._made, what, who))

    def plays(self) -> None:
        """From the first event to the last."""
        happens: dict[str, Callable[[Any, datetime], None]] = {
            "arrives": self.arrives, "opens": self.looks, "frees": self.frees, "calls": self.calls,
            "leaves": self.leaves,
        }  # fmt: skip
        while self._events:
            now, _, _, what, who = heappop(self._events)
            happens[what](who, now)

    def arrives(self, person: Person, now: datetime) -> None:
        """Joins the line; a free counter may have waited for just this person."""
        self.line.joins(person)
        for place in self.places.values():
            self.looks(place, now)

    def leaves(self, person: Person, _now: datetime) -> None:
        """Gives up, if still there."""
        self.line.leaves(person)

    def frees(self, place: _Place, now: datetime) -> None:
        """The visit is over."""
        place.is_free = True
        self.looks(place, now)

    def looks(self, place: _Place, now: datetime) -> None:
        """Ready is a counter that is free while somebody waits."""
        if place.is_free and place.ready_at is None and next(self.heads(place, now), None) is not None:
            place.ready_at = now
            self.is_ready(place, now)

    def heads(self, place: _Place, now: datetime) -> Iterator[Person]:
        """All who can be next there."""
        return self.line.heads(place.counter.id, place.shifts.at(now))

    @abstractmethod
    def is_ready(self, place: _Place, now: datetime) -> None:
        """Somebody waits for a free counter."""

    @abstractmethod
    def calls(self, who: Any, now: datetime) -> None:
        """A counter calls."""

    def takes(self, place: _Place, person: Person, now: datetime) -> None:
        """The counter is busy with that person."""
        self.line.leaves(person)
        place.is_free, place.ready_at, place.calls = False, None, place.calls + 1
        self.will(now + person.busy, "frees", place)


class _Watched(_Hall):
    """The day as it was, to see how long officers took before each call."""

    def __post_init__(self) -> None:
        super().__post_init__()
        self.pauses: dict[str, list[timedelta]] = {id_: [] for id_ in self.places}
        for person in self.day.people:
            if person.called_at is not None and person.counter_id in self.places:
                self.will(person.called_at, "calls", person)

    def plays(self) -> None:
        """And where somebody waited in vain at the end, the officer would not have called either."""
        super().plays()
        for id_, place in self.places.items():
            if place.ready_at is not None and place.shifts.all and id_ not in self.day.added:
                rest = place.shifts.between(place.ready_at, place.shifts.all[-1].closes)
                self.pauses[id_].append(rest + timedelta(seconds=1))

    def is_ready(self, place: _Place, now: datetime) -> None:
        """The call comes when it came."""

    def calls(self, who: Person, now: datetime) -> None:
        """The real call, however it came about."""
        place = self.places[str(who.counter_id)]
        self.pauses[place.counter.id].append(place.shifts.between(place.ready_at or now, now))
        self.takes(place, who, now)


class _Played(_Hall):
    """The day under a policy."""

    def __init__(self, day: PastDay, site: Site, pauses: dict[str, list[timedelta]]) -> None:
        self.made: list[Replayed] = []
        self._site, self._pauses = site, pauses
        everywhere = [pause for known in pauses.values() for pause in known]
        self._usual = {id_: middle(known or everywhere) for id_, known in pauses.items()}
        super().__init__(day)

    def is_ready(self, place: _Place, now: datetime) -> None:
        """The officer presses after the pause that came before the real call of the same number."""
        known = self._pauses[place.counter.id]
        pause = known[place.calls] if place.calls < len(known) else self._usual[place.counter.id]
        presses = place.shifts.after(now, pause)
        if presses is not None:
            self.will(presses, "calls", place)

    def calls(self, who: _Place, now: datetime) -> None:
        """The policy chooses; where another counter was quicker, the next arrival is waited for."""
        people = {one.turn_id: one for one in self.heads(who, now)}
        choice = choose_next([_candidate(one, who.counter) for one in people.values()], who.counter, self._site, now)
        if choice is None:
            who.ready_at = None
            return
        who.counter = replace(who.counter, priority_run=choice.priority_run, rank_run=choice.rank_run)
        self.made.append(Replayed(choice.ticket_id, who.counter.id, now))
        self.takes(who, people[choice.ticket_id], now)


def _candidate(person: Person, counter: Counter) -> Candidate:
    standing = person.standing
    return Candidate(
        person.turn_id, standing.priority_class, person.since, person.number, person.service_id, standing.is_returning,
        person.since if standing.has_appointment else None, "counter" if person.only_at else None,
        counter.ranks.get(person.service_id, 1),
    )  # fmt: skip
