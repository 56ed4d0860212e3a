"""When each counter was open on a past day, and what its officer served: from the journal and from the visits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import select

from server.domain.centre.counter import Counter
from server.domain.policy import services_at
from server.domain.replay import Person, Shift, Shifts
from server.queries.days import begin_and_end, within
from server.storage.reading import Reading
from server.storage.schema import journal

BEGINS = ("CounterOpened", "CounterResumed", "OfficerMoved")
ENDS = ("CounterClosedDown", "CounterWasPaused")


@dataclass(frozen=True, slots=True)
class _Edge:
    """A counter began or stopped to call; `officer_id` is who works there from then on."""

    at: datetime
    begins: bool
    officer_id: str


def hours_of(reading: Reading, counters: Iterable[Counter], day: date, people: Sequence[Person]) -> dict[str, Shifts]:
    """The hours of every counter that was open, by its id."""
    edges = _edges(reading, day)
    hours = {one.id: _hours(reading, one, edges, people) for one in counters}
    return {id_: shifts for id_, shifts in hours.items() if shifts.all}


def from_first_to_last(counter: Counter, others: Iterable[Shifts]) -> Shifts:
    """From the first opening of the day to its last closing; never, on a day without any."""
    spans = [shift for one in others for shift in one.all]
    if not spans:
        return Shifts(())
    opens, closes = min(one.opens for one in spans), max(one.closes for one in spans)
    return Shifts((Shift(opens, closes, counter.service_ids),))


def _hours(reading: Reading, counter: Counter, edges: Mapping[str, list[_Edge]], people: Iterable[Person]) -> Shifts:
    """Where the journal knows nothing of a visit, the counter was open as long as the visit lasted; where it knows
    nothing at all, from the first visit to the last."""
    visits = [
        Shift(one.called_at, one.called_at + one.busy, counter.service_ids)
        for one in people
        if one.called_at is not None and one.counter_id == counter.id
    ]
    shifts = list(_shifts(reading, counter, edges.get(counter.id, [])))
    if visits and not shifts:
        return Shifts(
            (Shift(min(one.opens for one in visits), max(one.closes for one in visits), counter.service_ids),)
        )
    return Shifts.of([*shifts, *(one for one in visits if not _lies_within(one, shifts))])


def _lies_within(visit: Shift, shifts: Iterable[Shift]) -> bool:
    return any(one.opens <= visit.opens <= one.closes for one in shifts)


def _shifts(reading: Reading, counter: Counter, edges: Iterable[_Edge]) -> Iterator[Shift]:
    open_since: _Edge | None = None
    for edge in edges:
        if open_since is not None:
            officer = reading.staff.find(open_since.officer_id)
            yield Shift(open_since.at, edge.at, services_at(counter, officer))
        open_since = edge if edge.begins else None


def _edges(reading: Reading, day: date) -> dict[str, list[_Edge]]:
    """By counter, in the order of the journal; one that nobody closed is open to the end of the day."""
    _, end = begin_and_end(reading, day, day)
    rows = select(journal.c.event, journal.c.facts, journal.c.at, journal.c.actor_id).where(
        journal.c.site_id == reading.site.id, within(journal.c.at, reading, day, day),
        journal.c.event.in_((*BEGINS, *ENDS)),
    )  # fmt: skip
    edges: dict[str, list[_Edge]] = {}
    for event, facts, at, actor_id in reading.connection.execute(rows.order_by(journal.c.revision)):
        officer = str(facts.get("officer_id") or actor_id)
        edges.setdefault(str(facts.get("counter_id")), []).append(_Edge(at, event in BEGINS, officer))
        if "left_id" in facts:
            edges.setdefault(str(facts["left_id"]), []).append(_Edge(at, begins=False, officer_id=officer))
    for theirs in edges.values():
        theirs.append(_Edge(end, begins=False, officer_id=""))
    return edges
