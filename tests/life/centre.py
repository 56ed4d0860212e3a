"""A big centre in this process: fields, services, counters with officers, a kiosk, tablets; its clock moves as told."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from server.app import Server
from server.commands.devices.pairing import MakePairingCode, PairDevice
from server.commands.devices.places import AddDevice
from server.commands.setup.centre import SetCatalogue
from server.commands.setup.people import AddStaff
from server.domain.centre.hours import Span
from server.domain.roles import DeviceKind, Role, system_actor
from server.settings import Settings
from server.sites import make_site
from server.storage.tx import new_id
from tests.story.builders import a_counter, a_service, a_site
from tests.story.clock import Clock
from tests.story.doors import Door
from tests.story.installation import CHEAP, PASSWORD

LETTERS = "ACEHKMNBGL"
OFFICE = (("07:30", "11:30"), ("13:30", "17:00"))
SERVED_AT_A_COUNTER = 6


@dataclass
class Centre:
    """Who and what is there; officers work at the counter of the same place in the list."""

    server: Server
    clock: Clock
    site_id: str
    services: list[str]
    counters: list[str]
    kiosk: Door
    officers: list[Door]
    supervisor: Door


def a_big_centre(folder: Path, counters: int, services: int) -> Centre:
    """Made through the server's own commands: hours with lunch, each counter good at six services in two ranks."""
    clock = Clock()
    server = Server(Settings(data=folder), clock, mode="threading")
    server.store.public_url = "http://hall.test"
    hours = tuple(Span(weekday=day, opens=opens, closes=closes) for day in range(5) for opens, closes in OFFICE)
    site = a_site(id=new_id(), hours=hours, recalls_allowed=2)
    make_site(server.executor, site)
    system = system_actor(site.id)
    offered = [
        a_service(
            id=new_id(), site_id=site.id, code=f"s{n}", series=LETTERS[n % len(LETTERS)], position=n,
            name={"vi": f"Dịch vụ {n}", "en": f"Service {n}"}, target_wait_s=900,
        )
        for n in range(services)
    ]  # fmt: skip
    ids = [service.id for service in offered]
    desks = []
    for number in range(1, counters + 1):
        own = tuple(ids[(number * 3 + place * 7) % services] for place in range(SERVED_AT_A_COUNTER))
        own = tuple(dict.fromkeys(own))
        ranks = {service_id: 1 + (place > 3) for place, service_id in enumerate(own)}
        desks.append(
            a_counter(id=new_id(), site_id=site.id, number=number, name={"vi": f"Quầy {number}"},
                      service_ids=own, ranks=ranks)
        )  # fmt: skip
    server.executor.run(SetCatalogue(services=tuple(offered), counters=tuple(desks)), system)
    return Centre(
        server, clock, site.id, ids, [desk.id for desk in desks], _kiosk(server, site.id),
        [_signed_in(server, site.id, f"canbo{number}", Role.OFFICER) for number in range(1, counters + 1)],
        _signed_in(server, site.id, "giamsat", Role.SUPERVISOR),
    )  # fmt: skip


def _signed_in(server: Server, site_id: str, login: str, role: Role) -> Door:
    command = AddStaff(login=login, name=f"Cán bộ {login}", role=role, password_hash=CHEAP.hash(PASSWORD))
    server.executor.run(command, system_actor(site_id))
    door = Door(server.app, staff=True)
    door.post("/session", {"login": login, "password": PASSWORD}).good()
    return door


def _kiosk(server: Server, site_id: str) -> Door:
    system = system_actor(site_id)
    device = server.executor.run(AddDevice(kind=DeviceKind.TICKET_KIOSK, name="Kiosk"), system)["device"]
    code = server.executor.run(MakePairingCode(device_id=device["id"]), system)["code"]
    return Door(server.app, server.executor.run(PairDevice(code=code), system)["token"])
