"""A video on the board: sent by the administrator, played, quieter under a call, loud after it, skipped when lost."""

from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Hall
from tests.browser.test_accessibility import must_be_clean

pytestmark = pytest.mark.browser

RECORD = """async () => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 180 });
  const draw = canvas.getContext("2d");
  const clock = setInterval(() => {
    draw.fillStyle = `hsl(${Date.now() / 20 % 360} 60% 40%)`;
    draw.fillRect(0, 0, 320, 180);
  }, 40);
  const sound = new AudioContext();
  const tone = new OscillatorNode(sound, { frequency: 440 });
  const out = sound.createMediaStreamDestination();
  tone.connect(out);
  tone.start();
  const stream = new MediaStream([...canvas.captureStream(25).getTracks(), ...out.stream.getTracks()]);
  const recorder = new MediaRecorder(stream, { mimeType: "video/webm;codecs=vp8,opus" });
  const parts = [];
  recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
  recorder.start();
  await new Promise((resolve) => setTimeout(resolve, 2500));
  await new Promise((resolve) => { recorder.addEventListener("stop", resolve); recorder.stop(); });
  clearInterval(clock);
  const reader = new FileReader();
  await new Promise((resolve) => { reader.addEventListener("load", resolve); reader.readAsDataURL(new Blob(parts)); });
  return reader.result.split(",")[1];
}"""
"""Two and a half seconds of colours and a tone, as the browser itself writes them."""
LISTEN = """() => {
  const video = document.querySelector(".slides__picture--up");
  video.dataset.same = "yes";
  window.heard = [];
  const isCalled = () => document.querySelector(".hero--spoken") !== null;
  setInterval(() => window.heard.push({ volume: video.volume, at: video.currentTime, called: isCalled() }), 20);
}"""
OWN, DUCKED = 0.6, 0.6 * 10 ** (-18 / 20)


def sends(hall: Hall) -> None:
    admin = hall.staff("admin", hall.demo["admin"])
    admin.get_by_role("navigation", name="Các trang quản trị").get_by_role("link", name="Ảnh và video").click()
    admin.get_by_role("button", name="Thêm mục").click()
    admin.get_by_text("Video", exact=True).click()
    admin.set_input_files("input[type=file]", {"name": "x.mp4", "mimeType": "video/mp4", "buffer": b"<html></html>"})
    expect(admin.get_by_role("alert")).to_contain_text("Trình duyệt này không phát được")
    film = b64decode(admin.evaluate(RECORD))
    admin.set_input_files("input[type=file]", {"name": "Cải cách.webm", "mimeType": "video/webm", "buffer": film})
    expect(admin.get_by_label("Video đang chọn")).to_be_visible()
    expect(admin.get_by_label("Tên")).to_have_value("Cải cách")
    admin.get_by_role("switch", name="Phát tiếng").click()
    must_be_clean(admin, "the videos")
    admin.get_by_role("button", name="Tạo").click()
    expect(admin.get_by_text("Đã lưu hết")).to_be_visible()


def calls_somebody(hall: Hall) -> None:
    counter = hall.counter(1)
    with hall.running.wire(hall.demo["kiosk"]["token"]) as kiosk:
        kiosk.post("/tickets", {"service_id": counter["service_ids"][0], "language": "vi", "request_id": "one"})
    with hall.running.wire() as officer:
        officer.sign_in(counter["officer"])
        officer.post(f"/counters/{counter['id']}/open", {})
        officer.post(f"/counters/{counter['id']}/call-next", {})


def at_volume(board: Page, volume: float) -> None:
    board.wait_for_function(
        "([volume]) => Math.abs(document.querySelector('.slides__picture--up')?.volume - volume) < 0.001", arg=[volume]
    )


def test_a_video_gives_way_to_a_call_with_its_sound_alone(hall: Hall, tmp_path: Path) -> None:
    sends(hall)
    board = hall.board()
    expect(board.locator("video.slides__picture--up")).to_be_visible()
    at_volume(board, OWN)
    board.evaluate(LISTEN)
    calls_somebody(hall)
    expect(board.locator(".hero--spoken")).to_be_visible()
    at_volume(board, DUCKED)
    aside = board.locator(".slides--aside").bounding_box()
    assert aside is not None
    assert aside["height"] > 200
    expect(board.locator(".hero--spoken")).to_have_count(0, timeout=30_000)
    at_volume(board, OWN)
    heard = board.evaluate("window.heard")
    before = [one["volume"] for one in heard[: next(at for at, one in enumerate(heard) if one["called"])]]
    assert before[0] == pytest.approx(OWN)
    assert min(one["volume"] for one in heard) == pytest.approx(DUCKED)
    assert len({one["at"] for one in heard if one["called"]}) > 1, "it goes on while somebody is called"
    assert board.evaluate("document.querySelector('.slides__picture--up').dataset.same") == "yes"
    for file in (tmp_path / "data" / "videos").glob("*.webm"):
        file.unlink()
    another = hall.board()
    expect(another.locator(".call-list")).to_be_visible()
    expect(another.locator(".slides")).to_have_count(0)
