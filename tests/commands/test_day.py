"""The end of a business day, and clocks that go wrong."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest

from server.commands.tickets import IssueTicket
from server.domain.roles import DEVICE_RIGHTS, Actor, ActorKind, DeviceKind
from server.housekeeping import JOBS, Housekeeper
from server.sites import close_days
from tests.story.clock import HANOI
from tests.story.doors import new_request
from tests.story.hall import Site
from tests.story.ledger import journal_of


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
    Housekeeper(site.server).round(0.0)
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


def test_a_clock_that_steps_back_over_midnight_makes_no_yesterday_of_today(site: Site) -> None:
    site.clock.strikes(at(23, 30))
    yesterday = site.kiosk.take_number()
    site.clock.strikes(at(0, 10, day=24))
    first = site.kiosk.take_number()
    site.clock.strikes(at(23, 40))
    close_days(site.server.executor)
    second = site.kiosk.take_number()
    assert [one.label for one in (yesterday, first, second)] == ["A001", "A001", "A002"]
    assert [one.phone["state"] for one in (yesterday, first, second)] == ["expired", "waiting", "waiting"]
    assert site.supervisor.floor["business_day"] == "2026-11-24"
    assert site.officer(1).opens().calls_next() == first.label
    assert site.board.calls == [("A001", 1)], "and its call is not yesterday's"
    site.clock.strikes(at(0, 30, day=24))
    assert site.closes_the_day() == 0


def test_the_first_number_after_midnight_closes_the_day_if_nobody_has(site: Site) -> None:
    site.clock.strikes(at(23, 50))
    late, officer = site.kiosk.take_number(), site.officer(1).opens()
    site.clock.strikes(at(0, 0, day=24))
    early = site.kiosk.take_number()
    assert (late.phone["state"], early.label, early.issued["ahead"]) == ("expired", "A001", 0)
    assert officer.console["counter"]["state"] == "closed"
    with site.unchanged():
        assert site.closes_the_day() == 0


def test_many_at_once_after_midnight_end_the_day_once(site: Site) -> None:
    """Eight touches and eight clocks in the same second."""
    late = [site.kiosk.take_number() for _ in range(5)]
    site.clock.strikes(at(0, 0, day=24))
    before, executor = site.revision, site.server.executor
    land = site.centre.services["Đất đai"]

    def touches(_: int) -> str:
        wish = IssueTicket(service_id=land, priority_class=None, language="vi", request_id=new_request())
        return str(executor.run(wish, kiosk)["ticket"]["label"])

    def strikes(_: int) -> str:
        close_days(executor)
        return ""

    kiosk = Actor(ActorKind.DEVICE, site.kiosk.id, site.centre.id, DEVICE_RIGHTS[DeviceKind.TICKET_KIOSK])
    with ThreadPoolExecutor(16) as hands:
        jobs = [hands.submit(touches if one % 2 else strikes, one) for one in range(16)]
        labels = [label for job in jobs if (label := job.result())]
    assert sorted(labels) == [f"A{number:03d}" for number in range(1, 9)]
    assert {visit.phone["state"] for visit in late} == {"expired"}
    told = [row.event for row in journal_of(site.server.store, site.centre.id) if row.revision > before]
    assert (told.count("DayBegan"), told.count("TicketExpired")) == (1, 5)


def test_midnight_in_the_middle_of_a_service_ends_it_and_keeps_its_times(site: Site) -> None:
    site.clock.strikes(at(23, 50))
    visit, officer = site.kiosk.take_number(), site.officer(1).opens()
    officer.calls_next()
    officer.starts()
    site.clock.strikes(at(0, 0, 1, day=24))
    close_days(site.server.executor)
    assert visit.phone["state"] == "expired"
    assert officer.tries("finish").refusal == (409, "counter.closed")
    row = site.supervisor.door.get("/reports/turns?from=2026-11-23&to=2026-11-23").good()["rows"][0]
    assert (row["state"], row["counter"], row["wait_s"], row["finished_at"]) == ("expired", 1, 0, None)
    assert row["started_at"] is not None
    assert officer.opens().calls_next() is None, "one press and the counter goes on"


def test_counters_that_somebody_forgot_are_closed_at_midnight_and_not_before(site: Site) -> None:
    site.clock.strikes(at(20, 0))
    one, two = site.officer(1).opens(), site.officer(2).opens().pauses()
    site.clock.strikes(at(23, 59, 59))
    close_days(site.server.executor)
    assert [who.console["counter"]["state"] for who in (one, two)] == ["open", "paused"]
    site.clock.advance(seconds=1)
    close_days(site.server.executor)
    assert [who.console["counter"]["state"] for who in (one, two)] == ["closed", "closed"]
    assert site.officer(1).opens().console["counter"]["state"] == "open"
    with site.unchanged():
        close_days(site.server.executor)


def test_the_clock_is_looked_at_every_second() -> None:
    assert {job.name: job.every_s for job in JOBS if job.name in ("close days", "turn the minute")} == {
        "close days": 1,
        "turn the minute": 1,
    }


def test_each_centre_has_its_own_midnight(site: Site, other_site: Site) -> None:
    other_site.sets(timezone="Europe/London")
    here, there = site.kiosk.take_number(), other_site.kiosk.take_number()
    site.clock.strikes(at(0, 0, day=24))
    close_days(site.server.executor)
    assert [here.phone["state"], there.phone["state"]] == ["expired", "waiting"]
    site.clock.strikes(at(7, 0, day=24))
    close_days(site.server.executor)
    assert there.phone["state"] == "expired"


@pytest.mark.parametrize("wrong", ["America/New_York", "Pacific/Auckland", "Pacific/Kiritimati", "UTC"])
def test_a_time_zone_mended_in_the_middle_of_a_day_sends_nobody_home(site: Site, wrong: str) -> None:
    site.sets(timezone=wrong)
    close_days(site.server.executor)
    visit = site.kiosk.take_number()
    site.clock.strikes(at(10, 0))
    site.sets(timezone="Asia/Ho_Chi_Minh")
    close_days(site.server.executor)
    assert visit.phone["state"] == "waiting"
    assert site.kiosk.take_number().issued["number"] == visit.issued["number"] + 1
    site.clock.strikes(at(23, 59, 59))
    close_days(site.server.executor)
    assert visit.phone["state"] == "waiting"
    begins = at(0, 0, day=24) if site.supervisor.floor["business_day"] < "2026-11-24" else at(0, 0, day=25)
    site.clock.strikes(begins)
    close_days(site.server.executor)
    assert visit.phone["state"] == "expired"
    assert site.kiosk.take_number().label == "A001"
    assert site.supervisor.floor["business_day"] == begins.date().isoformat()


def test_a_machine_that_wakes_with_an_old_clock_expires_nobody(site: Site) -> None:
    visit = site.kiosk.take_number()
    now = site.clock.at
    site.clock.at = now - timedelta(days=4000)
    close_days(site.server.executor)
    site.clock.at = now + timedelta(minutes=3)
    close_days(site.server.executor)
    assert visit.phone["state"] == "waiting"
    assert site.kiosk.take_number().label == "A002"
