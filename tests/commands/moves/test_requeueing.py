"""Letting others go first: by the officer or by the citizen, so many places or so many minutes."""

import pytest

from tests.commands.moves.rows import last_event, turn, waiting
from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.screens import Visit
from tests.story.setting_up import week


def a_line(site: Site, people: int = 5) -> list[Visit]:
    """So many people for Đất đai; counter 1 is open."""
    site.officer(1).opens()
    return [site.kiosk.take_number() for _ in range(people)]


@pytest.mark.parametrize(
    ("places", "order"),
    [
        (0, ["A001", "A002", "A003", "A004"]),
        (1, ["A002", "A001", "A003", "A004"]),
        (2, ["A002", "A003", "A001", "A004"]),
        (3, ["A002", "A003", "A004", "A001"]),
        (99, ["A002", "A003", "A004", "A001"]),
    ],
)
def test_a_called_ticket_lets_exactly_so_many_go_first(site: Site, places: int, order: list[str]) -> None:
    a_line(site, 4)
    officer = site.officer(1)
    officer.calls_next()
    answer = officer.tries("requeue", places=places).good()["ticket"]
    assert (answer["label"], answer["state"]) == ("A001", "waiting")
    assert officer.console["present"] is None
    assert waiting(site) == order
    assert [officer.calls_next() for _ in range(4)] == order


def test_several_may_be_put_at_the_same_place_one_behind_the_other(site: Site) -> None:
    visits = a_line(site, 6)
    officer = site.officer(1)
    for visit in visits[:3]:
        officer.tries("requeue", ticket_id=visit.id, places=3).good()
    assert waiting(site) == ["A004", "A001", "A002", "A003", "A005", "A006"]


def test_only_the_line_of_the_same_class_is_counted(site: Site) -> None:
    site.kiosk.take_number()
    site.kiosk.take_number(priority="pregnant")
    for _ in range(2):
        site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.tries("requeue", places=1).good()
    assert officer.calls_next() == "A002", "the pregnant one again: nobody else of her class waits"


def test_who_joins_later_stands_behind_those_who_were_put_at_the_end(site: Site) -> None:
    first, *_ = a_line(site, 2)
    site.officer(1).tries("requeue", ticket_id=first.id, places=9).good()
    site.kiosk.take_number()
    assert waiting(site) == ["A002", "A001", "A003"]


def test_by_minutes_the_place_stays_but_nobody_is_called_before(site: Site) -> None:
    a_line(site, 3)
    officer = site.officer(1)
    officer.calls_next()
    officer.tries("requeue", minutes=10).good()
    assert officer.console["queue"][0]["not_before"] == "2026-11-23T01:10:00.000+00:00"
    site.clock.advance(minutes=9)
    assert officer.calls_next() == "A002"
    site.clock.advance(minutes=1)
    assert officer.calls_next() == "A001", "the old place: before A003"


def test_the_time_and_the_wish_stay_in_the_turn(site: Site) -> None:
    a_line(site, 2)
    site.clock.advance(minutes=4)
    officer = site.officer(1)
    officer.calls_next()
    site.clock.advance(minutes=1)
    officer.tries("requeue", places=1).good()
    row = turn(site)
    assert (row["state"], row["requeues"], row["postpones"], row["wait_s"]) == ("waiting", 1, 0, 240)
    assert row["requeued_at"] == "2026-11-23T01:05:00.000+00:00"
    assert last_event(site, "TicketRequeued")["facts"]["places"] == 1


@pytest.mark.parametrize("body", [{}, {"places": 1, "minutes": 5}])
def test_it_is_one_of_the_two(site: Site, body: dict[str, int]) -> None:
    visit, *_ = a_line(site, 2)
    site.officer(1).calls_next()
    with site.unchanged():
        assert site.officer(1).tries("requeue", **body).refusal == (422, "request.field")
        assert visit.postpones(**body).refusal == (422, "request.field")


def test_nobody_is_put_off_until_the_centre_is_closed(site: Site) -> None:
    site.sets(hours=week(("07:00", "11:30"), days=7))
    visit, *_ = a_line(site, 1)
    site.clock.advance(hours=2)
    with site.unchanged():
        assert visit.postpones(minutes=90).refusal == (409, "ticket.beyond_closing")
        assert site.officer(1).tries("requeue", ticket_id=visit.id, minutes=120).status == 409
    visit.postpones(minutes=89).good()


def test_without_hours_the_day_itself_is_the_end(site: Site) -> None:
    visit, *_ = a_line(site, 1)
    site.clock.advance(hours=15)
    with site.unchanged():
        assert visit.postpones(minutes=90).refusal == (409, "ticket.beyond_closing")


