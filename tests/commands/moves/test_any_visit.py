"""Any sequence of all moves of DESIGN §4, of several people at several counters, keeps its invariants."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from sqlalchemy import select

from server.commands.moves import calling, cancelling, clocks, fetching, parking, requeueing, transferring
from server.commands.setup.edit import SaveSetup
from server.commands.tickets import IssueTicket
from server.domain.centre.counter import Counter, CounterState
from server.domain.roles import ROLE_RIGHTS, Actor, ActorKind, DeviceKind, Role, citizen_actor, system_actor
from server.domain.ticket import AT_COUNTER, PLAIN, SPECIAL, Ticket, TicketState
from server.domain.turn import Turn, TurnEnd
from server.storage.schema import ticket as ticket_table
from tests.commands.test_any_day import AnyDay, any_of, classes, counters, plays, services
from tests.story.installation import Template

LATER = st.one_of(
    st.integers(0, 3).map(lambda places: {"places": places}), st.sampled_from([1, 5, 60]).map(lambda m: {"minutes": m})
)
ENDS = {
    TicketState.DONE: TurnEnd.DONE, TicketState.NO_SHOW: TurnEnd.NO_SHOW, TicketState.CANCELLED: TurnEnd.CANCELLED,
    TicketState.EXPIRED: TurnEnd.EXPIRED,
}  # fmt: skip
BY_ITSELF = {"auto_start_s": 120, "auto_finish_s": 1800, "postpones_allowed": 2}


class AnyVisit(AnyDay):
    """As any day, with visits of several services, parked, sent on, chosen and put off."""

    @initialize(by_itself=st.booleans())
    def the_centre_is_set(self, by_itself: bool) -> None:
        if by_itself:
            centre = self.day.centre.id
            assert self.day.does(SaveSetup(kind="site", id=centre, version=1, fields=BY_ITSELF), system_actor(centre))

    @rule(first=services, then=services, priority=classes)
    def takes_a_number_for_two(self, first: str, then: str, priority: str | None) -> None:
        ids = self.day.centre.services
        wish = IssueTicket(
            service_id=ids[first], plan=(ids[then],), priority_class=priority, language="vi", request_id=uuid4().hex
        )
        answer = self.day.does(wish, self.day.device("kiosk", DeviceKind.TICKET_KIOSK))
        assert answer is None or first != then

    @rule(number=counters)
    def calls_the_next(self, number: int) -> None:
        """Whoever is called was to be called here, and in the plain line nobody of the same class stood before."""
        counter = self.day.counters()[self.day.centre.counters[number]]
        before = self.day.tickets()
        eligible = [one for one in before.values() if self._may_call(counter, one)]
        answer = self._at(number, calling.CallNext)
        assert (answer is not None) == (counter.state is CounterState.OPEN)
        if answer is None or answer["ticket"] is None:
            assert answer is None or not eligible
            return
        called = before[answer["ticket"]["id"]]
        joined_by_this_call = called.id == counter.ticket_id or called.state is TicketState.PARKED
        assert called in eligible or joined_by_this_call
        if called in eligible and called.lane == PLAIN:
            line = [o for o in eligible if o.lane == PLAIN and _line_of(o) == _line_of(called)]
            assert min(line, key=lambda one: (one.waiting_since, one.number)) == called, "first come, first served"

    def _may_call(self, counter: Counter, one: Ticket) -> bool:
        with self.day.reader.of(self.day.centre.id) as reading:
            today, now = reading.lines.today, reading.now
        if one.state is not TicketState.WAITING or one.business_day != today or (one.not_before or now) > now:
            return False
        if one.for_counter_id or one.for_officer_id:
            return one.for_counter_id == counter.id or one.for_officer_id == (counter.officer_id or "nobody")
        return one.service_id in counter.service_ids

    @rule(number=counters, which=any_of)
    def a_supervisor_chooses(self, number: int, which: int) -> None:
        if not self.day.issued:
            return
        counter = self.day.counters()[self.day.centre.counters[number]]
        ticket = self.day.tickets()[self._any(which)]
        wish = calling.CallChosen(counter_id=counter.id, ticket_id=ticket.id, reason="già yếu", request_id=uuid4().hex)
        answer = self.day.does(wish, self._supervisor(number))
        assert answer is None or answer["ticket"]["id"] == ticket.id
        assert self.day.does(wish, self.day.officer(number)) is None, "not by right of an officer"

    @rule(number=counters, which=any_of, later=LATER, named=st.booleans())
    def lets_others_go_first(self, number: int, which: int, later: dict[str, Any], named: bool) -> None:
        self._at(number, requeueing.Requeue, ticket_id=self._one_or_present(which, named=named), **later)

    @rule(which=any_of, later=LATER)
    def postpones(self, which: int, later: dict[str, Any]) -> None:
        if self.day.issued:
            ticket_id = self._any(which)
            wish = requeueing.Postpone(ticket_id=ticket_id, request_id=uuid4().hex, **later)
            self.day.does(wish, citizen_actor(self.day.centre.id, ticket_id))

    @rule(which=any_of)
    def comes_sooner(self, which: int) -> None:
        if self.day.issued:
            ticket_id = self._any(which)
            wish = requeueing.ComeSooner(ticket_id=ticket_id, request_id=uuid4().hex)
            self.day.does(wish, citizen_actor(self.day.centre.id, ticket_id))
            assert self.day.tickets()[ticket_id].not_before is None or self.day.tickets()[ticket_id].state != "waiting"

    @rule(number=counters, minutes=st.sampled_from([None, 1, 30]))
    def parks(self, number: int, minutes: int | None) -> None:
        counter_id = self.day.centre.counters[number]
        was = self.day.counters()[counter_id].ticket_id
        answer = self._at(number, parking.Park, reason="form", minutes=minutes)
        assert (answer is not None) == (was is not None)
        assert self.day.counters()[counter_id].ticket_id is None

    @rule(number=counters, which=any_of, named=st.booleans(), to=st.sampled_from([None, "called", "waiting"]))
    def fetches(self, number: int, which: int, named: bool, to: str | None) -> None:
        self._at(number, fetching.Unpark, ticket_id=self._one_or_present(which, named=named), to=to)

    @rule(number=counters, service=services, back=st.booleans())
    def sends_to_a_service(self, number: int, service: str, back: bool) -> None:
        self._at(number, transferring.Transfer, service_id=self.day.centre.services[service], return_to=back)

    @rule(number=counters, to=counters, back=st.booleans(), person=st.booleans())
    def sends_to_somebody(self, number: int, to: int, back: bool, person: bool) -> None:
        aim = {"officer_id": f"officer-{to}"} if person else {"counter_id_to": self.day.centre.counters[to]}
        answer = self._at(number, transferring.Transfer, return_to=back, **aim)
        if answer is not None:
            assert self.day.counters()[self.day.centre.counters[to]].state is not CounterState.CLOSED
            assert number != to

    @rule(which=any_of, number=counters)
    def gives_up_for_somebody(self, which: int, number: int) -> None:
        if self.day.issued:
            ticket = self.day.tickets()[self._any(which)]
            wish = cancelling.CancelByStaff(ticket_id=ticket.id, reason="đã về", request_id=uuid4().hex)
            answer = self.day.does(wish, self.day.officer(number))
            assert answer is None or ticket.state is TicketState.WAITING

    @rule()
    def the_clocks_run(self) -> None:
        system = system_actor(self.day.centre.id)
        self.day.does(clocks.RunClocks(), system)

    def _supervisor(self, number: int) -> Actor:
        return Actor(ActorKind.STAFF, f"officer-{number}", self.day.centre.id, ROLE_RIGHTS[Role.SUPERVISOR])

    def _any(self, which: int) -> str:
        return self.day.issued[which % len(self.day.issued)]

    def _one_or_present(self, which: int, *, named: bool) -> str | None:
        return self._any(which) if named and self.day.issued else None

    @invariant()
    def every_visit_is_whole(self) -> None:
        turns = self._turns()
        for ticket in self.day.tickets().values():
            own = [one for one in turns.values() if one.ticket_id == ticket.id]
            present = turns[ticket.turn_id]
            assert present.service_id == ticket.service_id
            assert present.ended is ENDS.get(ticket.state), "the turn tells what became of the ticket"
            assert [one for one in own if one.ended is None] == ([present] if present.ended is None else [])
            assert {one.from_turn_id for one in own} == {None, *(o.id for o in own if o.id != present.id)}, "one chain"
            assert (present.parked_since is not None) == (ticket.state is TicketState.PARKED)
            assert (ticket.counter_id is None) <= (ticket.state not in {*AT_COUNTER, TicketState.PARKED})
        for turn in turns.values():
            assert min(turn.parked_s, turn.served_s, turn.requeues, turn.postpones) >= 0
            assert (turn.ended is None) == (turn.ended_at is None)

    @invariant()
    def every_lane_is_true_in_the_database(self) -> None:
        with self.day.reader.of(self.day.centre.id) as reading:
            rows = reading.connection.execute(select(ticket_table.c.id, ticket_table.c.lane))
            kept = {row.id: row.lane for row in rows}
        for ticket in self.day.tickets().values():
            claims: tuple[Any, ...] = (
                ticket.not_before, ticket.for_counter_id, ticket.for_officer_id, ticket.appointment_at,
                ticket.is_returning or None,
            )  # fmt: skip
            assert kept[ticket.id] == (PLAIN if claims == (None,) * 5 else SPECIAL)

    def _turns(self) -> dict[str, Turn]:
        with self.day.reader.of(self.day.centre.id) as reading:
            return {turn.id: turn for turn in reading.turns.where()}


def _line_of(ticket: Ticket) -> tuple[str, str | None]:
    return ticket.service_id, ticket.priority_class


def test_any_visit_keeps_the_invariants(template: Template) -> None:
    plays(AnyVisit, template, steps=60)
