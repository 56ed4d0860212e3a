"""An administrator lets a report go out by itself, tries it, and finds it in what was sent."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean
from tests.browser.test_administration import goes_to

pytestmark = pytest.mark.browser
A_ROUND_MS = 45_000
"""Housekeeping looks every ten seconds, and writing the file takes some on a slow machine."""


def test_a_monthly_report_is_scheduled_tried_and_found_among_what_was_sent(hall: Hall) -> None:
    admin = hall.staff("admin", hall.demo["admin"])
    goes_to(admin, "Thể thức báo cáo")
    admin.get_by_label("Cơ quan chủ quản").fill("Ủy ban nhân dân phường")
    admin.get_by_role("button", name="Lưu", exact=True).click()
    expect(admin.get_by_text("Đã lưu hết")).to_be_visible()
    must_be_clean(admin, "the letterhead")
    goes_to(admin, "Báo cáo định kỳ")
    admin.get_by_role("button", name="Thêm báo cáo").click()
    admin.get_by_label("Tên", exact=True).fill("Báo cáo tháng gửi phường")
    admin.get_by_label("Địa chỉ thư điện tử").fill("phuong")
    admin.get_by_role("button", name="Tạo").click()
    expect(admin.get_by_text("“phuong” không phải địa chỉ thư điện tử.").first).to_be_visible()
    admin.get_by_label("Địa chỉ thư điện tử").fill("")
    admin.get_by_label("Thư mục").fill("phuong/thang")
    admin.get_by_role("button", name="Tạo").click()
    admin.get_by_role("button", name="Gửi thử").click()
    sent = admin.get_by_role("region", name="Đã gửi")
    expect(sent.get_by_text("thư mục phuong/thang")).to_be_visible(timeout=A_ROUND_MS)
    expect(sent.get_by_role("button", name="Gửi lại", exact=False)).to_be_visible()
    must_be_clean(admin, "a scheduled report")
    (file,) = (hall.running.folder / "reports" / "phuong" / "thang").iterdir()
    assert file.name.startswith("Kết quả phục vụ theo lĩnh vực - tháng ")
    assert not hall.complaints
