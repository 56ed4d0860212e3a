"""What every wire to a printer promises, and how long it may take."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from escpos.exceptions import Error as ConnectorError

from printers.errors import TryAgain


@dataclass(frozen=True, slots=True)
class Timeouts:
    """Seconds to wait; `mechanics` is what head and cutter may take on top of `confirm`."""

    connect: float = 2.0
    status: float = 1.0
    send: float = 5.0
    confirm: float = 5.0
    mechanics: float = 2.0


class Transport(Protocol):
    """Bytes to and from one printer; every method raises TryAgain when the line fails. `close` never raises."""

    @property
    def answers(self) -> bool:
        """Whether there is a way back."""

    def open(self) -> None:
        """Connects; nothing when already connected."""

    def close(self) -> None:
        """Gives the printer free."""

    def write(self, data: bytes) -> None:
        """Returns when all of `data` has left this machine."""

    def read(self, timeout_s: float) -> bytes:
        """What the printer says, b"" when it stays silent for so long."""


@contextmanager
def line(doing: str) -> Iterator[None]:
    """Whatever a connector raises means here: the line failed, a later try may work."""
    try:
        yield
    except (OSError, ValueError, ConnectorError) as error:
        raise TryAgain(f"{doing}: {error}") from error
