"""The times of a turn: wait, walk, service, and what lay between."""

from datetime import timedelta

from server.domain.turn import Call, Came, How, Turn, TurnEnd
from tests.story.builders import a_turn
from tests.story.clock import MORNING


def at(minutes: float) -> timedelta:
    return timedelta(minutes=minutes)


def a_call(counter_id: str = "counter-3", officer_id: str = "lan") -> Call:
    return Call(counter_id=counter_id, officer_id=officer_id, because={"code": "first_come"})


def called_after(minutes: float) -> Turn:
    return a_turn().called(MORNING + at(minutes), a_call())


def test_wait_walk_and_service_of_a_usual_visit() -> None:
    turn = (
        called_after(12)
        .started(MORNING + at(13))
        .finished(MORNING + at(20), Came(outcome="accepted", dossier_code="HS-1"))
    )
    assert (turn.wait, turn.walk, turn.service) == (at(12), at(1), at(7))
    assert (turn.ended, turn.outcome, turn.dossier_code) == (TurnEnd.DONE, "accepted", "HS-1")
    assert (turn.counter_id, turn.officer_id, turn.calls, turn.how) == ("counter-3", "lan", 1, How.NEXT)
    assert turn.ended_at == MORNING + at(20)


def test_nothing_is_known_before_it_has_happened() -> None:
    assert (a_turn().wait, a_turn().walk, a_turn().service) == (None, None, None)
    assert (called_after(0).walk, called_after(0).service) == (None, None)


def test_the_wait_ends_at_the_first_call_and_the_walk_begins_at_the_last() -> None:
    turn = called_after(10).recalled(MORNING + at(12)).recalled(MORNING + at(13)).started(MORNING + at(14))
    assert (turn.wait, turn.walk, turn.calls) == (at(10), at(1), 3)


def test_one_who_is_finished_straight_from_the_call_did_not_walk() -> None:
    turn = called_after(5).finished(MORNING + at(9), Came())
    assert (turn.walk, turn.service) == (at(0), at(4))


def test_one_who_came_after_all_keeps_the_first_call_and_begins_a_new_count() -> None:
    turn = called_after(5).recalled(MORNING + at(6)).missed(MORNING + at(7))
    assert (turn.ended, turn.ended_at, turn.missed_at) == (TurnEnd.NO_SHOW, MORNING + at(7), MORNING + at(7))
    again = turn.back_in_line(MORNING + at(8))
    assert (again.ended, again.ended_at, again.counter_id, again.officer_id, again.calls) == (None,) * 4 + (0,)
    assert again.missed_at == MORNING + at(7), "that somebody was missing is not forgotten"
    called = again.called(MORNING + at(30), a_call("counter-4", "hoa"))
    assert (called.wait, called.calls, called.counter_id) == (at(5), 1, "counter-4")


def test_one_who_is_parked_in_the_middle_of_a_service_is_not_served_meanwhile() -> None:
    turn = called_after(5).started(MORNING + at(6)).parked(MORNING + at(10), "form")
    assert (turn.park_reason, turn.parked_since, turn.started_at) == ("form", MORNING + at(10), None)
    back = turn.called(MORNING + at(25), a_call()).started(MORNING + at(27))
    assert (back.parked_since, back.parked_s, back.walk) == (None, 15 * 60, at(2))
    assert back.finished(MORNING + at(30), Came()).service == at(4 + 3)


def test_one_who_is_parked_twice_has_both_times() -> None:
    turn = called_after(5).parked(MORNING + at(6), "form").called(MORNING + at(8), a_call())
    turn = turn.parked(MORNING + at(10), "photo").back_in_line(MORNING + at(15))
    assert (turn.parked_s, turn.park_reason, turn.calls) == (7 * 60, "photo", 0)


def test_one_who_is_sent_on_was_served_until_then_or_not_at_all() -> None:
    served = called_after(5).started(MORNING + at(6)).transferred(MORNING + at(9), "ký thay")
    assert (served.ended, served.service, served.note) == (TurnEnd.TRANSFERRED, at(3), "ký thay")
    only_called = called_after(5).transferred(MORNING + at(9), None)
    assert (only_called.ended, only_called.service, only_called.finished_at) == (TurnEnd.TRANSFERRED, None, None)
    assert only_called.ended_at == MORNING + at(9)


def test_who_let_others_go_first_is_counted_by_whose_wish_it_was() -> None:
    turn = called_after(5).requeued(MORNING + at(6)).called(MORNING + at(9), a_call()).postponed(MORNING + at(10))
    assert (turn.requeues, turn.postpones, turn.requeued_at) == (1, 1, MORNING + at(10))
    assert (turn.wait, turn.calls, turn.counter_id) == (at(5), 0, None)


def test_a_service_that_midnight_ended_keeps_its_times_and_was_never_finished() -> None:
    turn = called_after(5).started(MORNING + at(6)).ended_as(TurnEnd.EXPIRED, MORNING + at(600))
    assert (turn.started_at, turn.finished_at, turn.ended_at) == (MORNING + at(6), None, MORNING + at(600))
    assert (turn.wait, turn.walk, turn.service) == (at(5), at(1), None)
    parked = called_after(5).parked(MORNING + at(6), None).ended_as(TurnEnd.EXPIRED, MORNING + at(9))
    assert (parked.parked_s, parked.parked_since) == (180, None)


def test_no_time_is_ever_negative_when_the_clock_was_set_back() -> None:
    turn = called_after(-60)
    assert turn.wait == at(0)
    started = turn.started(MORNING - at(90))
    assert started.walk == at(0)
    assert started.finished(MORNING - at(120), Came()).service == at(0)
    parked = started.parked(MORNING - at(120), None).called(MORNING - at(150), a_call())
    assert (parked.served_s, parked.parked_s) == (0, 0)
