"""Parking: the counter is free, the ticket stays with whoever parked it, and comes back by hand or by the clock."""

from typing import Any

import pytest

from server.housekeeping import run_clocks
from tests.commands.moves.rows import last_event, turn, waiting
from tests.story.hall import Site
from tests.story.people import Officer
from tests.story.screens import Visit


def parks_one(site: Site, number: int = 1, **more: Any) -> tuple[Officer, Visit]:
    """The officer of that counter has parked A001 in the middle of its service."""
    visit = site.kiosk.take_number()
    officer = site.officer(number).opens()
    officer.calls_next()
    officer.starts()
    officer.tries("park", **{"reason": "form", **more}).good()
    return officer, visit


def test_a_parked_ticket_leaves_the_counter_free_and_is_seen_beside_it(site: Site) -> None:
    officer, visit = parks_one(site, minutes=20)
    console = officer.console
    assert console["present"] is None
    (parked,) = console["parked"]
    assert (parked["label"], parked["reason"], parked["counter"]) == ("A001", "form", 1)
    assert (parked["parked_at"], parked["until"]) == ("2026-11-23T01:00:00.000+00:00", "2026-11-23T01:20:00.000+00:00")
    assert (visit.phone["state"], visit.phone["rating"]) == ("parked", None)
    assert (console["waiting"], console["recent"]) == (0, [])
    assert site.display(1).state["ticket"] is None
    site.kiosk.take_number()
    assert officer.calls_next() == "A002"
    assert {reason["code"] for reason in console["park_reasons"]} >= {"form", "papers"}


def test_its_call_leaves_the_board(site: Site) -> None:
    officer, _ = parks_one(site)
    assert site.board.calls == []
    officer.tries("unpark").good()
    assert site.board.calls == [("A001", 1)]


def test_at_a_free_counter_it_is_called_again(site: Site) -> None:
    officer, visit = parks_one(site)
    site.clock.advance(minutes=12)
    answer = officer.tries("unpark").good()
    assert (answer["ticket"]["label"], answer["ticket"]["state"], answer["ticket"]["calls"]) == ("A001", "called", 1)
    assert (answer["because"]["code"], answer["ticket"]["how"]) == ("unparked", "unpark")
    assert (officer.console["parked"], visit.phone["counter"]) == ([], 1)


def test_while_the_counter_is_busy_it_waits_at_its_old_place(site: Site) -> None:
    officer, visit = parks_one(site)
    for _ in range(2):
        site.kiosk.take_number()
    officer.calls_next()
    with site.unchanged():
        assert officer.tries("unpark", to="called").refusal == (409, "counter.busy")
    assert officer.tries("unpark", ticket_id=visit.id).good()["ticket"]["state"] == "waiting"
    assert waiting(site) == ["A001", "A003"]
    assert visit.phone["counter"] is None


def test_while_the_counter_rests_it_waits_at_its_old_place(site: Site) -> None:
    officer, _ = parks_one(site)
    officer.pauses()
    with site.unchanged():
        assert officer.tries("unpark", to="called").refusal == (409, "counter.paused")
    assert officer.tries("unpark").good()["ticket"]["state"] == "waiting"


def test_the_officer_may_send_it_to_the_line_though_the_counter_is_free(site: Site) -> None:
    officer, _ = parks_one(site)
    assert officer.tries("unpark", to="waiting").good()["ticket"]["state"] == "waiting"


def test_without_a_name_the_last_one_is_fetched(site: Site) -> None:
    officer, _ = parks_one(site)
    site.clock.advance(minutes=1)
    site.kiosk.take_number()
    officer.calls_next()
    officer.tries("park", reason="papers").good()
    assert [one["label"] for one in officer.console["parked"]] == ["A001", "A002"]
    assert officer.tries("unpark").good()["ticket"]["label"] == "A002"


def test_a_counter_that_has_parked_nobody(site: Site) -> None:
    _, visit = parks_one(site)
    other = site.officer(2).opens()
    with site.unchanged():
        assert other.tries("unpark").refusal == (409, "ticket.no_present")
        assert other.tries("unpark", ticket_id=visit.id).refusal == (409, "ticket.elsewhere")


def test_it_follows_its_officer_to_another_counter(site: Site) -> None:
    officer, _ = parks_one(site)
    officer.closes()
    officer.tries("open", at=2).good()
    assert [one["label"] for one in site.officer(2).console["parked"]] == ["A001"]
    answer = officer.tries("unpark", at=2).good()
    assert answer["ticket"]["state"] == "called"
    assert site.board.calls == [("A001", 2)]


def test_whoever_takes_the_counter_over_has_it_too(site: Site) -> None:
    officer, _ = parks_one(site)
    officer.closes()
    colleague = site.officer(2)
    colleague.tries("open", at=1).good()
    assert colleague.tries("unpark", at=1).good()["ticket"]["label"] == "A001"


