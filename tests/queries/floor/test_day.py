"""The supervisor's page of today: every figure against a day that was made by hand."""

import pytest

from tests.story.doors import Json
from tests.story.hall import Site


def line(site: Site, service: str = "Đất đai") -> Json:
    found: Json = next(one for one in site.supervisor.floor["services"] if one["service"]["name"] == service)
    return found


def waits(site: Site, minutes: list[float]) -> None:
    """People who came together and were called after so many minutes each."""
    for _ in minutes:
        site.kiosk.take_number()
    officer, waited = site.officer(1).opens(), 0.0
    for each in minutes:
        site.clock.advance(minutes=each - waited)
        waited = each
        officer.calls_next()
    officer.finishes()


def test_before_the_first_nothing_is_made_up(site: Site) -> None:
    floor = site.supervisor.floor
    assert floor["totals"] == {"issued": 0, "waiting": 0, "at_counters": 0, "parked": 0, "served": 0, "no_show": 0}
    assert {one["p50_wait_s"] for one in floor["services"]} == {None}
    assert floor["rating"]["index"] is None
    assert floor["rating"]["response_rate"] is None
    assert len(floor["services"]) == 4, "fields are no services"


def test_everybody_is_counted_where_they_are(site: Site) -> None:
    visits = [site.kiosk.take_number() for _ in range(6)]
    one, two = site.officer(1).opens(), site.officer(2).opens()
    one.calls_next()
    one.finishes().calls_next()
    one.reports_no_show().calls_next()
    two.calls_next()
    two.starts()
    visits[5].gives_up().good()
    totals = site.supervisor.floor["totals"]
    assert totals == {"issued": 6, "waiting": 1, "at_counters": 2, "parked": 0, "served": 1, "no_show": 1}
    assert (line(site)["waiting"], line(site)["served"], line(site)["no_show"], line(site)["called"]) == (1, 1, 1, 4)


def test_one_who_came_after_all_waits_and_is_no_longer_missing(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.reports_no_show().undoes()
    totals = site.supervisor.floor["totals"]
    assert (totals["waiting"], totals["no_show"], totals["at_counters"]) == (1, 0, 0)


def test_waits_as_half_nine_tenths_and_the_longest_had_them(site: Site) -> None:
    waits(site, [1, 2, 3, 4, 5, 6, 7, 8, 9, 20])
    found = line(site)
    figures = (found["p50_wait_s"], found["p90_wait_s"], found["longest_wait_s"])
    assert figures == pytest.approx((300, 540, 1200), abs=0.1), "those who came at one instant stand a moment apart"


def test_who_waits_now_and_how_long(site: Site) -> None:
    site.kiosk.take_number()
    assert line(site)["longest_waiting_s"] == 0
    site.clock.advance(minutes=7)
    site.kiosk.take_number()
    assert (line(site)["longest_waiting_s"], line(site)["waiting"]) == (420, 2)
    site.officer(1).opens().calls_next()
    assert line(site)["longest_waiting_s"] == 0


def test_each_counter_with_its_officer_its_ticket_and_since_when(site: Site) -> None:
    assert site.supervisor.floor_counter(1)["state"] == "closed"
    site.serves_one(1)
    site.kiosk.take_number()
    site.officer(1).calls_next()
    site.clock.advance(minutes=1)
    site.officer(1).starts()
    found = site.supervisor.floor_counter(1)
    assert (found["state"], found["officer"]["name"], found["served"]) == ("open", "Cán bộ quay1", 1)
    assert found["ticket"] == {"label": "A002", "state": "serving", "since": "2026-11-23T01:01:00.000+00:00"}
    site.officer(2).opens().pauses("lunch")
    found = site.supervisor.floor_counter(2)
    assert (found["state"], found["pause_reason"]) == ("paused", "lunch")


def test_satisfaction_with_its_interval_and_its_response_rate(site: Site) -> None:
    for score in (5, 4, 3, None, None):
        site.clock.advance(seconds=1)
        site.serves_one(1)
        if score:
            site.tablet(1).rates(score).good()
    rating = site.supervisor.floor["rating"]
    assert (rating["answers"], rating["finished"], rating["response_rate"]) == (3, 5, 0.6)
    assert rating["index"] == pytest.approx(2 / 3)
    assert rating["index_low"] == pytest.approx(0.2077, abs=1e-4)
    assert rating["index_high"] == pytest.approx(0.9385, abs=1e-4)


def test_yesterday_is_not_in_it(site: Site) -> None:
    site.serves_one(1)
    site.tablet(1).rates(1).good()
    site.clock.advance(days=1)
    floor = type(site.supervisor)(site, "giamsat").floor
    assert floor["totals"]["issued"] == 0
    assert floor["rating"]["answers"] == 0


def test_another_centre_is_not_in_it(site: Site, other_site: Site) -> None:
    other_site.serves_one(1)
    other_site.tablet(1).rates(1).good()
    assert site.supervisor.floor["totals"]["issued"] == 0
    assert site.supervisor.floor["rating"]["answers"] == 0


def test_a_closed_service_is_seen_to_be_closed(site: Site) -> None:
    site.supervisor.door.post(f"/services/{site.centre.services['Kết hôn']}/close").good()
    assert not line(site, "Kết hôn")["open"]
    assert line(site, "Khai sinh")["open"]
