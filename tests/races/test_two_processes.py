"""Two processes, one hall: kill -9 of either at any time, of Redis too, and no event is lost or done twice."""

from __future__ import annotations

import os
import random
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from tests.databases import Databases
from tests.ledger import Ledger
from tests.live_screen import LiveScreen
from tests.races.life import Hall, Life, must_hold_what_was_said
from tests.races.pair import Pair, a_pair
from tests.redis_server import RedisServer
from tests.running import Running, wait_until
from tests.wire import Wire, a_wish

pytestmark = pytest.mark.postgresql

KILLS = int(os.environ.get("TOILUOT_KILLS", "6"))
"""Set the variable to a few for a quick look; the suite runs all."""
KIOSKS, COUNTERS = 32, 8
BACK_S = 60.0


@pytest.fixture
def pair(folder: Path, redis: RedisServer) -> Iterator[Pair]:
    """Both processes behind nginx."""
    with a_pair(folder, redis.url) as pair:
        yield pair


def a_ticket(base_url: str, demo: dict[str, Any], headers: dict[str, str] | None = None) -> dict[str, Any]:
    """Somebody takes a number there."""
    wish = a_wish(demo["counters"][0]["service_ids"][0])
    with Wire(base_url, demo["kiosk"]["token"], headers) as kiosk:
        given: dict[str, Any] = kiosk.insist("/tickets", wish).good()
        return given


def one_dies(victim: Running, life: Life, chance: random.Random) -> None:
    """kill -9 after some more answers, wherever everybody is then; people go on, and then it comes back."""
    wanted = life.said.answers + chance.randint(20, 60)
    wait_until(lambda: life.said.answers >= wanted, BACK_S, "answers of two")
    victim.kill()
    wanted = life.said.answers + 20
    wait_until(lambda: life.said.answers >= wanted, BACK_S, "answers of one")
    victim.start()


@pytest.mark.timeout(300)
def test_either_may_be_killed_at_any_time(pair: Pair, redis: RedisServer, folder: Path) -> None:
    chance, demo = random.Random(32), pair.one.demo
    life = Life(Hall(demo, pair.front, KIOSKS, COUNTERS, pause_s=0.5))
    token = demo["hall_board"]["token"]
    with ExitStack() as stack:
        boards = [stack.enter_context(LiveScreen(pair.front, "hall_board", token)) for _ in range(4)]
        stack.enter_context(life)
        for number in range(KILLS):
            if number == KILLS // 3:
                redis.kill()
            if number == 2 * KILLS // 3:
                redis.start()
            one_dies(chance.choice((pair.one, pair.other)), life, chance)
        life.stop()
        last = a_ticket(pair.front, demo)
        life.said.tickets[last["ticket"]["id"]] = last["ticket"]
        wait_until(lambda: min(board.revision for board in boards) >= last["revision"], BACK_S, "boards")
    assert (pair.one.stop(), pair.other.stop()) == (0, 0)
    assert len(life.said.tickets) > 10 * KILLS
    must_hold_what_was_said(Ledger(folder), life)


def test_what_happens_at_one_is_seen_at_the_other(pair: Pair) -> None:
    demo = pair.one.demo
    token = demo["hall_board"]["token"]
    with (
        LiveScreen(pair.one.base_url, "hall_board", token) as here,
        LiveScreen(pair.other.base_url, "hall_board", token) as there,
    ):
        for process in (pair.one, pair.other) * 3:
            revision = a_ticket(process.base_url, demo)["revision"]
            wait_until(lambda r=revision: min(here.revision, there.revision) >= r, BACK_S, "both boards")  # type: ignore[misc]


def test_an_agent_that_waits_at_one_prints_what_is_taken_at_the_other(pair: Pair) -> None:
    demo = pair.one.demo
    with ThreadPoolExecutor(1) as waiting, Wire(pair.other.base_url, demo["print_agent"]["token"]) as agent:
        asked = waiting.submit(agent.ask, "POST", "/print-jobs/claim", {"wait_s": 25.0})
        ticket = a_ticket(pair.one.base_url, demo)["ticket"]
        assert asked.result(20).good()["job"]["ticket_id"] == ticket["id"]


def test_a_sign_in_holds_everywhere_and_ends_everywhere(pair: Pair) -> None:
    demo = pair.one.demo
    with pair.one.wire().sign_in(demo["supervisor"]) as here, pair.other.wire() as there:
        there.carries(here.cookie)
        assert there.get("/session")["staff"]["id"]
        assert here.ask("DELETE", "/session").status == 204
        assert there.ask("GET", "/session").status == 401


def test_nobody_pretends_to_come_from_elsewhere(pair: Pair, folder: Path) -> None:
    a_ticket(pair.front, pair.one.demo, {"X-Forwarded-For": "203.0.113.9"})
    assert Ledger(folder).rows("SELECT origin FROM journal WHERE event = 'TicketIssued'") == [("127.0.0.1",)]


def test_both_may_start_at_once_on_nothing(databases: Databases, tmp_path: Path) -> None:
    databases.new(tmp_path)
    with ExitStack() as stack:
        both = [stack.enter_context(Launched(tmp_path, ("serve",), log=f"{name}.log")) for name in ("one", "other")]
        for process in both:
            wait_until(lambda p=process: "server.started" in p.said, BACK_S, "a start")  # type: ignore[misc]
            assert process.stop() == 0


class Launched(Running):
    """Started without waiting for it."""

    def start(self) -> None:
        """Others start in the same moment."""
        self.launch()
