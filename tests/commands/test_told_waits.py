"""What kiosk, slip, phone and board tell of a wait is one range, kept to be measured."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import select

from server.storage import forecast
from server.storage.schema import estimate_shown, print_job
from tests.story.hall import Site

pytestmark = pytest.mark.any_database


def rows(site: Site) -> list[Any]:
    with site.server.store.reading() as connection:
        return list(connection.execute(select(estimate_shown).order_by(estimate_shown.c.shown_at)))


def slips(site: Site) -> list[Any]:
    with site.server.store.reading() as connection:
        return list(connection.execute(select(print_job.c.slip).order_by(print_job.c.created_at)).scalars())


def test_kiosk_slip_phone_and_board_tell_the_same_range(site: Site) -> None:
    site.sets(shows_waits=True)
    site.officer(1).opens()
    for _ in range(2):
        site.kiosk.take_number()
    site.clock.advance(minutes=1)
    (offered,) = [line["estimate"] for line in site.board.state["waiting"]]
    visit = site.kiosk.take_number()
    told = visit.issued["estimate"]
    assert told == offered == visit.phone["estimate"]
    assert told["low_s"] % 300 == told["high_s"] % 300 == 0
    assert told["low_s"] < told["high_s"]
    span = f"{told['low_s'] // 60}–{told['high_s'] // 60} phút"
    assert slips(site)[-1]["wait"].endswith(span)
    kept = rows(site)[-1]
    assert (kept.ahead, kept.low_s, kept.high_s) == (2, told["low_s"], told["high_s"])
    assert kept.shown_on == "issue"
    assert kept.raw_low_s <= kept.raw_likely_s <= kept.raw_high_s


def test_nobody_is_told_a_wait_while_no_counter_is_open_and_everybody_as_soon_as_one_is(site: Site) -> None:
    before = site.kiosk.take_number()
    assert before.issued["estimate"] is None
    assert slips(site)[-1]["wait"] is None
    assert rows(site) == []
    officer = site.officer(1).opens()
    assert site.kiosk.take_number().issued["estimate"] is not None
    assert before.phone["estimate"] is not None
    officer.tries("close").good()
    assert site.kiosk.take_number().issued["estimate"] is None


def test_an_estimator_that_breaks_stops_no_number(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(forecast, "reckoned", broken)
    site.officer(1).opens()
    visit = site.kiosk.take_number()
    assert visit.issued["estimate"] is None
    assert visit.phone["state"] == "waiting"
