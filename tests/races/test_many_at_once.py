"""32 kiosks take thousands of numbers while 8 counters call them: real processes against a real server."""

from __future__ import annotations

import multiprocessing
import os
from collections import Counter
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from tests.databases import Databases
from tests.ledger import Ledger
from tests.races.clients import Called, Crowd, Desk, Desks, Taken, call_people, take_numbers
from tests.running import Running, serving
from tests.wire import Answer

TICKETS = int(os.environ.get("TOILUOT_RACE_TICKETS", "5000"))
"""Set the variable to a few hundred for a quick look; the suite runs all."""
KIOSKS, PROCESSES, COUNTERS = 32, 2, 8
GIVE_UP_S = 240.0
CLASSES = ("aged_80", "pregnant", "merit")


def crowds(running: Running, tickets: int) -> list[Crowd]:
    """The kiosks, split over the client processes; every service is one that the counters serve."""
    demo = running.demo
    served = sorted({one for counter in demo["counters"][:COUNTERS] for one in counter["service_ids"]})
    return [
        Crowd(running.base_url, demo["kiosk"]["token"], tuple(served), CLASSES, tickets // PROCESSES,
              KIOSKS // PROCESSES, seed)
        for seed in range(PROCESSES)
    ]  # fmt: skip


def the_desks(running: Running, tickets: int) -> Desks:
    """Eight counters with their officers."""
    desks = tuple(Desk(one["id"], one["officer"]) for one in running.demo["counters"][:COUNTERS])
    return Desks(running.base_url, desks, tickets, GIVE_UP_S, seed=1)


def storm(running: Running, tickets: int) -> tuple[list[Taken], list[Called]]:
    """Everybody at once: the numbers that were taken, and the calls."""
    with ProcessPoolExecutor(PROCESSES + 1, multiprocessing.get_context("spawn")) as processes:
        callers = processes.submit(call_people, the_desks(running, tickets))
        takers: list[Future[list[Taken]]] = [processes.submit(take_numbers, one) for one in crowds(running, tickets)]
        return [one for taker in takers for one in taker.result()], callers.result()


@pytest.mark.timeout(300)
def test_thousands_of_numbers_are_given_and_called_once_each(folder: Path, databases: Databases) -> None:
    tickets = databases.examples(TICKETS) // PROCESSES * PROCESSES
    with serving(folder) as running:
        taken, called = storm(running, tickets)
        assert running.stop() == 0
    ledger = Ledger(folder)
    ledger.must_be_sound()
    assert len(taken) == tickets
    assert {one.label for one in taken} == ledger.labels
    assert Counter(one.ticket_id for one in called) == Counter(one.ticket_id for one in taken)
    assert [one.ticket_id for one in sorted(called, key=lambda one: one.revision)] == ledger.called()
    assert ledger.one("SELECT count(*) FROM print_job") == tickets
    assert ledger.one("SELECT count(*) FROM turn WHERE ended = 'done'") >= tickets - COUNTERS


def at_once(running: Running, path: str, bodies: list[dict[str, Any]]) -> list[Answer]:
    """The same door by as many connections as there are bodies, at the same moment."""
    token = running.demo["kiosk"]["token"]
    wires = [running.wire(token) for _ in bodies]
    for wire in wires:
        wire.get("/kiosk")
    with ThreadPoolExecutor(len(bodies)) as hands:
        answers = list(hands.map(lambda pair: pair[0].ask("POST", path, pair[1]), zip(wires, bodies, strict=True)))
    for wire in wires:
        wire.close()
    return answers


def test_one_wish_sent_eight_times_at_once_is_one_ticket(folder: Path) -> None:
    with serving(folder) as running:
        service_id = running.demo["counters"][0]["service_ids"][0]
        for _ in range(10):
            wish = {"service_id": service_id, "priority_class": None, "language": "vi", "request_id": uuid4().hex}
            answers = at_once(running, "/tickets", [wish] * 8)
            assert answers[0].status == 201
            assert answers == [answers[0]] * 8
    assert len(Ledger(folder).labels) == 10


def test_one_id_with_two_wishes_at_once_is_one_ticket_and_refusals(folder: Path) -> None:
    with serving(folder) as running:
        services = running.demo["counters"][0]["service_ids"][:2]
        wishes = [
            {"service_id": services[n % 2], "priority_class": None, "language": "vi", "request_id": "the-same"}
            for n in range(8)
        ]
        answers = at_once(running, "/tickets", wishes)
    assert sorted(answer.status for answer in answers) == [201] * 4 + [409] * 4
    assert {answer.body["error"]["code"] for answer in answers if answer.status == 409} == {"request.reused"}
    assert len(Ledger(folder).labels) == 1
