"""Printers that an administrator adds, each with an agent of its own at the real doors."""

from __future__ import annotations

from typing import Any

from tests.story.administrator import Setup
from tests.story.doors import Door, Json
from tests.story.hall import Site
from tests.story.installation import Held
from tests.story.screens import Agent


class Corner:
    """One printer with its agent: `row` is its set-up, `agent` the program beside it."""

    def __init__(self, site: Site, name: str, **fields: Any) -> None:
        self.site = site
        self.setup = Setup(site)
        self.id = str(self.setup.makes("printers", name=name, **fields)["id"])
        self.agent = an_agent(site, f"Phần mềm in, {name}", self.id)

    @property
    def row(self) -> Json:
        """The set-up as it stands."""
        return self.setup.named("printers", "id", self.id)

    def is_now(self, state: str) -> None:
        """Its agent tells how it is."""
        says_state(self.agent, state)


def an_agent(site: Site, name: str, printer_id: str) -> Agent:
    """A print agent, placed and paired."""
    admin = site.admin.door
    device = admin.post("/devices", {"kind": "print_agent", "name": name, "printer_id": printer_id}).good()["device"]
    code = admin.post(f"/devices/{device['id']}/pairing-code").good()["code"]
    token = Door(site.server.app).post("/devices/pair", {"code": code}).good()["token"]
    site.centre.devices[name] = Held(device["id"], token)
    return Agent(site, name, "/printer")


def says_state(agent: Agent, state: str) -> None:
    """How its printer is."""
    agent.door.post("/printer/state", {"state": state}).good()


def backed(site: Site, name: str = "Bàn hướng dẫn") -> Corner:
    """A well printer that stands in for the kiosk's own."""
    corner = Corner(site, name)
    corner.is_now("ok")
    own = corner.setup.named("printers", "id", site.centre.printer_id)
    corner.setup.changes("printers", own, backup_printer_id=corner.id)
    return corner
