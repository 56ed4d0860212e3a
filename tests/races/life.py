"""A small hall that goes on through any absence of its server: each wish has an id and is sent until it is answered."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any, Self
from uuid import uuid4

from tests.ledger import Ledger
from tests.wire import Wire

Json = dict[str, Any]

COUNTERS = 3
PATIENCE_S = 60.0


@dataclass(frozen=True)
class Hall:
    """How many people are in it, where their machines ask, and how long a kiosk waits for the next one at most."""

    demo: Json
    base_url: str
    kiosks: int = 4
    counters: int = COUNTERS
    pause_s: float = 0.03


@dataclass
class Acknowledged:
    """What the server said yes to, by what happened; `revision` is the highest that anybody was told."""

    tickets: dict[str, Json] = field(default_factory=dict)
    called: list[str] = field(default_factory=list)
    finished: list[str] = field(default_factory=list)
    rated: list[str] = field(default_factory=list)
    revision: int = 0
    answers: int = 0


class Life:
    """Citizens, officers and tablets as threads, until `stop`; `stop` raises what went wrong in any of them."""

    def __init__(self, hall: Hall) -> None:
        self.said = Acknowledged()
        self.hall = hall
        self._demo = hall.demo
        self._base_url = hall.base_url
        self._lock = threading.Lock()
        self._stop = threading.Event()
        counters = self._demo["counters"][: hall.counters]
        self._services = [one for counter in counters for one in counter["service_ids"]]
        self._work: list[Callable[[], None]] = [lambda seed=n: self._citizens(seed) for n in range(hall.kiosks)]  # type: ignore[misc]
        self._work += [lambda one=counter: self._officer(one) for counter in counters]  # type: ignore[misc]
        self._people = ThreadPoolExecutor(len(self._work))
        self._lives: list[Future[None]] = []

    def __enter__(self) -> Self:
        self._lives = [self._people.submit(one) for one in self._work]
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._people.shutdown()

    def stop(self) -> None:
        """Everybody ends what they have begun and leaves."""
        self._stop.set()
        for life in self._lives:
            life.result(PATIENCE_S)

    def _ask(self, wire: Wire, path: str, **wish: Any) -> Json:
        answer: Json = wire.insist(path, {**wish, "request_id": uuid4().hex}, PATIENCE_S).good()
        with self._lock:
            self.said.answers += 1
            self.said.revision = max(self.said.revision, answer["revision"])
        return answer

    def _citizens(self, seed: int) -> None:
        chance = random.Random(seed)
        with Wire(self._base_url, self._demo["kiosk"]["token"]) as wire:
            while not self._stop.is_set():
                service_id = chance.choice(self._services)
                given = self._ask(wire, "/tickets", service_id=service_id, priority_class=None, language="vi")
                self.said.tickets[given["ticket"]["id"]] = given["ticket"]
                self._stop.wait(chance.uniform(0, self.hall.pause_s))

    def _officer(self, counter: Json) -> None:
        with ExitStack() as stack:
            wire = stack.enter_context(Wire(self._base_url)).sign_in(counter["officer"])
            tablet = stack.enter_context(Wire(self._base_url, counter["tablet_token"]))
            path = f"/counters/{counter['id']}"
            self._ask(wire, f"{path}/open")
            while not self._stop.is_set():
                ticket = self._ask(wire, f"{path}/call-next")["ticket"]
                if ticket is None:
                    self._stop.wait(0.05)
                else:
                    self._serve(wire, tablet, path, ticket["id"])

    def _serve(self, wire: Wire, tablet: Wire, path: str, ticket_id: str) -> None:
        self.said.called.append(ticket_id)
        self._ask(wire, f"{path}/start")
        self._ask(wire, f"{path}/finish")
        self.said.finished.append(ticket_id)
        token = self.said.tickets.get(ticket_id, {}).get("token")
        if token is None:  # the kiosk has not had its answer yet
            return
        turn_token = tablet.fetch(f"/tickets/{token}", PATIENCE_S)["rating"]["turn_token"]
        self._ask(tablet, "/ratings", turn_token=turn_token, score=5, reasons=[], comment=None)
        self.said.rated.append(ticket_id)


def must_hold_what_was_said(ledger: Ledger, life: Life) -> None:
    """Every wish was answered in the end, so what the database holds is what was said: no more, no less."""
    said = life.said
    ledger.must_be_sound()
    assert {ticket["label"] for ticket in said.tickets.values()} == ledger.labels
    assert Counter(said.called) == Counter(ledger.called())
    done = {ticket for (ticket,) in ledger.rows("SELECT ticket_id FROM turn WHERE ended = 'done'")}
    assert done == set(said.finished)
    rated = ledger.rows("SELECT ticket_id FROM rating JOIN turn ON turn.id = rating.turn_id")
    assert Counter(ticket for (ticket,) in rated) == Counter(said.rated)
    assert ledger.one("SELECT count(*) FROM counter WHERE state = 'open'") == life.hall.counters
