"""The line to whichever printer is plugged in: looked for anew at each opening, so that any socket will do."""

from collections.abc import Callable

import structlog

from printers.agent.finding import Found, printers_here
from printers.errors import TryAgain
from printers.transports import Timeouts, Transport, transport_for

log = structlog.get_logger(__name__)


class AutoLine:
    """Says once what it has found, and again when that is another one."""

    def __init__(self, timeouts: Timeouts, look: Callable[[], list[Found]] = printers_here) -> None:
        self._timeouts = timeouts
        self._look = look
        self._line: Transport | None = None
        self._said: list[Found] | None = None

    @property
    def answers(self) -> bool:
        """As the one that was found does; until then one is taken to."""
        return self._line.answers if self._line else True

    def open(self) -> None:
        """Raises TryAgain while nothing is plugged in."""
        if self._line is None:
            found = self._look()
            self._say(found)
            if not found:
                raise TryAgain("no printer is plugged in")
            self._line = transport_for(found[0].url, self._timeouts)
        self._line.open()

    def close(self) -> None:
        """Gives it free; the next opening looks again."""
        if self._line is not None:
            self._line.close()
            self._line = None

    def write(self, data: bytes) -> None:
        """To the one that was found."""
        self._open_line().write(data)

    def read(self, timeout_s: float) -> bytes:
        """From the one that was found."""
        return self._open_line().read(timeout_s)

    def _open_line(self) -> Transport:
        if self._line is None:
            raise TryAgain("no printer is plugged in")
        return self._line

    def _say(self, found: list[Found]) -> None:
        if found != self._said:
            self._said = found
            names = [f"{one.url} ({one.what})" for one in found]
            log.info("printers_found", taken=names[0] if names else None, others=names[1:])
