"""Start and finish by themselves after set times, by each ticket's own clock."""

from datetime import UTC, datetime

from server.housekeeping import run_clocks
from tests.commands.moves.rows import turn, turns
from tests.story.clock import HANOI
from tests.story.hall import Site


def test_without_set_times_officers_press(site: Site) -> None:
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    site.clock.advance(hours=3)
    assert site.runs_clocks() == []


def test_a_call_starts_by_itself_after_the_set_time(site: Site) -> None:
    site.sets(auto_start_s=60)
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    site.clock.advance(seconds=59)
    assert site.runs_clocks() == []
    site.clock.advance(seconds=1)
    assert site.runs_clocks() == ["TicketStarted"]
    assert officer.console["present"]["state"] == "serving"
    assert turn(site)["walk_s"] == 60
    assert site.runs_clocks() == []


def test_a_recall_gives_the_time_again(site: Site) -> None:
    site.sets(auto_start_s=60)
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    site.clock.advance(seconds=50)
    officer.recalls()
    site.clock.advance(seconds=50)
    assert site.runs_clocks() == []
    site.clock.advance(seconds=10)
    assert site.runs_clocks() == ["TicketStarted"]


def test_a_service_finishes_by_itself_and_the_tablet_asks(site: Site) -> None:
    site.sets(auto_finish_s=600)
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    site.clock.advance(minutes=30)
    assert site.runs_clocks() == [], "who is only called is not finished"
    officer.starts()
    site.clock.advance(minutes=10)
    assert site.runs_clocks() == ["TicketFinished"]
    assert (visit.phone["state"], officer.console["present"]) == ("done", None)
    assert site.tablet(1).invitation
    assert turn(site)["service_s"] == 600


def test_after_an_absence_of_the_server_one_thing_follows_the_other(site: Site) -> None:
    site.sets(auto_start_s=60, auto_finish_s=600)
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    site.clock.advance(hours=2)
    assert site.runs_clocks() == ["TicketStarted"]
    assert site.runs_clocks() == [], "the service has its own time"
    site.clock.advance(minutes=10)
    assert site.runs_clocks() == ["TicketFinished"]


def test_a_visit_of_several_services_goes_on_by_itself(site: Site) -> None:
    site.sets(auto_finish_s=600)
    visit = site.kiosk.take_number(plan=[site.centre.services["Khai sinh"]])
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.starts()
    site.clock.advance(minutes=10)
    assert site.runs_clocks() == ["TicketFinished", "VisitWentOn"]
    assert (visit.phone["state"], visit.phone["service"]["name"]) == ("waiting", "Khai sinh")


def test_each_centre_by_its_own_times_and_each_counter_by_its_own_clock(site: Site, other_site: Site) -> None:
    site.sets(auto_start_s=60)
    for place in (site, other_site):
        for number in (1, 2):
            place.kiosk.take_number()
            place.officer(number).opens().calls_next()
            place.clock.advance(seconds=10)
    site.clock.advance(seconds=25)
    assert site.runs_clocks() == ["TicketStarted"]
    assert site.officer(2).console["present"]["state"] == "called"
    assert other_site.officer(1).console["present"]["state"] == "called"


def test_a_paused_counter_still_ends_what_it_serves(site: Site) -> None:
    site.sets(auto_finish_s=600)
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.starts().pauses()
    site.clock.advance(minutes=10)
    assert site.runs_clocks() == ["TicketFinished"]


def test_two_processes_do_it_once(site: Site) -> None:
    site.sets(auto_start_s=60)
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    site.clock.advance(minutes=1)
    run_clocks(site.server)
    with site.unchanged():
        run_clocks(site.server)


def test_a_clock_set_back_starts_nobody(site: Site) -> None:
    site.sets(auto_start_s=60)
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    site.clock.advance(hours=-1)
    assert site.runs_clocks() == []
    site.clock.advance(hours=1, minutes=1)
    assert site.runs_clocks() == ["TicketStarted"]


class TestMidnight:
    """A day ends in the middle of whatever goes on; every time that had been kept is kept."""

    def test_a_service_that_goes_on_at_midnight(self, site: Site) -> None:
        site.clock.strikes(datetime(2026, 11, 23, 23, 40, tzinfo=HANOI))
        visit = site.kiosk.take_number()
        officer = site.officer(1).opens()
        site.clock.advance(minutes=5)
        officer.calls_next()
        site.clock.advance(minutes=1)
        officer.starts()
        site.clock.strikes(datetime(2026, 11, 24, 0, 0, 1, tzinfo=HANOI))
        assert site.closes_the_day() == 1
        assert (visit.phone["state"], visit.phone["rating"]) == ("expired", None)
        row = turn(site)
        assert (row["state"], row["wait_s"], row["walk_s"], row["service_s"]) == ("expired", 300, 60, None)
        assert row["started_at"] == "2026-11-23T16:46:00.000+00:00"
        assert row["ended_at"] == "2026-11-23T17:00:01.000+00:00"

    def test_the_rest_of_a_visit_ends_with_its_day(self, site: Site) -> None:
        visit = site.kiosk.take_number(plan=[site.centre.services["Khai sinh"]])
        officer = site.officer(1).opens()
        officer.calls_next()
        officer.finishes()
        site.clock.advance(days=1)
        assert site.closes_the_day() == 1
        assert visit.phone["state"] == "expired"
        assert [row["state"] for row in turns(site)] == ["done", "expired"]

    def test_what_is_due_after_midnight_is_not_done_to_yesterdays_tickets(self, site: Site) -> None:
        site.sets(auto_start_s=60)
        site.clock.strikes(datetime(2026, 11, 23, 23, 55, tzinfo=HANOI))
        for _ in range(2):
            site.kiosk.take_number()
        officer = site.officer(1).opens()
        officer.calls_next()
        officer.tries("park", reason="form", minutes=10).good()
        site.clock.advance(minutes=20)
        site.closes_the_day()
        assert site.runs_clocks() == []
        assert {row["state"] for label in ("A001", "A002") for row in turns(site, label)} == {"expired"}

    def test_a_day_of_twenty_five_hours_closes_once_and_keeps_its_times(self, site: Site) -> None:
        site.sets(timezone="Europe/Berlin")
        site.clock.at = datetime(2027, 10, 30, 22, 30, tzinfo=UTC)  # 00:30 on the day on which clocks go back
        site.closes_the_day()
        visit = site.kiosk.take_number()
        officer = site.officer(1).opens()
        site.clock.at = datetime(2027, 10, 31, 0, 30, tzinfo=UTC)  # 02:30, the first time
        officer.calls_next()
        officer.starts()
        site.clock.at = datetime(2027, 10, 31, 1, 30, tzinfo=UTC)  # 02:30, the second time
        officer.finishes()
        assert site.closes_the_day() == 0
        rows = site.supervisor.door.get("/reports/turns?from=2027-10-31&to=2027-10-31").good()["rows"]
        assert [(row["wait_s"], row["service_s"], row["business_day"]) for row in rows] == [(7200, 3600, "2027-10-31")]
        late = site.kiosk.take_number()
        site.clock.at = datetime(2027, 10, 31, 22, 59, tzinfo=UTC)
        assert site.closes_the_day() == 0
        site.clock.at = datetime(2027, 10, 31, 23, 0, tzinfo=UTC)
        assert site.closes_the_day() == 1
        assert (visit.phone["state"], late.phone["state"]) == ("done", "expired")
