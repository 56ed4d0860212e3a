"""kill -9 in the middle of everything, thirty times: nothing that was acknowledged is lost, nothing happens twice."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from tests.ledger import Ledger
from tests.live_screen import LiveScreen
from tests.races.life import Hall, Life, must_hold_what_was_said
from tests.running import Running, serving, wait_until

KILLS = int(os.environ.get("TOILUOT_KILLS", "30"))
"""Set the variable to a few for a quick look; the suite runs all."""
BACK_S = 30.0


def kill_at_random(running: Running, life: Life, chance: random.Random) -> int:
    """After some more answers, wherever the others are then. The highest revision that anybody was told before."""
    wanted = life.said.answers + chance.randint(5, 40)
    wait_until(lambda: life.said.answers >= wanted, BACK_S, "answers after a restart")
    running.kill()
    return life.said.revision


def are_back(screens: Iterable[LiveScreen], told: int, kills: int) -> bool:
    """On a line of this server, and with all that anybody was told by the one before."""
    return all(one.connections > kills and one.revision >= told for one in screens)


def integrity(folder: Path) -> str:
    """SQLite's own judgement, beside a running server."""
    with closing(sqlite3.connect(folder / "toiluot.db")) as connection:
        return str(connection.execute("PRAGMA quick_check").fetchone()[0])


@pytest.mark.sqlite
@pytest.mark.timeout(300)
def test_thirty_kills_lose_nothing_and_double_nothing(folder: Path) -> None:
    chance = random.Random(30)
    with serving(folder) as running:
        life = Life(Hall(running.demo, running.base_url))
        demo = running.demo
        board = LiveScreen(running.base_url, "hall_board", demo["hall_board"]["token"])
        tablet = LiveScreen(running.base_url, "rating_tablet", demo["counters"][0]["tablet_token"])
        screens = board, tablet
        with board, tablet, life:
            for kills in range(1, KILLS + 1):
                told = kill_at_random(running, life, chance)
                running.start()
                wait_until(partial(are_back, screens, told, kills), BACK_S, "screens")
                assert integrity(folder) == "ok"
            life.stop()
        assert running.stop() == 0
        assert len(life.said.tickets) > KILLS
    must_hold_what_was_said(Ledger(folder), life)
