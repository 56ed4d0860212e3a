"""The parts by which a print agent lets its kiosk work alone, put together."""

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

import structlog

from printers.agent.claims import Claims
from printers.agent.reports import Reports
from printers.alone.clock import KioskClock
from printers.alone.door import KioskServer
from printers.alone.keeper import Keeper, Link
from printers.alone.kiosk import AloneKiosk
from printers.alone.notebook import Notebook
from printers.alone.paper import OwnClaims, OwnReports
from printers.alone.upstream import Upstream

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class StandWish:
    """At which port of this machine the kiosk's browser knocks, and where the notebook lies."""

    port: int
    notebook: Path


class Stand:
    """Open between `with` and its end: the door answers, the keeper looks, the notebook is kept."""

    def __init__(self, server_url: str, wish: StandWish) -> None:
        self.notebook = Notebook(wish.notebook)
        self._clock = KioskClock(self.notebook)
        upstream = Upstream(server_url)
        self._link = Link(upstream, self._clock)
        self._keeper = Keeper(server_url, self.notebook, self._link)
        self._reports: OwnReports | None = None
        kiosk = AloneKiosk(self.notebook, upstream, self._link, self._printer_state)
        self._door = KioskServer(wish.port, kiosk)

    def __enter__(self) -> Self:
        threading.Thread(target=self._door.serve_forever, args=(0.1,), name="kiosk-door", daemon=True).start()
        self._keeper.start()
        log.info("kiosk_door_open", address=f"{self.url}/kiosk")
        return self

    def __exit__(self, *_: object) -> None:
        self._door.shutdown()
        self._door.server_close()
        self._keeper.close()
        self.notebook.close()

    @property
    def url(self) -> str:
        """The door's address."""
        return self._door.url

    def keep_printer(self, told: dict[str, Any]) -> None:
        """The printer as the server tells of it, for a start without the server."""
        if told != self.notebook.fact("printer"):
            self.notebook.keep("printer", told)

    def kept_printer(self) -> dict[str, Any] | None:
        """As it was told last."""
        kept: dict[str, Any] | None = self.notebook.fact("printer")
        return kept

    def claims(self, claims: Claims) -> OwnClaims:
        """The work of both."""
        return OwnClaims(claims, self.notebook, self._clock)

    def reports(self, reports: Reports) -> OwnReports:
        """Reports to both."""
        self._reports = OwnReports(reports, self.notebook)
        return self._reports

    def _printer_state(self) -> str:
        return self._reports.printer_state.value if self._reports else "unreachable"
