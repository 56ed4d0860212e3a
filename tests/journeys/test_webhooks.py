"""A receiver hears everything, in order and at least once, though its server and ours go down while notices go out."""

from __future__ import annotations

import threading
from itertools import pairwise
from pathlib import Path

import pytest

from tests.ledger import Ledger
from tests.running import Running, wait_until
from tests.story.receiver import Receiver, receiving
from tests.wire import Away, Json, Wire

LONG_S = 100.0
"""More than a lease and the first delays together."""


def hooked(admin: Wire, receiver: Receiver) -> str:
    """A webhook of the demo's centre; returns its id."""
    body = {"name": "Văn phòng điện tử", "url": receiver.url, "events": ["ticket.issued"]}
    hook = admin.post("/setup/webhooks", body)["row"]["id"]
    admin.post(f"/webhooks/{hook}/secret", {})
    return str(hook)


def fares(admin: Wire, hook: str) -> Json:
    """How it stands with the webhook."""
    rows: list[Json] = admin.fetch("/webhooks")["webhooks"]
    return next(row for row in rows if row["id"] == hook)


class Crowd:
    """Somebody takes a number every few hundredths of a second, as long as a server answers."""

    def __init__(self, running: Running) -> None:
        self._running = running
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._comes, daemon=True)
        self._thread.start()

    def _comes(self) -> None:
        counter = self._running.demo["counters"][0]
        with self._running.wire(self._running.demo["kiosk"]["token"]) as kiosk:
            number = 0
            while not self._over.wait(0.03):
                number += 1
                body = {"service_id": counter["service_ids"][0], "language": "vi", "request_id": f"crowd-{number}"}
                try:
                    kiosk.ask("POST", "/tickets", body)
                except Away:
                    self._over.wait(0.1)

    def goes(self) -> None:
        """Nobody comes any more."""
        self._over.set()
        self._thread.join()


@pytest.mark.timeout(240)
def test_kills_on_both_sides_lose_and_disorder_nothing(folder: Path) -> None:
    running = Running(folder, ("serve",), settings={"TOILUOT_WEBHOOK_HERE": "true"})
    with receiving() as receiver, running, running.wire().sign_in(running.demo["admin"]) as admin:
        hook = hooked(admin, receiver)
        crowd = Crowd(running)
        wait_until(lambda: len(receiver.told) > 5, LONG_S, "the first notices")
        running.kill()
        running.start()
        receiver.stop()
        wait_until(lambda: fares(admin, hook)["failing_since"] is not None, LONG_S, "a notice that nobody takes")
        receiver.start()
        wait_until(lambda: len(receiver.told) > 40, LONG_S, "notices after the restart")
        running.kill()
        running.start()
        crowd.goes()
        told = "SELECT revision FROM journal WHERE event = 'TicketIssued' ORDER BY revision"
        issued = [revision for (revision,) in Ledger(folder).rows(told)]
        wait_until(lambda: set(issued) <= set(receiver.taken), LONG_S, "the last notices")
        wait_until(lambda: fares(admin, hook)["waiting"] == 0, LONG_S, "the last answers")
        running.stop()
        assert len(issued) > 40
        assert sorted(set(receiver.taken)) == issued, "nothing is lost"
        assert all(later >= earlier for earlier, later in pairwise(receiver.taken)), "and nothing is out of order"
        assert len(receiver.taken) - len(issued) <= 4, "only what a kill interrupted came twice"
