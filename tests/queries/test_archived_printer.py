"""A printer that was put away is history: nobody is sent to it any more, and nothing is placed at it."""

from __future__ import annotations

from tests.story.administrator import Setup
from tests.story.hall import Site


def test_a_printer_that_was_put_away_troubles_nobody(site: Site) -> None:
    setup, officer = Setup(site), site.officer(1).opens()
    site.agent.door.post("/printer/state", {"state": "no_paper"}).good()
    assert officer.console["printer"] == "no_paper"
    for device in setup.door.get("/devices").good()["devices"]:
        if device["printer_id"]:
            setup.door.post(f"/devices/{device['id']}/revoke").good()
    printer = setup.rows("printers")[0]
    setup.removes("printers", printer).good()
    assert officer.console["printer"] == "none"
    assert site.supervisor.floor["printers"] == []
    assert setup.door.get("/devices").good()["printers"] == []
    assert setup.row("printers", printer["id"]) is not None


def test_a_counter_that_was_put_away_is_offered_to_no_device_but_those_that_are_there(site: Site) -> None:
    setup = Setup(site)
    counter = setup.makes("counters", number=41)
    offered = {one["id"] for one in setup.door.get("/devices").good()["counters"]}
    assert counter["id"] in offered
    setup.removes("counters", counter).good()
    assert {one["id"] for one in setup.door.get("/devices").good()["counters"]} == offered - {counter["id"]}
