"""The ground that all rows stand on: a filled centre to copy, servers over the copies, and everybody's lines."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from tests.bench.limits import commits, echo_s
from tests.bench.lines import HttpLine, drive
from tests.bench.meter import cpu_s
from tests.running import Running, a_copy, fill_folder, serving
from tests.wire import Wire, a_wish

Json = dict[str, Any]

COUNTERS, SERVICES = 8, 4


@dataclass
class Ground:
    """`past` tickets lie in the big centre's books; `sockets` is how many a crowd of screens holds; `minutes` of a full
    hall's board are watched; `phones` follow the big hall; `data` is a file of recorded queues."""

    place: Path
    past: int
    sockets: int
    minutes: float = 1.0
    phones: int = 10_000
    data: Path | None = None
    _made: int = field(default=0)

    @cached_property
    def _commits(self) -> tuple[float, float]:
        return commits(self.place)

    @property
    def commits_per_s(self) -> float:
        """What the disk can do."""
        return self._commits[0]

    @property
    def commit_cpu_s(self) -> float:
        """What each costs the processor."""
        return self._commits[1]

    @cached_property
    def echo_s(self) -> list[float]:
        """What the loopback takes."""
        return echo_s()

    @cached_property
    def _filled(self) -> Path:
        folder = fill_folder(self.place / "filled")
        give_all_counters_the_same_services(folder)
        return folder

    def folder(self) -> Path:
        """A fresh centre of one's own."""
        self._made += 1
        return a_copy(self._filled, self.place / f"centre-{self._made}")

    @contextmanager
    def hall(self, folder: Path | None = None) -> Iterator[Hall]:
        """A running server over a fresh centre, or over that folder, with eight open counters."""
        with serving(folder or self.folder()) as running:
            yield Hall(running)


def give_all_counters_the_same_services(folder: Path) -> None:
    """One line for all: the hardest case for handing nobody out twice. Only the bench's own copy is changed."""
    with closing(sqlite3.connect(folder / "toiluot.db")) as connection, connection:
        (kept,) = connection.execute("SELECT service_ids FROM counter ORDER BY number").fetchone()
        few = connection.execute("SELECT id FROM service WHERE parent_id IS NOT NULL LIMIT ?", (SERVICES,)).fetchall()
        assert isinstance(json.loads(kept), list)
        connection.execute("UPDATE counter SET service_ids = ?", (json.dumps([one for (one,) in few]),))


class Hall:
    """A running centre and lines into it."""

    def __init__(self, running: Running) -> None:
        self.running = running
        self.demo = running.demo
        self.kiosk_token = str(self.demo["kiosk"]["token"])
        self.board_token = str(self.demo["hall_board"]["token"])
        self.services: list[str] = []

    def kiosk(self) -> HttpLine:
        """A connection of the kiosk's."""
        return HttpLine(self.running.base_url, Authorization=f"Bearer {self.kiosk_token}")

    @cached_property
    def officers(self) -> list[tuple[HttpLine, str]]:
        """Each counter's line, with the path of its counter; all are open."""
        return [self._officer(counter) for counter in self.demo["counters"][:COUNTERS]]

    def _officer(self, counter: Json) -> tuple[HttpLine, str]:
        with Wire(self.running.base_url) as wire:
            cookie = wire.sign_in(counter["officer"]).cookie
        line = HttpLine(self.running.base_url, Cookie=cookie, X_Toiluot="1")
        path = f"/counters/{counter['id']}"
        assert line.ask("POST", f"{path}/open", {}).status == 200
        return line, path

    def officer_anew(self, place: int) -> tuple[HttpLine, str]:
        """The same officer on a new connection, as after a restart."""
        line, path = self.officers[place]
        return line.again(), path

    @cached_property
    def offered(self) -> list[str]:
        """The services that the counters serve."""
        with closing(sqlite3.connect(self.running.folder / "toiluot.db")) as connection:
            (kept,) = connection.execute("SELECT service_ids FROM counter").fetchone()
        services: list[str] = json.loads(kept)
        return services

    def wishes(self, line: HttpLine, count: int, offset: int = 0) -> list[bytes]:
        """Questions for numbers, over the services in turn."""
        services = self.offered
        return [line.question("POST", "/tickets", a_wish(services[(n + offset) % len(services)])) for n in range(count)]

    def let_wait(self, people: int) -> None:
        """So many take a number."""
        kiosk = self.kiosk()
        assert all(done.status == 201 for done in drive([(kiosk, self.wishes(kiosk, people))]))

    def empty_answer_cpu_s(self, count: int = 300) -> float:
        """CPU of an answer that says nothing: the floor under every door."""
        kiosk = self.kiosk()
        questions = [kiosk.question("GET", "/health/live")] * count
        return self.cpu(lambda: drive([(kiosk, questions)]))[1] / count

    def cpu(self, work: Callable[[], Any]) -> tuple[Any, float]:
        """What the work gave, and the server's seconds of CPU meanwhile."""
        before = cpu_s(self.running.pid)
        result = work()
        return result, cpu_s(self.running.pid) - before
