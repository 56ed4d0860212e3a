"""Small offices with a law of their own, written as the snapshots that a public board would give."""

from __future__ import annotations

import gzip
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from threadpoolctl import threadpool_limits

from server.backtest import chances, trial
from server.backtest.snapshots import Row, read

HEAD = "office,queue,queue_name,at,current_ticket,waiting,open_counters,posted_service_min"
MONDAY = datetime(2020, 1, 6, 8, 0)  # noqa: DTZ001 — boards tell local time
DAY_STEPS = 90


@dataclass(frozen=True)
class Office:
    """One queue: people come and are called at these rates per step of five minutes."""

    name: str
    comes: float = 1.4
    called: float = 1.3


def snapshots(office: Office, days: list[int], seed: int = 1) -> list[str]:
    """Lines of a file, a snapshot every five minutes from eight o'clock, on days counted from a Monday."""
    lines = []
    for day in days:
        luck, number, waiting = random.Random(f"{office.name}{day}{seed}"), 1, 4
        for step in range(DAY_STEPS):
            at = MONDAY + timedelta(days=day, minutes=5 * step)
            lines.append(f"{office.name},1,Desk,{at:%Y-%m-%dT%H:%M},A{number:03},{waiting},2,5")
            calls = min(waiting, luck.choice((0, 1, 1, 2)) if office.called > 1 else luck.choice((0, 1)))
            number, waiting = number + calls, waiting - calls + luck.choice((0, 1, 1, 2) if step < 70 else (0,))
    return lines


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """Writes lines as a packed file with its head."""

    def written(name: str, lines: list[str], head: str = HEAD) -> Path:
        path = tmp_path / f"{name}.csv.gz"
        with gzip.open(path, "wt", encoding="utf-8") as out:
            out.write("\n".join([head, *lines]) + "\n")
        return path

    return written


@pytest.fixture
def rows(file: Callable[..., Path]) -> Callable[[list[str]], list[Row]]:
    """Lines as the reader reads them."""
    return lambda lines: read(file("rows", lines))


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Few trees, and no threads that wait for each other: what is tried is not how good they are."""
    monkeypatch.setattr(chances, "TREES", 4)
    monkeypatch.setattr(chances, "LAST", 24)
    monkeypatch.setattr(trial, "SEEDS", 1)
    monkeypatch.setattr(trial, "FOLDS", 2)
    with threadpool_limits(1):
        yield
