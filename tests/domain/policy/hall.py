"""A hall with several counters whose whole day is written down, for the bounds to be held against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any

from hypothesis import strategies as st

from server.domain.centre.counter import Counter
from server.domain.centre.site import Policy, PolicyKind, PriorityClass, Site
from server.domain.policy import Candidate, choose_next
from tests.story.builders import CLASSES, a_site, an_open_counter
from tests.story.clock import MORNING

SERVICES = ("land", "birth", "trade")
STARTS = (1_800, 900, 600, 0)
"""Head starts of the classes in seconds, one minute being one step of a day."""


@dataclass(frozen=True)
class Arrival:
    """Somebody comes."""

    service_id: str
    priority_class: str | None = None
    is_returning: bool = False
    has_appointment: bool = False


@dataclass(frozen=True)
class Call:
    """The officer of that counter asks for the next."""

    counter: int


@dataclass(frozen=True)
class Called:
    """One call as it was: whom, where, and who else might have been called there."""

    counter: int
    one: Candidate
    left: tuple[Candidate, ...]


@dataclass
class Hall:
    """Three counters: the first serves all in three ranks, the second two services as equals, the third one."""

    site: Site
    waiting: list[Candidate] = field(default_factory=list)
    calls: list[Called] = field(default_factory=list)
    came: int = 0

    def __post_init__(self) -> None:
        self.counters: list[Counter] = [
            an_open_counter(id="c0", service_ids=SERVICES, ranks={"land": 1, "birth": 2, "trade": 3}),
            an_open_counter(id="c1", service_ids=SERVICES[:2]),
            an_open_counter(id="c2", service_ids=SERVICES[:1]),
        ]

    def lives(self, day: Sequence[Arrival | Call]) -> Hall:
        """Minute by minute; then every counter in turn calls until nobody waits."""
        for step in day:
            if isinstance(step, Arrival):
                self.arrives(step)
            else:
                self.next_at(step.counter)
        while self.waiting:
            for place in range(len(self.counters)):
                self.next_at(place)
        return self

    def arrives(self, who: Arrival) -> None:
        """Joins at the end, one minute after the one before."""
        self.came += 1
        since = MORNING + timedelta(minutes=self.came)
        at = since if who.has_appointment else None
        self.waiting.append(
            Candidate(f"t{self.came}", who.priority_class, since, self.came, who.service_id, who.is_returning, at)
        )

    def may_call(self, place: int) -> list[Candidate]:
        """All whom that counter serves, with their ranks there."""
        counter = self.counters[place]
        served = (one for one in self.waiting if one.service_id in counter.service_ids)
        return [replace(one, rank=counter.ranks.get(one.service_id, 1)) for one in served]

    def next_at(self, place: int) -> None:
        """The rule decides, and the counter counts as the server does."""
        served, counter = self.may_call(place), self.counters[place]
        choice = choose_next(served, counter, self.site, MORNING)
        assert (choice is None) == (not served)
        if choice is None:
            return
        self.counters[place] = replace(counter, priority_run=choice.priority_run, rank_run=choice.rank_run)
        one = next(one for one in served if one.ticket_id == choice.ticket_id)
        self.waiting = [other for other in self.waiting if other.ticket_id != one.ticket_id]
        self.calls.append(Called(place, one, tuple(other for other in served if other is not one)))

    def at(self, place: int) -> Iterator[Called]:
        """The calls of one counter."""
        return (call for call in self.calls if call.counter == place)


def a_hall(kind: PolicyKind, in_a_row: int = 2, rank_run: int = 5) -> Hall:
    """Under that policy; each class has another head start."""
    classes = tuple(replace(one, head_start_s=start) for one, start in zip(CLASSES, STARTS, strict=True))
    return Hall(a_site(policy=Policy(kind=kind, in_a_row=in_a_row, rank_run=rank_run), priority_classes=classes))


CODES: tuple[str | None, ...] = (*[None] * 8, *(one.code for one in CLASSES))
RARELY = (*[False] * 7, True)
someone: st.SearchStrategy[Any] = st.builds(
    Arrival, service_id=st.sampled_from(SERVICES), priority_class=st.sampled_from(CODES),
    is_returning=st.sampled_from(RARELY), has_appointment=st.sampled_from(RARELY),
)  # fmt: skip
steps = st.one_of(someone, someone, st.builds(Call, counter=st.integers(0, 2)))
days = st.one_of(st.lists(steps, max_size=12), st.lists(steps, min_size=25, max_size=60))
"""Quiet days and full ones (left alone, lists are short): who comes when, and which counter calls when."""


def head_start_of(one: Candidate, classes: Sequence[PriorityClass]) -> timedelta:
    """What ageing adds to that person's wait."""
    return timedelta(seconds=next((each.head_start_s for each in classes if each.code == one.priority_class), 0))
