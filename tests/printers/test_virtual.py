"""The virtual printer reads what others write, not our renderer alone, and has its faults on demand."""

import json
import os
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
from escpos.printer import Network
from PIL import Image
from pyzbar import pyzbar

from printers.virtual import Faults, VirtualPrinter


@pytest.fixture
def host(printer: VirtualPrinter) -> Iterator[Network]:
    """python-escpos, a driver that is not ours."""
    address, port = printer.url.removeprefix("tcp://").split(":")
    host = Network(address, int(port), timeout=5, profile="default")
    yield host
    host.close()


def test_it_prints_the_qr_of_another_driver(printer: VirtualPrinter, host: Network) -> None:
    host.qr("https://vi.du/t/1", native=True, size=6)
    host.cut()
    with Image.open(printer.wait_for(1)[0]) as picture:
        assert pyzbar.decode(picture.convert("L"))[0].data == b"https://vi.du/t/1"
        assert picture.info["code"] == "https://vi.du/t/1"
    assert printer.unknown == []


def test_it_prints_the_picture_of_another_driver(printer: VirtualPrinter, host: Network) -> None:
    host.image(Image.new("1", (80, 40), 0), impl="bitImageRaster")
    host.cut()
    with Image.open(printer.wait_for(1)[0]) as picture:
        assert picture.histogram()[0] == 80 * 40
    assert printer.unknown == []


def test_plain_text_leaves_ink(printer: VirtualPrinter, host: Network) -> None:
    host.text("A012\n")
    host.cut()
    assert len(printer.wait_for(1)) == 1
    assert printer.unknown == []


def test_a_strip_without_ink_is_no_ticket(printer: VirtualPrinter, host: Network) -> None:
    host.cut()
    host.text("A012\n")
    host.cut()
    assert len(printer.wait_for(1)) == 1


def test_a_cut_without_a_feed_leaves_the_last_lines_on_the_next_ticket(printer: VirtualPrinter, host: Network) -> None:
    for _ in range(2):
        host.image(Image.new("1", (80, 100), 0), impl="bitImageRaster")
        host._raw(b"\x1dV\x00")
    heights = []
    for path in printer.wait_for(2):
        with Image.open(path) as picture:
            heights.append(picture.height)
    assert heights == [100, 100]


def test_unfinished_pictures_are_never_seen(printer: VirtualPrinter, host: Network) -> None:
    host.text("A012\n")
    host.cut()
    ticket = printer.wait_for(1)[0]
    assert [path.name for path in ticket.parent.iterdir()] == [ticket.name]


def test_commands_may_arrive_in_single_bytes(printer: VirtualPrinter, host: Network) -> None:
    for byte in b"\x1b@\x1ba\x01\x1dv0\x00\x02\x00\x02\x00\xff\xff\xff\xff\x1dVB\x00":
        host._raw(bytes([byte]))
    with Image.open(printer.wait_for(1)[0]) as picture:
        assert picture.histogram()[0] == 32


def test_questions_are_answered_even_inside_a_picture(printer: VirtualPrinter) -> None:
    address, port = printer.url.removeprefix("tcp://").split(":")
    with socket.create_connection((address, int(port)), 5) as line:
        line.sendall(b"\x1dv0\x00\x02\x00\x02\x00\x10")
        line.sendall(b"\x04\x04")
        assert line.recv(1) == b"\x12"


def test_a_file_in_the_tray_brings_bad_days(printer: VirtualPrinter, host: Network, tmp_path: Path) -> None:
    orders = tmp_path / "tray" / "faults.json"
    orders.write_text(json.dumps({"paper_out": True}))
    host._raw(b"\x10\x04\x04")
    assert host._read() == b"\x7e"
    orders.write_text("{half")
    os.utime(orders, ns=(1, 1))
    host._raw(b"\x10\x04\x04")
    assert host._read() == b"\x7e"
    orders.unlink()
    host._raw(b"\x10\x04\x04")
    assert host._read() == b"\x12"
    assert printer.faults == Faults()
