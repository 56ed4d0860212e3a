"""A past day under another policy, through the doors: from the books of a day that officers really worked."""

from typing import Any

import pytest

from server.queries.replay.view import PASSED_SHOWN
from tests.queries.typescript import Contract, contract
from tests.story.doors import Answer, Json
from tests.story.hall import Site

pytestmark = pytest.mark.any_database

DAY = "2026-11-23"


def a_day(site: Site) -> Site:
    """Six for one counter, one every minute; each visit lasts ten minutes. The site interleaves 2:1."""
    officer = site.officer(1).opens()
    for priority in (None, None, None, "pregnant", "disabled", "pregnant"):
        site.kiosk.take_number("Đất đai", priority=priority)
        site.clock.advance(minutes=1)
    called = []
    for _ in range(6):
        called.append(officer.calls_next())
        officer.starts()
        site.clock.advance(minutes=10)
        officer.finishes()
    officer.closes()
    assert called == ["A005", "A004", "A001", "A006", "A002", "A003"]
    site.clock.advance(days=1)
    return site


def replay(site: Site, **asked: Any) -> Json:
    query = "&".join(f"{name}={value}" for name, value in ({"day": DAY} | asked).items())
    answer: Json = site.supervisor.door.get(f"/replay?{query}").good()
    return answer


def waits(told: Json, code: str | None) -> tuple[Json, Json]:
    row = next(one for one in told["rows"] if (one["priority_class"] or {"code": None})["code"] == code)
    return row["was"], row["would"]


def test_under_the_sites_own_policy_the_day_is_the_same(site: Site) -> None:
    told = replay(a_day(site))
    assert told["agreement"] == 1
    assert told["people"] == told["all"]["was"]["called"] == 6
    assert told["all"]["was"] == told["all"]["would"]
    assert told["all"]["passed_was"] == told["all"]["passed_would"] == 3
    assert told["passed"] == []


def test_strict_lets_everybody_with_priority_pass(site: Site) -> None:
    told = replay(a_day(site), policy="strict")
    # disabled at 6, pregnant at 16 and 26, then the three of the line at 36, 46 and 56; they came at 0, 1 and 2
    was, would = waits(told, None)
    assert (was["median_s"], was["longest_s"]) == (45 * 60, 54 * 60)
    assert (would["median_s"], would["longest_s"]) == (45 * 60, 54 * 60)
    assert [(one["label"], one["passed_was"], one["passed_would"]) for one in told["passed"]] == [("A001", 2, 3)]
    assert (told["passed"][0]["was_s"], told["passed"][0]["would_s"]) == (26 * 60, 36 * 60)
    assert "không có giới hạn" in told["rule"]["bound"]["vi"]
    assert told["site_rule"]["kind"] == "interleaved"


def test_nobody_first_is_first_come_first_served(site: Site) -> None:
    told = replay(a_day(site), in_a_row=0)
    assert told["all"]["passed_would"] == 0
    was, would = waits(told, "disabled")
    assert (was["median_s"], would["median_s"]) == (2 * 60, 42 * 60)


def test_one_more_counter_shortens_the_waits(site: Site) -> None:
    told = replay(a_day(site), counters="1,2")
    assert [(one["number"], one["was_open"], one["takes_part"]) for one in told["counters"]] == [
        (1, True, True), (2, False, True), (3, False, False), (4, False, False),
    ]  # fmt: skip
    assert told["all"]["would"]["called"] == 6
    # both free from 8:00; pauses 6 min before the first call of counter 1, none at counter 2: 8:00 · 8:06 · 8:10 …
    assert (told["all"]["was"]["longest_s"], told["all"]["would"]["longest_s"]) == (54 * 60, 24 * 60)


def test_without_its_counter_nobody_is_called(site: Site) -> None:
    told = replay(a_day(site), counters="4")
    assert told["all"]["would"] == {"called": 0, "median_s": None, "p90_s": None, "longest_s": None}
    assert told["agreement"] == 1, "how far the replay is to be trusted has nothing to do with the question"


def test_hours_are_the_sites(site: Site) -> None:
    told = replay(a_day(site))
    assert [(one["hour"], one["people"]) for one in told["hours"]] == [(8, 6)]


