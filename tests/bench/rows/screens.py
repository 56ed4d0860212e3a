"""Rows about live screens: how long a call takes to each of them, and what a thousand of them cost."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from tests.bench.figures import Figure, percentile, spread_ms
from tests.bench.ground import Ground, Hall
from tests.bench.limits import shouting, spent
from tests.bench.lines import Json
from tests.bench.listeners import Screens
from tests.bench.meter import cpu_s, memory_mb

BOARDS, CALLS, MANY_CALLS = 100, 60, 25
CONNECT_S, SHOWN_S = 120.0, 30.0
REST_S = 0.3
"""Between two calls: longer than anything that a screen gathers, so that each call is a push of its own."""


def boards(ground: Ground) -> list[Figure]:
    """A call until each of 100 boards has it."""
    with ground.hall() as hall:
        hall.let_wait(CALLS + 10)
        seen = _calls(hall, [_board(hall)] * BOARDS, CALLS)
    delays = [delay for one in seen.delays for delay in one]
    bare, _ = raw(BOARDS, seen.size)
    return [
        Figure(f"call → shown on each of {BOARDS} boards", spread_ms(delays), "p99 ≤ 60 ms",
               f"bare sockets, {seen.size // 1000} kB each: {spread_ms(bare)}", percentile(delays, 0.99) <= 0.06)
    ]  # fmt: skip


def sockets(ground: Ground) -> list[Figure]:
    """A call until the last of a thousand boards has it, and what they weigh."""
    return _crowd(ground, "boards", lambda hall, count: [_board(hall)] * count)


def _crowd(ground: Ground, kind: str, auths: Callable[[Hall, int], list[Json]]) -> list[Figure]:
    count = ground.sockets
    with ground.hall() as hall:
        wanted = auths(hall, count)
        hall.let_wait(MANY_CALLS + 10)
        seen = _calls(hall, wanted, MANY_CALLS)
    last = [max(one) for one in seen.delays]
    raw_last, raw_cpu = raw(count, seen.size)
    cpu_ms = median(seen.cpu) * 1000
    limit = f"bare sockets, {seen.size / 1000:.1f} kB each: "
    return [
        Figure(f"call → the last of {count:,} {kind}", spread_ms(last), "p50 ≤ 60 ms", limit + spread_ms(raw_last),
               median(last) <= 0.06),
        Figure(f"call → {count:,} {kind}: CPU", f"{cpu_ms:.1f} ms", "≤ 25 ms", f"{limit}{raw_cpu * 1000:.1f} ms",
               cpu_ms <= 25),
        Figure(f"memory with {count:,} {kind}", f"{seen.memory_mb:.0f} MB", "≤ 200 MB", is_met=seen.memory_mb <= 200),
        Figure(f"{count:,} {kind} connect", f"{seen.connected_s:.1f} s", "–"),
    ]  # fmt: skip


class Seen:
    """What was measured: per call the delays of all screens and the server's CPU; then size, memory, connecting."""

    def __init__(self) -> None:
        self.delays: list[list[float]] = []
        self.cpu: list[float] = []
        self.size, self.memory_mb, self.connected_s = 0, 0.0, 0.0


def _calls(hall: Hall, auths: list[Json], calls: int) -> Seen:
    seen = Seen()
    line, path = hall.officers[0]
    begun = time.monotonic()
    with Screens(hall.running.port, auths) as screens:
        screens.listen_until(lambda: screens.have(0), CONNECT_S)
        seen.connected_s = time.monotonic() - begun
        for number in range(calls):
            screens.listen_for(REST_S)
            cpu = cpu_s(hall.running.pid)
            asked_at = time.monotonic()
            revision = line.ask("POST", f"{path}/call-next", {"request_id": f"call-{number}"}).json()["revision"]
            screens.listen_until(lambda: screens.have(revision), SHOWN_S)  # noqa: B023 - called at once
            seen.cpu.append(cpu_s(hall.running.pid) - cpu)
            seen.delays.append([screen.shown_at - asked_at for screen in screens.all])
        seen.size, seen.memory_mb = max(one.size for one in screens.all), memory_mb(hall.running.pid)
    return seen


def _board(hall: Hall) -> Json:
    return {"screen": "hall_board", "token": hall.board_token}


def raw(listeners: int, size: int) -> tuple[list[float], float]:
    """The bare machine: when the last of so many sockets has so many bytes, and the sender's CPU, in medians of ten."""
    took, cpu = [], []
    with shouting(listeners, size) as (word, ears):
        for _ in range(10):
            begun = time.monotonic()
            word.sendall(b"!")
            for ear in ears:
                left = size
                while left:
                    left -= len(ear.recv(left))
            took.append(time.monotonic() - begun)
            cpu.append(spent(word))
    return took, median(cpu)
