"""An administrator reads who did what, makes a second centre, goes there, and lets a colleague in; axe looks on."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean

pytestmark = pytest.mark.browser

HOME = "Trung tâm Phục vụ hành chính công"


def rows(page: Page, words: str) -> int:
    """How many rows of the audit say so."""
    return page.locator(".audit__row", has_text=words).count()


def shows(page: Page) -> None:
    """Send the filters."""
    page.get_by_role("button", name="Xem", exact=True).click()
    expect(page.locator(".audit__rows")).to_have_attribute("aria-busy", "false")


def test_reading_the_audit(hall: Hall) -> None:
    console = hall.console(4)
    with hall.running.wire(hall.demo["kiosk"]["token"]) as kiosk:
        service = hall.counter(4)["service_ids"][0]
        kiosk.post("/tickets", {"service_id": service, "language": "vi", "request_id": "one"})
    console.keyboard.press("n")
    expect(console.get_by_text("C001").first).to_be_visible()
    audit = hall.staff("admin", hall.demo["supervisor"], "/audit")
    expect(audit.locator(".audit__row").first).to_be_visible()
    must_be_clean(audit, "audit")
    audit.get_by_label("Số", exact=True).fill("c001")
    shows(audit)
    assert rows(audit, "Gọi số C001") == 1
    assert "ticket=c001" in audit.url, "the address keeps what was looked for"
    audit.locator(".audit__row", has_text="Gọi số C001").get_by_role("button").click()
    sheet = audit.get_by_role("dialog")
    expect(sheet.get_by_text("đã gọi")).to_be_visible()
    must_be_clean(audit, "one row")
    audit.keyboard.press("Escape")
    audit.get_by_label("Số", exact=True).fill("Z999")
    shows_nothing(audit)
    audit.reload()
    shows_nothing(audit)
    must_be_clean(audit, "no row")


def shows_nothing(page: Page) -> None:
    """Nothing matches, and the page says so."""
    page.get_by_role("button", name="Xem", exact=True).click()
    expect(page.get_by_text("Không có dòng nào khớp.")).to_be_visible()


def test_a_second_centre(hall: Hall) -> None:
    admin = hall.staff("admin", hall.demo["admin"], "/sites")
    expect(admin.get_by_role("rowheader", name=HOME)).to_be_visible()
    admin.get_by_role("button", name="Lập trung tâm").click()
    must_be_clean(admin, "a new centre")
    admin.get_by_role("button", name="Lập và sang đó").click()
    expect(admin.get_by_text("Cần có tên.")).to_be_visible()
    admin.get_by_label("Tên tiếng Việt").fill("Phường Hoàn Kiếm")
    admin.get_by_role("button", name="Lập và sang đó").click()
    admin.wait_for_url("**/admin*")
    expect(admin.get_by_role("navigation", name="Các trang quản trị")).to_be_visible()
    expect(admin.locator(".frame__site")).to_have_text("Phường Hoàn Kiếm")
    admin.goto(f"{hall.running.base_url}/admin#guests/new")
    admin.get_by_label("Tên đăng nhập").fill(hall.demo["supervisor"]["login"])
    admin.get_by_role("button", name="Tạo").click()
    expect(admin.get_by_role("link", name="Giám sát sảnh")).to_be_visible()
    must_be_clean(admin, "people of other centres")
    goes_over(hall)


def goes_over(hall: Hall) -> None:
    """The colleague goes there from the floor; another tab of the same browser follows."""
    floor = hall.staff("floor", hall.demo["supervisor"], "/floor")
    expect(floor.get_by_text("Mức độ hài lòng")).to_be_visible()
    tab = floor.context.new_page()
    tab.goto(f"{hall.running.base_url}/sites")
    expect(tab.get_by_role("rowheader", name="Phường Hoàn Kiếm")).to_be_visible()
    must_be_clean(tab, "centres")
    tab.get_by_role("button", name="Sang Phường Hoàn Kiếm").click()
    for page in (tab, floor):
        expect(page.locator(".frame__site")).to_have_text("Phường Hoàn Kiếm")
    floor.get_by_label("Trung tâm đang làm việc").select_option(label=HOME)
    for page in (tab, floor):
        expect(page.locator(".frame__site")).to_have_text(HOME)
