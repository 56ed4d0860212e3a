"""Days that really happened: written down as they go, by officers who press whenever they like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from server.domain.centre.counter import Counter
from server.domain.centre.site import Site
from server.domain.policy import Candidate, Standing, choose_next
from server.domain.replay import PastDay, Person, Replayed, Shift, Shifts
from tests.domain.policy.hall import CODES, SERVICES
from tests.story.builders import an_open_counter
from tests.story.clock import MORNING

MINUTE = timedelta(minutes=1)


@dataclass(frozen=True)
class Comes:
    """Somebody joins the line."""

    service_id: str
    standing: Standing
    only_at: str | None = None


@dataclass(frozen=True)
class GivesUp:
    """The one who has waited longest of all, or the next after, goes away."""

    which: int


@dataclass(frozen=True)
class Presses:
    """An officer finishes the present visit and calls the next, finishes only, or leaves or comes back."""

    counter: int
    what: str


def counters() -> tuple[Counter, ...]:
    """Two that share services, one with ranks, and one that serves another."""
    return (
        an_open_counter(id="c0", number=1, service_ids=SERVICES, ranks={"birth": 2, "trade": 3}),
        an_open_counter(id="c1", number=2, service_ids=SERVICES[:2]),
        an_open_counter(id="c2", number=3, service_ids=SERVICES[2:]),
    )


@dataclass
class History:
    """One minute a step."""

    site: Site
    now: datetime = MORNING
    people: dict[str, Person] = field(default_factory=dict)
    waiting: list[str] = field(default_factory=list)
    at: dict[str, str] = field(default_factory=dict)
    calls: list[Replayed] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.counters = {one.id: one for one in counters()}
        self.opened: dict[str, datetime | None] = dict.fromkeys(self.counters, MORNING)
        self.shifts: dict[str, list[Shift]] = {id_: [] for id_ in self.counters}

    def lives(self, steps: Sequence[Any]) -> PastDay:
        """The day as the books have it."""
        for step in steps:
            self.now += MINUTE
            if isinstance(step, Comes):
                self.comes(step)
            elif isinstance(step, GivesUp):
                self.gives_up(step.which)
            else:
                self.presses(f"c{step.counter}", step.what)
        self.now += MINUTE
        for id_ in self.counters:
            self.frees(id_)
            self.closes(id_)
        return PastDay(
            tuple(self.people.values()), counters(), {id_: Shifts.of(all_) for id_, all_ in self.shifts.items()}
        )

    def comes(self, who: Comes) -> None:
        number = len(self.people) + 1
        self.people[f"t{number}"] = Person(
            turn_id=f"t{number}", label=f"A{number:03}", number=number, service_id=who.service_id,
            standing=who.standing, since=self.now, busy=timedelta(), only_at=who.only_at,
        )  # fmt: skip
        self.waiting.append(f"t{number}")

    def gives_up(self, which: int) -> None:
        if which < len(self.waiting):
            gone = self.waiting.pop(which)
            self.people[gone] = replace(self.people[gone], left_at=self.now)

    def presses(self, counter_id: str, what: str) -> None:
        if what == "leaves":
            if self.opened[counter_id] is None:
                self.opened[counter_id] = self.now
            else:
                self.frees(counter_id)
                self.closes(counter_id)
        elif self.opened[counter_id] is not None:
            self.frees(counter_id)
            if what == "calls":
                self.next_at(counter_id)

    def closes(self, counter_id: str) -> None:
        opened = self.opened[counter_id]
        if opened is not None:
            served = self.counters[counter_id].service_ids
            self.shifts[counter_id].append(Shift(opened, self.now, served))
            self.opened[counter_id] = None

    def frees(self, counter_id: str) -> None:
        turn_id = self.at.pop(counter_id, None)
        if turn_id is not None:
            one = self.people[turn_id]
            assert one.called_at
            self.people[turn_id] = replace(one, busy=self.now - one.called_at)

    def next_at(self, counter_id: str) -> None:
        counter = self.counters[counter_id]
        choice = choose_next(self.may_call(counter), counter, self.site, self.now)
        if choice is None:
            return
        turn_id = choice.ticket_id
        self.counters[counter_id] = replace(counter, priority_run=choice.priority_run, rank_run=choice.rank_run)
        self.waiting.remove(turn_id)
        self.at[counter_id] = turn_id
        self.people[turn_id] = replace(self.people[turn_id], called_at=self.now, counter_id=counter_id)
        self.calls.append(Replayed(turn_id, counter_id, self.now))

    def may_call(self, counter: Counter) -> list[Candidate]:
        """All whom that counter may call now."""
        here = (self.people[turn_id] for turn_id in self.waiting)
        return [
            Candidate(
                one.turn_id, one.standing.priority_class, one.since, one.number, one.service_id,
                one.standing.is_returning, one.since if one.standing.has_appointment else None,
                "counter" if one.only_at else None, counter.ranks.get(one.service_id, 1),
            )
            for one in here
            if (one.only_at == counter.id if one.only_at else one.service_id in counter.service_ids)
        ]  # fmt: skip


standings = st.builds(
    Standing, priority_class=st.sampled_from(CODES), is_returning=st.sampled_from((False, False, False, True)),
    has_appointment=st.sampled_from((False, False, False, True)),
)  # fmt: skip
comes = st.builds(
    Comes, service_id=st.sampled_from(SERVICES), standing=standings,
    only_at=st.sampled_from((None, None, None, None, "c0", "c2")),
)  # fmt: skip
presses = st.builds(
    Presses, counter=st.integers(0, 2), what=st.sampled_from(("calls", "calls", "calls", "finishes", "leaves"))
)
steps = st.one_of(comes, comes, presses, presses, st.builds(GivesUp, which=st.integers(0, 3)))
days = st.one_of(st.lists(steps, max_size=12), st.lists(steps, min_size=25, max_size=60))
"""Quiet days and full ones: people come and give up, officers press, leave and come back."""
