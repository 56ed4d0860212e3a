"""Reports over a month and a year of a big centre, beside the rows' own sums, and whether a call waits for them."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path
from unittest.mock import patch
from uuid import uuid4

from server.queries.reports import Wish, gathering, report
from server.realtime.presence import Presence
from server.rolling import roll_up
from server.sites import site_ids
from server.storage.reading import Reader
from server.storage.store import Store
from tests.bench.a_year import DAYS, fill_year
from tests.bench.figures import Figure, percentile, spread_ms
from tests.bench.ground import Ground, Hall
from tests.bench.lines import HttpLine
from tests.wire import Wire

NAMES = ("services", "counters", "officers", "hours", "days", "months", "classes", "heat", "distribution", "ratings")
RAW = ("services", "counters")
CALLS, ROUNDS, GAP_S = 120, 3, 0.03
"""Calls of one stretch, stretches of either kind, and the time from one call to the next."""


def reports(ground: Ground) -> list[Figure]:
    """A year of 70 counters, and its last whole month."""
    folder = ground.folder()
    fill_year(folder)
    made_s = _roll_up(folder)
    today = datetime.now(UTC).date()
    year, month = (today - timedelta(days=364), today), _month_before(today)
    raw = _raw_s(folder, month), _raw_s(folder, year)
    with ground.hall(folder) as hall:
        door = _door(hall)
        door("services", *month)
        figures = [
            _figure(door, "month, 110,000 turns", month, 0.3, raw[0]),
            _figure(door, "year, 1,300,000 turns", year, 2.0, raw[1]),
        ]
        return [*figures, _meanwhile(hall, lambda: door("counters", *year)), _making(made_s)]


def _making(made_s: float) -> Figure:
    return Figure("roll-ups of a day of 5,000 turns, made at night", f"{made_s / DAYS * 1000:.0f} ms", "–")


def _roll_up(folder: Path) -> float:
    store, reader = _opened(folder)
    begun = time.monotonic()
    roll_up(store, reader, site_ids(store)[0])
    return time.monotonic() - begun


def _opened(folder: Path) -> tuple[Store, Reader]:
    store = Store(f"sqlite:///{folder / 'toiluot.db'}")
    return store, Reader(store, lambda: datetime.now(UTC), Presence(lambda: datetime.now(UTC), ""))


def _raw_s(folder: Path, days: tuple[date, date]) -> float:
    """The same reports without roll-ups, the quickest of them: what the rows themselves take."""
    store, reader = _opened(folder)
    wishes = [Wish(name=name, first=days[0], last=days[1]) for name in RAW]
    with patch.object(gathering, "made_days", return_value=set()), reader.of(site_ids(store)[0]) as reading:
        return min(_took(partial(report, reading, wish)) for wish in wishes)


def _took(work: Callable[[], object]) -> float:
    begun = time.monotonic()
    work()
    return time.monotonic() - begun


def _month_before(today: date) -> tuple[date, date]:
    last = today.replace(day=1) - timedelta(days=1)
    return last.replace(day=1), last


def _door(hall: Hall) -> Callable[[str, date, date], float]:
    """Asks for a report as the supervisor's screen does; the seconds until the answer."""
    with Wire(hall.running.base_url) as wire:
        cookie = wire.sign_in(hall.demo["supervisor"]).cookie
    line = HttpLine(hall.running.base_url, Cookie=cookie)

    def ask(name: str, first: date, last: date) -> float:
        done = line.ask("GET", f"/reports/{name}?from={first}&to={last}")
        assert done.status == 200, done.body
        return done.took_s

    return ask


def _figure(door: Callable[..., float], what: str, days: tuple[date, date], most_s: float, raw_s: float) -> Figure:
    took = {name: min(door(name, *days) for _ in range(3)) for name in NAMES}
    slowest = max(took, key=lambda name: took[name])
    figure = f"{took[slowest] * 1000:.0f} ms ({slowest}), median {statistics.median(took.values()) * 1000:.0f} ms"
    return Figure(f"slowest of {len(NAMES)} reports of a {what}", figure, f"≤ {most_s * 1000:.0f} ms",
                  f"from the rows {raw_s * 1000:.0f} ms", took[slowest] <= most_s)  # fmt: skip


def _meanwhile(hall: Hall, ask: Callable[[], object]) -> Figure:
    """Calls with and without a year's report beside them, in turns, so that a drifting clock meets both."""
    hall.let_wait(2 * ROUNDS * CALLS + 50)
    quiet, busy = list[float](), list[float]()
    for _ in range(ROUNDS):
        quiet += _calls(hall)
        with _asking(ask):
            busy += _calls(hall)
    ratio = percentile(busy, 0.99) / percentile(quiet, 0.99)
    return Figure("call next while a year's report is made, again and again", f"{spread_ms(busy)}, p99 × {ratio:.2f}",
                  "p99 ≤ × 1.2", f"quiet: {spread_ms(quiet)}", ratio <= 1.2)  # fmt: skip


def _calls(hall: Hall) -> list[float]:
    took = []
    for number in range(CALLS):
        line, path = hall.officers[number % len(hall.officers)]
        due = time.monotonic() + GAP_S
        done = line.ask("POST", f"{path}/call-next", {"request_id": uuid4().hex})
        assert done.status == 200, done.body
        took.append(done.took_s)
        time.sleep(max(0.0, due - time.monotonic()))
    return took


class _asking:  # noqa: N801 - reads as a verb
    """Somebody asks for the report over and over within the block."""

    def __init__(self, ask: Callable[[], object]) -> None:
        self._is_over = threading.Event()
        self._asker = threading.Thread(target=self._go_on, args=(ask,))

    def _go_on(self, ask: Callable[[], object]) -> None:
        while not self._is_over.is_set():
            ask()

    def __enter__(self) -> None:
        self._asker.start()

    def __exit__(self, *_: object) -> None:
        self._is_over.set()
        self._asker.join()
