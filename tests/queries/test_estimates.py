"""Waits as the database's hall gives them."""

from __future__ import annotations

import pytest

from server.domain.estimates import Forecast, Wait
from server.domain.ticket import Ticket
from server.queries.estimates import order_of_line, wait_of, waits_of_line
from server.storage.forecast import reckon_hall
from server.storage.schema import ticket as table
from tests.story.hall import Site

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
    last = waits[-1]
    assert isinstance(last, Wait)
    assert 20 * 60 < last.low_s < last.likely_s < last.high_s < 90 * 60


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