def test_by_right_it_is_fetched_from_anywhere(site: Site) -> None:
    _, visit = parks_one(site)
    counter, door = site.centre.counters[2], site.supervisor.door
    door.post(f"/counters/{counter}/open").good()
    assert door.post(f"/counters/{counter}/unpark", {"ticket_id": visit.id}).good()["ticket"]["state"] == "called"


def test_a_parked_one_may_be_chosen(site: Site) -> None:
    _, visit = parks_one(site)
    counter, door = site.centre.counters[2], site.supervisor.door
    door.post(f"/counters/{counter}/open").good()
    door.post(f"/counters/{counter}/call", {"ticket_id": visit.id, "reason": "đã đủ giấy tờ"}).good()
    assert (turn(site)["how"], turn(site)["counter"]) == ("chosen", 2)


@pytest.mark.parametrize("stage", ["waiting", "done", "no-show"])
def test_only_who_is_called_or_served_is_parked(site: Site, stage: str) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    if stage != "waiting":
        officer.calls_next()
        officer.tries("finish" if stage == "done" else stage).good()
    with site.unchanged():
        assert officer.tries("park", ticket_id=visit.id, reason="form").refusal == (409, "ticket.illegal_move")
        assert officer.tries("unpark", ticket_id=visit.id).refusal == (409, "ticket.illegal_move")


def test_parking_needs_a_reason(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    with site.unchanged():
        assert officer.tries("park").refusal == (422, "request.field")
    officer.tries("park", reason="Về nhà lấy sổ đỏ").good()
    assert (turn(site)["park_reason"], last_event(site, "TicketParked")["reason"]) == ("Về nhà lấy sổ đỏ",) * 2


def test_the_time_aside_is_neither_service_nor_wait(site: Site) -> None:
    site.clock.advance(minutes=0)
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    site.clock.advance(minutes=5)
    officer.calls_next()
    site.clock.advance(minutes=1)
    officer.starts()
    site.clock.advance(minutes=4)
    officer.tries("park", reason="form").good()
    site.clock.advance(minutes=15)
    officer.tries("unpark").good()
    assert officer.console["present"]["served_s"] == 240
    site.clock.advance(minutes=2)
    officer.starts()
    site.clock.advance(minutes=3)
    officer.finishes()
    row = turn(site)
    assert (row["wait_s"], row["walk_s"], row["service_s"], row["parked_s"]) == (300, 120, 420, 900)
    assert visit.phone["state"] == "done"


class TestTheTimer:
    """When the time is over the ticket waits again at its old place, and the consoles are told."""

    def test_by_itself(self, site: Site) -> None:
        officer, visit = parks_one(site, minutes=10)
        site.kiosk.take_number()
        site.clock.advance(minutes=9, seconds=59)
        assert site.runs_clocks() == []
        site.clock.advance(seconds=1)
        assert site.runs_clocks() == ["TicketUnparked"]
        assert (visit.phone["state"], officer.console["parked"]) == ("waiting", [])
        assert waiting(site) == ["A001", "A002"]
        assert turn(site)["parked_s"] == 600

    def test_at_the_next_call_too(self, site: Site) -> None:
        officer, _ = parks_one(site, minutes=10)
        site.kiosk.take_number()
        site.clock.advance(minutes=10)
        assert officer.calls_next() == "A001"

    def test_a_ticket_that_was_fetched_has_no_timer_any_more(self, site: Site) -> None:
        officer, _ = parks_one(site, minutes=10)
        officer.tries("unpark").good()
        site.clock.advance(minutes=30)
        assert site.runs_clocks() == []
        officer.tries("park", reason="papers").good()
        site.clock.advance(hours=3)
        assert site.runs_clocks() == [], "the second time without a timer"

    def test_the_clock_set_back_only_makes_it_longer(self, site: Site) -> None:
        _, visit = parks_one(site, minutes=10)
        site.clock.advance(hours=-1)
        assert site.runs_clocks() == []
        site.clock.advance(hours=1, minutes=10)
        assert site.runs_clocks() == ["TicketUnparked"]
        assert visit.phone["state"] == "waiting"

    def test_a_second_process_finds_nothing_to_do(self, site: Site, other_site: Site) -> None:
        parks_one(site, minutes=10)
        site.clock.advance(minutes=10)
        before = other_site.revision
        run_clocks(site.server)
        with site.unchanged():
            run_clocks(site.server)
        assert other_site.revision == before


def test_who_is_parked_at_midnight_expires(site: Site) -> None:
    officer, visit = parks_one(site, minutes=480)
    site.clock.advance(days=1)
    assert site.closes_the_day() == 1
    assert visit.phone["state"] == "expired"
    row = turn(site)
    assert (row["state"], row["parked_s"]) == ("expired", 86_400)
    officer = type(officer)(site, 1).opens()
    assert officer.console["parked"] == []
    with site.unchanged():
        assert officer.tries("unpark", ticket_id=visit.id).refusal == (409, "ticket.illegal_move")
