"""The main job, end to end, in five real browser contexts: take, print, call, show, speak, serve, rate, record."""

from __future__ import annotations

import csv
import io
import sqlite3
from contextlib import closing
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Page, expect
from pyzbar.pyzbar import decode

from tests.browser.conftest import Hall
from tests.running import wait_until

pytestmark = pytest.mark.browser


def take_number(kiosk: Page, field: str, service: str) -> str:
    kiosk.get_by_role("button", name=field).click()
    kiosk.get_by_role("button", name=service).first.click()
    kiosk.get_by_text("Mời lấy phiếu").wait_for()
    return kiosk.locator(".big-number").first.inner_text().replace("\n", "")


def test_one_citizen_from_the_kiosk_to_the_report(hall: Hall) -> None:
    board, display, tablet = hall.board(), hall.display(4), hall.tablet(4)
    expect(board.get_by_text("Chưa có số nào được gọi")).to_be_visible()
    kiosk = hall.kiosk()
    label = take_number(kiosk, "Hộ tịch – Chứng thực", "Đăng ký khai sinh")
    assert label == "C001"

    picture = hall.printer.wait_for(1)[0]
    read = decode(Image.open(picture))
    with hall.running.wire(hall.demo["kiosk"]["token"]) as wire:
        followed = read[0].data.decode()
        assert followed.startswith(f"{hall.running.base_url}/t/")
        assert wire.get(f"/tickets/{followed.rsplit('/', 1)[1]}")["label"] == label

    console = hall.console(4)
    console.keyboard.press("n")
    expect(console.locator("body")).to_contain_text(label)
    expect(console.locator("body")).to_contain_text("Vì sao là số này")
    expect(board.locator(".hero")).to_contain_text(label)
    expect(board.locator(".hero")).to_contain_text("4")
    expect(display.locator("body")).to_contain_text(label)

    console.keyboard.press("s")
    expect(console.get_by_text("Đang phục vụ", exact=True)).to_be_visible()
    console.keyboard.press("f")
    tablet.get_by_role("button", name="Rất hài lòng").first.click()
    wait_until(lambda: rated(hall), 45, "the rating arrives")
    with hall.running.wire(hall.demo["hall_board"]["token"]) as wire:
        call = wire.get("/board")["state"]["announcements"][0]["announcement_id"]
    wait_until(lambda: plays(hall) == [(call, "played")], 40, "the board says that it has played the call")
    expect(board.get_by_text("Hiện không gọi số nào")).to_be_visible()
    expect(board.locator(".call-list")).to_contain_text(label)

    row = todays_turns(hall)[0]
    assert (row["label"], row["counter"], row["state"], row["rated"]) == (label, "4", "done", "True")
    assert float(row["wait_s"]) >= 0
    assert float(row["walk_s"]) >= 0
    assert float(row["service_s"]) >= 0
    with hall.running.wire() as wire:
        floor = wire.sign_in(hall.demo["supervisor"]).get("/floor")["state"]
    assert floor["rating"]["index"] == 1.0
    assert floor["rating"]["response_rate"] == 1.0
    assert floor["unplayed"] == []


def plays(hall: Hall) -> list[tuple[str, str]]:
    """What the board has said of each call, in the order in which it said so; from the database itself."""
    with closing(sqlite3.connect(hall.running.folder / "toiluot.db")) as base:
        return base.execute("SELECT announcement_id, status FROM play ORDER BY played_at").fetchall()


def rated(hall: Hall) -> bool:
    return any(row["rated"] == "True" for row in todays_turns(hall))


def todays_turns(hall: Hall) -> list[dict[str, Any]]:
    with hall.running.wire() as wire:
        day = wire.sign_in(hall.demo["supervisor"]).get("/floor")["state"]["business_day"]
        raw = wire.get(f"/reports/turns?from={day}&to={day}&format=csv")
    return list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))


def test_two_counters_call_at_once_and_the_board_speaks_both_in_order(hall: Hall) -> None:
    board = hall.board()
    expect(board.get_by_text("Chưa có số nào được gọi")).to_be_visible()
    with hall.running.wire(hall.demo["kiosk"]["token"]) as kiosk:
        for number in (1, 4):
            service = hall.counter(number)["service_ids"][0]
            kiosk.post("/tickets", {"service_id": service, "language": "vi", "request_id": f"r{number}"})
    for number in (1, 4):
        with hall.running.wire() as officer:
            counter = hall.counter(number)
            officer.sign_in(counter["officer"])
            officer.post(f"/counters/{counter['id']}/open", {})
            officer.post(f"/counters/{counter['id']}/call-next", {"request_id": "one"})
    with hall.running.wire(hall.demo["hall_board"]["token"]) as wire:
        wanted = [one["announcement_id"] for one in wire.get("/board")["state"]["announcements"]]
    assert len(wanted) == 2
    wait_until(lambda: len(plays(hall)) == 2, 60, "both calls are spoken")
    assert plays(hall) == [(one, "played") for one in wanted]


def test_a_reload_never_issues_a_second_number(hall: Hall) -> None:
    kiosk = hall.kiosk()
    kiosk.get_by_role("button", name="Hộ tịch – Chứng thực").click()
    kiosk.get_by_role("button", name="Đăng ký khai sinh").first.dblclick(force=True)
    kiosk.locator(".big-number").first.wait_for()
    label = kiosk.locator(".big-number").first.inner_text()
    kiosk.reload()
    kiosk.locator(".big-number").first.wait_for()
    assert kiosk.locator(".big-number").first.inner_text() == label
    with hall.running.wire(hall.demo["hall_board"]["token"]) as wire:
        assert sum(row["count"] for row in wire.get("/board")["state"]["waiting"]) == 1


def test_screens_come_back_by_themselves_after_kill_9(hall: Hall) -> None:
    board, kiosk = hall.board(), hall.kiosk()
    expect(board.get_by_text("Chưa có số nào được gọi")).to_be_visible()
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    hall.running.kill()
    expect(board.locator("[role=alert], [role=status]").filter(has_text="kết nối").first).to_be_visible()
    hall.running.start()
    label = take_number_when_back(kiosk)
    expect(board.get_by_text("Đăng ký khai sinh")).to_be_visible()
    assert label.startswith("C")


def take_number_when_back(kiosk: Page) -> str:
    kiosk.get_by_role("button", name="Hộ tịch – Chứng thực").click()
    kiosk.get_by_role("button", name="Đăng ký khai sinh").first.click()
    kiosk.locator(".big-number").first.wait_for()
    return kiosk.locator(".big-number").first.inner_text()
