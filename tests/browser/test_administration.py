"""An administrator who is no programmer sets a centre up in the browser; axe finds nothing on any of the pages."""

from __future__ import annotations

import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean

pytestmark = pytest.mark.browser


def name_of(page: Page) -> Locator:
    """The Vietnamese name in the editor."""
    return page.get_by_role("group", name="Tên", exact=False).get_by_label("Tiếng Việt")


def goes_to(page: Page, name: str) -> None:
    page.get_by_role("navigation", name="Các trang quản trị").get_by_role("link", name=name, exact=True).click()


def test_a_field_and_a_service_are_made_seen_saved_and_taken_back(hall: Hall) -> None:
    kiosk = hall.kiosk()
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    admin = hall.staff("admin", hall.demo["admin"])
    admin.set_viewport_size({"width": 1600, "height": 1000})
    goes_to(admin, "Lĩnh vực và dịch vụ")
    admin.get_by_role("button", name="Thêm", exact=True).click()
    name_of(admin).fill("Trợ giúp pháp lý")
    expect(admin.get_by_label("Mã", exact=True)).to_have_value("tro-giup-phap-ly")
    expect(admin.locator(".preview .tile")).to_contain_text("Trợ giúp pháp lý")
    admin.get_by_role("button", name="Tạo").click()
    expect(admin.locator(".toast").first).to_contain_text("Đã lưu")
    admin.get_by_role("button", name="Thêm dịch vụ vào lĩnh vực này").click()
    name_of(admin).fill("Tư vấn ly hôn")
    admin.get_by_role("radio", name="B, chưa dùng", exact=True).check(force=True)
    expect(admin.locator(".preview .service__name")).to_have_text("Tư vấn ly hôn")
    expect(admin.get_by_alt_text("Phiếu in mẫu với số B012")).to_be_visible()
    admin.get_by_role("button", name="Tạo").click()
    expect(admin.get_by_text("Chưa quầy nào phục vụ dịch vụ")).to_be_visible()
    admin.get_by_role("button", name="Quầy 3", exact=True).click()
    expect(admin.get_by_role("button", name="Quầy 3", exact=True)).to_have_attribute("aria-pressed", "true")
    kiosk.get_by_role("button", name="Trang sau").click()
    kiosk.get_by_role("button", name="Trợ giúp pháp lý").click()
    expect(kiosk.get_by_role("button", name="Tư vấn ly hôn").first).to_be_visible()
    goes_to(admin, "Lịch sử sửa")
    admin.get_by_role("button", name="Hoàn tác: Thêm Tư vấn ly hôn", exact=False).click()
    expect(admin.locator(".toast").last).to_contain_text("Đã hoàn tác")
    expect(kiosk.get_by_role("button", name="Tư vấn ly hôn")).to_have_count(0)


def test_what_is_not_saved_holds_its_page_and_two_people_see_both_values(hall: Hall) -> None:
    first, second = (hall.staff("admin", hall.demo["admin"]) for _ in range(2))
    for page, name in ((first, "Nhà đất"), (second, "Đất và nước")):
        goes_to(page, "Lĩnh vực và dịch vụ")
        page.get_by_role("link", name="Đất đai – Môi trường").click()
        name_of(page).fill(name)
    goes_to(first, "Quầy")
    expect(first.get_by_role("alertdialog")).to_contain_text("Có thay đổi chưa lưu")
    must_be_clean(first, "something is not saved")
    first.get_by_role("button", name="Ở lại").click()
    expect(name_of(first)).to_have_value("Nhà đất")
    second.get_by_role("button", name="Lưu", exact=True).click()
    expect(second.get_by_text("Đã lưu hết")).to_be_visible()
    first.get_by_role("button", name="Lưu", exact=True).click()
    dialog = first.get_by_role("alertdialog")
    expect(dialog.locator("[data-of=mine]")).to_contain_text("Nhà đất")
    expect(dialog.locator("[data-of=theirs]")).to_contain_text("Đất và nước")
    must_be_clean(first, "a conflict")
    dialog.get_by_role("button", name="Lưu bản của tôi").click()
    expect(first.get_by_role("link", name="Nhà đất")).to_be_visible()


