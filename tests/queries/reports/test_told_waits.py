"""Every wait that was told is measured: reported beside plain predictors, corrected by, and watched."""

from __future__ import annotations

from csv import DictReader
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import insert, select

from server.domain.estimates.scoring import AIM, Shown
from server.domain.estimates.wait import Wait
from server.measuring import measure, measure_site
from server.noting import note_what_phones_tell, note_what_screens_tell
from server.queries.screens import Screen
from server.realtime.rooms import Room
from server.report_files.document import Bars, Unit
from server.report_files.layouts.estimates import estimates as layout
from server.storage.estimates.on_screens import Told, as_read
from server.storage.schema import estimate_on_screens, estimate_shown, turn
from tests.queries.typescript import contract
from tests.story.hall import Site

DAY = "from=2026-11-23&to=2026-11-23"
NOT_KNOWN = {"is_on": False, "count": None, "coverage": None, "error_s": None, "plain_s": None, "fewest": 60}
CALLED_AFTER_MIN = (4, 12, 40)


@pytest.fixture
def told(site: Site) -> Site:
    """Three people were told a wait, and are called after 4, 12 and 40 minutes; a fourth was told and leaves."""
    officer = site.officer(1).opens()
    visits = [site.kiosk.take_number() for _ in range(4)]
    passed = 0
    for minutes in CALLED_AFTER_MIN:
        site.clock.advance(minutes=minutes - passed)
        passed = minutes
        officer.calls_next()
    visits[3].gives_up().good()
    return site


def rows(site: Site) -> list[Any]:
    with site.server.store.reading() as connection:
        return list(connection.execute(select(estimate_shown).order_by(estimate_shown.c.ahead)))


def on_screens(site: Site) -> list[Any]:
    with site.server.store.reading() as connection:
        return list(connection.execute(select(estimate_on_screens).order_by(estimate_on_screens.c.shown_at)))


def report(site: Site, more: str = "") -> Any:
    return site.supervisor.door.get(f"/reports/estimates?{DAY}{more}").good()


def as_csv(site: Site) -> list[dict[str, str]]:
    text = site.supervisor.door.get(f"/reports/estimates?{DAY}&format=csv").raw.get_data(as_text=True)
    return list(DictReader(text.lstrip("\ufeff").splitlines()))


def test_the_report_counts_what_held_by_service_hour_day_and_width(told: Site) -> None:
    shown = rows(told)
    waited = [60 * minutes for minutes in CALLED_AFTER_MIN]
    held = sum(row.low_s <= wait <= row.high_s for row, wait in zip(shown, waited, strict=False))
    whole = report(told)
    assert (whole["total"]["count"], whole["total"]["unknown"], whole["total"]["held"]) == (3, 1, held)
    assert whole["total"]["error_s"] == round(sum(abs(w - r.likely_s) for r, w in zip(shown, waited, strict=False)) / 3)
    assert contract().problems("EstimatesReport", whole) == []
    assert len({whole["total"][way]["count"] for way in ("ours", "last", "line")}) == 1, "over the same cases"
    by = {name: [row for row in whole["rows"] if row["by"] == name] for name in ("service", "hour", "day", "width")}
    assert [(row["name"]["vi"], row["count"]) for row in by["service"]] == [("Đất đai", 3)]
    assert [(row["key"], row["name"]["vi"]) for row in by["hour"]] == [("8", "8–9 giờ")]
    assert [row["key"] for row in by["day"]] == ["2026-11-23"]
    assert sum(row["count"] for row in by["width"]) == 3
    assert report(told, "&hour=9")["total"]["count"] == 0
    assert report(told, "&counter_id=" + told.centre.counters[1])["total"]["count"] == 3


def test_who_let_others_go_before_counts_for_nothing(site: Site) -> None:
    officer = site.officer(1).opens()
    first, _ = site.kiosk.take_number(), site.kiosk.take_number()
    first.postpones(places=1).good()
    officer.calls_next()
    officer.calls_next()
    total = report(site)["total"]
    assert (total["count"], total["unknown"]) == (1, 1)


def test_what_a_phone_tells_later_is_kept_where_it_changes_and_reported_apart(site: Site) -> None:
    officer = site.officer(1).opens()
    visits = [site.kiosk.take_number() for _ in range(5)]
    kept = []
    for calls in (0, 2, 0):
        for _ in range(calls):
            site.clock.advance(minutes=10)
            officer.calls_next()
        assert visits[4].phone["ahead"] in (4, 2), "she looks, on a phone that gets no live line"
        note_what_phones_tell(site.server.reader, site.server.rooms, site.server.polling)
        kept.append(sum(row.shown_on == "phone" for row in rows(site)))
    assert kept == [0, 1, 1], "neither what the slip has told nor what was noted already is kept again"
    phone = max(rows(site), key=lambda row: row.shown_at)
    assert phone.ahead == 2
    assert visits[4].phone["estimate"]["high_s"] == phone.high_s
    places = {row["key"]: row["unknown"] for row in report(site)["rows"] if row["by"] == "place"}
    assert places == {"issue": 3, "phone": 1}, "two were called, the others' waits are not known yet"
    told = [row for row in as_csv(site) if row["by"] in ("total", "service")]
    assert [(row["by"], row["key"], row["told"]) for row in told[:2]] == [
        ("total", "issue", "5"),
        ("total", "phone", "1"),
    ]
    assert [row["told"] for row in told[2:]] == ["5"], "the services are parts of what was told with the number"


