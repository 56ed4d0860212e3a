"""A test page is paper that is no ticket: printed for whoever sets the printer up, and told of to nobody else."""

from __future__ import annotations

import pytest

from printers.trial.page import TrialPage
from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.printers import Corner, backed, says_state

FOUND = {"state": "ok", "maker": "EPSON", "model": "TM-T20II", "firmware": "1.05", "confirms": True}


def asks(site: Site, printer_id: str) -> Json:
    """The administrator wants one."""
    job: Json = site.admin.door.post(f"/printers/{printer_id}/test-page").good()["print_job"]
    return job


def told(site: Site, printer_id: str) -> Json:
    return site.admin.door.get(f"/printers/{printer_id}/test-page").good()


def test_the_administrator_sees_what_became_of_the_page_and_what_the_printer_is(site: Site) -> None:
    printer = Corner(site, "Máy in sảnh hai", profile="xprinter-80")
    assert told(site, printer.id)["print_job"] is None
    asked = asks(site, printer.id)
    job = printer.agent.claims()
    assert job
    assert (job["id"], job["ticket_id"], job["reprint"]) == (asked["id"], None, False)
    page = TrialPage.from_json(job["slip"])
    assert page.printer == "Máy in sảnh hai"
    printer.agent.says(job, "sending").good()
    printer.agent.door.post("/printer/found", FOUND).good()
    printer.agent.says(job, "confirmed", bytes=40_000).good()
    now = told(site, printer.id)
    assert (now["print_job"]["state"], now["print_job"]["bytes"], now["found"]) == ("confirmed", 40_000, FOUND)
    assert printer.row["found"] == FOUND


def test_whatever_is_printed_is_of_the_kind_that_is_set_up_by_then(site: Site) -> None:
    printer = Corner(site, "Máy in mới")
    asks(site, printer.id)
    printer.setup.changes("printers", printer.row, profile="epson-tm-t88v", cut=False)
    job = printer.agent.claims()
    assert job
    assert job["printer"] == {"profile": "epson-tm-t88v", "width_mm": 80, "cut": False}


def test_asking_twice_prints_one_page(site: Site) -> None:
    printer = Corner(site, "Máy in mới")
    assert asks(site, printer.id)["id"] == asks(site, printer.id)["id"]
    assert printer.agent.claims()
    assert printer.agent.claims() is None


@pytest.mark.parametrize("state", ["no_paper", "unreachable"])
def test_the_page_stays_at_its_printer_though_another_one_stands_in(site: Site, state: str) -> None:
    corner = backed(site)
    says_state(site.agent, state)
    asks(site, site.centre.printer_id)
    site.clock.advance(seconds=30)
    assert corner.agent.claims() is None
    assert site.agent.claims()


def test_a_spoilt_page_is_not_printed_again_by_itself(site: Site) -> None:
    printer = Corner(site, "Máy in mới")
    asks(site, printer.id)
    job = printer.agent.claims()
    assert job
    printer.agent.says(job, "sending").good()
    printer.agent.says(job, "unconfirmed", spoilt=True).good()
    printer.is_now("no_paper")
    printer.is_now("ok")
    assert printer.agent.claims() is None


def test_the_page_is_nothing_that_a_kiosk_or_the_floor_shows_as_a_ticket(site: Site) -> None:
    prints = site.kiosk.state["prints"]
    asks(site, site.centre.printer_id)
    assert site.kiosk.state["prints"] == prints
    rows = site.admin.door.get("/audit").good()["rows"]
    assert rows[0]["event"] == "TestPageAsked"


def test_only_who_sets_devices_up_prints_one(site: Site) -> None:
    path = f"/printers/{site.centre.printer_id}/test-page"
    for who in (site.officer(1), site.supervisor):
        assert who.door.post(path).refusal == (403, "auth.forbidden")
        assert who.door.get(path).refusal == (403, "auth.forbidden")
