"""Rows about a big hall: thousands of phones that follow seventy counters, and all of them coming back at once."""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from contextlib import closing
from pathlib import Path
from statistics import median

from tests.bench.figures import Figure, spread_ms
from tests.bench.ground import Ground, Hall
from tests.bench.lines import Json, drive
from tests.bench.listeners import Screen, Screens
from tests.bench.meter import cpu_s, memory_mb
from tests.bench.rows.screens import raw
from tests.wire import a_wish

COUNTERS, CALLS, CALLS_A_MINUTE, PEOPLE = 70, 20, 20, 1_500
CONNECT_S, SHOWN_S, REST_S, WATCHED_S = 120.0, 30.0, 1.0, 30.0
STORM_S = 10.0


def phones(ground: Ground) -> list[Figure]:
    """Calls to the last phone concerned, what the hall weighs, what it costs at rest, and the storm after a restart."""
    folder = ground.folder()
    give_it_counters(folder, COUNTERS)
    with ground.hall(folder) as centre:
        auths, tickets = _take_numbers(centre, ground.phones)
        seen = _calls(centre, auths, tickets)
        storm = _storm(centre, auths)
    bare_s, bare_cpu_s = raw(max(1, int(seen.concerned)), seen.size)
    count = f"{ground.phones:,} phones"
    bare = f"bare sockets, {seen.concerned:.0f} × {seen.size / 1000:.1f} kB: "
    share = seen.cpu_s_a_minute / 60 * 100
    return [
        Figure(f"call → the last concerned of {count}", spread_ms(seen.last), "≤ 1 s", bare + spread_ms(bare_s),
               max(seen.last) <= 1),
        Figure(f"call with {count}: CPU", f"{median(seen.cpu) * 1000:.1f} ms", "–",
               f"{bare}{bare_cpu_s * 1000:.1f} ms"),
        Figure(f"{count}, {CALLS_A_MINUTE} calls a minute", f"{share:.1f} % of a core", "≤ 40 %",
               f"at rest {seen.at_rest * 100:.1f} %", share <= 40),
        Figure(f"memory with {count}", f"{seen.memory_mb:.0f} MB", "≤ 700 MB", is_met=seen.memory_mb <= 700),
        Figure(f"{count} connect", f"{seen.connect_cpu_s / ground.phones * 1000:.2f} ms CPU each", "–"),
        Figure(f"{count} back at once after kill -9", f"{storm.took_s:.1f} s, {storm.cpu_s:.1f} s CPU", "≤ 10 s",
               is_met=storm.took_s <= STORM_S),
        Figure("a call meanwhile", spread_ms(storm.calls), "–", f"{len(storm.calls)} calls by an officer's new line"),
    ]  # fmt: skip


def give_it_counters(folder: Path, count: int) -> None:
    """The demo's counters again and again, each with three services in turn, until there are so many; all are open."""
    with closing(sqlite3.connect(folder / "toiluot.db")) as connection, connection:
        connection.row_factory = sqlite3.Row
        first = dict(connection.execute("SELECT * FROM counter ORDER BY number LIMIT 1").fetchone())
        (made,) = connection.execute("SELECT count(*) FROM counter").fetchone()
        names = ", ".join(first)
        for number in range(made + 1, count + 1):
            row = {**first, "id": f"bench{number:011}", "number": number, "officer_id": None, "ticket_id": None}
            marks = ", ".join(f":{name}" for name in first)
            connection.execute(f"INSERT INTO counter ({names}) VALUES ({marks})", row)
        leaves = [one for (one,) in connection.execute("SELECT id FROM service WHERE parent_id IS NOT NULL")]
        for place, (counter,) in enumerate(connection.execute("SELECT id FROM counter ORDER BY number").fetchall()):
            served = [leaves[(place + step) % len(leaves)] for step in range(3)]
            connection.execute("UPDATE counter SET service_ids = ? WHERE id = ?", (json.dumps(served), counter))


