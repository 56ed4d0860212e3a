"""Periods in which nothing was, and periods that are none."""

from __future__ import annotations

import pytest

from tests.story.hall import Site


def test_a_period_without_anybody_is_empty_and_no_mistake(site: Site) -> None:
    site.serves_one()
    for days in ("from=2020-02-29&to=2020-02-29", "from=2031-01-01&to=2031-12-31"):
        for name in ("services", "days", "sites", "heat"):
            told = site.supervisor.door.get(f"/reports/{name}?{days}").good()
            assert [
                row
                for row in (told["rows"] if "rows" in told else told["cells"])
                if row.get("figures", row)["arrivals"]
            ] == []
        assert told["cells"] == []
    total = site.supervisor.door.get("/reports/days?from=2031-01-01&to=2031-12-31").good()["total"]
    assert (total["arrivals"], total["wait_median_s"], total["index"]) == (0, None, None)


@pytest.mark.parametrize(
    ("query", "refusal"),
    [
        ("from=2026-11-23T12:00&to=2026-11-23", (422, "request.field")),
        ("from=2027-02-29&to=2027-03-01", (422, "request.field")),
        ("from=2015-01-01&to=2026-11-23", (422, "request.field")),
        ("from=2026-11-23&to=2026-11-23&hour=24", (422, "request.field")),
        ("from=2026-11-23&to=2026-11-23&weekday=7", (422, "request.field")),
        ("from=2026-11-23&to=2026-11-23&service_id=nobody", (404, "service.unknown")),
        ("from=2026-11-23&to=2026-11-23&officer_id=nobody", (404, "staff.unknown")),
    ],
)
def test_a_period_or_a_filter_that_is_none(
    shared_sites: tuple[Site, Site], query: str, refusal: tuple[int, str]
) -> None:
    assert shared_sites[0].supervisor.door.get(f"/reports/services?{query}").refusal == refusal


def test_another_centres_counter_is_not_found(shared_sites: tuple[Site, Site]) -> None:
    ours, theirs = shared_sites
    query = f"from=2026-11-23&to=2026-11-23&counter_id={theirs.centre.counters[1]}"
    assert ours.supervisor.door.get(f"/reports/services?{query}").refusal == (404, "counter.unknown")


def test_a_spreadsheet_has_no_formula_and_ends_with_the_total(site: Site) -> None:
    services = site.admin.door.get("/setup/services").good()["rows"]
    service = next(one for one in services if one["id"] == site.centre.services["Đất đai"])
    edit = {"version": service["version"], "name": {"vi": "=1+1", "en": "=1+1"}, "request_id": "a-formula"}
    site.admin.door.post(f"/setup/services/{service['id']}", edit).good()
    site.serves_one(service="Đất đai")
    query = "from=2026-11-23&to=2026-11-23&format=csv"
    lines = site.supervisor.door.get(f"/reports/services?{query}").raw.get_data().decode("utf-8-sig").splitlines()
    assert lines[0].startswith("key,name,arrivals,served")
    assert lines[1].split(",")[1] == "'=1+1"
    assert lines[-1].startswith("total,,1,1")