def test_a_pause_and_an_officers_skills_are_played_as_they_were(site: Site) -> None:
    officer = site.officer(1).opens()
    site.kiosk.take_number("Đất đai")
    officer.calls_next()
    site.clock.advance(minutes=5)
    officer.finishes().pauses()
    for priority in (None, "disabled"):
        site.kiosk.take_number("Đất đai", priority=priority)
    site.clock.advance(minutes=30)
    officer.resumes().calls_next()
    site.clock.advance(minutes=5)
    officer.calls_next()
    site.clock.advance(minutes=5)
    officer.finishes()
    site.clock.advance(days=1)
    told = replay(site, in_a_row=0)
    assert told["agreement"] == 1
    assert waits(told, None)[1]["longest_s"] == 30 * 60
    assert waits(told, "disabled")[1]["longest_s"] == 35 * 60


def test_who_gave_up_is_no_call_of_that_day(site: Site) -> None:
    site.officer(1).opens()
    gone = site.kiosk.take_number("Đất đai")
    site.kiosk.take_number("Đất đai")
    site.clock.advance(minutes=1)
    gone.gives_up().good()
    site.officer(1).calls_next()
    site.clock.advance(minutes=1)
    site.officer(1).finishes().closes()
    site.clock.advance(days=1)
    told = replay(site)
    assert (told["people"], told["all"]["was"]["called"], told["agreement"]) == (2, 1, 1)


def test_the_days_that_can_be_played_are_those_that_are_over(site: Site) -> None:
    site.kiosk.take_number("Đất đai")
    assert site.admin.door.get("/replay/days").good()["days"] == []
    site.clock.advance(days=1)
    told = site.supervisor.door.get("/replay/days").good()
    assert told["days"] == [{"day": DAY, "people": 1}]
    assert told["rule"]["in_a_row"] == 2
    assert [one["number"] for one in told["counters"]] == [1, 2, 3, 4]


def test_a_day_without_anybody_is_an_answer(site: Site) -> None:
    told = replay(site, day="2026-11-01", policy="strict", counters="1")
    assert (told["people"], told["rows"], told["hours"], told["agreement"]) == (0, [], [], None)


def test_a_day_of_another_centre_is_not_told(site: Site, other_site: Site) -> None:
    a_day(site)
    assert replay(other_site)["people"] == 0


def test_today_is_not_over(site: Site) -> None:
    answer = site.supervisor.door.get(f"/replay?day={DAY}")
    assert answer.refusal == (422, "request.field")


@pytest.mark.parametrize(
    "wrong", ["", "day=x", f"day={DAY}&policy=fair", f"day={DAY}&in_a_row=21", f"day={DAY}&rank_run=0",
              f"day={DAY}&counters=1;2", f"day={DAY}&counters=", f"day={DAY}&more=1"],
)  # fmt: skip
def test_what_cannot_be_meant_is_refused(site: Site, wrong: str) -> None:
    answer: Answer = site.supervisor.door.get(f"/replay?{wrong}")
    assert answer.refusal == (422, "request.field")


def test_the_policies_state_their_bounds_with_the_limits_asked_for(site: Site) -> None:
    told = site.officer(1).door.get("/policies?in_a_row=3").good()
    assert told["chosen"] == "interleaved"
    bounds = {one["kind"]: one["bound"]["vi"] for one in told["policies"]}
    assert list(bounds) == ["strict", "interleaved", "ageing"]
    assert "nhiều nhất 3 lần ở mỗi quầy" in bounds["interleaved"]


@pytest.fixture(scope="module")
def shapes() -> Contract:
    return contract()


def test_the_answers_fit_the_contract(site: Site, shapes: Contract) -> None:
    a_day(site)
    told = replay(site, policy="strict")
    assert 0 < len(told["passed"]) <= PASSED_SHOWN
    assert shapes.problems("Replay", told) == []
    assert shapes.problems("ReplayDays", site.supervisor.door.get("/replay/days").good()) == []
    assert shapes.problems("Policies", site.supervisor.door.get("/policies").good()) == []
