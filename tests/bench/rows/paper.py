"""The row about paper: from the kiosk's touch to the first byte that a printer gets."""

from __future__ import annotations

import re
import socket
import threading
import time
from typing import Self

from tests.bench.figures import Figure, percentile, spread_ms
from tests.bench.ground import Ground
from tests.bench.lines import HttpLine, Json
from tests.bench.rows.ticket_bytes import ticket_bytes
from tests.running import printing, wait_until
from tests.wire import a_wish

TICKETS, WARM_UP, SOON_S = 60, 5, 20.0
_ASKED = re.compile(rb"\x10\x04[\x01-\x04]")
_DONE, _BEGIN = b"\x1dr\x01", b"\x1b@"


class FastPrinter:
    """A printer that takes all it gets at once, answers as one does, and notes when each slip began to arrive."""

    def __init__(self) -> None:
        self.begun: list[float] = []
        self.ended = 0
        self._door = socket.create_server(("127.0.0.1", 0))
        self.url = f"tcp://127.0.0.1:{self._door.getsockname()[1]}"

    def __enter__(self) -> Self:
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._door.close()

    def _serve(self) -> None:
        line, _ = self._door.accept()
        with line:
            is_inside = False
            while data := line.recv(65_536):
                arrived = time.monotonic()
                line.sendall(b"\x12" * len(_ASKED.findall(data)))
                if not is_inside and _BEGIN in data:
                    self.begun.append(arrived)
                    is_inside = True
                if _DONE in data[-64:]:
                    line.sendall(b"\x00")
                    self.ended, is_inside = self.ended + 1, False


def paper(ground: Ground) -> list[Figure]:
    """One citizen after the other; the agent is a process of its own, as in the hall."""
    delays = []
    with FastPrinter() as printer, ground.hall() as hall, printing(hall.running, printer.url):
        kiosk = hall.kiosk()
        for number in range(TICKETS + WARM_UP):
            before, slips = len(printer.begun), printer.ended
            begun = time.monotonic()
            taken = kiosk.ask("POST", "/tickets", a_wish(hall.offered[0])).json()
            wait_until(lambda: printer.ended > slips, SOON_S, "paper")  # noqa: B023 - called at once
            wait_until(lambda: _is_confirmed(kiosk, taken), SOON_S, "the agent's word")  # noqa: B023
            if number >= WARM_UP:
                delays.append(printer.begun[before] - begun)
    return [
        Figure("kiosk's touch → first byte at the printer", spread_ms(delays), "p99 ≤ 80 ms",
               f"TCP echo {spread_ms(ground.echo_s)}", percentile(delays, 0.99) <= 0.08),
        *ticket_bytes(),
    ]  # fmt: skip


def _is_confirmed(kiosk: HttpLine, taken: Json) -> bool:
    """Whether the kiosk says "take your ticket"."""
    prints = kiosk.ask("GET", "/kiosk").json()["state"]["prints"]
    return any(one["id"] == taken["print_job"]["id"] and one["advice"] == "take_ticket" for one in prints)
