"""An administrator gives the hall a human voice: spoken into the microphone or a file, heard, and taken back."""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean

pytestmark = pytest.mark.browser


def a_file(path: Path) -> Path:
    """A voice between two silences, as a recorder at 44.1 kHz keeps it."""
    tone = [round(6000 * math.sin(step / 11)) for step in range(30_000)]
    with wave.open(str(path), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(44_100)
        out.writeframes(struct.pack("<50000h", *[0] * 10_000, *tone, *[0] * 10_000))
    return path


def test_pieces_are_recorded_chosen_heard_and_taken_back(hall: Hall, tmp_path: Path) -> None:
    admin = hall.staff("admin", hall.demo["admin"])
    admin.get_by_role("navigation", name="Các trang quản trị").get_by_role("link", name="Giọng đọc").click()
    expect(admin.get_by_text("Đã thu 0 trong")).to_be_visible()
    must_be_clean(admin, "the voice")
    admin.get_by_role("button", name="Thu đoạn còn thiếu").click()
    booth = admin.get_by_role("dialog")
    expect(booth).to_contain_text("Mời công dân có số")
    booth.get_by_role("button", name="Bắt đầu thu").click()
    expect(booth.get_by_role("meter")).not_to_have_attribute("aria-valuenow", "0")
    admin.wait_for_timeout(1_500)  # Chromium's own microphone beeps twice a second
    booth.get_by_role("button", name="Đọc xong").click()
    expect(admin.get_by_text("Đã lưu “Mời công dân có số”")).to_be_visible()
    booth.get_by_role("button", name="Đoạn tiếp").click()
    expect(booth).to_contain_text("đến quầy số")
    admin.set_input_files("input[type=file]", a_file(tmp_path / "den quay so.wav"))
    expect(admin.get_by_text("Đã lưu “đến quầy số”")).to_be_visible()
    must_be_clean(admin, "the booth")
    admin.set_input_files("input[type=file]", Path(__file__))
    expect(booth.get_by_role("alert")).to_contain_text("không đọc được tệp này")
    booth.get_by_role("button", name="Đóng").click()
    expect(admin.get_by_text("Đã thu 2 trong")).to_be_visible()
    admin.get_by_role("button", name="Xóa: đến quầy số").click()
    expect(admin.get_by_text("Đã thu 1 trong")).to_be_visible()
    admin.get_by_role("button", name="Hoàn tác").last.click()
    expect(admin.get_by_text("Đã thu 2 trong")).to_be_visible()
    with admin.expect_response(lambda answer: "/voice/sample.wav" in answer.url) as sample:
        admin.get_by_role("button", name="Nghe thử", exact=True).click()
    assert sample.value.header_value("content-type") == "audio/wav"
