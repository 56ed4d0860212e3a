"""Kiosk, board and phone in front of closed doors, and how they change by themselves."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean
from tests.wire import Wire

pytestmark = pytest.mark.browser

NOTICE = {"vi": "Hệ thống bảo trì đến 14:00", "en": "Down for maintenance until 14:00"}
ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


def today() -> date:
    return datetime.now(ZONE).date()


def closed_today(wire: Wire, name: str) -> dict[str, Any]:
    body = {"day": today().isoformat(), "name": {"vi": name, "en": "Hùng Kings’ Day"}}
    row: dict[str, Any] = wire.post("/setup/holidays", body)["row"]
    return row


def test_a_holiday_added_today_closes_the_hall_and_its_removal_opens_it(hall: Hall) -> None:
    kiosk, board = hall.kiosk(), hall.board()
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    with hall.running.wire() as admin:
        admin.sign_in(hall.demo["admin"])
        row = closed_today(admin, "Giỗ Tổ Hùng Vương")
        for page, face in ((kiosk, "closed kiosk"), (board, "closed board")):
            expect(page.get_by_role("heading", name="Hôm nay nghỉ: Giỗ Tổ Hùng Vương")).to_be_visible()
            expect(page.get_by_text("Mở lại 00:00 ngày mai")).to_be_visible()
            must_be_clean(page, face)
        admin.post(f"/setup/holidays/{row['id']}/remove", {"version": row["version"]})
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    expect(board.get_by_text("Chưa có số nào được gọi")).to_be_visible()


def test_a_service_closed_live_is_told_with_its_notice_on_kiosk_and_board(hall: Hall) -> None:
    kiosk, board = hall.kiosk(), hall.board()
    kiosk.get_by_role("button", name="Hộ tịch – Chứng thực").click()
    birth = next(one for one in hall.demo["services"] if one["code"] == "khai-sinh")
    with hall.running.wire() as supervisor:
        supervisor.sign_in(hall.demo["supervisor"])
        supervisor.post(f"/services/{birth['id']}/close", {"notice": NOTICE})
        expect(kiosk.get_by_text("Tạm ngưng")).to_be_visible()
        expect(kiosk.get_by_text(NOTICE["vi"])).to_be_visible()
        expect(board.get_by_text(NOTICE["vi"])).to_be_visible()
        must_be_clean(kiosk, "a closed service")
        must_be_clean(board, "a closed service")
        kiosk.get_by_role("button", name="Đăng ký khai sinh").first.click()
        expect(kiosk.get_by_role("dialog")).to_contain_text(NOTICE["vi"])
        must_be_clean(kiosk, "why not")
        kiosk.get_by_role("button", name="Chọn dịch vụ khác").click()
        supervisor.post(f"/services/{birth['id']}/open", {})
        expect(board.get_by_text(NOTICE["vi"])).to_have_count(0)
    kiosk.get_by_role("button", name="Đăng ký khai sinh").first.click()
    expect(kiosk.get_by_text("Mời lấy phiếu")).to_be_visible()


@pytest.mark.timeout(240)
def test_the_doors_close_at_their_minute_and_nobody_touches_anything(hall: Hall) -> None:
    """Open until the next whole minute, at a noon that no midnight is near: kiosk and board turn by themselves."""
    kiosk, board = hall.kiosk(), hall.board()
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    noon = 12 - datetime.now(UTC).hour
    zone = f"Etc/GMT{-noon:+d}"
    closes = (datetime.now(UTC) + timedelta(seconds=75)).astimezone(ZoneInfo(zone)).replace(second=0, microsecond=0)
    hours = [{"weekday": day, "opens": "00:00", "closes": closes.strftime("%H:%M")} for day in range(7)]
    with hall.running.wire() as admin:
        admin.sign_in(hall.demo["admin"])
        site = admin.get("/setup/site")["rows"][0]
        admin.post(f"/setup/site/{site['id']}", {"version": site["version"], "hours": hours, "timezone": zone})
    soon = f"Sắp hết giờ: số cuối cùng lúc {closes:%H:%M}"
    for page in (kiosk, board):
        expect(page.get_by_text(soon)).to_be_visible()
        must_be_clean(page, "closing soon")
    for page in (kiosk, board):
        expect(page.get_by_role("heading", name="Đã hết giờ làm việc")).to_be_visible(timeout=90_000)
    assert datetime.now(UTC) < closes + timedelta(seconds=5), "within seconds of the minute"
