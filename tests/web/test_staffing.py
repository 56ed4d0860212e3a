"""Next week's counters through the doors: learnt from Mondays that officers really worked."""

from typing import Any

import pytest

from tests.queries.typescript import contract
from tests.story.doors import Door, Json
from tests.story.hall import Site
from tests.story.people import Officer, Person

NEXT_MONDAY = "2026-12-21"


def mondays(site: Site, count: int) -> Site:
    """From eight on eight people for one counter, ten minutes each; a ninth gives up."""
    for _ in range(count):
        site.closes_the_day()
        officer = Officer(site, 1).opens()
        for _ in range(8):
            site.kiosk.take_number("Đất đai")
            officer.calls_next()
            officer.starts()
            site.clock.advance(minutes=10)
            officer.finishes()
        site.kiosk.take_number("Đất đai").gives_up()
        officer.closes()
        site.clock.advance(days=7, minutes=-80)
    return site


def planner(site: Site) -> Door:
    return Person(site, "giamsat").door


def staffing(site: Site, **asked: Any) -> Json:
    query = "&".join(f"{name}={value}" for name, value in asked.items())
    answer: Json = planner(site).get(f"/staffing?{query}").good()
    return answer


def test_three_mondays_tell_of_the_fourth_and_what_another_counter_would_change_there(site: Site) -> None:
    told = staffing(mondays(site, 3), counter=1, share=90)
    assert contract().problems("Staffing", told) == []
    learnt = told["learnt"]
    assert (learnt["days"], learnt["called"], learnt["handling_s"], learnt["abandoned"]) == (3, 24, 600, 3)
    monday, tuesday = told["days"][:2]
    assert (monday["day"], monday["learnt_days"], monday["is_thin"]) == (NEXT_MONDAY, 3, False)
    assert sum(one["expected"] for one in monday["quarters"]) == pytest.approx(9, abs=0.5)
    assert [one["usual"] for one in monday["quarters"]] == [1, 1, 1, 1, 1, 0]
    assert (tuesday["is_thin"], tuesday["quarters"]) == (True, [])
    lines = planner(site).get("/staffing?counter=1&format=csv").raw.text.splitlines()
    assert lines[0].lstrip("\ufeff").startswith("day,from,to,counters,expected")
    assert len(lines) == 1 + len(monday["quarters"])
    ask = f"/staffing/what-if?day={NEXT_MONDAY}&counter=1&from=08:00&to=10:00&more="
    more, fewer = (planner(site).get(ask + many).good() for many in ("1", "-1"))
    assert contract().problems("StaffingTrial", more) == []
    assert more["inside"]["wait_then_s"] < more["inside"]["wait_s"] == fewer["inside"]["wait_s"]
    assert fewer["inside"]["wait_then_s"] > fewer["inside"]["wait_s"]
    assert more["inside"]["within_then"] >= more["inside"]["within"]


def test_two_mondays_are_too_few_and_a_holiday_has_no_plan(site: Site) -> None:
    monday = staffing(mondays(site, 2), counter=1)["days"][0]
    assert (monday["learnt_days"], monday["is_thin"], monday["quarters"]) == (2, True, [])
    mondays(site, 1)
    closed = {"day": NEXT_MONDAY, "name": {"vi": "Nghỉ bù"}, "hours": []}
    Person(site, "quantri").door.post("/setup/holidays", closed).good()
    rest = staffing(site, counter=1)["days"][0]
    assert (rest["holiday"], rest["is_open"], rest["quarters"]) == ({"vi": "Nghỉ bù"}, False, [])


TRIAL = "staffing/what-if?day=2026-11-30"


@pytest.mark.parametrize(
    "wrong", ["staffing?counter=99", "staffing?share=100", "staffing?share=x", "staffing?week=1", TRIAL,
              f"{TRIAL}&from=10:00&to=08:00", f"{TRIAL}&from=08:07&to=09:00", f"{TRIAL}&from=08:00&to=09:00",
              f"{TRIAL}&from=08:00&to=09:00&more=99", "staffing/what-if?day=2027-12-21&from=08:00&to=09:00"],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(shared_sites: tuple[Site, Site], wrong: str) -> None:
    assert shared_sites[0].supervisor.door.get(f"/{wrong}").refusal == (422, "request.field")
