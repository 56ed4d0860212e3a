"""A living centre with a real Chromium: each screen in a context of its own, as on machines of their own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from printers.virtual import VirtualPrinter
from tests.chromium import FLAGS, executable
from tests.running import Running, demonstrating

Json = dict[str, Any]

SIZES = {
    "kiosk": (1080, 1920), "board": (1920, 1080), "counter-display": (1280, 800), "tablet": (1280, 800),
    "console": (1280, 800), "floor": (1920, 1080), "admin": (1280, 800), "phone": (390, 844),
    "integrations": (1280, 800),
}  # fmt: skip
WAIT_MS = 15_000
expect.set_options(timeout=WAIT_MS)


@dataclass
class Hall:
    """The centre, its printer, and its screens."""

    running: Running
    printer: VirtualPrinter
    browser: Browser
    complaints: list[str] = field(default_factory=list)

    @property
    def demo(self) -> Json:
        return self.running.demo

    def counter(self, number: int) -> Json:
        found: Json = self.demo["counters"][number - 1]
        return found

    def open(self, screen: str, address: str) -> Page:
        """A fresh context: nothing is shared with any other screen. What the page complains of is kept."""
        width, height = SIZES[screen]
        context = self.browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN")
        context.set_default_timeout(WAIT_MS)
        page = context.new_page()
        page.on("pageerror", lambda error: self.complaints.append(f"{screen}: {error}"))
        page.on("console", lambda said: self._note(screen, said.type, said.text))
        page.goto(f"{self.running.base_url}{address}")
        return page

    def _note(self, screen: str, kind: str, text: str) -> None:
        """Refused requests are part of life; broken rules of the page's own policy, and exceptions, are not."""
        if kind == "error" and not text.startswith("Failed to load resource") and "WebSocket" not in text:
            self.complaints.append(f"{screen}: {text}")

    def kiosk(self) -> Page:
        kiosk = self.demo["kiosk"]
        return self.open("kiosk", f"/kiosk?device={kiosk['id']}#token={kiosk['token']}")

    def board(self) -> Page:
        board = self.demo["hall_board"]
        return self.open("board", f"/board?device={board['id']}#token={board['token']}")

    def display(self, number: int) -> Page:
        counter = self.counter(number)
        token = counter["display_token"]
        return self.open("counter-display", f"/counter-display?device={counter['display_id']}#token={token}")

    def tablet(self, number: int) -> Page:
        counter = self.counter(number)
        return self.open("tablet", f"/tablet?device={counter['tablet_id']}#token={counter['tablet_token']}")

    def staff(self, screen: str, person: Json, address: str | None = None) -> Page:
        """Signed in, on the screen's own page or another one of its size."""
        page = self.open(screen, address or f"/{screen}")
        page.get_by_label("Tên đăng nhập").fill(person["login"])
        page.get_by_label("Mật khẩu").fill(person["password"])
        page.keyboard.press("Enter")
        return page

    def console(self, number: int) -> Page:
        """Signed in, with the counter open."""
        page = self.staff("console", self.counter(number)["officer"])
        page.get_by_role("button", name=f"Quầy {number}", exact=False).first.click()
        page.get_by_text("Đang mở", exact=True).wait_for()
        return page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = executable()
    assert found, "no Chromium: run python -m tests.machine"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture
def hall(browser: Browser, tmp_path: Path) -> Iterator[Hall]:
    with (
        VirtualPrinter(tmp_path / "tray") as printer,
        demonstrating(tmp_path / "data", "--printer", printer.url) as run,
    ):
        centre = Hall(run, printer, browser)
        yield centre
        for context in browser.contexts:
            context.close()
        assert not centre.complaints
