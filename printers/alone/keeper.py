"""Keeps a kiosk ready to work alone, and brings the server what it gave: one thread, one look every two seconds."""

import threading
from datetime import datetime
from typing import Any

import structlog

from printers.agent.doors import ANSWER_S, Doors, Refused
from printers.alone.clock import KioskClock
from printers.alone.notebook import Notebook
from printers.alone.upstream import Upstream

log = structlog.get_logger(__name__)

Json = dict[str, Any]

LOOK_S, RENEW_S = 2.0, 30.0
"""Between two looks whether the server is there, and two renewals of numbers and rules, in seconds."""
AT_ONCE = 50


class Link:
    """Whether the server is there. `lock` is held while a number is given, here or there: none is given in between."""

    def __init__(self, upstream: Upstream, clock: KioskClock) -> None:
        self.lock = threading.RLock()
        self.is_alone = True
        self.since: datetime | None = None
        self.clock = clock
        self.changed = threading.Event()
        self._upstream = upstream

    def lost(self) -> None:
        """From now on the machine answers by itself."""
        if not self.is_alone:
            log.warning("server_away_kiosk_goes_on")
            self.since = self.clock.now()
        self.is_alone = True
        self._upstream.part()
        self.changed.set()

    def found(self) -> None:
        """The server has heard everything."""
        if self.is_alone:
            log.info("server_is_there")
        self.is_alone, self.since = False, None


class Keeper:
    """`token` is the kiosk's own, learnt from what passes through its door."""

    def __init__(self, server_url: str, notebook: Notebook, link: Link) -> None:
        self._server_url, self._notebook, self._clock, self._link = server_url, notebook, link.clock, link
        self._stop = threading.Event()
        self._doors: tuple[str, Doors] | None = None
        self._rounds = 0
        self._thread = threading.Thread(target=self._keep, name="kiosk-keeper", daemon=True)

    def start(self) -> None:
        """Begin to look."""
        self._thread.start()

    def close(self) -> None:
        """Stop looking."""
        self._stop.set()
        self._link.changed.set()
        self._thread.join(ANSWER_S)

    def _keep(self) -> None:
        while not self._stop.is_set():
            self._link.changed.clear()
            try:
                self.round()
            except OSError as error:
                log.info("server_away", error=str(error))
                self._link.lost()
                self._link.changed.clear()
            except Refused as error:
                log.warning("kiosk_refused", error=str(error))
            except Exception:
                log.exception("keeping_failed")
            self._link.changed.wait(LOOK_S)

    def round(self) -> None:
        """Report, renew, look; raises OSError while the server is away."""
        token = self._notebook.fact("token")
        if token is None:
            return
        doors = self._doors_of(token)
        self._look(doors)
        self._report(doors)
        if self._link.is_alone or self._rounds * LOOK_S % RENEW_S == 0 or not self._notebook.fact("leases"):
            self._renew(doors)
        self._rounds += 1
        with self._link.lock:
            if self._notebook.is_told():
                self._link.found()

    def _doors_of(self, token: str) -> Doors:
        if self._doors is None or self._doors[0] != token:
            self._doors = token, Doors(self._server_url, token, "kiosk")
        return self._doors[1]

    def _report(self, doors: Doors) -> None:
        """All that is untold, in the order of issue; what the server refuses for good stays in the notebook."""
        while untold := self._notebook.untold(AT_ONCE):
            answer = doors.ask("/kiosk/issued", {"now": self._clock.now().isoformat(), "tickets": untold})
            said = {one["id"]: one for one in answer["tickets"]}
            settled = [(one, said[one["id"]]) for one in untold if said[one["id"]]["code"] != "lease.not_yet"]
            for ticket, told in settled:
                if told["state"] == "refused":
                    log.error("number_refused", number=ticket["number"], code=told["code"])
                self._notebook.tell(ticket, "refused" if told["state"] == "refused" else "taken")
            if len(settled) < len(untold):
                raise ConnectionError("the server's day has not begun")

    def _renew(self, doors: Doors) -> None:
        """Numbers and rules. Too many numbers are no reason to stop with those that are there."""
        try:
            leased = doors.ask("/kiosk/numbers", {"keeper": self._notebook.fact("keeper")})
            self._keep_new("leases", leased["leases"])
            self._keep_new("design", leased["slip"])
        except Refused as error:
            log.warning("no_numbers_leased", error=str(error))
        facts = doors.look("/kiosk/alone")
        self._clock.heard(datetime.fromisoformat(facts.pop("now")))
        self._keep_new("facts", facts)

    def _look(self, doors: Doors) -> None:
        """The kiosk's state; what only ticks in it is no reason to write. A kiosk that the server does not know any
        more gives no number from here on."""
        try:
            snapshot = doors.look("/kiosk")
        except Refused:
            for name in ("token", "leases"):
                self._notebook.forget(name)
            raise
        self._clock.heard(datetime.fromisoformat(snapshot["state"]["now"]))
        kept = self._notebook.fact("snapshot")
        if kept is None or kept["revision"] != snapshot["revision"]:
            self._notebook.keep("snapshot", snapshot)

    def _keep_new(self, name: str, value: object) -> None:
        if self._notebook.fact(name) != value:
            self._notebook.keep(name, value)
