"""A running centre on its bad days: screens stay as they are, people are told to wait, and then everything goes on."""

from __future__ import annotations

import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from tests.ledger import Ledger
from tests.live_screen import LiveScreen
from tests.postgres import Postgres
from tests.races.life import Hall, Life, must_hold_what_was_said
from tests.running import serving, wait_until
from tests.wire import Answer, Wire

WITHIN_S = 30.0
AWAY_S = 4.0


def retry_after(answer: Answer) -> int:
    """What a refused person is told; the answer must be a clear one."""
    assert (answer.status, answer.body["error"]["code"]) == (503, "unavailable"), answer.body
    return int(answer.body["error"]["facts"]["retry_after_s"])


@pytest.mark.sqlite
def test_another_program_locks_the_file(folder: Path) -> None:
    with serving(folder) as running, ExitStack() as stack:
        board = stack.enter_context(LiveScreen(running.base_url, "hall_board", running.demo["hall_board"]["token"]))
        kiosk = stack.enter_context(Wire(running.base_url, running.demo["kiosk"]["token"]))
        wait_until(lambda: board.revision > 0, WITHIN_S, "a board")
        wish = running.a_wish()
        with closing(sqlite3.connect(folder / "toiluot.db", isolation_level=None)) as somebody:
            somebody.execute("BEGIN IMMEDIATE")
            with running.wire(running.demo["hall_board"]["token"]) as looking:
                begun = time.monotonic()
                assert retry_after(kiosk.ask("POST", "/tickets", wish)) > 0
                assert time.monotonic() - begun < WITHIN_S
                assert looking.get("/board")["state"]["open"]
            somebody.execute("ROLLBACK")
        given = kiosk.insist("/tickets", wish).good()
        assert given["ticket"]["label"] == "A001"
        wait_until(lambda: board.revision >= given["revision"], WITHIN_S, "the board goes on")
        assert board.connections == 1, "its line never broke"
    Ledger(folder).must_be_sound()


@pytest.mark.sqlite
def test_while_a_change_waits_for_the_lock_others_are_answered(folder: Path) -> None:
    with serving(folder) as running, ExitStack() as stack:
        kiosk = stack.enter_context(Wire(running.base_url, running.demo["kiosk"]["token"]))
        looking = stack.enter_context(running.wire(running.demo["hall_board"]["token"]))
        waiting = stack.enter_context(ThreadPoolExecutor(1))
        looking.get("/board")
        with closing(sqlite3.connect(folder / "toiluot.db", isolation_level=None)) as somebody:
            somebody.execute("BEGIN IMMEDIATE")
            asked = waiting.submit(kiosk.ask, "POST", "/tickets", running.a_wish())
            answered = 0
            while not asked.done():
                assert looking.get("/board")["state"]["open"]
                answered += 1
            somebody.execute("ROLLBACK")
        assert retry_after(asked.result()) > 0
        assert answered > 20, "the wait of one stopped nobody else"


@pytest.mark.postgresql
@pytest.mark.timeout(300)
def test_postgresql_is_gone_for_a_while(folder: Path, postgres: Postgres) -> None:
    with serving(folder) as running, ExitStack() as stack:
        demo = running.demo
        token = demo["hall_board"]["token"]
        boards = [stack.enter_context(LiveScreen(running.base_url, "hall_board", token)) for _ in range(3)]
        life = stack.enter_context(Life(Hall(demo, running.base_url)))
        for dies in (postgres.stop, postgres.kill):
            wanted = life.said.answers + 100
            wait_until(lambda n=wanted: life.said.answers >= n, WITHIN_S, "a hall at work")  # type: ignore[misc]
            dies()
            with running.wire(token) as asking:
                until = time.monotonic() + AWAY_S
                while time.monotonic() < until:
                    assert retry_after(asking.ask("GET", "/board")) > 0
            assert all(board.revision > 0 for board in boards), "screens keep what they show"
            postgres.start()
        wanted = life.said.answers + 100
        wait_until(lambda: life.said.answers >= wanted, WITHIN_S, "the hall goes on")
        life.stop()
        with running.wire(demo["kiosk"]["token"]) as kiosk:
            last = kiosk.insist("/tickets", running.a_wish()).good()
        life.said.tickets[last["ticket"]["id"]] = last["ticket"]
        wait_until(lambda: min(one.revision for one in boards) >= last["revision"], WITHIN_S, "boards that follow")
        assert [one.connections for one in boards] == [1, 1, 1], "no line broke"
        assert running.stop() == 0
        assert "internal" not in running.said
        assert "Traceback" not in running.said
    must_hold_what_was_said(Ledger(folder), life)
