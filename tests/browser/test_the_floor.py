"""Between a counter and the supervisor, in real browsers: help without a sound, words that are confirmed, steering."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean

pytestmark = pytest.mark.browser


def floor_of(hall: Hall) -> Page:
    """The supervisor's page, with its live line."""
    floor = hall.staff("floor", hall.demo["supervisor"])
    expect(floor.get_by_text("Mức độ hài lòng")).to_be_visible()
    return floor


def card(floor: Page, number: int) -> Locator:
    """A counter's card, which opens its menu."""
    return floor.locator(".counter-card").filter(has=floor.locator(".counter-card__number", has_text=str(number)))


def test_help_is_asked_seen_and_answered_without_a_sound(hall: Hall) -> None:
    console, floor, board = hall.console(4), floor_of(hall), hall.board()
    expect(board.get_by_text("Chưa có số nào được gọi")).to_be_visible()
    shown = board.locator("body").inner_text()
    console.get_by_role("button", name="Gọi giám sát").click()
    expect(console.get_by_text("Đã báo giám sát")).to_be_visible()
    expect(console.get_by_role("button", name="Hoàn tác (")).to_be_visible()

    alert = floor.locator(".alert-card", has_text="Quầy 4 cần giúp đỡ")
    expect(alert).to_be_visible()
    assert board.locator("body").inner_text().split("\n")[1:] == shown.split("\n")[1:], "the hall sees nothing of it"
    alert.get_by_role("button", name="Đã nhận").click()
    expect(console.get_by_text("đã nhận", exact=False)).to_be_visible()

    card(floor, 4).click()
    floor.get_by_role("button", name="Nhắn tin").click()
    floor.get_by_label("Nội dung").fill("Tôi sang ngay.")
    floor.get_by_role("button", name="Gửi").click()
    expect(console.get_by_text("Tôi sang ngay.")).to_be_visible()
    console.get_by_role("button", name="Đã đọc").click()
    expect(console.get_by_text("Tôi sang ngay.")).to_have_count(0)
    floor.keyboard.press("m")
    expect(floor.get_by_text("Mọi quầy đã đọc")).to_be_visible()
    floor.keyboard.press("Escape")

    console.get_by_role("button", name="Xong").click()
    expect(alert).to_have_count(0)
    expect(console.get_by_role("button", name="Gọi giám sát")).to_be_visible()


def test_a_call_for_help_pressed_by_mistake_is_taken_back(hall: Hall) -> None:
    console, floor = hall.console(4), floor_of(hall)
    console.get_by_role("button", name="Gọi giám sát").click()
    alert = floor.locator(".alert-card", has_text="Quầy 4 cần giúp đỡ")
    expect(alert).to_be_visible()
    console.get_by_role("button", name="Hoàn tác (").click()
    expect(alert).to_have_count(0)


def test_a_counter_is_paused_moved_and_closed_from_the_floor_and_its_officer_is_told(hall: Hall) -> None:
    console, floor = hall.console(4), floor_of(hall)
    card(floor, 4).click()
    floor.get_by_role("button", name="Tạm ngưng quầy").click()
    floor.get_by_label("Lý do, cán bộ đọc được").fill("Họp gấp ở phòng 2")
    floor.get_by_role("button", name="Tạm ngưng quầy").click()
    expect(console.get_by_text("đã tạm ngưng quầy này", exact=False)).to_be_visible()
    expect(console.get_by_text("Họp gấp ở phòng 2")).to_be_visible()

    floor.get_by_role("button", name="Hoàn tác").click()
    expect(console.get_by_text("đã cho quầy này gọi số trở lại", exact=False)).to_be_visible()

    card(floor, 4).click()
    floor.get_by_role("button", name="Chuyển cán bộ").click()
    floor.get_by_label("Sang quầy").select_option(label="Quầy 5")
    floor.get_by_role("button", name="Chuyển cán bộ").click()
    console.get_by_role("button", name="Sang quầy 5").click()
    expect(console.get_by_text("Đang mở", exact=True)).to_be_visible()
    expect(console.locator(".frame__title")).to_have_text("Quầy 5")

    card(floor, 5).click()
    floor.get_by_role("button", name="Đóng quầy").click()
    floor.get_by_role("button", name="Đóng quầy").click()
    expect(console.get_by_text("đã đóng quầy này", exact=False)).to_be_visible()


