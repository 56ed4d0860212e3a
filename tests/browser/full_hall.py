"""A hall of seventy counters behind a real server, its board in a real Chromium, and a script that sees every frame."""

from __future__ import annotations

import sqlite3
import time
import wave
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from server.app import Server
from server.commands.devices.pairing import MakePairingCode, PairDevice
from server.commands.devices.places import AddDevice
from server.commands.setup.centre import SetCatalogue
from server.commands.setup.people import AddStaff
from server.domain.roles import DeviceKind, Role, system_actor
from server.settings import Settings
from server.sites import make_site
from server.storage.tx import new_id
from tests.running import Running, serving
from tests.story.builders import a_counter, a_service, a_site
from tests.story.doors import Door
from tests.story.installation import CHEAP, PASSWORD
from tests.wire import Wire, a_wish

Json = dict[str, Any]

NAMES = (
    "Đăng ký khai sinh, cấp bản sao trích lục hộ tịch có yếu tố nước ngoài", "Chứng thực bản sao từ bản chính",
    "Cấp Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất", "Đăng ký kết hôn",
    "Tiếp nhận hồ sơ bảo trợ xã hội đối với người khuyết tật nặng", "Nộp thuế", "Cấp phiếu lý lịch tư pháp",
)  # fmt: skip
WATCH = (Path(__file__).parent / "watch_board.js").read_text(encoding="utf-8")
PLAYED = "/played"


@dataclass
class FullHall:
    """The running server, who works there, and what was called so far, in order."""

    running: Running
    services: list[str]
    counters: list[str]
    cookies: list[str]
    kiosk: str
    board: Json
    called: list[str] = field(default_factory=list)
    wires: list[Wire] = field(default_factory=list)

    def gives_numbers(self, count: int) -> None:
        """People come, of every service in turn."""
        with self.running.wire(self.kiosk) as kiosk:
            for place in range(count):
                kiosk.post("/tickets", a_wish(self.services[place % len(self.services)]))

    def opens(self) -> list[Wire]:
        """Every officer at her counter; the counters beyond stay closed."""
        for counter, cookie in zip(self.counters, self.cookies, strict=False):
            wire = self.running.wire()
            wire.carries(cookie)
            wire.post(f"/counters/{counter}/open", {})
            self.wires.append(wire)
        return self.wires

    def calls(self, officer: Wire, counter: str) -> None:
        """The next of her line; she finishes whom she has."""
        ticket = officer.post(f"/counters/{counter}/call-next", {"request_id": new_id()})["ticket"]
        assert ticket, "the line is empty"
        self.called.append(ticket["label"])

    def played(self) -> list[tuple[str, str]]:
        """Label and status of each word that the board has said, in the order in which it said so."""
        joined = "play JOIN announcement ON announcement.id = announcement_id"
        asked = f"SELECT label, status FROM {joined} ORDER BY played_at, seq"
        with closing(sqlite3.connect(self.running.folder / "toiluot.db")) as base:
            return base.execute(asked).fetchall()


