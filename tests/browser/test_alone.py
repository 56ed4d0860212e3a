"""The kiosk's screen at its own machine's door, while its server is unplugged and comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from printers.virtual import VirtualPrinter
from tests.browser.conftest import SIZES, WAIT_MS
from tests.browser.test_accessibility import leave_the_number, must_be_clean
from tests.kiosk_machine import KioskMachine
from tests.running import Running, serving, wait_until

pytestmark = [pytest.mark.browser, pytest.mark.sqlite]

WITHIN_S = 30.0
ALONE = "Máy đang làm việc riêng; số vẫn có hiệu lực."


@pytest.fixture
def server(folder: Path) -> Iterator[Running]:
    """The centre's server."""
    with serving(folder) as running:
        yield running


@pytest.fixture
def machine(server: Running, tmp_path: Path) -> Iterator[KioskMachine]:
    """The kiosk's own machine with its printer."""
    with (
        VirtualPrinter(tmp_path / "tray") as printer,
        KioskMachine(server, printer.url, tmp_path / "notebook.db") as machine,
    ):
        yield machine


def opened(browser: Browser, address: str, screen: str) -> Page:
    """A screen of its own."""
    width, height = SIZES[screen]
    page = browser.new_context(viewport={"width": width, "height": height}, locale="vi-VN").new_page()
    page.set_default_timeout(WAIT_MS)
    page.goto(address)
    return page


def takes(kiosk: Page) -> str:
    """Two touches; the number on the glass."""
    kiosk.get_by_role("button", name="Đất đai – Môi trường").click()
    kiosk.locator(".service__choose", has_text="Nộp hồ sơ đăng ký, cấp Giấy chứng nhận").first.click()
    label = kiosk.locator(".result").get_attribute("data-label") or ""
    expect(kiosk.locator(".result")).not_to_contain_text("chờ trước")
    leave_the_number(kiosk)
    return label


def test_the_plug_is_pulled_people_take_numbers_and_the_board_calls_them_in_order(
    browser: Browser, server: Running, machine: KioskMachine
) -> None:
    demo = server.demo
    kiosk = opened(browser, f"{machine.url}/kiosk?device={demo['kiosk']['id']}#token={demo['kiosk']['token']}", "kiosk")
    expect(kiosk.get_by_role("button", name="Đất đai – Môi trường")).to_be_visible()
    wait_until(machine.is_ready, WITHIN_S, "a lease")
    server.kill()
    expect(kiosk.get_by_text(ALONE)).to_be_visible()
    must_be_clean(kiosk, "a kiosk that works alone")
    labels = [takes(kiosk) for _ in range(2)]
    kiosk.reload()
    expect(kiosk.get_by_text(ALONE)).to_be_visible()
    labels.append(takes(kiosk))
    assert labels == ["A801", "A802", "A803"]
    server.start()
    expect(kiosk.get_by_text(ALONE)).to_have_count(0)
    board = opened(browser, f"{server.base_url}/board#token={demo['hall_board']['token']}", "board")
    counter = demo["counters"][0]
    with server.wire().sign_in(counter["officer"]) as officer:
        officer.post(f"/counters/{counter['id']}/open", {})
        for label in labels:
            assert officer.post(f"/counters/{counter['id']}/call-next", {})["ticket"]["label"] == label
            expect(board.get_by_text(label).first).to_be_visible()