def test_what_boards_and_kiosks_tell_before_is_kept_where_it_changes_and_scored_by_who_then_takes_a_number(
    site: Site,
) -> None:
    site.server.rooms.enter("socket", Room(Screen.HALL_BOARD, site.centre.id, None))
    officer = site.officer(1).opens()
    assert site.board.state
    note_what_screens_tell(site.server.reader, site.server.rooms)
    assert on_screens(site) == [], "no board tells waits here"
    site.sets(shows_waits=True)
    visits = [site.kiosk.take_number() for _ in range(2)]
    for _ in range(2):
        site.clock.advance(seconds=10)
        [line] = site.board.state["waiting"]
        note_what_screens_tell(site.server.reader, site.server.rooms)
    [kept] = on_screens(site)
    assert kept.service_id == visits[0].issued["service"]["id"]
    assert (kept.low_s, kept.high_s) == (line["estimate"]["low_s"], line["estimate"]["high_s"])
    visits.append(site.kiosk.take_number())
    for visit in visits:
        site.clock.advance(minutes=15)
        assert officer.calls_next() == visit.label
    officer.starts().finishes().closes()
    site.kiosk.take_number()
    assert [line["estimate"] for line in site.board.state["waiting"]] == [None]
    note_what_screens_tell(site.server.reader, site.server.rooms)
    assert on_screens(site)[-1].high_s is None, "nothing is told any more"
    places = {row["key"]: row for row in report(site)["rows"] if row["by"] == "place"}
    assert {key: row["told"] for key, row in places.items()} == {"issue": 3, "screen": 1}, "the third had read it"
    assert places["screen"]["error_s"] == abs(45 * 60 - kept.likely_s)


@pytest.mark.any_database
def test_what_screens_told_in_the_evening_is_nobodys_in_the_morning() -> None:
    evening, range_ = datetime(2026, 11, 23, 9, 30, tzinfo=UTC), Wait(0, 120, 300)
    then, later = (
        Shown(service_id="land", shown_at=evening + timedelta(hours=hours), told=range_, raw=range_, last_s=None,
              line_s=None, waited_s=60)
        for hours in (1, 15)
    )  # fmt: skip
    told: Told = {"land": [(evening, Wait(300, 400, 600))]}
    (read,) = as_read(told, [then, later])
    assert (read.shown_at, read.told.high_s) == (then.shown_at, 600)


def test_the_same_as_a_file_for_supervisors_alone(told: Site) -> None:
    door = told.supervisor.door
    whole = as_csv(told)[0]
    assert (whole["by"], whole["told"], whole["unknown"], whole["count"]) == ("total", "4", "1", "3")
    assert door.get(f"/reports/estimates?{DAY}&format=pdf").raw.get_data().startswith(b"%PDF")
    assert told.officer(1).door.get(f"/reports/estimates?{DAY}").status == 403


@pytest.mark.any_database
def test_files_name_count_and_explain_the_figures_as_the_page_does(told: Site) -> None:
    page = report(told)
    shown = layout(page)
    figures = {one["key"]: one for one in page["figures"]}
    services = next(table for table in shown.pages if table.title == "Theo dịch vụ")
    heads = [column.heading for column in services.columns]
    assert heads[1:3] == [figures[key]["head"]["vi"] for key in ("told", "unknown")]
    assert services.rows[0][1:3] == [page["rows"][0][key] for key in ("told", "unknown")] == [4, 1]
    assert f"{figures['error_s']['head']['vi']} (phút:giây)" in heads
    held = [row["coverage"] for row in page["rows"] if row["by"] == "hour"]
    title = "Tỷ lệ đúng theo giờ lấy số"
    assert shown.charts == [Bars(title, Unit.SHARE, ["8–9 giờ"], held, upright=True, aim=AIM)]
    assert dict(shown.definitions) == {one["name"]["vi"]: one["meaning"]["vi"] for one in page["figures"]}


def copies(site: Site, many: int, called_after: timedelta) -> None:
    """As if so many more had been told the same as the last one, and called so long after."""
    with site.server.store.installing() as connection:
        shown = connection.execute(select(estimate_shown).limit(1)).mappings().one()
        old = connection.execute(select(turn).where(turn.c.id == shown["turn_id"])).mappings().one()
        for number in range(many):
            at = site.clock() - timedelta(hours=6) + timedelta(seconds=number)
            own = {
                "id": f"copy{number:04}{called_after.seconds}",
                "rating_token": f"copy{number}{called_after.seconds}",
            }
            connection.execute(insert(turn).values({**old, **own, "called_at": at + called_after}))
            connection.execute(insert(estimate_shown).values({**shown, "turn_id": own["id"], "shown_at": at}))


def alerts(site: Site) -> list[str]:
    return [kind for kind in site.watches() if kind == "estimate"]


def test_when_what_is_told_grows_worse_the_supervisor_sees_it_until_it_is_well_again(told: Site) -> None:
    reader, site_id = told.server.reader, told.centre.id
    measure(reader)
    assert alerts(told) == [], "three are no rule"
    assert report(told)["drift"] == NOT_KNOWN
    copies(told, 100, timedelta(hours=2))
    told.clock.advance(hours=7)
    measure_site(reader, site_id)
    assert alerts(told) == ["estimate"]
    drift = report(told)["drift"]
    assert (drift["is_on"], drift["count"], drift["coverage"] < 0.5) == (True, 100, True), "the report says so too"
    with reader.of(site_id) as reading:
        corrected = reading.told.correction.corrected(Wait(0, 120, 300), reading.services.where()[0].id, 8)
    assert corrected.high_s > 900, "the next ranges end later"
    copies(told, 100, timedelta(seconds=_middle(told)))
    told.clock.advance(minutes=30)
    measure_site(reader, site_id)
    assert alerts(told) == []
    assert (report(told)["drift"]["is_on"], report(told)["drift"]["count"]) == (False, 100)


def _middle(site: Site) -> int:
    return int(rows(site)[0].likely_s)