@contextmanager
def full_hall(folder: Path, counters: int = 70, officers: int = 70) -> Iterator[FullHall]:
    """Made by the server's own commands in this process, then served by a process of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    server = Server(Settings(data=folder), mode="threading")
    site = a_site(
        id=new_id(),
        name={"vi": "Trung tâm Phục vụ hành chính công tỉnh Thừa Thiên – Huế"},
        hours=(),
        voice_languages=("vi",),
    )
    make_site(server.executor, site)
    services = [
        a_service(id=new_id(), site_id=site.id, code=f"s{place}", series="ACEHKMN"[place], position=place,
                  name={"vi": name, "en": f"Service {place}"})
        for place, name in enumerate(NAMES)
    ]  # fmt: skip
    ids = tuple(service.id for service in services)
    desks = [
        a_counter(id=new_id(), site_id=site.id, number=number, name={"vi": f"Quầy {number}"}, service_ids=ids)
        for number in range(1, counters + 1)
    ]
    server.executor.run(SetCatalogue(services=tuple(services), counters=tuple(desks)), system_actor(site.id))
    cookies = [_signed_in(server, site.id, f"canbo{desk.number}") for desk in desks[:officers]]
    kiosk, board = (_paired(server, site.id, kind) for kind in (DeviceKind.TICKET_KIOSK, DeviceKind.HALL_BOARD))
    server.store.close()
    with serving(folder) as running:
        hall = FullHall(running, list(ids), [desk.id for desk in desks], cookies, kiosk["token"], board)
        yield hall
        for wire in hall.wires:
            wire.close()


def _signed_in(server: Server, site_id: str, login: str) -> str:
    """The cookie of an officer."""
    command = AddStaff(login=login, name=f"Cán bộ {login}", role=Role.OFFICER, password_hash=CHEAP.hash(PASSWORD))
    server.executor.run(command, system_actor(site_id))
    door = Door(server.app, staff=True)
    door.post("/session", {"login": login, "password": PASSWORD}).good()
    cookie = door.client.get_cookie("toiluot")
    assert cookie is not None
    return f"toiluot={cookie.value}"


def _paired(server: Server, site_id: str, kind: DeviceKind) -> Json:
    system = system_actor(site_id)
    device = server.executor.run(AddDevice(kind=kind, name=kind.value), system)["device"]
    code = server.executor.run(MakePairingCode(device_id=device["id"]), system)["code"]
    return {"id": device["id"], "token": server.executor.run(PairDevice(code=code), system)["token"]}


@dataclass
class Watched:
    """The board's page. `told` are the labels whose acknowledgements it has sent, in order."""

    hall: FullHall
    page: Page
    told: list[str] = field(default_factory=list)

    def waits(self, seconds: float) -> None:
        """Let time pass for the page too: its requests are answered by this thread."""
        self.page.wait_for_timeout(max(0.0, seconds) * 1000)

    @property
    def seen(self) -> Json:
        """What the script has noted: frames, faults, and each picture of the list that was different."""
        noted: Json = self.page.evaluate("window.watched()")
        return noted


@contextmanager
def watched(
    browser: Browser, hall: FullHall, size: tuple[int, int] = (1920, 1080), *, short: bool
) -> Iterator[Watched]:
    """The board under watch from before the first call. `short`: every clip is a tenth of a second of silence."""
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, locale="vi-VN")
    page = context.new_page()
    looking = Watched(hall, page)
    page.on("request", lambda asked: looking.told.append(asked.url) if asked.url.endswith(PLAYED) else None)
    if short:
        sound = a_moment_of_silence()
        for address in ("**/clips/*", "**/chime.wav"):
            page.route(address, lambda route: route.fulfill(body=sound, content_type="audio/wav"))
    page.goto(f"{hall.running.base_url}/board?device={hall.board['id']}#token={hall.board['token']}")
    page.get_by_text("Chưa có số nào được gọi").wait_for()
    page.evaluate(WATCH)
    yield looking
    context.close()


def a_moment_of_silence() -> bytes:
    """A tenth of a second."""
    kept = BytesIO()
    with wave.open(kept, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(8_000)
        file.writeframes(bytes(1_600))
    return kept.getvalue()


def a_rush(looking: Watched, officers: list[Wire], calls: int, seconds: float) -> None:
    """So many officers call one after the other, evenly over that time."""
    begun = time.monotonic()
    for place in range(calls):
        looking.waits(begun + place * seconds / calls - time.monotonic())
        looking.hall.calls(officers[place], looking.hall.counters[place])


def must_be_calm(looking: Watched, timeout_s: float) -> Json:
    """Everything that was called was shown without a fault and acknowledged once, in order; returns what was noted."""
    called = looking.hall.called
    until = time.monotonic() + timeout_s
    while len(looking.hall.played()) < len(called) and time.monotonic() < until:
        looking.waits(0.1)
    said = looking.hall.played()
    assert [label for label, _ in said] == called
    assert len(looking.told) == len(set(looking.told)) == len(called), "each was told once"
    noted = looking.seen
    assert noted["faults"] == []
    assert noted["frames"] > 100, "somebody has looked"
    assert noted["pictures"], "something was seen"
    for picture in noted["pictures"]:
        must_be_a_moment_of(called, picture["hero"], picture["rows"])
    return {**noted, "said": Counter(status for _, status in said)}


def must_be_a_moment_of(called: list[str], hero: str | None, rows: list[str]) -> None:
    """The list is what was called up to some moment, newest first, without the large one: nothing missing or stale."""
    moments = ([label for label in reversed(called[:known]) if label != hero] for known in range(len(called) + 1))
    assert any(others[: len(rows)] == rows and (rows or not others) for others in moments), (hero, rows)
