"""The wires that are not TCP, each on something that behaves like one."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from printers.errors import TryAgain
from printers.jobs import JobState
from printers.press import Press
from printers.profiles import PROFILES
from printers.render import render
from printers.slip import Slip
from printers.status import PrinterState
from printers.transports import Timeouts, transport_for

SlipMaker = Callable[..., Slip]
WIDE = PROFILES["generic-80"]
PATIENT = Timeouts(status=1, send=10, confirm=10, mechanics=10)


def answers(data: bytes) -> bytes:
    """What a printer that is well says to each question in `data`."""
    return b"\x12" * data.count(b"\x10\x04") + b"\x00" * data.endswith(b"\x1dr\x01")


@contextmanager
def a_press(address: str) -> Iterator[Press]:
    """The owner of a printer, who gives it free at the end."""
    press = Press(transport_for(address, PATIENT), WIDE, PATIENT)
    try:
        yield press
    finally:
        press.close()


@contextmanager
def serial_printer() -> Iterator[tuple[str, bytearray]]:
    """A pseudo terminal with a printer at its far end: its address, and what it was sent."""
    far, near = os.openpty()
    heard = bytearray()

    def listen() -> None:
        while (data := _read(far)) and data != b"bye":
            heard.extend(data)
            os.write(far, answers(data))

    thread = threading.Thread(target=listen)
    thread.start()
    yield f"serial://{os.ttyname(near)}?baud=115200&flow=none", heard
    os.write(near, b"bye")
    thread.join()
    os.close(far)
    os.close(near)


def _read(far: int) -> bytes:
    try:
        return os.read(far, 4096)
    except OSError:  # nobody holds the near end any more
        return b""


def test_a_ticket_goes_down_a_serial_cable(a_slip: SlipMaker) -> None:
    with serial_printer() as (address, heard), a_press(address) as press:
        press.make_ready()
        sent = press.print(render(a_slip(), WIDE))
    assert sent.state is JobState.CONFIRMED
    assert render(a_slip(), WIDE) in heard


def test_a_serial_port_that_is_not_there_is_unreachable() -> None:
    with a_press("serial:///dev/no-such-port") as press:
        assert press.look() is PrinterState.UNREACHABLE


def test_a_serial_cable_that_is_pulled_out_is_given_free() -> None:
    far, near = os.openpty()
    line = transport_for(f"serial://{os.ttyname(near)}?flow=none", PATIENT)
    line.open()
    os.close(far)
    with pytest.raises(TryAgain):
        line.write(b"x")
    line.close()
    os.close(near)
    with pytest.raises(TryAgain):
        line.open()


def test_a_device_node_that_takes_nothing_is_unreachable_however_often_it_is_looked_at() -> None:
    with a_press("file:///dev/full") as press:
        for _ in range(2):
            assert press.look() is PrinterState.UNREACHABLE


class FakeBackend:
    """No libusb, so the connector leaves kernel drivers alone."""


class FakeUsbDevice:
    """As much of pyusb's device as a printer needs."""

    backend = FakeBackend()

    def __init__(self) -> None:
        self.written = bytearray()
        self.is_full = False
        self._says = b""

    def set_configuration(self) -> None:
        """It has one alone."""

    def reset(self) -> None:
        """Nothing to forget."""

    def write(self, _endpoint: int, data: bytes, _timeout_ms: int) -> int:
        if self.is_full:
            return len(data) // 2
        self.written += data
        self._says += answers(data)
        return len(data)

    def read(self, _endpoint: int, _size: int, _timeout_ms: int) -> bytes:
        if not self._says:
            raise OSError(errno.ETIMEDOUT, "silence")
        said, self._says = self._says, b""
        return said


@pytest.fixture
def usb(monkeypatch: pytest.MonkeyPatch) -> FakeUsbDevice:
    """A USB printer at 04b8:0e15."""
    device = FakeUsbDevice()

    def find(**asked: Any) -> FakeUsbDevice | None:
        return device if asked == {"idVendor": 0x04B8, "idProduct": 0x0E15} else None

    monkeypatch.setattr("usb.core.find", find)
    monkeypatch.setattr("usb.util.dispose_resources", lambda _: None)
    return device


def test_a_ticket_goes_down_a_usb_cable(usb: FakeUsbDevice, a_slip: SlipMaker) -> None:
    with a_press("usb://04b8:0e15") as press:
        press.make_ready()
        assert press.print(render(a_slip(), WIDE)).state is JobState.CONFIRMED
        assert render(a_slip(), WIDE) in usb.written


def test_a_usb_printer_that_takes_half_is_a_doubt(usb: FakeUsbDevice, a_slip: SlipMaker) -> None:
    with a_press("usb://04b8:0e15") as press:
        press.make_ready()
        usb.is_full = True
        assert press.print(render(a_slip(), WIDE)).state is JobState.UNCONFIRMED


def test_an_unplugged_usb_printer_is_unreachable(usb: FakeUsbDevice) -> None:
    with a_press("usb://04b8:0000") as press, pytest.raises(TryAgain):
        press.make_ready()


@pytest.mark.parametrize("address", ["", "tcp://", "lpt1", "usb:", "serial://", "http://printer", "usb://epson"])
def test_what_is_no_address_is_refused(address: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        transport_for(address, PATIENT)
