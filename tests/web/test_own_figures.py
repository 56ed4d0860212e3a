"""An officer's own figures: her turns and nobody else's, and not a word of how she was rated."""

from __future__ import annotations

from tests.story.hall import Site
from tests.story.people import Officer

DAY = "from=2026-11-23&to=2026-11-23"
MARKS = {"answers", "response_rate", "index", "index_low", "index_high"}


def serves(officer: Officer, service: str) -> None:
    """One person, five minutes at the counter."""
    officer.site.kiosk.take_number(service)
    officer.calls_next(), officer.starts()
    officer.site.clock.advance(minutes=5)
    officer.finishes()


def test_an_officer_sees_her_own_times_alone(site: Site) -> None:
    one, four = site.officer(1).opens(), site.officer(4).opens()
    serves(four, "Khai sinh")
    serves(one, "Đất đai")
    serves(one, "Đất đai")
    site.tablet(1).rates(1, reasons=[]).good()
    told = one.door.get(f"/reports/mine?{DAY}").good()
    assert (told["total"]["served"], told["total"]["service_median_s"]) == (2, 300)
    assert [(row["name"]["vi"], row["figures"]["served"]) for row in told["services"]] == [("Đất đai", 2)]
    assert [row["key"] for row in told["days"]] == ["2026-11-23"]
    for figures in (told["total"], told["total_before"], *(row["figures"] for row in told["services"] + told["days"])):
        assert not MARKS & figures.keys()
    assert four.door.get(f"/reports/mine?{DAY}").good()["total"]["served"] == 1


def test_days_that_are_none_are_refused(site: Site) -> None:
    for wrong in ("", "from=2026-11-23", "from=2026-02-30&to=2026-03-01", f"{DAY}&officer_id=another"):
        assert site.officer(1).door.get(f"/reports/mine?{wrong}").refusal[0] in (400, 422)
    assert site.officer(1).door.get("/reports/mine?from=2026-11-23&to=2026-11-22").refusal == (422, "request.field")


def test_the_filters_offer_the_centres_own_things_by_name(site: Site) -> None:
    offered = site.supervisor.door.get("/reports/choices").good()
    assert {"Quầy 1", "Quầy 4"} <= {one["name"]["vi"] for one in offered["counters"]}
    assert {one["id"] for one in offered["services"]}.isdisjoint({one["id"] for one in offered["fields"]})
    assert "kiosk" in {one["id"] for one in offered["channels"]}
    assert "aged_80" in {one["id"] for one in offered["classes"]}
