"""Printers on the network."""

import socket
from typing import ClassVar

from escpos.printer import Network

from printers.errors import TryAgain
from printers.transports.contract import Timeouts, line


class _Socket(Network):  # type: ignore[misc]  # the connectors are untyped
    """python-escpos's own `open` speaks IPv4 alone and leaks the socket of a refused connection."""

    def open(self, raise_not_found: bool = True) -> None:  # noqa: ARG002 — the parent's signature
        self.device = socket.create_connection((self.host, self.port), self.timeout)
        self.device.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


class NetworkTransport:
    """Raw TCP, usually port 9100."""

    answers: ClassVar[bool] = True

    def __init__(self, host: str, port: int, timeouts: Timeouts) -> None:
        self._printer = _Socket(host, port, timeout=timeouts.connect)
        self._send_s = timeouts.send

    def open(self) -> None:
        """Within the connect timeout."""
        if not self._printer._device:
            with line("connect"):
                self._printer.open()

    def close(self) -> None:
        """Hangs up."""
        self._printer.close()

    def write(self, data: bytes) -> None:
        """Within the send timeout, for all of `data`."""
        with line("send"):
            self._printer.device.settimeout(self._send_s)
            self._printer._raw(data)

    def read(self, timeout_s: float) -> bytes:
        """TryAgain also when the printer hung up, which a silent read would hide."""
        with line("read"):
            self._printer.device.settimeout(timeout_s)
            try:
                heard: bytes = self._printer.device.recv(64)
            except (TimeoutError, BlockingIOError):
                return b""
        if not heard:
            raise TryAgain("the printer hung up")
        return heard
