"""Hours and places from afar in the browser: the code typed or scanned at the kiosk; the replay without a past."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean

pytestmark = pytest.mark.browser


def soon() -> str:
    """A time of today that is still to come."""
    now = datetime.now(ZoneInfo("Asia/Ho_Chi_Minh"))
    return f"{min(now + timedelta(minutes=5), now.replace(hour=23, minute=59)):%H:%M}"


def supervisors(hall: Hall, path: str) -> Page:
    page = hall.staff("floor", hall.demo["supervisor"])
    expect(page.get_by_text("Mức độ hài lòng")).to_be_visible()
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{hall.running.base_url}{path}")
    return page


def test_a_code_is_booked_and_typed_at_the_kiosk(hall: Hall) -> None:
    kiosk = hall.kiosk()
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    expect(kiosk.get_by_text("Tôi có lịch hẹn")).to_be_visible()  # before any code is held
    page = supervisors(hall, "/appointments")
    expect(page.get_by_text("Chưa có lịch hẹn nào trong ngày này.")).to_be_visible()
    must_be_clean(page, "no appointments")
    page.get_by_label("Giờ hẹn").fill(soon())
    page.get_by_role("button", name="Đặt hẹn").click()
    expect(page.locator(".banner--good")).to_contain_text("Ghi mã này cho công dân")
    must_be_clean(page, "an appointment")
    code = "".join(filter(str.isdigit, page.locator(".banner--good .banner__title").inner_text()))
    kiosk.get_by_text("Tôi có lịch hẹn").click()
    must_be_clean(kiosk, "the code of an appointment")
    for digit in code:
        kiosk.get_by_role("button", name=digit, exact=True).click()
    expect(kiosk.locator(".result")).to_contain_text("Bạn đến sớm")
    must_be_clean(kiosk, "checked in early")
    page.get_by_role("button", name="Ngày sau").click()
    page.get_by_role("button", name="Hôm nay").click()
    expect(page.get_by_role("table")).to_contain_text("Đã đến")
    assert hall.complaints == []


def test_a_centre_without_a_past_has_nothing_to_replay(hall: Hall) -> None:
    page = supervisors(hall, "/replay")
    expect(page.get_by_role("heading", name="Chưa có ngày nào để phát lại")).to_be_visible()
    must_be_clean(page, "nothing to replay")
    page.get_by_role("button", name="English").click()
    expect(page.get_by_role("heading", name="There is no day to replay yet")).to_be_visible()
    assert hall.complaints == []


SENT = """() => performance.getEntries()
  .filter((one) => one.name.endsWith(".js") || one.name.endsWith(".css") || one.entryType === "navigation")
  .reduce((sum, one) => sum + one.encodedBodySize, 0)"""
FIRST_LOAD_BYTES = 60_000


def turned_on(hall: Hall) -> str:
    """The administrator lets people reserve from afar; the centre's id."""
    page = hall.staff("admin", hall.demo["admin"])
    expect(page.get_by_role("heading", name="Bắt đầu").first).to_be_visible()
    doors = f"{hall.running.base_url}/api/v1/setup/site"
    site = page.request.get(doors).json()["rows"][0]
    wish = {"version": site["version"], "afar": {"takes_numbers": True}}
    assert page.request.post(f"{doors}/{site['id']}", data=wish, headers={"X-Toiluot": "1"}).ok
    return str(site["id"])


def test_a_place_taken_on_a_phone_becomes_a_number_under_the_kiosks_scanner(hall: Hall) -> None:
    site = turned_on(hall)
    kiosk = hall.kiosk()
    phone = hall.open("phone", f"/remote/{site}")
    expect(phone.get_by_role("heading", name="Bạn cần làm việc gì?")).to_be_visible()
    assert phone.evaluate(SENT) < FIRST_LOAD_BYTES
    must_be_clean(phone, "fields from afar")
    phone.locator(".service__choose").first.click()
    phone.go_back()  # the phone's own key goes one step up
    expect(phone.get_by_role("heading", name="Bạn cần làm việc gì?")).to_be_visible()
    phone.locator(".service__choose").first.click()
    phone.locator(".service__choose").first.click()
    must_be_clean(phone, "a service from afar")
    phone.get_by_role("button", name="Giữ chỗ cho tôi").click()
    expect(phone.get_by_role("heading", name="Chỗ bạn đang giữ")).to_be_visible()
    must_be_clean(phone, "a place that is kept")
    code = "".join(filter(str.isdigit, phone.locator(".booked__code").inner_text()))
    expect(kiosk.get_by_text("Tôi có lịch hẹn hoặc chỗ giữ")).to_be_visible()
    kiosk.keyboard.type(code)
    kiosk.keyboard.press("Enter")
    expect(kiosk.locator(".result")).to_contain_text("Bạn được giữ đúng chỗ đã lấy từ xa")
    label = str(kiosk.locator(".result").get_attribute("data-label"))
    phone.reload()
    expect(phone.get_by_role("heading", name="Bạn đã đến và có số")).to_be_visible()
    expect(phone.locator(".booked__label")).to_have_text(label)
    must_be_clean(phone, "arrived")
    assert hall.complaints == []
