"""Printers on USB."""

import contextlib
import errno
from typing import ClassVar

from escpos.printer import Usb

from printers.transports.contract import Timeouts, line


class UsbTransport:
    """A USB printer by `vendor:product` in hex. The calls block the whole process: run it in one of its own."""

    answers: ClassVar[bool] = True

    def __init__(self, ids: str, timeouts: Timeouts) -> None:
        vendor, product = (int(part, 16) for part in ids.split(":"))
        self._printer = Usb(vendor, product, {}, timeout=int(timeouts.send * 1000))

    def open(self) -> None:
        """Finds and claims the device."""
        if not self._printer._device:
            with line("open"):
                self._printer.open()

    def close(self) -> None:
        """Gives the device free."""
        with contextlib.suppress(OSError):  # unplugged
            self._printer.close()
        self._printer._device = False

    def write(self, data: bytes) -> None:
        """Within the send timeout; a short write is a failed one."""
        with line("send"):
            sent = self._printer.device.write(self._printer.out_ep, data, self._printer.timeout)
            if sent != len(data):
                raise OSError(f"{sent} bytes of {len(data)} taken")

    def read(self, timeout_s: float) -> bytes:
        """One packet, b"" when none came."""
        with line("read"):
            try:
                return bytes(self._printer.device.read(self._printer.in_ep, 64, max(1, int(timeout_s * 1000))))
            except OSError as error:
                if error.errno == errno.ETIMEDOUT:
                    return b""
                raise
