"""The fleet: a lost screen comes back by its own code, is renamed and loaded anew from afar, and survives reboots."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Hall

pytestmark = pytest.mark.browser

BOARD = "Bảng gọi số sảnh chính"


def fleet(hall: Hall) -> Page:
    admin = hall.staff("admin", hall.demo["admin"])
    admin.get_by_role("navigation", name="Các trang quản trị").get_by_role("link", name="Thiết bị").click()
    admin.locator("h1", has_text="Thiết bị").wait_for()
    return admin


def acts(admin: Page, device: str, deed: str) -> None:
    admin.locator("tr", has_text=device).get_by_role("button", name=deed).first.click()


def test_a_screen_that_lost_its_place_takes_it_by_the_code_that_it_shows(hall: Hall) -> None:
    board, admin = hall.open("board", "/board"), fleet(hall)
    code = board.locator(".pairing__own-code").get_attribute("data-code")
    assert code
    assert len(code) == 8
    acts(admin, BOARD, "Ghép")
    admin.get_by_label("Mã trên màn hình").fill(code)
    admin.get_by_role("button", name="Nhận màn hình này").click()
    expect(admin.get_by_text("Đã ghép xong")).to_be_visible()
    expect(board.get_by_text("Chưa có số nào được gọi")).to_be_visible()
    expect(board.locator(".pairing")).to_have_count(0)


def test_a_wrong_code_is_told_in_words(hall: Hall) -> None:
    admin = fleet(hall)
    acts(admin, BOARD, "Ghép")
    admin.get_by_label("Mã trên màn hình").fill("00000000")
    admin.get_by_role("button", name="Nhận màn hình này").click()
    expect(admin.get_by_text("Mã chưa đúng")).to_be_visible()


def test_a_screen_is_renamed_and_loaded_anew_from_afar_and_stays_signed_in(hall: Hall) -> None:
    board, admin = hall.board(), fleet(hall)
    board.get_by_text("Chưa có số nào được gọi").wait_for()
    acts(admin, BOARD, "Sửa")
    admin.get_by_label("Tên", exact=True).fill("Bảng tầng hai")
    admin.get_by_role("button", name="Lưu").click()
    expect(admin.locator("tr", has_text="Bảng tầng hai")).to_be_visible()
    expect(admin.locator("tr", has_text="Bảng tầng hai")).to_contain_text("Đã kết nối")
    with board.expect_navigation():
        acts(admin, "Bảng tầng hai", "Tải lại")
    expect(board.get_by_text("Chưa có số nào được gọi")).to_be_visible()


def test_a_device_survives_the_reboot_of_its_machine_and_of_the_server(hall: Hall) -> None:
    board = hall.board()
    board.get_by_text("Chưa có số nào được gọi").wait_for()
    kept = board.context.storage_state()
    board.context.close()
    hall.running.kill()
    hall.running.start()
    again = hall.browser.new_context(viewport={"width": 1920, "height": 1080}, storage_state=kept).new_page()
    again.goto(f"{hall.running.base_url}/board?device={hall.demo['hall_board']['id']}")
    expect(again.get_by_text("Chưa có số nào được gọi")).to_be_visible()
