"""The turns report: every turn with its times, as JSON and as a file for a spreadsheet."""

import csv
import io
from datetime import datetime

import pytest

from server.queries.turns_report import COLUMNS
from tests.story.doors import Answer, Json
from tests.story.hall import Site


def report(site: Site, query: str = "from=2026-11-23&to=2026-11-23") -> Answer:
    return site.supervisor.door.get(f"/reports/turns?{query}")


def a_visit(site: Site, **finish: str) -> None:
    site.kiosk.take_number("Đất đai", priority="pregnant")
    officer = site.officer(1).opens()
    site.clock.advance(minutes=10)
    officer.calls_next()
    site.clock.advance(seconds=20)
    officer.recalls()
    site.clock.advance(seconds=40)
    officer.starts()
    site.clock.advance(minutes=6)
    officer.finishes(**finish)
    site.tablet(1).rates(4).good()


def test_a_row_tells_the_whole_turn(site: Site) -> None:
    a_visit(site, outcome="accepted", dossier_code="HS-7")
    (row,) = report(site).good()["rows"]
    assert tuple(row) == COLUMNS
    expected: Json = {
        "label": "A001", "business_day": "2026-11-23", "service_code": "dat-nop", "service": "Đất đai",
        "priority_class": "pregnant", "channel": "kiosk", "language": "vi", "counter": 1, "officer": "Cán bộ quay1",
        "calls": 2, "state": "done", "wait_s": 600.0, "walk_s": 40.0, "service_s": 360.0, "outcome": "accepted",
        "dossier_code": "HS-7", "because": "priority", "rated": True,
        "issued_at": "2026-11-23T01:00:00.000+00:00", "called_at": "2026-11-23T01:10:00.000+00:00",
        "last_called_at": "2026-11-23T01:10:20.000+00:00", "started_at": "2026-11-23T01:11:00.000+00:00",
        "finished_at": "2026-11-23T01:17:00.000+00:00",
    }  # fmt: skip
    assert expected.items() <= row.items()


def test_rows_stand_in_the_order_in_which_people_came(site: Site) -> None:
    for service in ("Đất đai", "Khai sinh", "Đất đai"):
        site.kiosk.take_number(service)
        site.clock.advance(minutes=1)
    assert [row["label"] for row in report(site).good()["rows"]] == ["A001", "C001", "A002"]


def test_days_are_those_of_the_centre(site: Site) -> None:
    site.clock.strikes(datetime(2026, 11, 23, 6, 30))  # noqa: DTZ001 - still the 22nd in UTC
    site.kiosk.take_number()
    assert report(site, "from=2026-11-22&to=2026-11-22").good()["rows"] == []
    assert len(report(site, "from=2026-11-23&to=2026-11-23").good()["rows"]) == 1


def test_other_centres_are_not_in_it(site: Site, other_site: Site) -> None:
    other_site.serves_one()
    assert report(site).good()["rows"] == []


def test_a_spreadsheet_opens_it_with_its_diacritics(site: Site) -> None:
    a_visit(site)
    answer = report(site, "from=2026-11-23&to=2026-11-23&format=csv")
    raw = answer.raw.get_data()
    assert answer.raw.headers["Content-Type"] == "text/csv; charset=utf-8"
    assert "turns-2026-11-23-2026-11-23.csv" in answer.raw.headers["Content-Disposition"]
    assert raw.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(raw.decode("utf-8-sig")))
    assert (row["service"], row["wait_s"], row["counter"]) == ("Đất đai", "600.0", "1")


def test_no_cell_begins_a_formula(site: Site) -> None:
    codes = ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1+1", '=HYPERLINK("http://x")']
    for code in codes:
        a_visit(site, dossier_code=code)
    raw = report(site, "from=2026-11-23&to=2026-11-23&format=csv").raw.get_data().decode("utf-8-sig")
    kept = [row["dossier_code"] for row in csv.DictReader(io.StringIO(raw))]
    assert kept == [f"'{code.strip()}" for code in codes]


@pytest.mark.parametrize(
    ("query", "field"),
    [
        ("", "from"),
        ("from=2026-11-23", "to"),
        ("from=23/11/2026&to=2026-11-23", "from"),
        ("from=2026-11-23&to=2026-02-30", "to"),
        ("from=2026-11-23&to=2026-11-22", "to"),
        ("from=2024-01-01&to=2026-01-01", "to"),
        ("from=2026-11-23&to=2026-11-23&format=exe", "format"),
        ("from=2026-11-23&to=2026-11-23&officer=1", "officer"),
        ("from=2026-11-23&from=2026-11-24&to=2026-11-24", "from"),
        ("from=&to=", "from"),
        ("from=%00&to=%ff", "from"),
    ],
)
def test_a_period_that_is_none(shared_sites: tuple[Site, Site], query: str, field: str) -> None:
    supervisor = shared_sites[0].supervisor.door
    with shared_sites[0].unchanged():
        answer = supervisor.get(f"/reports/turns?{query}")
        assert answer.refusal == (422, "request.field")
    assert answer.facts["field"] == field


def test_a_year_and_a_day_is_a_period(site: Site) -> None:
    assert report(site, "from=2025-11-23&to=2026-11-23").status == 200


def test_a_report_that_is_none(site: Site) -> None:
    assert site.supervisor.door.get("/reports/salaries?from=2026-11-23&to=2026-11-23").refusal == (
        404,
        "report.unknown",
    )