def test_a_citizen_postpones_as_often_as_the_centre_allows(site: Site) -> None:
    visit, *_ = a_line(site, 3)
    assert visit.phone["postpones_left"] == 1
    answer = visit.postpones(places=1).good()["ticket"]
    assert (answer["label"], answer["state"], answer["ahead"]) == ("A001", "waiting", 1)
    assert visit.phone["postpones_left"] == 0
    with site.unchanged():
        again = visit.postpones(places=1)
        assert again.refusal == (409, "postpone.limit")
    assert again.facts == {"allowed": 1}
    assert waiting(site) == ["A002", "A001", "A003"]
    assert turn(site)["postpones"] == 1


def test_a_centre_may_forbid_it(site: Site) -> None:
    site.sets(postpones_allowed=0)
    visit, *_ = a_line(site, 2)
    assert visit.phone["postpones_left"] == 0
    with site.unchanged():
        assert visit.postpones(places=1).refusal == (409, "postpone.limit")


def test_a_citizen_who_is_called_too_early_frees_the_counter(site: Site) -> None:
    visit, *_ = a_line(site, 2)
    officer = site.officer(1)
    officer.calls_next()
    visit.postpones(minutes=15).good()
    assert officer.console["present"] is None
    assert site.display(1).state["ticket"] is None
    assert (visit.phone["state"], visit.phone["counter"]) == ("waiting", None)
    assert visit.phone["not_before"] == "2026-11-23T01:15:00.000+00:00"
    assert officer.calls_next() == "A002"


@pytest.mark.parametrize("stage", ["serving", "done", "no_show", "parked", "cancelled"])
def test_only_who_waits_or_is_called_lets_others_go_first(site: Site, stage: str) -> None:
    visit, *_ = a_line(site, 1)
    officer = site.officer(1)
    if stage == "cancelled":
        visit.gives_up().good()
    else:
        officer.calls_next()
        moves = {"serving": "start", "done": "finish", "no_show": "no-show", "parked": "park"}
        more: Json = {"reason": "form"} if stage == "parked" else {}
        officer.tries(moves[stage], **more).good()
    with site.unchanged():
        assert visit.postpones(places=1).refusal == (409, "ticket.illegal_move")
        assert officer.tries("requeue", ticket_id=visit.id, places=1).refusal == (409, "ticket.illegal_move")


def test_the_minutes_are_over_and_the_consoles_are_told(site: Site) -> None:
    visit, *_ = a_line(site, 1)
    visit.postpones(minutes=5).good()
    site.clock.advance(minutes=4, seconds=59)
    assert site.runs_clocks() == []
    site.clock.advance(seconds=1)
    assert site.runs_clocks() == ["TicketDue"]
    assert visit.phone["not_before"] is None
    assert site.runs_clocks() == []


def test_who_is_ready_sooner_has_her_old_place_again_and_has_used_the_postponement(site: Site) -> None:
    visit, *_ = a_line(site, 2)
    visit.postpones(minutes=30).good()
    answer = visit.is_ready().good()["ticket"]
    assert (answer["state"], answer["ahead"]) == ("waiting", 0)
    assert (visit.phone["not_before"], visit.phone["postpones_left"]) == (None, 0)
    assert site.officer(1).calls_next() == "A001"


@pytest.mark.parametrize("stage", ["waiting", "called", "done"])
def test_being_ready_changes_nothing_for_who_put_nothing_off(site: Site, stage: str) -> None:
    visit, *_ = a_line(site, 1)
    if stage != "waiting":
        officer = site.officer(1)
        officer.calls_next()
        if stage == "done":
            officer.finishes()
    answers = [visit.is_ready().good() for _ in range(2)]
    assert {one["ticket"]["state"] for one in answers} == {stage}
    assert answers[0]["revision"] == answers[1]["revision"]


class TestUndo:
    """A no-show that is taken back waits at its old place, or at the one that is set."""

    @pytest.mark.parametrize(
        ("body", "order"),
        [
            ({}, ["A001", "A002", "A003"]),
            ({"places": 0}, ["A001", "A002", "A003"]),
            ({"places": 1}, ["A002", "A001", "A003"]),
        ],
    )
    def test_at_a_set_place(self, site: Site, body: dict[str, int], order: list[str]) -> None:
        a_line(site, 3)
        officer = site.officer(1)
        officer.calls_next()
        officer.reports_no_show()
        officer.tries("undo", **body).good()
        assert waiting(site) == order
        assert turn(site)["missed_at"], "that it happened is not forgotten"

    def test_after_some_minutes(self, site: Site) -> None:
        a_line(site, 2)
        officer = site.officer(1)
        officer.calls_next()
        officer.reports_no_show()
        officer.tries("undo", minutes=5).good()
        assert officer.calls_next() == "A002"
