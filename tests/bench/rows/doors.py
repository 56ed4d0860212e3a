"""Rows about the doors: numbers taken at once, counters calling at once, both with years of tickets in the books."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from uuid import uuid4

from tests.bench.figures import Figure, percentile, spread_ms
from tests.bench.ground import COUNTERS, Ground, Hall
from tests.bench.lines import Done, HttpLine, drive
from tests.bench.past import fill_past

KIOSKS, TICKETS, WARM_UP = 32, 2_000, 100
WAITING, CALLS = 750, 496
"""From 750 down to about 250 people wait while the counters call: 500 in the middle."""
ROUNDS, A_ROUND = 10, 96


def issue(ground: Ground) -> list[Figure]:
    """32 kiosks at once."""
    with ground.hall() as hall:
        hall.let_wait(WARM_UP)
        kiosks = [hall.kiosk() for _ in range(KIOSKS)]
        work = [(line, hall.wishes(line, TICKETS // KIOSKS, offset=n)) for n, line in enumerate(kiosks)]
        done, cpu = hall.cpu(lambda: drive(work))
        floor = floor_of(ground, hall)
        numbers = [one.json()["ticket"]["label"] for one in done]
    per_s, cpu_ms, p99 = rate(done), cpu / len(done) * 1000, percentile([one.took_s for one in done], 0.99)
    least = min(400.0, 0.8 * ground.commits_per_s)
    single = f"{len(numbers) - len(set(numbers))} of {len(numbers)} twice"
    return [
        Figure("issue, 32 at once: CPU each", f"{cpu_ms:.2f} ms", "≤ 2 ms", floor, cpu_ms <= 2),
        Figure("issue, 32 at once: numbers a second", f"{per_s:.0f}/s ({single})", f"≥ {least:.0f}/s",
               f"{ground.commits_per_s:.0f} commits/s", per_s >= least and len(numbers) == len(set(numbers))),
        Figure("issue, 32 at once: answer", spread_ms([one.took_s for one in done]), "p99 ≤ 60 ms",
               f"TCP echo {spread_ms(ground.echo_s)}", p99 <= 0.06),
        *_alone(ground),
    ]  # fmt: skip


def floor_of(ground: Ground, hall: Hall) -> str:
    """What an answer and a commit cost when there is nothing in them."""
    return f"empty answer {hall.empty_answer_cpu_s() * 1000:.2f} ms, bare commit {ground.commit_cpu_s * 1000:.2f} ms"


def _alone(ground: Ground) -> list[Figure]:
    with ground.hall() as hall:
        hall.let_wait(WARM_UP)
        kiosk = hall.kiosk()
        done = drive([(kiosk, hall.wishes(kiosk, 200))])
    return [Figure("issue, one kiosk alone: answer", spread_ms([one.took_s for one in done]), "–")]


def rate(done: list[Done]) -> float:
    """Answers a second, from the first question to the last answer."""
    return len(done) / (max(one.sent_at + one.took_s for one in done) - min(one.sent_at for one in done))


def calls_of(line: HttpLine, path: str, count: int) -> list[bytes]:
    """Questions for the next person."""
    return [line.question("POST", f"{path}/call-next", {"request_id": uuid4().hex}) for _ in range(count)]


def call(ground: Ground) -> list[Figure]:
    """Eight counters at once over one line of people."""
    with ground.hall() as hall:
        hall.let_wait(WAITING)
        officers = hall.officers
        drive([(line, calls_of(line, path, 2)) for line, path in officers])
        work = [(line, calls_of(line, path, CALLS // COUNTERS)) for line, path in officers]
        done, cpu = hall.cpu(lambda: drive(work))
        floor = floor_of(ground, hall)
    called = [one.json()["ticket"]["id"] for one in done]
    twice, cpu_ms = len(called) - len(set(called)), cpu / len(done) * 1000
    return [
        Figure("call next, 8 counters, 500 waiting: CPU each", f"{cpu_ms:.2f} ms", "≤ 3 ms", floor, cpu_ms <= 3),
        Figure("call next, 8 counters: handed out twice", f"{twice} of {len(called)}", "0", is_met=twice == 0),
        Figure("call next, 8 counters: answer", f"{spread_ms([one.took_s for one in done])}, {rate(done):.0f}/s", "–",
               f"{ground.commits_per_s:.0f} commits/s"),
    ]  # fmt: skip


def past(ground: Ground) -> list[Figure]:
    """The same work on an empty base and on a full one, in turns, so that a drifting clock meets both."""
    full = ground.folder()
    filled_mb = fill_past(full, ground.past)
    size = f"{ground.past:,} past tickets, {filled_mb:.0f} MB"
    with ground.hall() as young, ground.hall(full) as old:
        return [_against(name, size, _rounds(work, young, old)) for name, work in WORKS.items()]


def _rounds(work: Callable[[Hall], float], young: Hall, old: Hall) -> list[tuple[float, float]]:
    """Each round's CPU on both; who begins changes, and a first round warms up."""
    pairs = []
    for number in range(ROUNDS + 1):
        if number % 2:
            pairs.append((work(young), work(old)))
        else:
            later = work(old)
            pairs.append((work(young), later))
    return pairs[1:]


def _against(name: str, size: str, pairs: list[tuple[float, float]]) -> Figure:
    """The ratio of the medians, between the quartiles of the rounds' own ratios: how sure this machine lets us be."""
    on_young, on_old = (statistics.median(side) for side in zip(*pairs, strict=True))
    low, _, high = statistics.quantiles([old / young for young, old in pairs], n=4)
    ratio = on_old / on_young
    figure = f"× {ratio:.2f} ({low:.2f} – {high:.2f}), {on_old * 1000:.2f} ms"
    return Figure(f"{name}, {size}: CPU against an empty base", figure, "≤ × 1.10", is_met=ratio <= 1.1)


def _issuing(hall: Hall) -> float:
    kiosk = hall.kiosk()
    questions = hall.wishes(kiosk, A_ROUND)
    return hall.cpu(lambda: drive([(kiosk, questions)]))[1] / A_ROUND


def _calling(hall: Hall) -> float:
    work = [(line, calls_of(line, path, A_ROUND // COUNTERS)) for line, path in hall.officers]
    return hall.cpu(lambda: drive(work))[1] / A_ROUND


def _looking(path: str, token_of: Callable[[Hall], str]) -> Callable[[Hall], float]:
    def look(hall: Hall) -> float:
        line = HttpLine(hall.running.base_url, Authorization=f"Bearer {token_of(hall)}")
        questions = [line.question("GET", path)] * (A_ROUND // 4)
        return hall.cpu(lambda: drive([(line, questions)]))[1] / len(questions)

    return look


WORKS: dict[str, Callable[[Hall], float]] = {
    "issue": _issuing,
    "call next": _calling,
    "kiosk's state": _looking("/kiosk", lambda hall: hall.kiosk_token),
    "board's state": _looking("/board", lambda hall: hall.board_token),
}
