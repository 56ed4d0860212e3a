"""Which move leads where, and what makes a place in the line special."""

from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.errors import IllegalMove
from server.domain.ticket import AT_COUNTER, NEXT, OPEN_STATES, PLAIN, SPECIAL, Leg, Move, Ticket, TicketState
from tests.story.builders import a_ticket
from tests.story.clock import MORNING

S, M = TicketState, Move

LEADS = {
    (S.WAITING, M.CALL): S.CALLED,
    (S.WAITING, M.REQUEUE): S.WAITING,
    (S.WAITING, M.POSTPONE): S.WAITING,
    (S.WAITING, M.CANCEL): S.CANCELLED,
    (S.WAITING, M.EXPIRE): S.EXPIRED,
    (S.CALLED, M.RECALL): S.CALLED,
    (S.CALLED, M.START): S.SERVING,
    (S.CALLED, M.FINISH): S.DONE,
    (S.CALLED, M.GO_ON): S.WAITING,
    (S.CALLED, M.NO_SHOW): S.NO_SHOW,
    (S.CALLED, M.REQUEUE): S.WAITING,
    (S.CALLED, M.POSTPONE): S.WAITING,
    (S.CALLED, M.PARK): S.PARKED,
    (S.CALLED, M.TRANSFER): S.WAITING,
    (S.CALLED, M.EXPIRE): S.EXPIRED,
    (S.SERVING, M.FINISH): S.DONE,
    (S.SERVING, M.GO_ON): S.WAITING,
    (S.SERVING, M.PARK): S.PARKED,
    (S.SERVING, M.TRANSFER): S.WAITING,
    (S.SERVING, M.EXPIRE): S.EXPIRED,
    (S.PARKED, M.CALL): S.CALLED,
    (S.PARKED, M.UNPARK): S.WAITING,
    (S.PARKED, M.EXPIRE): S.EXPIRED,
    (S.NO_SHOW, M.UNDO): S.WAITING,
}
"""DESIGN §4 once more, written apart from the code."""

EVERY_PAIR = [(state, move) for state in TicketState for move in Move]


@pytest.mark.parametrize(("state", "move"), EVERY_PAIR)
def test_each_move_leads_where_the_design_says_or_is_refused(state: TicketState, move: Move) -> None:
    ticket = a_ticket(state)
    if (state, move) in LEADS:
        assert ticket.after(move, counter_id="counter-9").state is LEADS[state, move]
    else:
        with pytest.raises(IllegalMove) as refused:
            ticket.after(move, counter_id="counter-9")
        assert refused.value.facts == {"label": "A012", "state": state, "move": move}


def test_no_state_is_a_dead_end_but_those_that_are_over() -> None:
    assert {state for state, _ in NEXT} == OPEN_STATES | {S.NO_SHOW}
    assert AT_COUNTER < OPEN_STATES


def test_a_move_changes_a_copy() -> None:
    waiting = a_ticket()
    waiting.after(M.CALL, counter_id="counter-3")
    assert waiting.state is S.WAITING
    assert waiting.counter_id is None


def test_a_ticket_stays_with_its_counter_until_it_goes_back_to_the_line() -> None:
    called = a_ticket().after(M.CALL, counter_id="counter-3")
    assert called.counter_id == "counter-3"
    assert called.after(M.START).after(M.FINISH).counter_id == "counter-3"
    missed = called.after(M.NO_SHOW)
    assert missed.counter_id == "counter-3"
    assert missed.after(M.UNDO).counter_id is None


def test_a_parked_ticket_stays_with_its_counter_until_it_waits_again() -> None:
    parked = a_ticket(S.SERVING).parked(MORNING)
    assert (parked.state, parked.counter_id, parked.parked_until) == (S.PARKED, "counter-3", MORNING)
    fetched = parked.after(M.CALL, counter_id="counter-4")
    assert (fetched.state, fetched.counter_id, fetched.parked_until) == (S.CALLED, "counter-4", None)
    waiting = parked.after(M.UNPARK)
    assert (waiting.state, waiting.counter_id, waiting.parked_until) == (S.WAITING, None, None)
    assert waiting.waiting_since == parked.waiting_since, "the old place"


