"""`./run bench`: every row of speed and size that exists by now, beside what the machine itself can do."""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.bench.figures import Figure, table
from tests.bench.ground import Ground
from tests.bench.meter import allow_many_sockets, loop_ns
from tests.bench.rows import board, doors, hall, life, machine, page, paper, reports, screens, simulation


def backtest(ground: Ground) -> list[Figure]:
    """Loaded when asked for: what learns takes seconds to load."""
    from tests.bench.rows.backtest import backtested

    return backtested(ground)


ROWS: dict[str, Callable[[Ground], list[Figure]]] = {
    "issue": doors.issue,
    "call": doors.call,
    "boards": screens.boards,
    "sockets": screens.sockets,
    "phones": hall.phones,
    "paper": paper.paper,
    "past": doors.past,
    "start": machine.start,
    "memory": machine.memory,
    "page": page.page,
    "week": life.week,
    "board": board.board,
    "reports": reports.reports,
    "line": simulation.line_of_300,
    "simulation": simulation.simulation,
    "backtest": backtest,
}


def asked() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    parser.add_argument("rows", nargs="*", metavar="ROW", help=f"some of: {', '.join(ROWS)}; all by default")
    parser.add_argument("--past", type=int, default=1_000_000, help="past tickets in the full base")
    parser.add_argument("--sockets", type=int, default=1_000, help="screens in the crowd")
    parser.add_argument("--minutes", type=float, default=1.0, help="how long the board of a full hall is watched")
    parser.add_argument("--phones", type=int, default=10_000, help="phones that follow the big hall")
    parser.add_argument("--data", type=Path, help="snapshots of recorded queues, for the row backtest")
    chosen = parser.parse_args()
    if unknown := set(chosen.rows) - set(ROWS):
        parser.error(f"no such row: {', '.join(sorted(unknown))}")
    return chosen


def main() -> None:
    """Measure row by row; the table comes at the end."""
    chosen = asked()
    allow_many_sockets(max(2 * chosen.sockets, chosen.phones) + 500)
    figures: list[Figure] = []
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, an empty loop takes {loop_ns():.0f} ns a turn")
    with tempfile.TemporaryDirectory(prefix="toiluot-bench-") as place:
        ground = Ground(Path(place), chosen.past, chosen.sockets, chosen.minutes, chosen.phones, chosen.data)
        for name in chosen.rows or ROWS:
            begun = time.monotonic()
            figures += ROWS[name](ground)
            print(f"  {name}: {time.monotonic() - begun:.0f} s", flush=True)
    print(f"an empty loop takes {loop_ns():.0f} ns a turn now: CPU figures move with it, ratios do not\n")
    print(table(figures))


if __name__ == "__main__":
    main()
