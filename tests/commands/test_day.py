"""The end of a business day, and clocks that go wrong."""

from datetime import datetime

from server import serve
from tests.story.clock import HANOI
from tests.story.hall import Site


def at(hour: int, minute: int = 0, second: int = 0, *, day: int = 23) -> datetime:
    return datetime(2026, 11, day, hour, minute, second, tzinfo=HANOI)


def test_what_yesterday_left_open_expires_and_leaves_its_counter(site: Site) -> None:
    waiting, called, serving = [site.kiosk.take_number() for _ in range(3)][::-1]
    one, two = site.officer(1).opens(), site.officer(2).opens()
    one.calls_next()
    one.starts()
    two.calls_next()
    site.clock.advance(days=1)
    assert site.closes_the_day() == 3
    assert [visit.phone["state"] for visit in (waiting, called, serving)] == ["expired"] * 3
    assert site.display(1).state["ticket"] is None
    assert site.display(2).state["ticket"] is None


def test_what_is_over_stays_as_it_ended(site: Site) -> None:
    served, missed, gone = site.serves_one(), site.kiosk.take_number(), site.kiosk.take_number()
    gone.gives_up().good()
    site.officer(1).calls_next()
    site.officer(1).reports_no_show()
    site.clock.advance(days=1)
    assert site.closes_the_day() == 0
    assert [visit.phone["state"] for visit in (served, missed, gone)] == ["done", "no_show", "cancelled"]


def test_todays_tickets_are_never_touched_up_to_the_last_second(site: Site) -> None:
    site.clock.strikes(at(0))
    site.kiosk.take_number()
    site.clock.strikes(at(23, 59, 59))
    with site.unchanged():
        assert site.closes_the_day() == 0
    site.clock.advance(seconds=1)
    assert site.closes_the_day() == 1


def test_closing_the_day_again_changes_nothing(site: Site) -> None:
    site.kiosk.take_number()
    site.clock.advance(days=1)
    site.closes_the_day()
    with site.unchanged():
        assert site.closes_the_day() == 0


def test_the_house_is_kept_at_every_centre(site: Site, other_site: Site) -> None:
    visits = [place.kiosk.take_number() for place in (site, other_site)]
    site.kiosk.asks(request_id="monday").good()
    site.clock.advance(days=3)
    serve._tidy(site.server)
    assert [visit.phone["state"] for visit in visits] == ["expired", "expired"]
    again = site.kiosk.asks(request_id="monday").good()
    assert again["ticket"]["issued_at"].startswith("2026-11-26"), "an answer of three days ago is no longer an answer"


def test_a_new_day_begins_at_one_with_an_empty_hall_and_the_history_stays(site: Site) -> None:
    site.serves_one()
    site.kiosk.take_number()
    site.clock.advance(days=1)
    site.closes_the_day()
    assert site.kiosk.take_number().label == "A001"
    assert site.board.state["waiting"][0]["count"] == 1
    floor = site.supervisor.floor
    assert (floor["business_day"], floor["totals"]["issued"], floor["totals"]["served"]) == ("2026-11-24", 1, 0)
    report = site.supervisor.door.get("/reports/turns?from=2026-11-23&to=2026-11-24").good()["rows"]
    assert [(row["business_day"], row["label"], row["state"]) for row in report] == [
        ("2026-11-23", "A001", "done"),
        ("2026-11-23", "A002", "expired"),
        ("2026-11-24", "A001", "waiting"),
    ]


def test_yesterdays_calls_leave_the_board_at_midnight(site: Site) -> None:
    site.clock.strikes(at(23, 50))
    site.serves_one()
    assert site.board.calls == [("A001", 1)]
    site.clock.strikes(at(0, 1, day=24))
    assert site.board.calls == []


def test_a_citizen_of_yesterday_rates_no_more_from_the_phone(site: Site) -> None:
    visit = site.serves_one()
    site.clock.advance(days=1)
    assert visit.phone["rating"] is None


def test_a_clock_that_steps_back_an_hour_does_no_harm(site: Site) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    site.clock.advance(hours=-1)
    officer.recalls().starts()
    site.clock.advance(hours=-1)
    officer.finishes()
    assert visit.phone["state"] == "done"
    row = site.supervisor.door.get("/reports/turns?from=2026-11-23&to=2026-11-23").good()["rows"][0]
    assert (row["wait_s"], row["walk_s"], row["service_s"]) == (0, 0, 0)
    site.kiosk.take_number()
    site.clock.advance(hours=-1)
    line = next(one for one in site.supervisor.floor["services"] if one["waiting"])
    assert line["longest_waiting_s"] == 0


def test_a_clock_that_steps_back_over_midnight_goes_on_with_that_days_numbers(site: Site) -> None:
    site.clock.strikes(at(23, 30))
    site.kiosk.take_number()
    site.clock.strikes(at(0, 10, day=24))
    site.kiosk.take_number()
    site.clock.strikes(at(23, 40))
    assert site.kiosk.take_number().label == "A002"
