"""Keys and webhooks in a real browser: made, told once, tried, looked at, ended; and axe finds nothing on the way."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean

pytestmark = pytest.mark.browser


@pytest.fixture
def page(hall: Hall) -> Page:
    """The administrator's page of other systems, with nothing on it yet."""
    opened = hall.staff("integrations", hall.demo["admin"])
    expect(opened.get_by_text("Chưa có khóa nào.")).to_be_visible()
    return opened


def test_a_key_is_made_used_and_revoked(hall: Hall, page: Page) -> None:
    must_be_clean(page, "no keys")
    page.get_by_role("button", name="Tạo khóa").click()
    page.get_by_role("button", name="Tạo khóa").last.click()
    expect(page.get_by_text("Chọn ít nhất một quyền.")).to_be_visible()
    must_be_clean(page, "a key without rights")
    page.get_by_role("textbox", name="Tên").fill("Cổng dịch vụ công")
    page.get_by_role("checkbox", name="Xem toàn cảnh").check(force=True)
    expect(page.get_by_role("checkbox", name="Làm việc ở quầy")).to_be_disabled()
    page.get_by_role("button", name="Tạo khóa").last.click()
    secret = page.locator(".integrations__secret code").inner_text()
    must_be_clean(page, "the key, told once")
    with hall.running.wire(secret) as program:
        assert program.get("/floor")["screen"] == "floor"
        page.get_by_role("button", name="Tôi đã cất giữ").click()
        expect(page.locator("body")).not_to_contain_text(secret)
        page.get_by_role("button", name="Thu hồi khóa").click()
        page.get_by_role("button", name="Thu hồi", exact=True).last.click()
        expect(page.get_by_text("Đã thu hồi", exact=True)).to_be_visible()
        assert program.ask("GET", "/floor").status == 401
    must_be_clean(page, "keys")


def test_a_receiver_is_added_tried_and_removed(page: Page) -> None:
    page.get_by_role("link", name="Báo tin tự động").click()
    gateway = page.locator(".hooks > li")
    expect(gateway).to_have_count(1)  # the demo's own, for text messages
    page.get_by_role("button", name="Thêm nơi nhận").click()
    page.get_by_role("textbox", name="Tên").fill("Văn phòng điện tử")
    page.get_by_role("textbox", name="Địa chỉ nhận").fill("office.vn")
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_text("Địa chỉ phải bắt đầu bằng")).to_be_visible()
    must_be_clean(page, "a receiver with mistakes")
    page.get_by_role("textbox", name="Địa chỉ nhận").fill("http://127.0.0.1:9/toiluot")
    page.get_by_role("checkbox", name="gọi số").check(force=True)
    page.get_by_role("button", name="Lưu").click()
    expect(page.get_by_text("Chỉ hiện lần này")).to_be_visible()
    page.get_by_role("button", name="Tôi đã cất giữ").click()
    must_be_clean(page, "receivers")
    office = page.locator(".hooks > li", has_text="Văn phòng điện tử")
    office.get_by_role("button", name="Gửi thử").click()
    expect(page.get_by_text("không trả lời")).to_be_visible()
    page.get_by_role("button", name="Xem tin").click()
    expect(page.get_by_text('"event": "ping"')).to_be_visible()
    must_be_clean(page, "a notice")
    page.keyboard.press("Escape")
    must_be_clean(page, "notices")
    page.get_by_role("link", name="Về danh sách").click()
    office.get_by_role("button", name="Xóa").click()
    page.get_by_role("button", name="Xóa").last.click()
    expect(office).to_have_count(0)
    expect(gateway).to_have_count(1)
