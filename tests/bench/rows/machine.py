"""Rows about the process: its start, and its memory at rest."""

from __future__ import annotations

import subprocess
import sys
import time
from statistics import median

from tests.bench.figures import Figure
from tests.bench.ground import Ground
from tests.bench.lines import HttpLine
from tests.bench.meter import memory_mb
from tests.running import answers, serving

STARTS = 3
LIBRARIES = "import flask, flask_socketio, sqlalchemy, alembic, gevent, pydantic_settings"


def start(ground: Ground) -> list[Figure]:
    """From the command to the first answer; beside it, what the libraries alone take to load."""
    folder = ground.folder()
    took = []
    for _ in range(STARTS):
        running = serving(folder)
        begun = time.monotonic()
        running.launch()
        while not answers(running.base_url):
            time.sleep(0.005)
        took.append(time.monotonic() - begun)
        running.stop()
    figure = median(took)
    return [
        Figure("start → first answer", f"{figure:.2f} s", "≤ 2 s", f"libraries alone {_libraries_s():.2f} s",
               figure <= 2)
    ]  # fmt: skip


def _libraries_s() -> float:
    took = []
    for _ in range(STARTS):
        begun = time.monotonic()
        subprocess.run([sys.executable, "-c", LIBRARIES], check=True)
        took.append(time.monotonic() - begun)
    return median(took)


def memory(ground: Ground) -> list[Figure]:
    """After each screen's state was asked for once."""
    with ground.hall() as hall:
        for path, token in (("/kiosk", hall.kiosk_token), ("/board", hall.board_token)):
            HttpLine(hall.running.base_url, Authorization=f"Bearer {token}").ask("GET", path).json()
        hall.let_wait(20)
        mb = memory_mb(hall.running.pid)
    return [Figure("memory at rest", f"{mb:.0f} MB", "≤ 130 MB", is_met=mb <= 130)]