def _take_numbers(centre: Hall, count: int) -> tuple[list[Json], list[Json]]:
    """So many phones of the people who wait and of those whom they have shown their number, and which each follows."""
    centre.officers  # noqa: B018 - their counters open
    kiosk = centre.kiosk()
    with closing(sqlite3.connect(centre.running.folder / "toiluot.db")) as connection:
        rows = connection.execute("SELECT DISTINCT value FROM counter, json_each(counter.service_ids)").fetchall()
    services = sorted(one for (one,) in rows)
    asked = [kiosk.question("POST", "/tickets", a_wish(services[n % len(services)])) for n in range(PEOPLE)]
    taken = [done.json()["ticket"] for done in drive([(kiosk, asked)])]
    followed = [taken[n % PEOPLE] for n in range(count)]
    return [{"screen": "phone", "token": one["token"]} for one in followed], followed


class Seen:
    """What was measured."""

    def __init__(self) -> None:
        self.last: list[float] = []
        self.cpu: list[float] = []
        self.size, self.concerned, self.memory_mb = 0, 0.0, 0.0
        self.connect_cpu_s = self.at_rest = 0.0

    @property
    def cpu_s_a_minute(self) -> float:
        """Of the hall at rest, and of its calls."""
        return self.at_rest * 60 + CALLS_A_MINUTE * median(self.cpu)


def _calls(centre: Hall, auths: list[Json], tickets: list[Json]) -> Seen:
    seen, pid = Seen(), centre.running.pid
    begun = cpu_s(pid)
    with Screens(centre.running.port, auths) as phones:
        phones.listen_until(lambda: phones.have(0), CONNECT_S)
        seen.connect_cpu_s = cpu_s(pid) - begun
        followed = list(zip(phones.all, tickets, strict=True))
        concerned = [_call(centre, phones, followed, seen, number) for number in range(CALLS)]
        seen.concerned = median(concerned)
        begun = cpu_s(pid)
        phones.listen_for(WATCHED_S)
        seen.at_rest = (cpu_s(pid) - begun) / WATCHED_S
        seen.size, seen.memory_mb = max(one.size for one in phones.all), memory_mb(pid)
    return seen


Followed = list[tuple[Screen, Json]]


def _call(centre: Hall, phones: Screens, followed: Followed, seen: Seen, number: int) -> int:
    """One call; how many phones it concerned."""
    line, path = centre.officers[number % len(centre.officers)]
    phones.listen_for(REST_S)
    cpu, asked_at = cpu_s(centre.running.pid), time.monotonic()
    told = line.ask("POST", f"{path}/call-next", {"request_id": f"call-{number}"}).json()
    called = told["ticket"]
    concerned = [phone for phone, ticket in followed if ticket["service"]["id"] == called["service"]["id"]]
    phones.listen_until(lambda: all(one.revision >= told["revision"] for one in concerned), SHOWN_S)
    seen.cpu.append(cpu_s(centre.running.pid) - cpu)
    seen.last.append(max(one.shown_at for one in concerned) - asked_at)
    followed[:] = [one for one in followed if one[1]["id"] != called["id"]]  # it has left the line
    return len(concerned)


class Storm:
    """How it went."""

    def __init__(self) -> None:
        self.took_s = self.cpu_s = 0.0
        self.calls: list[float] = []


def _storm(centre: Hall, auths: list[Json]) -> Storm:
    """The server dies and starts again; everybody is at its door in the same moment, and an officer calls."""
    storm, is_over = Storm(), threading.Event()
    centre.running.kill()
    centre.running.start()
    officer = threading.Thread(target=_calling, args=(centre, storm, is_over))
    begun, cpu = time.monotonic(), cpu_s(centre.running.pid)
    officer.start()
    with Screens(centre.running.port, auths, come_back=True) as phones:
        phones.listen_until(lambda: phones.have(0), CONNECT_S)
        storm.took_s, storm.cpu_s = time.monotonic() - begun, cpu_s(centre.running.pid) - cpu
        is_over.set()
        officer.join()
    return storm


def _calling(centre: Hall, storm: Storm, is_over: threading.Event) -> None:
    """Twice a second, each time on a new connection, as after a restart."""
    while not is_over.wait(0.5):
        begun = time.monotonic()
        line, path = centre.officer_anew(0)
        line.ask("POST", f"{path}/call-next", {"request_id": f"storm-{begun}"})
        storm.calls.append(time.monotonic() - begun)
