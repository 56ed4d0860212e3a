"""Display help on the kiosk in a real browser: it fits, is within reach, can be heard, and keys alone are enough."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import leave_the_number, must_be_clean

pytestmark = pytest.mark.browser

LARGE, CONTRAST, LOW, ALOUD = "Chữ lớn", "Tương phản cao", "Tầm với xe lăn", "Đọc to"

MISFITS = """(isLow) => {
  const wide = document.documentElement.scrollWidth > innerWidth ? ["the page slides sideways"] : [];
  const isSeen = (one) => one.offsetParent !== null && !one.closest(".kiosk__found");
  const name = (one) => one.textContent.trim() || one.getAttribute("aria-label") || one.className;
  const faults = (one) => {
    const box = one.getBoundingClientRect();
    return Object.entries({
      "is cut off": box.left < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1,
      overflows: one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1,
      "is too low": box.height < 75,
      "is out of reach": isLow && box.top < innerHeight / 2 - 1,
    }).flatMap(([fault, holds]) => (holds ? [`${name(one)} ${fault}`] : []));
  };
  const clipped = [...document.querySelectorAll(".service, .kiosk__choices, .kiosk__feet")].filter(isSeen)
    .flatMap((one) => (one.scrollHeight > one.clientHeight + 1 ? [`${one.className} is clipped: ${name(one)}`] : []));
  return [...wide, ...clipped, ...[...document.querySelectorAll("button, input")].filter(isSeen).flatMap(faults)];
}"""
"""75 px are 19 mm on a panel of 22 inches; what stands in a list that scrolls under a finger may be cut."""


def turns_on(kiosk: Page, *switches: str) -> None:
    kiosk.get_by_role("button", name="Trợ giúp hiển thị").click()
    for name in switches:
        kiosk.get_by_role("switch", name=name).click()
    kiosk.get_by_role("button", name="Đóng").click()


def must_fit(kiosk: Page, face: str, switches: tuple[str, ...]) -> None:
    assert kiosk.evaluate(MISFITS, LOW in switches) == [], f"{face} with {switches}"


def walks(kiosk: Page, switches: tuple[str, ...]) -> None:
    """Start, search, services and the list of several, each with these switches on."""
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    turns_on(kiosk, *switches)
    must_fit(kiosk, "start", switches)
    kiosk.get_by_role("button", name="Trợ giúp hiển thị").click()
    must_fit(kiosk, "the bar", switches)
    must_be_clean(kiosk, f"the bar with {switches}")
    kiosk.get_by_role("button", name="Tìm thủ tục").click()
    must_fit(kiosk, "search", switches)
    must_be_clean(kiosk, f"search with {switches}")
    kiosk.get_by_role("button", name="Quay lại").click()
    kiosk.get_by_role("button", name="Hộ tịch – Chứng thực").click()
    must_fit(kiosk, "services", switches)
    kiosk.get_by_role("button", name="Làm nhiều việc").click()
    must_fit(kiosk, "several services", switches)
    kiosk.get_by_role("button", name="Chỉ làm một việc").click()


def test_every_page_fits_with_display_help_and_nothing_of_it_is_left_for_the_next(hall: Hall) -> None:
    kiosk = hall.kiosk()
    for switches in ((LARGE,), (LOW,), (LARGE, CONTRAST, LOW)):
        walks(kiosk, switches)
        kiosk.reload()
    turns_on(kiosk, LARGE, CONTRAST, LOW)
    must_be_clean(kiosk, "start")
    kiosk.get_by_role("button", name="Hộ tịch – Chứng thực").click()
    kiosk.get_by_role("button", name="Trợ giúp hiển thị").click()
    must_be_clean(kiosk, "services with the bar")
    kiosk.locator(".service__choose").first.click()
    kiosk.get_by_text("Mời lấy phiếu").wait_for()
    must_be_clean(kiosk, "the number")
    leave_the_number(kiosk)
    expect(kiosk.locator("html[data-type=plain][data-contrast=plain][data-reach=plain]")).to_have_count(1)


def presses_until(kiosk: Page, key: str, selector: str) -> None:
    for _ in range(30):
        if kiosk.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            return
        kiosk.keyboard.press(key)
    raise AssertionError(f"{key} never comes to {selector}")


def test_keys_alone_are_enough_and_who_listens_is_told_when_the_voice_is_lost(hall: Hall) -> None:
    kiosk = hall.kiosk()
    takes_a_number_by_keys(kiosk)
    leave_the_number(kiosk)
    listens(kiosk)


def takes_a_number_by_keys(kiosk: Page) -> None:
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    presses_until(kiosk, "ArrowDown", ".tile")
    presses_until(kiosk, "ArrowRight", ".tile:nth-child(2)")
    kiosk.keyboard.press("Enter")
    presses_until(kiosk, "ArrowDown", ".service__choose")
    assert kiosk.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    kiosk.keyboard.press("Escape")
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    presses_until(kiosk, "Tab", ".help__open")
    kiosk.keyboard.press("Enter")
    presses_until(kiosk, "ArrowRight", ".help__switch--close")
    kiosk.keyboard.press("Enter")
    expect(kiosk.locator(".help__open")).to_be_focused()
    presses_until(kiosk, "ArrowUp", ".tile")
    kiosk.keyboard.press("Enter")
    presses_until(kiosk, "ArrowDown", ".service__choose")
    kiosk.keyboard.press("Enter")
    expect(kiosk.get_by_text("Mời lấy phiếu")).to_be_visible()


def listens(kiosk: Page) -> None:
    """Reading aloud ends at a touch; a voice that is lost is told."""
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    kiosk.get_by_role("button", name="Trợ giúp hiển thị").click()
    with kiosk.expect_response("**/kiosk/speech/vi/fields") as page:
        kiosk.get_by_role("switch", name=ALOUD).click()
    assert page.value.status == 200
    with kiosk.expect_response("**/kiosk/speech/vi/loud"):
        kiosk.get_by_role("button", name="Âm lượng").click()
    assert kiosk.evaluate(MISFITS, False) == []
    reading = kiosk.get_by_text("Đang đọc", exact=True)
    expect(reading).to_be_visible()
    kiosk.locator(".frame__site").click()
    expect(reading).to_have_count(0)
    kiosk.keyboard.press("F1")
    kiosk.keyboard.press("F1")
    expect(reading).to_be_visible()
    kiosk.route("**/kiosk/speech/**", lambda route: route.fulfill(status=503, body="{}"))
    kiosk.get_by_role("button", name="Hộ tịch – Chứng thực").click()
    expect(kiosk.get_by_text("Máy chưa đọc to được.")).to_be_visible()
    must_be_clean(kiosk, "without a voice")
