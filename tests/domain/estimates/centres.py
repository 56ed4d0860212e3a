"""Centres that are only simulated: several skills, priorities, pauses, people who do not come or give up.

An event simulation of its own: the oracle needs a hall that can be stopped at any moment and gone on with a hundred
times from there, which ciw's does not offer. Officers call by the product's own `choose_next`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from heapq import heappop, heappush
from math import log
from random import Random
from typing import Any

from server.domain.centre.site import Policy, PolicyKind, Site
from server.domain.estimates import Desk, Doing, Hall, Waiting
from server.domain.estimates.learning import Past, Visit
from server.domain.policy import Candidate, Standing, choose_next, head_start, most_in_a_row
from server.domain.policy.candidates import place_before
from tests.story.builders import CLASSES, a_site, an_open_counter
from tests.story.clock import MORNING

HOURS = 4.0
PRESS = (15.0, 0.8)
NO_SHOW_S = 60.0
Law = tuple[float, float]
"""Mean in seconds, and the spread of the logarithm."""


@dataclass(frozen=True)
class Truth:
    """The laws of a centre, which nobody but the oracle knows."""

    site: Site
    aims: dict[str, float]
    holds: dict[str, Law]
    a_second: dict[str, float]
    desks: dict[str, dict[str, int]]
    pauses: Law = (900.0, 0.7)
    pause_after: float = 0.04
    priority: float = 0.15
    no_show: float = 0.05
    patience_s: float = 4 * 3600.0
    days_differ: float = 0.08


def a_centre(seed: int) -> Truth:
    """Some two to four services at three to eight counters, busy to somewhat beyond what they can do."""
    dice = Random(seed)
    services = [f"s{number}" for number in range(dice.randint(2, 4))]
    desks: dict[str, dict[str, int]] = {}
    for number in range(dice.randint(4, 8)):
        skills = {services[number % len(services)], *dice.sample(services, dice.randint(0, 2))}
        is_ranked = dice.random() < 0.3
        desks[f"d{number}"] = {one: 1 + place if is_ranked else 1 for place, one in enumerate(sorted(skills))}
    aims = {one: dice.uniform(240, 900) for one in services}
    holds = {one: (aim * dice.lognormvariate(0, 0.25), dice.uniform(0.5, 0.9)) for one, aim in aims.items()}
    share = {one: sum(1 / len(skills) for skills in desks.values() if one in skills) for one in services}
    busy = dice.uniform(0.9, 1.1)
    policy = Policy(kind=dice.choice(list(PolicyKind)), in_a_row=dice.randint(1, 3), rank_run=3)
    return Truth(
        site=a_site(policy=policy), aims=aims, holds=holds, desks=desks,
        a_second={one: busy * share[one] / (holds[one][0] * 1.05 + 60) for one in services},
    )  # fmt: skip


def rate(at_s: float) -> float:
    """The doors open upon a rush; in the last hour few come."""
    hour = at_s / 3600
    return 1.5 if hour < 1 else 1.0 if hour < 3 else 0.5 if hour < HOURS else 0.0


@dataclass(slots=True)
class Place:
    """A counter and what it does."""

    doing: Doing = Doing.FREE
    since_s: float = 0.0
    serving: str | None = None
    priority_run: int = 0
    rank_run: int = 0


@dataclass
class Course:
    """One course of a day. `called` tells when each was called, `gone` when each gave up."""

    truth: Truth
    dice: Random
    now: float = 0.0
    pace: float = 1.0
    waiting: dict[str, Candidate] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    called: dict[str, float] = field(default_factory=dict)
    came: int = 0
    visits: list[tuple[str, str, float, float, float]] = field(default_factory=list)
    rests: list[float] = field(default_factory=list)
    left: list[float] = field(default_factory=list)
    arrivals: list[tuple[str, str | None, float]] = field(default_factory=list)
    on_arrival: Callable[[Course, str], None] | None = None
    _events: list[tuple[float, int, Callable[[], None]]] = field(default_factory=list)
    _made: int = 0

    @classmethod
    def begins(cls, truth: Truth, seed: int) -> Course:
        course = cls(truth, Random(seed), places={one: Place() for one in truth.desks})
        course.pace = course.dice.lognormvariate(0, truth.days_differ)
        for service_id in truth.aims:
            course._next_comes(service_id)
        return course

    def again(self, dice: Random) -> Course:
        """The same hall at this moment; what is still to come is drawn anew, given what has lasted until now, and so is
        by how much this day is slower than others, which nobody knows."""
        pace = dice.lognormvariate(0, self.truth.days_differ)
        other = Course(self.truth, dice, self.now, pace, dict(self.waiting), came=self.came)
        for desk_id, place in self.places.items():
            other.places[desk_id] = replace(place)
            other._goes_on(desk_id)
        for service_id in self.truth.aims:
            other._next_comes(service_id)
        for ticket_id in self.waiting:
            other._may_leave(ticket_id)
        return other

    def runs(self, until: Callable[[], bool] = lambda: False) -> None:
        """To the end, or until something has happened."""
        while self._events and not until():
            self.now, _, happens = heappop(self._events)
            happens()

    def _will(self, in_s: float, happens: Callable[[], None]) -> None:
        self._made += 1
        heappush(self._events, (self.now + in_s, self._made, happens))

    def _drawn(self, law: Law, more_than: float = 0.0) -> float:
        mean, spread = law
        while (value := self.dice.lognormvariate(log(mean) - spread**2 / 2, spread)) <= more_than:
            pass
        return value

    def _held(self, service_id: str, more_than: float = 0.0) -> float:
        """Who does not come holds the counter for a minute."""
        while True:
            comes = self.dice.random() >= self.truth.no_show
            lasts = self.pace * self._drawn(self.truth.holds[service_id]) if comes else NO_SHOW_S
            if lasts > more_than:
                return lasts

    def _next_comes(self, service_id: str) -> None:
        at = self.now
        while at < HOURS * 3600:
            at += self.dice.expovariate(1.5 * self.truth.a_second[service_id])
            if self.dice.random() < rate(at) / 1.5:
                self._will(at - self.now, lambda: self._comes(service_id))
                return

    def _comes(self, service_id: str) -> None:
        self._next_comes(service_id)
        code = self.dice.choice(CLASSES).code if self.dice.random() < self.truth.priority else None
        if self.on_arrival is not None and code is None:
            self.on_arrival(self, service_id)
        self.joins(service_id, code)

    def joins(self, service_id: str, code: str | None = None) -> str:
        """Somebody takes a number."""
        self.came += 1
        ticket_id = f"t{self.came}"
        since = MORNING + timedelta(seconds=self.now)
        self.arrivals.append((service_id, code, self.now))
        self.waiting[ticket_id] = Candidate(ticket_id, code, since, self.came, service_id)
        self._may_leave(ticket_id)
        for desk_id in self.truth.desks:
            if self.places[desk_id].doing is Doing.FREE:
                self._looks(desk_id)
        return ticket_id

    def _may_leave(self, ticket_id: str) -> None:
        def leaves() -> None:
            if (one := self.waiting.pop(ticket_id, None)) is not None:
                self.left.append(self.now - (one.waiting_since - MORNING).total_seconds())

        self._will(self.dice.expovariate(1 / self.truth.patience_s), leaves)

    def heads(self, desk_id: str) -> Iterator[Candidate]:
        skills = self.truth.desks[desk_id]
        seen: set[tuple[str, str | None]] = set()
        for one in self.waiting.values():
            if one.service_id in skills and (key := (one.service_id, one.priority_class)) not in seen:
                seen.add(key)
                yield replace(one, rank=skills[one.service_id])

    def _is(self, desk_id: str, doing: Doing, serving: str | None = None) -> None:
        place = self.places[desk_id]
        place.doing, place.since_s, place.serving = doing, self.now, serving

    def _looks(self, desk_id: str) -> None:
        if next(self.heads(desk_id), None) is None:
            self._is(desk_id, Doing.FREE)
        else:
            self._is(desk_id, Doing.IDLE)
            self._will(self._drawn(PRESS), lambda: self._calls(desk_id))

    def _calls(self, desk_id: str) -> None:
        place, skills = self.places[desk_id], self.truth.desks[desk_id]
        counter = an_open_counter(service_ids=tuple(skills), ranks=skills, priority_run=place.priority_run,
                                  rank_run=place.rank_run)  # fmt: skip
        choice = choose_next(list(self.heads(desk_id)), counter, self.truth.site, MORNING)
        if choice is None:
            self._is(desk_id, Doing.FREE)
            return
        place.priority_run, place.rank_run = choice.priority_run, choice.rank_run
        one = self.waiting.pop(choice.ticket_id)
        self.called[one.ticket_id] = self.now
        self._is(desk_id, Doing.BUSY, one.service_id)
        lasts = self._held(one.service_id)
        since = (one.waiting_since - MORNING).total_seconds()
        self.visits.append((one.service_id, desk_id, since, self.now, self.now + lasts))
        self._will(lasts, lambda: self._ends(desk_id))

    def _ends(self, desk_id: str) -> None:
        if self.dice.random() < self.truth.pause_after:
            self._is(desk_id, Doing.PAUSED)
            self.rests.append(lasts := self._drawn(self.truth.pauses))
            self._will(lasts, lambda: self._looks(desk_id))
        else:
            self._looks(desk_id)

    def _goes_on(self, desk_id: str) -> None:
        place = self.places[desk_id]
        so_far, now = self.now - place.since_s, self.now
        if place.doing is Doing.BUSY and place.serving is not None:
            self._will(self._held(place.serving, so_far) - so_far, lambda: self._ends(desk_id))
        elif place.doing is Doing.PAUSED:
            self._will(self._drawn(self.truth.pauses, so_far) - so_far, lambda: self._looks(desk_id))
        elif place.doing is Doing.IDLE:
            self._will(self._drawn(PRESS, so_far) - so_far, lambda: self._calls(desk_id))
        assert self.now == now

    def hall(self) -> Hall:
        """What the product would see of it."""
        site = self.truth.site
        people = tuple(
            Waiting(ticket_id=one.ticket_id, service_id=one.service_id, number=one.number,
                    since_s=(one.waiting_since - head_start(one.standing, site) - MORNING).total_seconds() - self.now,
                    place=place_before(one.standing, site))
            for one in self.waiting.values()
        )  # fmt: skip
        desks = tuple(
            Desk(id=one, service_ids=tuple(skills), ranks=skills, priority_run=place.priority_run, doing=place.doing,
                 rank_run=place.rank_run, for_s=self.now - place.since_s, serving=place.serving)
            for one, skills in self.truth.desks.items() for place in (self.places[one],)
        )  # fmt: skip
        return Hall(people=people, desks=desks, joins=tuple(self.truth.aims), rank_run=site.policy.rank_run,
                    most_in_a_row=most_in_a_row(site.policy), clock_s=8 * 3600 + self.now, **_prior(site))  # fmt: skip


def _prior(site: Site) -> dict[str, Any]:
    standings = [Standing(one.code) for one in site.priority_classes]
    return {"prior": place_before(standings[2], site), "prior_start_s": head_start(standings[2], site).total_seconds()}


def past_of(truth: Truth, days: int, seed: int) -> Past:
    """So many days of the centre as its database would have kept them."""
    visits: list[Visit] = []
    pauses: list[tuple[str, float]] = []
    waited, left = 0.0, 0
    come, prior = ({one: [0] * 24 for one in truth.aims} for _ in range(2))
    for day in range(days):
        course = Course.begins(truth, seed * 1000 + day)
        course.runs()
        visits += [Visit(service, desk, day, day % 5, 8 + int(called // 3600), since, called, ended)
                   for service, desk, since, called, ended in course.visits]  # fmt: skip
        pauses += [("", rest) for rest in course.rests]
        waited += sum(called - since for _, _, since, called, _ in course.visits) + sum(course.left)
        left += len(course.left)
        for service_id, code, at in course.arrivals:
            (prior if code else come)[service_id][8 + int(at // 3600)] += 1
    return Past(visits, pauses, left, waited, days, come, prior)
