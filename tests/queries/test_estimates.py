"""Waits as the database's hall gives them."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from structlog.testing import capture_logs

from server.domain.estimates import Forecast, Wait
from server.domain.estimates.telling import step_of
from server.domain.ticket import Ticket
from server.learning import is_due, learn
from server.queries.estimates import order_of_line, wait_of, waits_of_line
from server.storage.estimates.laws import keep_laws
from server.storage.forecast import reckon_hall
from server.storage.schema import ticket as table
from tests.story.hall import Site
from tests.story.people import Officer

pytestmark = pytest.mark.any_database


def forecast(site: Site) -> Forecast:
    with site.server.reader.of(site.centre.id) as reading:
        return reckon_hall(reading)


def test_the_first_morning_without_history_goes_by_what_the_centre_aims_at(site: Site) -> None:
    land = site.centre.services["Đất đai"]
    visits = [site.kiosk.take_number() for _ in range(5)]
    assert forecast(site).wait(land, 4) is None, "no counter is open"
    site.officer(1).opens().calls_next()
    site.clock.advance(minutes=3)
    with site.server.reader.of(site.centre.id) as reading:
        waits = waits_of_line(reading, land)
        tickets: list[Ticket] = [reading.tickets.where(table.c.token == one.token)[0] for one in visits]
        told = [wait_of(reading, one) for one in tickets]
        assert order_of_line(reading, land) == tuple(one.id for one in tickets[1:])
    assert told[0] is None
    assert told[1:] == list(waits[:-1])
    last = forecast(site).wait(land, 4)
    assert isinstance(last, Wait)
    assert 15 * 60 < last.low_s < last.likely_s < last.high_s < 120 * 60


def test_the_only_counter_pauses_and_who_is_put_off_is_promised_nothing(site: Site) -> None:
    land = site.centre.services["Đất đai"]
    for _ in range(3):
        site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    before = forecast(site).wait(land, 1)
    officer.finishes()
    officer.pauses()
    site.clock.advance(minutes=1)
    paused = forecast(site).wait(land, 1)
    assert before is not None
    assert paused is not None
    assert paused.high_s - paused.low_s > before.high_s - before.low_s
    site.clock.advance(hours=3)
    assert forecast(site).wait(land, 0) is None


def test_a_line_that_stands_grows_calmly_and_the_next_call_takes_it_back(site: Site) -> None:
    land = site.centre.services["Đất đai"]
    for _ in range(3):
        site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    told: list[int] = []
    for _ in range(15):
        site.clock.advance(minutes=5)
        told.append(told_high_s(site, land))
    assert all(then - now <= step_of(now + 1) for now, then in pairwise(told))
    assert told[-1] >= 60 * 60, "it says that it stands"
    officer.finishes()
    officer.calls_next()
    site.clock.advance(seconds=5)
    assert told_high_s(site, land) <= told[-1] - 20 * 60


def told_high_s(site: Site, service_id: str) -> int:
    """Of whoever is next."""
    with site.server.reader.of(site.centre.id) as reading:
        first = waits_of_line(reading, service_id)[0]
    assert first is not None
    return first.high_s


def learns(site: Site) -> bool:
    return learn(site.server.store, site.server.reader, site.centre.id)


def test_yesterdays_quick_visits_shorten_todays_waits_and_a_broken_memory_is_as_good_as_none(
    site: Site,
) -> None:
    land = site.centre.services["Đất đai"]
    assert not learns(site), "there is no day before today"
    officer = site.officer(1).opens()
    for _ in range(30):
        site.kiosk.take_number()
    for place in range(30):
        officer.calls_next()
        site.clock.advance(seconds=100 + place)
        officer.finishes()
        site.clock.advance(seconds=10)
    site.closes_the_day()
    site.clock.advance(days=1)
    for _ in range(6):
        site.kiosk.take_number()
    Officer(site, 1).opens().calls_next()
    by_aims = forecast(site).wait(land, 5)
    assert is_due(site.server.reader, site.centre.id)
    assert learns(site)
    assert not is_due(site.server.reader, site.centre.id)
    by_history = forecast(site).wait(land, 5)
    assert by_aims is not None
    assert by_history is not None
    assert by_history.high_s < by_aims.likely_s
    with site.server.store.installing() as connection:
        keep_laws(connection, site.centre.id, site.clock().date(), "{broken")
    with capture_logs() as told:
        assert forecast(site).wait(land, 5) == by_aims
    assert [(one["event"], one["log_level"]) for one in told] == [("estimates.laws_broken", "warning")]
    assert is_due(site.server.reader, site.centre.id), "it is learned anew by itself"


def test_people_booked_for_the_next_hour_make_the_wait_longer(site: Site) -> None:
    land = site.centre.services["Đất đai"]
    for _ in range(4):
        site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    before = forecast(site).wait(land, 3)
    for minutes in (5, 10, 15):
        at = (site.clock() + timedelta(minutes=minutes)).isoformat()
        site.supervisor.door.post("/appointments", {"service_id": land, "at": at}).good()
    after = forecast(site).wait(land, 3)
    assert before is not None
    assert after is not None
    assert after.likely_s > before.likely_s + 600
