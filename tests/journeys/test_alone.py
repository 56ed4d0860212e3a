"""A kiosk that never stops: the plug is pulled in the middle of everything, and no number is lost or doubled."""

from __future__ import annotations

import os
import random
import re
import signal
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.request import urlopen

import pytest

from printers.virtual import VirtualPrinter
from tests.kiosk_machine import KioskMachine
from tests.ledger import Ledger
from tests.running import Running, serving, wait_until

WITHIN_S = 30.0
KILLS = int(os.environ.get("TOILUOT_KILLS", "8"))
"""Set the variable to a few for a quick look, to many for a night; half of them strike the server."""
pytestmark = pytest.mark.sqlite


@pytest.fixture
def printer(tmp_path: Path) -> Iterator[VirtualPrinter]:
    """Beside the kiosk."""
    with VirtualPrinter(tmp_path / "tray") as printer:
        yield printer


@pytest.fixture
def server(folder: Path) -> Iterator[Running]:
    """The centre's server."""
    with serving(folder) as running:
        yield running


@pytest.fixture
def kiosk(server: Running, printer: VirtualPrinter, tmp_path: Path) -> Iterator[KioskMachine]:
    """In touch, with numbers leased."""
    with KioskMachine(server, printer.url, tmp_path / "notebook.db") as machine:
        machine.gets_ready()
        yield machine


def labels(given: list[dict[str, object]]) -> list[str]:
    """What the people hold."""
    return [str(one["ticket"]["label"]) for one in given]  # type: ignore[index]


def test_the_server_dies_and_people_go_on_taking_numbers(
    server: Running, kiosk: KioskMachine, printer: VirtualPrinter, folder: Path
) -> None:
    with_server = kiosk.takes()
    wait_until(lambda: len(printer.tickets) == 1, WITHIN_S, "a slip")
    server.kill()
    alone = [kiosk.takes() for _ in range(3)]
    assert labels([with_server, *alone]) == ["A001", "A801", "A802", "A803"]
    assert alone[0]["ticket"]["ahead"] is None, "nobody knows, so nothing is said"
    assert kiosk.state()["alone"]["since"]
    wait_until(lambda: len(printer.tickets) == 4, WITHIN_S, "four slips")
    server.start()
    wait_until(kiosk.has_told_all, WITHIN_S, "the report")
    wait_until(lambda: kiosk.state()["alone"] is None, WITHIN_S, "the server's own word")
    assert labels([kiosk.takes()]) == ["A002"]
    counter = server.demo["counters"][0]
    with server.wire().sign_in(counter["officer"]) as officer:
        officer.post(f"/counters/{counter['id']}/open", {})
        called = [officer.post(f"/counters/{counter['id']}/call-next", {})["ticket"]["label"] for _ in range(5)]
    assert called == ["A001", "A801", "A802", "A803", "A002"]
    with server.wire() as phone:
        assert phone.get(f"/tickets/{alone[1]['ticket']['token']}")["label"] == "A802"
    assert server.stop() == 0
    Ledger(folder).must_be_sound()


def test_a_server_that_hangs_gives_no_second_number_when_it_wakes_up(
    server: Running, kiosk: KioskMachine, folder: Path
) -> None:
    os.kill(server.pid, signal.SIGSTOP)
    given = kiosk.takes()  # the request lies at the server, which has not seen it yet
    assert labels([given]) == ["A801"]
    os.kill(server.pid, signal.SIGCONT)
    wait_until(kiosk.has_told_all, WITHIN_S, "the report")
    wait_until(lambda: kiosk.state()["alone"] is None, WITHIN_S, "the server's own word")
    assert server.stop() == 0
    ledger = Ledger(folder)
    ledger.must_be_sound()
    assert ledger.rows("SELECT label FROM ticket WHERE state = 'waiting'") == [("A801",)]


def test_whatever_dies_every_number_is_told_once_and_holds(
    server: Running, kiosk: KioskMachine, printer: VirtualPrinter, folder: Path
) -> None:
    chance = random.Random(5)
    given: dict[str, str] = {}
    over = threading.Event()

    def people_come() -> None:
        while not over.wait(0.4):
            wish = server.a_wish()
            with kiosk.wire() as browser:
                answer = browser.insist("/tickets", wish)
            if answer.status == 409:  # a slow machine's server was away for longer than a block lasts
                assert answer.body["error"]["code"] == "lease.used_up"
                continue
            given[answer.good()["ticket"]["label"]] = wish["request_id"]

    with ThreadPoolExecutor(1) as hall:
        people = hall.submit(people_come)
        for _ in range(KILLS):
            victim: Running | KioskMachine = chance.choice((server, kiosk))
            wanted = len(given) + chance.randint(0, 4)
            wait_until(lambda wanted=wanted: people.done() or len(given) >= wanted, WITHIN_S, "numbers")  # type: ignore[misc]
            victim.kill()
            time.sleep(chance.uniform(0, 1.0))  # how long a plug is out
            victim.start()
        over.set()
        people.result(WITHIN_S)
    wait_until(kiosk.has_told_all, WITHIN_S, "the report")
    wait_until(lambda: kiosk.state()["alone"] is None, WITHIN_S, "the server's own word")
    for label, request_id in list(given.items())[-10:]:
        assert kiosk.takes(request_id=request_id)["ticket"]["label"] == label
    assert kiosk.rows("SELECT number FROM given WHERE told = 'refused'") == []
    assert server.stop() == 0
    ledger = Ledger(folder)
    ledger.must_be_sound()
    waiting = {label for (label,) in ledger.rows("SELECT label FROM ticket WHERE state = 'waiting'")}
    assert waiting == set(given), "who waits is who holds a number"
    assert len(printer.tickets) <= len(ledger.labels), "no slip came out twice"


def test_a_machine_that_starts_without_its_server_opens_its_pages_and_gives_numbers(
    server: Running, kiosk: KioskMachine, printer: VirtualPrinter
) -> None:
    page = fetched(f"{kiosk.url}/kiosk?device=1")
    script = re.search(r"/ui/assets/[\w.-]+\.js", page)
    assert script, "the page has a script"
    assert len(fetched(f"{kiosk.url}{script[0]}")) > 1000
    kiosk.kill()
    server.kill()
    kiosk.start()
    assert fetched(f"{kiosk.url}/kiosk?device=1") == page
    assert len(fetched(f"{kiosk.url}{script[0]}")) > 1000
    assert labels([kiosk.takes()]) == ["A801"]
    wait_until(lambda: len(printer.tickets) == 1, WITHIN_S, "a slip")
    server.start()
    wait_until(lambda: kiosk.state()["alone"] is None, WITHIN_S, "the server's own word")
    assert labels([kiosk.takes()]) == ["A001"]
    wait_until(lambda: len(printer.tickets) == 2, WITHIN_S, "the slip of a server that came back")


def fetched(address: str) -> str:
    """A page as the browser gets it."""
    with urlopen(address, timeout=10) as answer:
        text: str = answer.read().decode()
    return text
