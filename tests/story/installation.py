"""An installation with two small centres, made once through the server's own commands and copied for each test."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from argon2 import PasswordHasher

from server.app import Server
from server.commands.devices.pairing import MakePairingCode, PairDevice
from server.commands.devices.places import AddDevice
from server.commands.setup.centre import SetCatalogue
from server.commands.setup.people import AddStaff
from server.domain.centre.counter import Counter
from server.domain.centre.service import Service
from server.domain.roles import Actor, DeviceKind, Role, system_actor
from server.executor import Executor
from server.settings import Settings
from server.sites import make_site
from server.storage.tx import new_id
from tests.databases import Databases
from tests.story.builders import a_counter, a_printer, a_service, a_site
from tests.story.clock import Clock

PASSWORD = "mười-hai-con-giáp"
CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
"""A hash that takes no time: what argon2 costs is not what most tests are about."""

FIELDS = {
    ("dat-dai", "Đất đai – Môi trường", "A"): (("dat-nop", "Đất đai"), ("dat-nhan", "Nhận kết quả đất đai")),
    ("ho-tich", "Hộ tịch – Chứng thực", "C"): (("khai-sinh", "Khai sinh"), ("ket-hon", "Kết hôn")),
}
QUOTAS = {"ket-hon": 2}
COUNTERS = {1: ("dat-nop", "dat-nhan"), 2: ("dat-nop",), 3: ("dat-nop", "khai-sinh"), 4: ("khai-sinh", "ket-hon")}
AT_COUNTERS = {"display": DeviceKind.COUNTER_DISPLAY, "tablet": DeviceKind.RATING_TABLET}


@dataclass(frozen=True)
class Held:
    """A paired device: its id, and the token that it holds."""

    id: str
    token: str


@dataclass(frozen=True)
class Centre:
    """What a test knows of one centre. `services` go by their Vietnamese names, `devices` by place: "tablet 3"."""

    id: str
    services: dict[str, str]
    counters: dict[int, str]
    devices: dict[str, Held]
    printer_id: str
    prefix: str

    def login(self, person: str) -> str:
        """`quay1` … `quay4`, `giamsat` (supervisor), `quantri` (administrator)."""
        return f"{self.prefix}{person}"


@dataclass(frozen=True)
class Template:
    """A finished installation."""

    databases: Databases
    address: str
    first: Centre
    second: Centre

    def copied_to(self, folder: Path) -> str:
        """The address of a copy to play with."""
        return self.databases.copy(self.address, folder)


def make_template(databases: Databases, folder: Path) -> Template:
    """Two centres that know nothing of each other, in one database."""
    address = databases.new(folder)
    server = Server(Settings(data=folder, database=address), Clock(), mode="threading")
    server.store.public_url = "http://hall.test"
    centres = [_centre(server.executor, *names) for names in (("Phường Bến Thành", ""), ("Phường Hoàn Kiếm", "hk-"))]
    server.store.close()
    return Template(databases, address, *centres)


def _centre(executor: Executor, name: str, prefix: str) -> Centre:
    site = a_site(id=new_id(), name={"vi": name, "en": name})
    make_site(executor, site)
    system = system_actor(site.id)
    services = _services(site.id)
    by_code = {service.code: service.id for service in services}
    counters = [_counter(site.id, number, [by_code[c] for c in codes]) for number, codes in COUNTERS.items()]
    printer = a_printer(id=new_id(), site_id=site.id)
    executor.run(SetCatalogue(services=tuple(services), counters=tuple(counters), printers=(printer,)), system)
    _employ(executor, system, prefix)
    numbered = {counter.number: counter.id for counter in counters}
    return Centre(
        id=site.id, services={service.name["vi"]: service.id for service in services}, counters=numbered,
        devices=_devices(executor, system, numbered, printer.id), printer_id=printer.id, prefix=prefix,
    )  # fmt: skip


def _services(site_id: str) -> list[Service]:
    made: list[Service] = []
    for position, ((code, name, series), leaves) in enumerate(FIELDS.items()):
        place: dict[str, Any] = {"site_id": site_id, "position": position * 100}
        field = a_service(id=new_id(), code=code, name={"vi": name, "en": code}, series=None, **place)
        made.append(field)
        for leaf, words in leaves:
            made.append(
                a_service(
                    id=new_id(), code=leaf, name={"vi": words, "en": leaf}, series=series, parent_id=field.id,
                    daily_quota=QUOTAS.get(leaf), bring={"vi": "Căn cước\nĐơn theo mẫu", "en": "Identity card\nForm"},
                    **place,
                )
            )  # fmt: skip
    return made


def _counter(site_id: str, number: int, service_ids: list[str]) -> Counter:
    name = {"vi": f"Quầy {number}", "en": f"Counter {number}"}
    return a_counter(id=new_id(), site_id=site_id, number=number, name=name, service_ids=tuple(service_ids))


def _employ(executor: Executor, system: Actor, prefix: str) -> None:
    people = {f"quay{number}": Role.OFFICER for number in COUNTERS}
    people |= {"giamsat": Role.SUPERVISOR, "quantri": Role.ADMINISTRATOR}
    known = CHEAP.hash(PASSWORD)
    for login, role in people.items():
        executor.run(AddStaff(login=prefix + login, name=f"Cán bộ {login}", role=role, password_hash=known), system)


def _devices(executor: Executor, system: Actor, counters: dict[int, str], printer_id: str) -> dict[str, Held]:
    """A kiosk with a printer and one without, a board, two agents at one printer, a display and a tablet a counter."""
    places: dict[str, tuple[DeviceKind, dict[str, Any]]] = {
        "kiosk": (DeviceKind.TICKET_KIOSK, {"printer_id": printer_id}),
        "kiosk without printer": (DeviceKind.TICKET_KIOSK, {}),
        "board": (DeviceKind.HALL_BOARD, {}),
        "board upstairs": (DeviceKind.HALL_BOARD, {}),
        "agent": (DeviceKind.PRINT_AGENT, {"printer_id": printer_id}),
        "agent 2": (DeviceKind.PRINT_AGENT, {"printer_id": printer_id}),
    }
    for number, counter_id in counters.items():
        places |= {f"{name} {number}": (kind, {"counter_id": counter_id}) for name, kind in AT_COUNTERS.items()}
    return {name: _paired(executor, system, name, kind, place) for name, (kind, place) in places.items()}


def _paired(executor: Executor, system: Actor, name: str, kind: DeviceKind, place: dict[str, Any]) -> Held:
    device = executor.run(AddDevice(kind=kind, name=name, **place), system)["device"]
    code = executor.run(MakePairingCode(device_id=device["id"]), system)["code"]
    return Held(device["id"], executor.run(PairDevice(code=code), system)["token"])
