"""Reports in the browser: from the hall's figures of today to one person's turn and back; and an officer's own."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean

pytestmark = pytest.mark.browser

FIELD, SERVICE = "Hộ tịch – Chứng thực", "Đăng ký khai sinh"
GROUPS = {"days": "Ngày", "hours": "Giờ trong ngày", "heat": "Bản đồ giờ", "ratings": "Đánh giá"}


def serve_three(hall: Hall) -> None:
    """Three people take a number for one service; one of them is served, the second called."""
    counter = hall.counter(4)
    born = next(one["id"] for one in hall.demo["services"] if one["name"] == SERVICE)
    with hall.running.wire(hall.demo["kiosk"]["token"]) as kiosk:
        for number in range(3):
            kiosk.post("/tickets", {"service_id": born, "language": "vi", "request_id": f"ticket-{number}"})
    with hall.running.wire() as officer:
        officer.sign_in(counter["officer"])
        for door in ("open", "call-next", "start", "finish", "call-next"):
            officer.post(f"/counters/{counter['id']}/{door}", {})


def tile(page: Page, title: str) -> str:
    return page.locator(".tiles__one").filter(has_text=title).locator(".tiles__value").inner_text()


def test_from_the_whole_centre_to_one_turn_and_back(hall: Hall) -> None:
    serve_three(hall)
    page = hall.staff("console", hall.demo["supervisor"], "/reports?period=today")
    nav = page.get_by_role("navigation", name="Xem theo")
    expect(page.get_by_role("rowheader", name=FIELD)).to_be_visible()
    assert [tile(page, "Lượt đến"), tile(page, "Đã phục vụ")] == ["3", "1"]
    must_be_clean(page, "reports by field")

    page.get_by_role("link", name=FIELD, exact=True).click()
    page.get_by_role("link", name=SERVICE, exact=True).click()
    expect(nav.get_by_role("link", name="Quầy")).to_have_attribute("aria-current", "page")
    expect(page.get_by_role("rowheader", name="Chưa được gọi")).to_be_visible()
    page.get_by_role("link", name="Từng lượt của Quầy 4").click()
    expect(page.get_by_role("rowheader", name="C001")).to_be_visible()
    expect(page.get_by_role("rowheader", name="C003")).to_have_count(0)
    must_be_clean(page, "turns")
    shared = page.url

    page.get_by_role("link", name="Bỏ điều kiện Quầy: Quầy 4").click()
    expect(page.get_by_role("rowheader", name="C003")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("rowheader", name="C003")).to_have_count(0)
    page.goto(shared)
    expect(page.get_by_role("rowheader", name="C002")).to_be_visible()
    looks_at_every_group(page)
    another_period(page)
    own_figures(hall)


def looks_at_every_group(page: Page) -> None:
    """Each has its chart, its table, and nothing that a reader of the screen stumbles over."""
    page.get_by_role("link", name="Bỏ mọi điều kiện").click()
    nav = page.get_by_role("navigation", name="Xem theo")
    for view, name in GROUPS.items():
        nav.get_by_role("link", name=name, exact=True).click()
        expect(page.locator(f"[data-view={view}][aria-busy=false]")).to_be_visible()
        must_be_clean(page, name)


def another_period(page: Page) -> None:
    """A month without a visit says so; a day that is none is not taken; the order shows in the table's head."""
    page.get_by_role("navigation", name="Xem theo").get_by_role("link", name="Dịch vụ", exact=True).click()
    page.get_by_role("button", name="Lượt đến", exact=True).click()
    expect(page.get_by_role("columnheader", name="Lượt đến", exact=True)).to_have_attribute("aria-sort", "descending")
    page.get_by_role("button", name="Tháng", exact=True).click()
    page.get_by_label("Đến kỳ có ngày").fill("30/02/2025")
    expect(page.get_by_text("Ghi ngày như 05/01/2026.")).to_be_visible()
    page.get_by_label("Đến kỳ có ngày").fill("5/2/2025")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Kỳ này không có lượt nào")).to_be_visible()
    expect(page.locator(".period__name")).to_have_text("Tháng 2/2025")
    with page.expect_download() as download:
        page.get_by_role("link", name="Tải về tệp CSV").click()
    assert download.value.suggested_filename == "services-2025-02-01-2025-02-28.csv"


def own_figures(hall: Hall) -> None:
    """The officer finds the way from her name; her page knows no marks and no colleague."""
    page = hall.staff("console", hall.counter(4)["officer"])
    page.get_by_role("link", name="Số liệu của tôi").click()
    expect(page.get_by_role("rowheader", name=SERVICE)).to_be_visible()
    assert tile(page, "Đã phục vụ") == "1"
    expect(page.get_by_text("hài lòng")).to_have_count(0)
    must_be_clean(page, "own figures")
    page.goto(f"{hall.running.base_url}/reports")
    expect(page.get_by_text("Tài khoản này không mở trang này")).to_be_visible()
