"""A small day at two counters, every figure of it reckoned by hand.

| | ticket, service | came | called | started | ended | wait | walk | service | visit |
|---|---|---|---|---|---|---|---|---|---|
| 1 | A001 land | 8:00 | 8:10 | 8:11 | 8:21 done, rated 5 | 600 | 60 | 600 | 1260 |
| 2 | A002 land | 8:02 | 8:21, absent, back at 8:40, 8:50 | 8:51 | 9:00 done, rated 2 | 1140 | 60 | 540 | 3480 |
| 3 | A003 land | 8:04 | 8:23 | 8:24 | 8:30 sent on | 1140 | 60 | 360 | |
| 4 | A003 births | 8:30 | 8:35 | 8:35:30 | 8:45:30 done | 300 | 30 | 600 | 2490, from 8:04 |
| 5 | A004 land | 8:06 | | | 8:10 given up | | | | |
| 6 | C001 births | 8:45 | 8:46 | | 8:48 absent | 60 | | | |
| 7 | C002 births | 9:05 | | | expired at night | | | | |

Counter 1 is open from 8:00 to 8:30 and from 8:40 to 9:00 (3,000 s), counter 4 from 8:30 to 9:00 (1,800 s). Counter 1
holds people for 660 + 600 + 420 = 1,680 s (call to finish), counter 4 for 630 s and the 120 s in which nobody came.
"""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.story.doors import Json
from tests.story.hall import Site

DAY = "from=2026-11-23&to=2026-11-23"
WILSON = pytest.approx((0.0945287, 0.9054713), abs=1e-6)
"""One satisfied of two: (0.5 + z²/4 ∓ z·√(0.125 + z²/16)) ÷ (1 + z²/2) with z = 1.96."""

TOTAL = {
    "arrivals": 7, "served": 3, "no_shows": 1, "abandoned": 2,
    "wait_mean_s": 648.0, "wait_median_s": 600, "wait_p90_s": 1140, "wait_p95_s": 1140, "wait_max_s": 1140,
    "walk_median_s": 60, "service_mean_s": 525.0, "service_median_s": 540, "service_p90_s": 600,
    "handling_mean_s": 577.5, "visit_median_s": 2490,
    "no_show_rate": pytest.approx(1 / 5), "abandonment_rate": pytest.approx(2 / 7),
    "within_target": pytest.approx(3 / 5), "occupancy": pytest.approx(2430 / 4800),
    "answers": 2, "response_rate": pytest.approx(2 / 4), "index": pytest.approx(1 / 2),
}  # fmt: skip


def at(site: Site, clock: str) -> Site:
    hour, minute, second = map(int, f"{clock}:00".split(":")[:3])
    site.clock.strikes(datetime(2026, 11, 23, hour, minute, second))  # noqa: DTZ001 - the hall's own clock
    return site


@pytest.fixture
def day(site: Site) -> Site:
    one, four = site.officer(1).opens(), site.officer(4)
    labels = [at(site, clock).kiosk.take_number("Đất đai").label for clock in ("8:00", "8:02", "8:04")]
    at(site, "8:06")
    restless = site.kiosk.take_number("Đất đai")
    at(site, "8:10"), restless.gives_up().good()
    assert one.calls_next() == labels[0]
    at(site, "8:11"), one.starts()
    at(site, "8:21"), one.finishes()
    site.tablet(1).rates(5, reasons=["quick"]).good()
    assert one.calls_next() == labels[1]
    at(site, "8:23"), one.reports_no_show()
    assert one.calls_next() == labels[2]
    at(site, "8:24"), one.starts()
    at(site, "8:30"), one.tries("transfer", service_id=site.centre.services["Khai sinh"]).good()
    one.pauses(), four.opens()
    at(site, "8:35")
    assert four.calls_next() == labels[2]
    at(site, "8:35:30"), four.starts()
    at(site, "8:40"), one.resumes().undoes()
    at(site, "8:45"), site.kiosk.take_number("Khai sinh")
    at(site, "8:45:30"), four.finishes()
    at(site, "8:46"), four.calls_next()
    at(site, "8:48"), four.reports_no_show()
    at(site, "8:50")
    assert one.calls_next() == labels[1]
    at(site, "8:51"), one.starts()
    at(site, "9:00"), one.finishes(), site.tablet(1).rates(2, reasons=["long_wait"]).good()
    one.closes(), four.closes()
    at(site, "9:05"), site.kiosk.take_number("Khai sinh")
    site.clock.advance(days=1)
    site.closes_the_day()
    return site