def test_a_new_officer_gets_a_password_that_opens(hall: Hall) -> None:
    admin = hall.staff("admin", hall.demo["admin"])
    goes_to(admin, "Con người")
    admin.get_by_role("button", name="Thêm người").click()
    admin.get_by_label("Họ và tên").fill("Nguyễn Thị Minh Khai")
    expect(admin.get_by_label("Tên đăng nhập")).to_have_value("khai.nguyen")
    must_be_clean(admin, "a new person")
    admin.get_by_role("button", name="Tạo").click()
    secret = admin.locator("[data-secret=password]").inner_text()
    must_be_clean(admin, "the password")
    admin.get_by_role("button", name="Đã ghi lại").click()
    expect(admin.get_by_text(secret)).to_have_count(0)
    console = hall.staff("console", {"login": "khai.nguyen", "password": secret})
    expect(console.get_by_role("button", name="Quầy 1", exact=False).first).to_be_visible()


@pytest.mark.timeout(480)
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_on_any_page(hall: Hall, width: int) -> None:
    admin = hall.staff("admin", hall.demo["admin"])
    admin.locator(".admin").wait_for()
    admin.set_viewport_size({"width": width, "height": 844})
    hash_of = admin.evaluate(
        "() => [...document.querySelectorAll('.admin-nav__link')].map((a) => a.hash).filter(Boolean)"
    )
    assert {"#services", "#counters", "#people", "#roles", "#texts", "#history", "#devices"} <= set(hash_of)
    for one in hash_of:
        admin.evaluate(f"() => {{ location.hash = '{one}' }}")
        expect(admin.locator(f".admin-nav__link[aria-current][href='{one}']")).to_have_count(1)
        must_be_clean(admin, one)
    for one in ("services", "counters", "people", "roles"):
        admin.evaluate(f"() => {{ location.hash = '#{one}' }}")
        admin.locator(".row-list__row").nth(1).click()
        admin.locator(".setup-editor__title").wait_for()
        must_be_clean(admin, f"an editor of {one}")
    if width == 390:
        admin.get_by_role("button", name="Danh mục").click()
        must_be_clean(admin, "the drawer")


def prints_one(hall: Hall, request: str, nth: int) -> int:
    """How long the paper of a new number is, in dots."""
    with hall.running.wire(hall.demo["kiosk"]["token"]) as kiosk:
        service = hall.counter(1)["service_ids"][0]
        kiosk.post("/tickets", {"service_id": service, "language": "vi", "request_id": request})
    with Image.open(hall.printer.wait_for(nth)[nth - 1]) as paper:
        return paper.height


def test_a_slip_is_designed_seen_and_printed_and_its_printer_is_tried(hall: Hall) -> None:
    usual = prints_one(hall, "before", 1)
    admin = hall.staff("admin", hall.demo["admin"])
    admin.set_viewport_size({"width": 1600, "height": 1000})
    goes_to(admin, "Chữ trên phiếu và bảng")
    picture = admin.get_by_alt_text("Phiếu in mẫu với số A012")
    drawn = str(picture.get_attribute("src"))
    admin.locator(".slip-line", has_text="Đầu phiếu").locator(".choice").click()
    expect(picture).not_to_have_attribute("src", drawn)
    admin.get_by_role("button", name="Lưu", exact=True).click()
    expect(admin.get_by_text("Đã lưu hết")).to_be_visible()
    assert prints_one(hall, "after", 2) < usual
    goes_to(admin, "Máy in phiếu")
    admin.get_by_role("link", name="Máy in sảnh").click()
    admin.get_by_role("button", name="In trang thử").click()
    expect(admin.get_by_text("Đã in xong, máy in báo lại")).to_be_visible()
    assert len(hall.printer.wait_for(3)) == 3


def test_who_may_set_nothing_up_is_told_so(hall: Hall) -> None:
    admin = hall.staff("admin", hall.demo["supervisor"])
    expect(admin.get_by_text("Tài khoản này không mở trang này")).to_be_visible()