LATER = MORNING + timedelta(minutes=30)
SPECIALS: tuple[dict[str, Any], ...] = (
    {"not_before": LATER}, {"for_counter_id": "counter-5"}, {"for_officer_id": "lan"}, {"is_returning": True},
    {"appointment_at": LATER},
)  # fmt: skip


@pytest.mark.parametrize("special", SPECIALS, ids=lambda one: next(iter(one)))
def test_each_of_these_alone_makes_a_place_special(special: dict[str, Any]) -> None:
    assert a_ticket().lane == PLAIN
    assert a_ticket(**special).lane == SPECIAL
    assert replace(a_ticket(), **special).lane == SPECIAL
    without = replace(a_ticket(**special), not_before=None, for_counter_id=None, for_officer_id=None)
    assert replace(without, is_returning=False, appointment_at=None).lane == PLAIN


def is_special(ticket: Ticket) -> bool:
    """Once more, written apart from the code."""
    only = {ticket.for_counter_id, ticket.for_officer_id, ticket.not_before, ticket.appointment_at} != {None}
    return only or ticket.is_returning


instants = st.none() | st.integers(-600, 600).map(lambda minutes: MORNING + timedelta(minutes=minutes))
names = st.none() | st.sampled_from(["one", "two"])
legs = st.builds(Leg, service_id=st.just("service-2"), counter_id=names, officer_id=names, is_returning=st.booleans())


claims = st.fixed_dictionaries(
    {
        "not_before": instants, "for_counter_id": names, "for_officer_id": names, "appointment_at": instants,
        "is_returning": st.booleans(), "state": st.sampled_from(TicketState),
    }
)  # fmt: skip


@given(claims, st.lists(st.sampled_from(Move), max_size=12), legs, instants)
def test_whatever_happens_the_lane_is_true(
    claimed: dict[str, Any], moves: list[Move], leg: Leg, when: datetime | None
) -> None:
    ticket = a_ticket(**claimed)
    for move in moves:
        if (ticket.state, move) in NEXT:
            ticket = moved(ticket, move, leg, when)
        assert (ticket.lane == SPECIAL) == is_special(ticket)
        assert ticket.released().lane == (SPECIAL if is_special(ticket.released()) else PLAIN)


def moved(ticket: Ticket, move: Move, leg: Leg, when: datetime | None) -> Ticket:
    """By each move's own method."""
    if move is M.PARK:
        return ticket.parked(when)
    if move in (M.TRANSFER, M.GO_ON):
        return ticket.going_on(move, leg, "turn-2", when or MORNING)
    if move in (M.REQUEUE, M.POSTPONE):
        return ticket.after(move).placed(ticket.waiting_since + timedelta(minutes=1), when)
    return ticket.after(move, counter_id="counter-9").due()


def test_who_stands_behind_others_goes_before_them_no_more() -> None:
    ticket = a_ticket(S.CALLED, is_returning=True, appointment_at=MORNING).after(M.REQUEUE)
    assert ticket.placed(MORNING, None).is_returning, "at its old place nothing is lost"
    behind = ticket.placed(LATER, None)
    assert (behind.is_returning, behind.appointment_at, behind.waiting_since) == (False, None, LATER)


def test_a_visit_that_goes_on_keeps_its_number_and_nothing_of_its_last_place() -> None:
    ticket = a_ticket(S.SERVING, appointment_at=MORNING, for_counter_id="counter-3", plan=("b", "c"))
    on = ticket.going_on(M.GO_ON, Leg(service_id="b", plan=("c",)), "turn-2", LATER)
    assert (on.label, on.service_id, on.turn_id, on.plan, on.waiting_since) == ("A012", "b", "turn-2", ("c",), LATER)
    assert (on.appointment_at, on.for_counter_id, on.counter_id, on.lane) == (None, None, None, PLAIN)
