"""Citizens and officers as processes of their own: they only know the server's address."""

from __future__ import annotations

import random
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from tests.wire import Answer, Wire

Json = dict[str, Any]

REPEATS = 0.05
"""Every twentieth request is sent once more, as by a double tap or a lost answer."""


@dataclass(frozen=True)
class Crowd:
    """`clients` kiosks at once take `tickets` numbers of these services; `seed` makes the run the same again."""

    base_url: str
    token: str
    service_ids: tuple[str, ...]
    classes: tuple[str, ...]
    tickets: int
    clients: int
    seed: int


@dataclass(frozen=True)
class Desk:
    """A counter and who works there."""

    counter_id: str
    officer: Json


@dataclass(frozen=True)
class Desks:
    """All counters together call `tickets` people, while they are still coming."""

    base_url: str
    desks: tuple[Desk, ...]
    tickets: int
    give_up_s: float
    seed: int


@dataclass(frozen=True)
class Taken:
    """A number that the server acknowledged."""

    ticket_id: str
    label: str


@dataclass(frozen=True)
class Called:
    """A call that the server acknowledged."""

    ticket_id: str
    label: str
    counter_id: str
    revision: int


def take_numbers(crowd: Crowd) -> list[Taken]:
    """All kiosks of this process."""
    shares = [crowd.tickets // crowd.clients + (n < crowd.tickets % crowd.clients) for n in range(crowd.clients)]
    with ThreadPoolExecutor(crowd.clients) as kiosks:
        taken = kiosks.map(lambda n: _kiosk(crowd, n, shares[n]), range(crowd.clients))
        return [one for of_kiosk in taken for one in of_kiosk]


def _kiosk(crowd: Crowd, number: int, tickets: int) -> list[Taken]:
    chance = random.Random(f"{crowd.seed}-{number}")
    with Wire(crowd.base_url, crowd.token) as wire:
        return [_take(wire, crowd, chance) for _ in range(tickets)]


def _take(wire: Wire, crowd: Crowd, chance: random.Random) -> Taken:
    wish = {
        "service_id": chance.choice(crowd.service_ids), "language": chance.choice(("vi", "en")),
        "priority_class": chance.choice((None, None, None, *crowd.classes)), "request_id": uuid4().hex,
    }  # fmt: skip
    answer = twice_at_times(wire, chance, "/tickets", wish).good()
    return Taken(answer["ticket"]["id"], answer["ticket"]["label"])


def twice_at_times(wire: Wire, chance: random.Random, path: str, body: Json) -> Answer:
    """The answer; now and then it is asked for again and must be the same."""
    answer = wire.ask("POST", path, body)
    if chance.random() < REPEATS:
        assert wire.ask("POST", path, body) == answer
    return answer


def call_people(desks: Desks) -> list[Called]:
    """Every counter of this process, until all have been called together; TimeoutError when that never comes."""
    called: list[Called] = []
    lock = threading.Lock()

    def is_over() -> bool:
        with lock:
            return len(called) >= desks.tickets

    def note(call: Called) -> None:
        with lock:
            called.append(call)

    with ThreadPoolExecutor(len(desks.desks)) as officers:
        for work in [officers.submit(_officer, desks, desk, is_over, note) for desk in desks.desks]:
            work.result()
    return called


def _officer(desks: Desks, desk: Desk, is_over: Any, note: Any) -> None:
    chance = random.Random(f"{desks.seed}-{desk.counter_id}")
    until = time.monotonic() + desks.give_up_s
    with Wire(desks.base_url).sign_in(desk.officer) as wire:
        wire.post(f"/counters/{desk.counter_id}/open", {})
        while not is_over():
            path = f"/counters/{desk.counter_id}/call-next"
            answer = twice_at_times(wire, chance, path, {"request_id": uuid4().hex}).good()
            if (ticket := answer["ticket"]) is not None:
                note(Called(ticket["id"], ticket["label"], desk.counter_id, answer["revision"]))
            elif time.monotonic() > until:
                raise TimeoutError("not everybody was called")
            else:
                time.sleep(0.05)
