"""Renews the pictures of the documents from the real screens: `python -m tests.browser.pictures`."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from printers.virtual import VirtualPrinter
from tests.browser.conftest import Hall
from tests.chromium import FLAGS, executable
from tests.running import demonstrating

PICTURES = Path(__file__).resolve().parents[2] / "docs" / "pictures"
COLOURS = 128


def keep(page: Page, name: str, scale: float = 0.5) -> None:
    """A screenshot at half size, in few colours: a document is read on a phone too."""
    page.wait_for_timeout(600)
    save(Image.open(BytesIO(page.screenshot())), name, scale)


def save(picture: Image.Image, name: str, scale: float) -> None:
    size = (int(picture.width * scale), int(picture.height * scale))
    small = picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    PICTURES.mkdir(parents=True, exist_ok=True)
    small.quantize(COLOURS).save(PICTURES / f"{name}.png", optimize=True)


@contextmanager
def a_hall() -> Iterator[Hall]:
    with (
        tempfile.TemporaryDirectory() as folder,
        VirtualPrinter(Path(folder) / "tray") as printer,
        demonstrating(Path(folder) / "data", "--printer", printer.url) as running,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=executable(), args=FLAGS)
        yield Hall(running, printer, browser)
        browser.close()


def fill_the_hall(hall: Hall) -> None:
    """Some people wait, some counters call."""
    with hall.running.wire(hall.demo["kiosk"]["token"]) as kiosk:
        for turn in range(3):
            for counter in hall.demo["counters"]:
                for service in counter["service_ids"][: 2 if turn else 1]:
                    body = {"service_id": service, "language": "vi", "request_id": f"{turn}{service}{counter['id']}"}
                    kiosk.post("/tickets", {**body, "priority_class": "aged_60" if turn == 2 else None})
    for number in (1, 6, 9, 11, 12, 5, 2):
        with hall.running.wire() as officer:
            counter = hall.counter(number)
            officer.sign_in(counter["officer"])
            for door in ("open", "call-next", "start", "finish", "call-next"):
                officer.post(f"/counters/{counter['id']}/{door}", {})


def a_ticket_to_follow(hall: Hall) -> str:
    """The address behind the QR of one more ticket of counter 4."""
    body = {"service_id": hall.counter(4)["service_ids"][0], "language": "vi", "request_id": "followed"}
    with hall.running.wire(hall.demo["kiosk"]["token"]) as kiosk:
        token = kiosk.post("/tickets", body)["ticket"]["token"]
    return f"/t/{token}"


def take(hall: Hall) -> None:
    board, display, tablet = hall.board(), hall.display(4), hall.tablet(4)
    fill_the_hall(hall)
    console = hall.console(4)
    kiosk = hall.kiosk()
    expect(kiosk.get_by_text("Chạm để lấy số")).to_be_visible()
    keep(kiosk, "kiosk", 0.4)
    kiosk.get_by_role("button", name="Hộ tịch – Chứng thực").click()
    keep(kiosk, "kiosk-services", 0.4)
    kiosk.get_by_role("button", name="Đăng ký khai sinh").first.click()
    kiosk.get_by_text("Mời lấy phiếu").wait_for()
    keep(kiosk, "kiosk-number", 0.4)
    save(Image.open(hall.printer.wait_for(1)[-1]), "ticket", 0.6)
    phone = hall.open("phone", a_ticket_to_follow(hall))
    expect(phone.get_by_text("người").first).to_be_visible()
    keep(phone, "phone", 1.0)
    console.keyboard.press("n")
    expect(board.locator(".hero")).to_contain_text("C")
    keep(board, "board")
    console.keyboard.press("s")
    keep(console, "console", 0.6)
    keep(display, "counter-display")
    console.keyboard.press("f")
    expect(tablet.get_by_role("button", name="Rất hài lòng").first).to_be_visible()
    keep(tablet, "tablet")
    floor = hall.staff("floor", hall.demo["supervisor"])
    expect(floor.get_by_text("Mức độ hài lòng")).to_be_visible()
    keep(floor, "floor", 0.6)
    reports = hall.staff("floor", hall.demo["supervisor"], "/reports")
    expect(reports.get_by_role("table").first).to_be_visible()
    keep(reports, "reports", 0.5)
    admin = hall.staff("admin", hall.demo["admin"])
    admin.get_by_role("navigation", name="Các trang quản trị").get_by_role("link", name="Lĩnh vực và dịch vụ").click()
    admin.get_by_text("Đăng ký khai sinh").first.click()
    expect(admin.get_by_role("button", name="Lưu").first).to_be_visible()
    keep(admin, "admin", 0.6)
    key = hall.running.said.split("/#key=")[1].split()[0]
    launcher = hall.open("floor", f"/#key={key}")
    expect(launcher.get_by_text("Kiosk lấy số").first).to_be_visible()
    keep(launcher, "launcher", 0.5)


def together() -> None:
    """The first picture of the README: kiosk and board side by side."""
    height = 520
    pictures = [Image.open(PICTURES / f"{name}.png").convert("RGB") for name in ("kiosk", "board")]
    parts = [one.resize((int(one.width * height / one.height), height)) for one in pictures]
    whole = Image.new("RGB", (sum(one.width for one in parts) + 24, height), "#f6f1e4")
    whole.paste(parts[0], (0, 0))
    whole.paste(parts[1], (parts[0].width + 24, 0))
    whole.quantize(COLOURS).save(PICTURES / "hall.png", optimize=True)


if __name__ == "__main__":
    with a_hall() as centre:
        take(centre)
    together()
