"""A dossier in the browser: recorded by a scanner at the counter, found at the kiosk and by phone, listed for the
supervisor."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean

pytestmark = pytest.mark.browser

CODE = "H01.02-261122-9001"


def test_a_scanned_dossier_is_promised_and_found(hall: Hall) -> None:
    kiosk, console = hall.kiosk(), hall.console(1)
    kiosk.get_by_role("button", name="Đất đai").click()
    kiosk.locator(".service__choose").first.click()
    expect(kiosk.locator(".result")).to_be_visible()
    for key, seen in (("n", "Đã gọi"), ("s", "Bắt đầu phục vụ"), ("g", "Mục đích")):
        console.keyboard.press(key)
        expect(console.get_by_text(seen).first).to_be_visible()
    console.get_by_text("Nộp hồ sơ", exact=True).click()
    console.get_by_label("Mã hồ sơ").focus()
    console.keyboard.type(CODE.lower())
    console.keyboard.press("Enter")
    expect(console.get_by_label("Hẹn trả kết quả")).to_be_focused()
    console.keyboard.type("5", delay=120)
    must_be_clean(console, "finish with a promise")
    console.keyboard.press("Enter")
    expect(console.locator(".finish-panel")).to_have_count(0)

    kiosk = hall.kiosk()
    kiosk.get_by_role("button", name="Tra cứu hồ sơ").click()
    must_be_clean(kiosk, "a dossier's code")
    kiosk.keyboard.type(f"{CODE.replace('.', '').replace('-', '')}\n")
    expect(kiosk.locator(".dossier__card")).to_contain_text("Đang giải quyết")
    must_be_clean(kiosk, "a dossier")

    phone = hall.open("phone", f"/dossier/{hall.demo['site_id']}")
    phone.set_viewport_size({"width": 390, "height": 844})
    phone.get_by_label("Mã hồ sơ").fill(CODE)
    phone.keyboard.press("Enter")
    expect(phone.locator(".dossier__card")).to_contain_text("Trong hạn")
    must_be_clean(phone, "a dossier on the phone")
    assert hall.complaints == []