def test_a_service_closes_with_its_notice_and_the_kiosk_says_so(hall: Hall) -> None:
    floor = floor_of(hall)
    floor.get_by_role("button", name="Ngừng cấp số: Đăng ký khai sinh").first.click()
    floor.get_by_label("Thông báo trên kiosk").fill("Hệ thống hộ tịch đang bảo trì")
    floor.get_by_role("dialog").get_by_role("button", name="Ngừng cấp số").click()
    kiosk = hall.kiosk()
    kiosk.get_by_role("button", name="Hộ tịch – Chứng thực").click()
    expect(kiosk.get_by_text("Hệ thống hộ tịch đang bảo trì").first).to_be_visible()
    floor.get_by_role("button", name="Hoàn tác").click()
    expect(floor.get_by_role("button", name="Ngừng cấp số: Đăng ký khai sinh").first).to_be_visible()


def test_a_tickets_story_is_found_by_its_number(hall: Hall) -> None:
    with hall.running.wire(hall.demo["kiosk"]["token"]) as kiosk:
        service = hall.counter(4)["service_ids"][0]
        taken = kiosk.post("/tickets", {"service_id": service, "language": "vi", "request_id": "one"})
    label = taken["ticket"]["label"]
    console = hall.console(4)
    console.keyboard.press("n")
    expect(console.locator("body")).to_contain_text(label)
    floor = floor_of(hall)
    floor.keyboard.press("t")
    floor.get_by_label("Số trên phiếu").fill(label.lower())
    floor.keyboard.press("Enter")
    floor.get_by_role("dialog").get_by_role("button", name=label).click()
    story = floor.locator(".story__entries")
    expect(story).to_contain_text("Lấy số tại")
    expect(story).to_contain_text("Quầy 4 gọi")


@pytest.mark.timeout(360)
def test_axe_finds_nothing_in_any_face_of_it(hall: Hall) -> None:
    console, floor = hall.console(4), floor_of(hall)
    console.get_by_role("button", name="Gọi giám sát").click()
    expect(floor.locator(".alert-card")).to_be_visible()
    must_be_clean(floor, "an alert")
    floor.locator(".alert-card").get_by_role("button", name="Đã nhận").click()
    expect(floor.locator(".alert-card--seen")).to_be_visible()
    must_be_clean(floor, "an alert that was seen")
    for key, face in (("t", "find a ticket"), ("m", "write"), ("c", "alerts of the day")):
        floor.keyboard.press(key)
        expect(floor.get_by_role("dialog")).to_be_visible()
        must_be_clean(floor, face)
        floor.keyboard.press("Escape")
    card(floor, 4).click()
    must_be_clean(floor, "a counter's menu")
    floor.get_by_role("button", name="Nhắn tin").click()
    floor.get_by_label("Nội dung").fill("Tôi sang ngay.")
    must_be_clean(floor, "a message")
    floor.get_by_role("button", name="Gửi").click()
    expect(console.get_by_text("Tôi sang ngay.")).to_be_visible()
    must_be_clean(console, "console with help and a message")
    floor.get_by_role("button", name="Ngừng cấp số: Đăng ký khai sinh").first.click()
    must_be_clean(floor, "closing a service")
    floor.keyboard.press("Escape")
    floor.set_viewport_size({"width": 390, "height": 844})
    must_be_clean(floor, "on a phone")
    hall.running.kill()
    expect(floor.locator("[role=alert]").first).to_be_visible()
    must_be_clean(floor, "the server is away")