def told(site: Site, name: str, query: str = DAY) -> Json:
    return site.supervisor.door.get(f"/reports/{name}?{query}").good()


def rows(report: Json) -> dict[str, Json]:
    return {row["name"]["vi"]: row["figures"] for row in report["rows"]}


def test_every_figure_of_the_day(day: Site) -> None:
    total = told(day, "services")["total"]
    assert {name: total[name] for name in TOTAL} == TOTAL
    assert (total["index_low"], total["index_high"]) == WILSON
    assert told(day, "days")["rows"][0]["figures"] == total


def test_the_parts_of_the_day(day: Site) -> None:
    services, counters, officers = (rows(told(day, name)) for name in ("services", "counters", "officers"))
    assert [(name, one["arrivals"], one["served"]) for name, one in services.items()] == [
        ("Đất đai", 4, 2), ("Khai sinh", 3, 1),
    ]  # fmt: skip
    assert services["Khai sinh"]["wait_median_s"] == 60
    assert services["Khai sinh"]["occupancy"] is None, "a counter is not open for one service alone"
    assert counters["Quầy 1"]["occupancy"] == pytest.approx(1680 / 3000)
    assert counters["Quầy 4"]["occupancy"] == pytest.approx(750 / 1800)
    assert counters["Chưa được gọi"]["arrivals"] == 2
    assert counters["Quầy 1"]["index"] is counters["Quầy 1"]["answers"] is None, "two ratings would point at people"
    assert officers["Cán bộ quay1"]["handling_mean_s"] == pytest.approx(560.0)
    assert [row["key"] for row in told(day, "hours")["rows"]] == ["08", "09"]
    assert rows(told(day, "fields"))["Hộ tịch – Chứng thực"]["arrivals"] == 3
    assert rows(told(day, "weekdays"))["Thứ Hai"]["arrivals"] == 7


def test_the_shapes_of_the_day(day: Site) -> None:
    assert told(day, "heat")["cells"] == [
        {"weekday": 0, "hour": 8, "arrivals": 6, "wait_median_s": 600},
        {"weekday": 0, "hour": 9, "arrivals": 1, "wait_median_s": None},
    ]
    bins = {one["from_s"]: one["count"] for one in told(day, "distribution")["bins"] if one["count"]}
    assert bins == {60: 1, 300: 1, 600: 1, 900: 2}


def test_the_answers_of_the_day(day: Site) -> None:
    ratings = told(day, "ratings")
    assert {one["score"]: one["count"] for one in ratings["levels"]} == {5: 1, 4: 0, 3: 0, 2: 1, 1: 0}
    assert {one["code"]: one["count"] for one in ratings["reasons"]} == {"quick": 1, "long_wait": 1}
    assert {one["factor"] for one in ratings["factors"]} == {"access", "procedure", "officer", "result", "feedback"}
    assert sum(one["good"] + one["bad"] for one in ratings["factors"]) == 2


def test_filters_meet(day: Site) -> None:
    land, four = day.centre.services["Đất đai"], day.centre.counters[4]
    assert told(day, "hours", f"{DAY}&service_id={land}&hour=8&weekday=0")["total"]["arrivals"] == 4
    assert told(day, "services", f"{DAY}&counter_id={four}")["total"]["occupancy"] == pytest.approx(750 / 1800)
    assert [one["label"] for one in told(day, "turns", f"{DAY}&counter_id={four}")["rows"]] == ["A003", "C001"]
    first = told(day, "turns", f"{DAY}&limit=5")["rows"]
    later = told(day, "turns", f"{DAY}&limit=5&after={first[-1]['turn_id']}")["rows"]
    assert [one["label"] for one in (*first, *later)] == ["A001", "A002", "A003", "A004", "A003", "C001", "C002"]


def test_each_centre_has_its_row(day: Site) -> None:
    (row,) = told(day, "sites")["rows"]
    assert (row["key"], row["figures"]) == (day.centre.id, told(day, "days")["total"])
