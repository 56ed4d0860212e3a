"""Several services in one visit, taken at the kiosk; who comes for one thing still has two touches."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import leave_the_number, must_be_clean

pytestmark = pytest.mark.browser


def choose(kiosk: Page, field: str, service: str) -> None:
    kiosk.get_by_role("button", name=field).click()
    kiosk.locator(".service__choose", has_text=service).first.click()


def test_one_number_for_three_services(hall: Hall) -> None:
    kiosk = hall.kiosk()
    kiosk.get_by_role("button", name="Hộ tịch – Chứng thực").click()
    kiosk.get_by_role("button", name="Làm nhiều việc trong cùng một lượt").click()
    takes = kiosk.locator(".plan__deeds .button--primary")
    expect(takes).to_be_disabled()
    kiosk.locator(".service__choose", has_text="Đăng ký khai sinh").first.click()
    kiosk.locator(".service__choose", has_text="Đăng ký kết hôn").first.click()
    kiosk.get_by_role("button", name="Quay lại").click()
    choose(kiosk, "Đất đai – Môi trường", "Bổ sung hồ sơ đất đai")
    rows = kiosk.locator(".plan__name")
    expect(rows).to_contain_text(["Đăng ký khai sinh", "Đăng ký kết hôn", "Bổ sung hồ sơ đất đai"])
    must_be_clean(kiosk, "a list of three services")
    kiosk.get_by_role("button", name="Bỏ việc: Đăng ký kết hôn").click()
    expect(rows).to_contain_text(["Đăng ký khai sinh", "Bổ sung hồ sơ đất đai"])
    takes.click()
    expect(kiosk.locator(".result__service")).to_contain_text("Đăng ký khai sinh")
    expect(kiosk.locator(".result__then")).to_have_text("Tiếp theo: Bổ sung hồ sơ đất đai")
    leave_the_number(kiosk)
    expect(kiosk.locator(".plan")).to_have_count(0)


def test_one_service_is_two_touches_still(hall: Hall) -> None:
    kiosk = hall.kiosk()
    choose(kiosk, "Hộ tịch – Chứng thực", "Đăng ký khai sinh")
    expect(kiosk.locator(".result")).to_be_visible()
    expect(kiosk.locator(".result__then")).to_have_count(0)
