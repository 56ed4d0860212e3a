"""A printer in memory, for tests of what stands above the wires."""

from dataclasses import dataclass, field
from typing import ClassVar

from printers.errors import PrinterError


@dataclass
class MemoryTransport:
    """A printer in memory for tests: always well, unless it is told to `fail_with` an error when opened."""

    answers: ClassVar[bool] = True
    fail_with: PrinterError | None = None
    written: bytearray = field(default_factory=bytearray)
    _says: bytearray = field(default_factory=bytearray)

    def open(self) -> None:
        """Raises what it was told to."""
        if self.fail_with:
            raise self.fail_with

    def close(self) -> None:
        """Nothing to give free."""

    def write(self, data: bytes) -> None:
        """Keeps the bytes; answers a status request with "all is well"."""
        if data[:2] == b"\x10\x04":
            self._says += b"\x12"
        else:
            self.written += data
        if data[-3:] == b"\x1dr\x01":
            self._says += b"\x00"

    def read(self, timeout_s: float) -> bytes:  # noqa: ARG002 — it never makes anyone wait
        """Its answers so far."""
        said, self._says = bytes(self._says), bytearray()
        return said
