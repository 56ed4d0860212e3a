"""Printers on a serial cable."""

import contextlib
import termios
import time
from typing import ClassVar, cast

from escpos.printer import Serial

from printers.transports.contract import Timeouts, line


class SerialTransport:
    """A serial port; a job may take bytes × 10 / baud + 3 s, since each byte is ten bits on the wire."""

    answers: ClassVar[bool] = True

    def __init__(self, port: str, timeouts: Timeouts, *, baud: int, flow: str) -> None:
        self._printer = Serial(port, baud, timeout=timeouts.status, dsrdtr=flow == "dsr", xonxoff=flow == "xon")
        self._baud = baud
        self._rtscts = flow == "rts"

    def open(self) -> None:
        """Opens the port; a printer that is switched off is noticed only by its silence."""
        if not self._printer._device:
            with line("open"):
                self._printer.open()
                self._printer.device.rtscts = self._rtscts

    def close(self) -> None:
        """Drops what is still unsent: waiting for a printer that holds its hand up would last for ever."""
        if self._printer._device:
            port = self._printer.device  # the connector's own `close` waits, and leaves a pulled-out cable open
            with contextlib.suppress(OSError, termios.error):  # the cable is gone, and so is what was unsent
                port.reset_output_buffer()
            with contextlib.suppress(OSError):
                port.close()
        self._printer._device = False

    def write(self, data: bytes) -> None:
        """Returns when the operating system's own buffer is empty too, so that "sent" means sent."""
        allowed = len(data) * 10 / self._baud + 3
        until = time.monotonic() + allowed
        with line("send"):
            port = self._printer.device
            port.write_timeout = allowed
            port.write(data)
            while port.out_waiting:
                if time.monotonic() > until:
                    raise TimeoutError("the printer takes no more bytes")
                time.sleep(0.005)

    def read(self, timeout_s: float) -> bytes:
        """The first byte within the timeout, with what came along."""
        with line("read"):
            port = self._printer.device
            port.timeout = timeout_s
            return cast("bytes", port.read(1) + port.read(port.in_waiting))
