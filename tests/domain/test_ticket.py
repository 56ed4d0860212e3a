"""Which move leads where, and the times of a turn."""

from datetime import timedelta

import pytest

from server.domain.errors import IllegalMove
from server.domain.ticket import AT_COUNTER, NEXT, OPEN_STATES, Move, TicketState
from tests.story.builders import a_ticket, a_turn
from tests.story.clock import MORNING

S, M = TicketState, Move

LEADS = {
    (S.WAITING, M.CALL): S.CALLED,
    (S.WAITING, M.CANCEL): S.CANCELLED,
    (S.WAITING, M.EXPIRE): S.EXPIRED,
    (S.CALLED, M.RECALL): S.CALLED,
    (S.CALLED, M.START): S.SERVING,
    (S.CALLED, M.FINISH): S.DONE,
    (S.CALLED, M.NO_SHOW): S.NO_SHOW,
    (S.CALLED, M.EXPIRE): S.EXPIRED,
    (S.SERVING, M.FINISH): S.DONE,
    (S.SERVING, M.EXPIRE): S.EXPIRED,
    (S.NO_SHOW, M.UNDO): S.WAITING,
}
"""DESIGN §4 once more, written apart from the code."""

EVERY_PAIR = [(state, move) for state in TicketState for move in Move]


def at(minutes: float) -> timedelta:
    return timedelta(minutes=minutes)


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


def test_wait_walk_and_service_of_a_usual_visit() -> None:
    turn = a_turn().called(MORNING + at(12), "counter-3", "lan", {"code": "first_come"})
    turn = turn.started(MORNING + at(13)).finished(MORNING + at(20), "accepted", "HS-1", None)
    assert (turn.wait, turn.walk, turn.service) == (at(12), at(1), at(7))
    assert (turn.ended, turn.outcome, turn.dossier_code) == (S.DONE, "accepted", "HS-1")
    assert (turn.counter_id, turn.officer_id, turn.calls) == ("counter-3", "lan", 1)


def test_nothing_is_known_before_it_has_happened() -> None:
    assert (a_turn().wait, a_turn().walk, a_turn().service) == (None, None, None)
    called = a_turn().called(MORNING, "counter-3", "lan", {})
    assert (called.walk, called.service) == (None, None)


def test_the_wait_ends_at_the_first_call_and_the_walk_begins_at_the_last() -> None:
    turn = (
        a_turn().called(MORNING + at(10), "counter-3", "lan", {}).recalled(MORNING + at(12)).recalled(MORNING + at(13))
    )
    turn = turn.started(MORNING + at(14))
    assert (turn.wait, turn.walk, turn.calls) == (at(10), at(1), 3)


def test_one_who_is_finished_straight_from_the_call_did_not_walk() -> None:
    turn = a_turn().called(MORNING + at(5), "counter-3", "lan", {}).finished(MORNING + at(9), None, None, None)
    assert (turn.walk, turn.service) == (at(0), at(4))


def test_one_who_came_after_all_keeps_the_first_call_and_begins_a_new_count() -> None:
    turn = a_turn().called(MORNING + at(5), "counter-3", "lan", {}).recalled(MORNING + at(6)).ended_as(S.NO_SHOW)
    again = turn.reopened()
    assert (again.ended, again.counter_id, again.officer_id, again.calls) == (None, None, None, 0)
    called = again.called(MORNING + at(30), "counter-4", "hoa", {})
    assert (called.wait, called.calls, called.counter_id) == (at(5), 1, "counter-4")


def test_no_time_is_ever_negative_when_the_clock_was_set_back() -> None:
    turn = a_turn().called(MORNING - at(60), "counter-3", "lan", {})
    assert turn.wait == at(0)
    started = turn.started(MORNING - at(90))
    assert started.walk == at(0)
    assert started.finished(MORNING - at(120), None, None, None).service == at(0)
