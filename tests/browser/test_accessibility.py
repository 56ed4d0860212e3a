"""axe finds nothing on any screen, in the faces that people meet."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.browser.conftest import Hall

pytestmark = pytest.mark.browser

RULES = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}


END_FADES = """() => document.getAnimations()
    .filter((one) => Number.isFinite(one.effect.getComputedTiming().endTime)).forEach((one) => one.finish())"""


def must_be_clean(page: Page, face: str) -> None:
    """Of the page itself, once it has its content; axe measures colours, so no fade is under way.

    A face that the gallery shows is content.
    """
    expect(page.locator(".face--loading:not(.gallery__part *)")).to_have_count(0)
    page.evaluate(END_FADES)
    found = Axe().run(page, options=RULES)
    assert found.violations_count == 0, f"{face}: {found.generate_report()}"


def leave_the_number(kiosk: Page) -> None:
    """The second of a double tap must not send the number away: the screen takes none in its first 0.8 s."""
    kiosk.wait_for_timeout(900)
    kiosk.get_by_role("button", name="Xong").click()


def test_the_kiosk(hall: Hall) -> None:
    kiosk = hall.kiosk()
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    must_be_clean(kiosk, "home")
    kiosk.get_by_role("button", name="Tìm thủ tục").click()
    must_be_clean(kiosk, "search")
    kiosk.reload()
    kiosk.get_by_role("button", name="Tôi thuộc diện ưu tiên").click()
    must_be_clean(kiosk, "priority classes")
    kiosk.keyboard.press("Escape")
    kiosk.reload()
    kiosk.get_by_role("button", name="Hộ tịch – Chứng thực").click()
    must_be_clean(kiosk, "services")
    kiosk.get_by_role("button", name="Đăng ký khai sinh").first.click()
    kiosk.get_by_text("Mời lấy phiếu").wait_for()
    must_be_clean(kiosk, "the number")
    leave_the_number(kiosk)
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    hall.running.kill()
    expect(kiosk.locator("[role=alert], [role=status]").filter(has_text="kết nối").first).to_be_visible()
    must_be_clean(kiosk, "the server is away")


def test_the_hall(hall: Hall) -> None:
    board, display, tablet = hall.board(), hall.display(4), hall.tablet(4)
    for page, face in ((board, "empty board"), (display, "closed display"), (tablet, "closed tablet")):
        must_be_clean(page, face)
    with hall.running.wire(hall.demo["kiosk"]["token"]) as kiosk:
        service = hall.counter(4)["service_ids"][0]
        kiosk.post("/tickets", {"service_id": service, "language": "vi", "request_id": "one"})
    console = hall.console(4)
    must_be_clean(console, "console with a line")
    console.keyboard.press("n")
    expect(board.locator(".hero")).to_contain_text("C001")
    must_be_clean(board, "calling board")
    must_be_clean(display, "calling display")
    must_be_clean(console, "console with a ticket")
    console.keyboard.press("?")
    must_be_clean(console, "shortcuts")
    console.keyboard.press("Escape")
    console.keyboard.press("s")
    expect(console.locator(".said")).to_contain_text("Bắt đầu phục vụ")
    console.keyboard.press("f")
    expect(tablet.get_by_role("button", name="Rất hài lòng").first).to_be_visible()
    must_be_clean(tablet, "tablet asks")
    tablet.get_by_role("button", name="Rất không hài lòng").first.click()
    must_be_clean(tablet, "reasons")


def test_staff_pages_and_the_rest(hall: Hall) -> None:
    sign_in = hall.open("console", "/console")
    expect(sign_in.get_by_label("Mật khẩu")).to_be_visible()
    must_be_clean(sign_in, "sign-in")
    floor = hall.staff("floor", hall.demo["supervisor"])
    expect(floor.get_by_text("Mức độ hài lòng")).to_be_visible()
    must_be_clean(floor, "floor")
    admin = hall.staff("admin", hall.demo["admin"])
    admin.get_by_role("link", name="Thiết bị", exact=True).click()
    expect(admin.get_by_text("Kiosk sảnh chính").first).to_be_visible()
    must_be_clean(admin, "devices")
    pairing = hall.open("kiosk", "/kiosk")
    must_be_clean(pairing, "pairing")
    design = hall.open("board", "/design")
    must_be_clean(design, "design")
    launcher = hall.open("admin", "/")
    must_be_clean(launcher, "launcher without key")


STAFF_PAGES = (
    {"/floor": "Toàn cảnh", "/integrations": "Kết nối", "/audit": "Nhật ký", "/staffing": "Xếp quầy"},
    {"/sites": "Các trung tâm", "/replay": "Phát lại", "/appointments": "Lịch hẹn", "/reports": "Báo cáo"},
)
"""Path and name in the frame; those of the administration are walked in test_administration.py."""


@pytest.mark.parametrize("places", STAFF_PAGES, ids=" ".join)
def test_every_staff_page_is_reached_by_its_name_and_fits_a_phone(hall: Hall, places: dict[str, str]) -> None:
    page = hall.staff("console", hall.demo["admin"])
    pages = page.get_by_role("navigation", name="Các trang", exact=True)
    for path, title in places.items():
        pages.get_by_role("link", name=title, exact=True).click()
        page.wait_for_url(f"**{path}*")
        expect(page.locator("main h1, main h2").first).to_be_visible()
        must_be_clean(page, path)
        page.set_viewport_size({"width": 390, "height": 844})
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path
        page.set_viewport_size({"width": 1280, "height": 800})


def test_the_phone(hall: Hall) -> None:
    with hall.running.wire(hall.demo["kiosk"]["token"]) as kiosk:
        service = hall.counter(4)["service_ids"][0]
        ticket = kiosk.post("/tickets", {"service_id": service, "language": "vi", "request_id": "one"})["ticket"]
    phone = hall.open("phone", f"/t/{ticket['token']}")
    expect(phone.get_by_text(ticket["label"]).first).to_be_visible()
    must_be_clean(phone, "phone waiting")
    unknown = hall.open("phone", "/t/nobody-has-this-token")
    must_be_clean(unknown, "phone, unknown ticket")
