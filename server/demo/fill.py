"""Fills an empty installation with the demo's centre, or goes on with a filled one."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import replace
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher

from server.commands.devices.pairing import MakePairingCode, PairDevice
from server.commands.devices.places import AddDevice
from server.commands.dossiers.importing import ImportDossiers
from server.commands.setup.centre import SetCatalogue
from server.commands.setup.people import AddStaff, SetPassword
from server.demo.centre import centre, counters, services
from server.demo.dossiers import some_dossiers
from server.domain.booking.afar import Afar
from server.domain.centre.counter import Counter
from server.domain.centre.devices import Printer
from server.domain.integration.notifications import Notifications
from server.domain.roles import Actor, DeviceKind, Role, system_actor
from server.executor import Executor
from server.sites import make_site, new_site, site_ids
from server.storage.tx import new_id

Json = dict[str, Any]
_HASHER = PasswordHasher(time_cost=1, memory_cost=1024, parallelism=1)
"""What a guess costs protects passwords that people choose; 72 random bits need no such help, and the demo starts 2 s
sooner."""


class HalfMade(Exception):
    """There is a centre, but its passwords and tokens are not known."""


def fill(executor: Executor, folder: Path, base_url: str) -> Json:
    """The content of demo.json, written readable by its owner alone. Passwords are new at every start."""
    place = folder / "demo.json"
    demo = _kept(executor, place) or _new_centre(executor)
    demo["base_url"] = base_url
    system = system_actor(demo["site_id"])
    for person in [*(counter["officer"] for counter in demo["counters"]), demo["supervisor"], demo["admin"]]:
        person["password"] = secrets.token_urlsafe(9)
        hashed = _HASHER.hash(person["password"])
        executor.run(SetPassword(login=person["login"], password_hash=hashed), system)
    write_private(place, demo)
    return demo


def _kept(executor: Executor, place: Path) -> Json | None:
    """What an earlier start wrote, if its centre is still there; raises HalfMade."""
    sites = site_ids(executor.store)
    kept: Json | None = json.loads(place.read_text()) if place.is_file() else None
    if kept and kept["site_id"] in sites:
        return kept
    if sites:
        raise HalfMade(f"{place.parent} holds a centre that is not this demo's, or whose first start was cut short")
    return None


def write_private(place: Path, content: Json) -> None:
    """Write JSON that only its owner may read, in one step."""
    fresh = place.with_suffix(".new")
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(content, file, ensure_ascii=False, indent=2)
    fresh.replace(place)


def _new_centre(executor: Executor) -> Json:
    site = replace(new_site(centre()["name"]), notice=centre()["notice"], voice_languages=("vi", "en"))
    site = replace(site, shows_waits=True, afar=Afar(books=True, takes_numbers=True))
    site = replace(site, notifications=Notifications(push=True, sms=True))
    make_site(executor, site)
    system = system_actor(site.id)
    catalogue = services(site.id)
    desks = counters(site.id, {service.code: service.id for service in catalogue})
    printer = Printer(id=new_id(), site_id=site.id, name="Máy in sảnh", profile="generic-80", width_mm=80)
    executor.run(SetCatalogue(services=tuple(catalogue), counters=tuple(desks), printers=(printer,)), system)
    executor.run(ImportDossiers(rows=some_dossiers(catalogue, executor.clock())), system)
    kiosk = _paired(executor, system, DeviceKind.TICKET_KIOSK, "Kiosk sảnh chính", printer_id=printer.id)
    return {
        "base_url": "",
        "site_id": site.id,
        "kiosk": kiosk,
        "hall_board": _paired(executor, system, DeviceKind.HALL_BOARD, "Bảng gọi số sảnh chính"),
        "print_agent": _paired(executor, system, DeviceKind.PRINT_AGENT, "Máy in sảnh", printer_id=printer.id),
        "counters": [_equipped(executor, system, counter) for counter in desks],
        "services": [{"id": s.id, "code": s.code, "name": s.name["vi"], "leaf": s.leaf} for s in catalogue],
        "supervisor": _employed(executor, system, "giamsat", "Giám sát sảnh", Role.SUPERVISOR),
        "admin": _employed(executor, system, "quantri", "Quản trị hệ thống", Role.ADMINISTRATOR),
    }


def _paired(executor: Executor, system: Actor, kind: DeviceKind, name: str, **place: Any) -> Json:
    """A device with its token, by the same steps that an administrator takes."""
    device = executor.run(AddDevice(kind=kind, name=name, **place), system)["device"]
    code = executor.run(MakePairingCode(device_id=device["id"]), system)["code"]
    return {"id": device["id"], "token": executor.run(PairDevice(code=code), system)["token"]}


def _equipped(executor: Executor, system: Actor, counter: Counter) -> Json:
    """A counter with its officer, its display and its tablet."""
    number = counter.number
    display = _paired(executor, system, DeviceKind.COUNTER_DISPLAY, f"Màn hình quầy {number}", counter_id=counter.id)
    tablet = _paired(executor, system, DeviceKind.RATING_TABLET, f"Máy đánh giá quầy {number}", counter_id=counter.id)
    return {
        "id": counter.id, "number": number, "service_ids": list(counter.service_ids),
        "display_token": display["token"], "tablet_token": tablet["token"],
        "display_id": display["id"], "tablet_id": tablet["id"],
        "officer": _employed(executor, system, f"quay{number}", f"Cán bộ quầy {number}", Role.OFFICER),
    }  # fmt: skip


def _employed(executor: Executor, system: Actor, login: str, name: str, role: Role) -> Json:
    """Somebody who cannot sign in yet: the start draws the password."""
    executor.run(AddStaff(login=login, name=name, role=role, password_hash="-"), system)  # noqa: S106 - matches nothing
    return {"login": login, "password": ""}
