"""Printers without a way back: a device node or a plain file."""

import contextlib
from typing import ClassVar

from escpos.printer import File

from printers.transports.contract import line


class FileTransport:
    """A device node such as `/dev/usb/lp0`, or a plain file; there is no way back, so nothing is ever confirmed."""

    answers: ClassVar[bool] = False

    def __init__(self, path: str) -> None:
        self._printer = File(path)

    def open(self) -> None:
        """Opened once: the connector empties a plain file at each opening."""
        if not self._printer._device:
            with line("open"):
                self._printer.open()

    def close(self) -> None:
        """Closes the node; what it has not taken by now is lost, as `write` has said."""
        with contextlib.suppress(OSError):
            self._printer.close()
        self._printer._device = False

    def write(self, data: bytes) -> None:
        """As fast as the node takes it."""
        with line("send"):
            self._printer._raw(data)

    def read(self, timeout_s: float) -> bytes:  # noqa: ARG002 — a file never speaks
        """Silence, at once."""
        return b""
