"""A month of a centre's life, played by the server's own commands on a clock that jumps: for the replay page.

`python -m tests.demo.month DIR --days 30 --people 260` fills an empty folder that `./run demo --data DIR` goes on with.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from functools import partial
from heapq import heappop, heappush
from pathlib import Path
from typing import Any

from server.app import Server
from server.commands.counters import CloseCounter, OpenCounter, PauseCounter, ResumeCounter
from server.commands.day import CloseDay
from server.commands.moves.calling import CallNext
from server.commands.moves.leaving import NoShow
from server.commands.moves.serving import Finish, Start
from server.commands.outcome import Command
from server.commands.tickets import IssueTicket
from server.demo.fill import fill
from server.domain.errors import Refusal
from server.domain.numbering import zone
from server.domain.roles import Actor, ActorKind, DeviceKind, system_actor
from server.settings import Settings
from server.storage.schema import staff as staff_table

Json = dict[str, Any]
LOCAL = zone("Asia/Ho_Chi_Minh")
CLASSES = ("aged_60", "aged_60", "aged_80", "pregnant", "small_child", "disabled", "merit")
HOURS = ((7.4, 5), (8, 9), (9, 10), (10, 7), (11, 2), (13, 4), (14, 8), (15, 6), (16, 2))
"""When people come, as (hour, weight): most in the morning."""
IS_PRIORITY, COMES, POPULAR = 0.2, 0.95, 0.6
SERVICE_MIN = (2.0, 6.5, 16.0)


@dataclass
class Life:
    """The hall on one clock. Every step is a command of the person who takes it."""

    server: Server
    demo: Json
    chance: random.Random
    now: datetime = datetime(2026, 1, 1, tzinfo=LOCAL)
    idle: list[Desk] = field(default_factory=list)
    _events: list[tuple[datetime, int, Callable[[], object]]] = field(default_factory=list)
    _made: int = 0

    def will(self, at: datetime, step: Callable[[], object]) -> None:
        """That happens then."""
        self._made += 1
        heappush(self._events, (at, self._made, step))

    def later(self, seconds: float, step: Callable[[], None]) -> None:
        """That happens after so many seconds."""
        self.will(self.now + timedelta(seconds=seconds), step)

    def lives(self) -> None:
        """Until nothing happens any more."""
        while self._events:
            self.now, _, step = heappop(self._events)
            step()

    def does(self, command: Command, actor: Actor) -> Json | None:
        """The answer; None where a rule refuses."""
        try:
            return self.server.executor.run(command, actor)
        except Refusal:
            return None


@dataclass
class Desk:
    """One counter with its officer for one day."""

    life: Life
    counter: Json
    actor: Actor
    day: date

    def at(self, hours: float) -> datetime:
        return datetime.combine(self.day, time(), LOCAL) + timedelta(hours=hours)

    def begins(self) -> None:
        self.life.will(self.at(7.5) + timedelta(seconds=self.life.chance.uniform(0, 600)), self.opens)

    def opens(self) -> None:
        self.life.does(OpenCounter(counter_id=self.counter["id"]), self.actor)
        self.calls()

    def calls(self) -> None:
        """Lunch and the end of the day come between two visits."""
        now = self.life.now
        if self.at(11.5) <= now < self.at(13):
            self.life.does(PauseCounter(counter_id=self.counter["id"], reason="lunch"), self.actor)
            self.life.will(self.at(13) + timedelta(seconds=self.life.chance.uniform(0, 300)), self.resumes)
            return
        answer = self.life.does(CallNext(counter_id=self.counter["id"]), self.actor)
        if answer and answer["ticket"]:
            self.life.later(self.life.chance.uniform(15, 70), self.meets)
        elif now >= self.at(16.75):
            self.life.does(CloseCounter(counter_id=self.counter["id"]), self.actor)
        else:
            self.life.idle.append(self)

    def resumes(self) -> None:
        self.life.does(ResumeCounter(counter_id=self.counter["id"]), self.actor)
        self.calls()

    def meets(self) -> None:
        if self.life.chance.random() > COMES:
            self.life.does(NoShow(counter_id=self.counter["id"]), self.actor)
            self.life.later(5, self.calls)
            return
        self.life.does(Start(counter_id=self.counter["id"]), self.actor)
        low, usual, high = SERVICE_MIN
        self.life.later(self.life.chance.triangular(low, high, usual) * 60, self.finishes)

    def finishes(self) -> None:
        self.life.does(Finish(counter_id=self.counter["id"], outcome="accepted"), self.actor)
        self.life.later(self.life.chance.expovariate(1 / 25), self.calls)


def takes_number(life: Life, served: list[str]) -> None:
    """More than half of all come for what the first counter does: there the line is long."""
    chance, kiosk = life.chance, life.demo["kiosk"]
    popular = life.demo["counters"][0]["service_ids"]
    wanted = chance.choice(popular if chance.random() < POPULAR else served)
    who = chance.choice(CLASSES) if chance.random() < IS_PRIORITY else None
    actor = Actor(ActorKind.DEVICE, kiosk["id"], life.demo["site_id"], frozenset({IssueTicket.right}),
                  DeviceKind.TICKET_KIOSK)  # fmt: skip
    life.does(IssueTicket(service_id=wanted, priority_class=who, language="vi"), actor)
    desk = next((one for one in life.idle if wanted in one.counter["service_ids"]), None)
    if desk is not None:
        wakes(life, desk)


def wakes(life: Life, desk: Desk) -> None:
    """An officer who had nobody looks up."""
    life.idle.remove(desk)
    life.later(life.chance.uniform(5, 30), desk.calls)


def wake_all(life: Life) -> None:
    """Lunch, and the end of the day."""
    for desk in list(life.idle):
        wakes(life, desk)


def plays(life: Life, day: date, people: int, officers: dict[str, str]) -> None:
    """One working day; at its end what is open expires."""
    served = sorted({one for counter in life.demo["counters"] for one in counter["service_ids"]})
    weights = [weight for _, weight in HOURS]
    for _ in range(round(people * life.chance.uniform(0.75, 1.25))):
        ((hour, _),) = life.chance.choices(HOURS, weights)
        at = datetime.combine(day, time(), LOCAL) + timedelta(hours=hour, seconds=life.chance.uniform(0, 3500))
        life.will(at, partial(takes_number, life, served))
    for counter in life.demo["counters"]:
        own = Actor(ActorKind.STAFF, officers[counter["officer"]["login"]], life.demo["site_id"],
                    frozenset({OpenCounter.right}))  # fmt: skip
        Desk(life, counter, own, day).begins()
    for clock in (time(11, 30), time(16, 46)):
        life.will(datetime.combine(day, clock, LOCAL), partial(wake_all, life))
    life.lives()
    life.now += timedelta(minutes=5)
    life.does(CloseDay(), system_actor(life.demo["site_id"]))


def generate(folder: Path, first: date, days: int, people: int, seed: int = 1) -> Json:
    """Working days from `first` on; returns what demo.json holds."""
    life = Life(None, {}, random.Random(seed), datetime.combine(first, time(6), LOCAL))  # type: ignore[arg-type]
    life.server = Server(Settings(data=folder), lambda: life.now, mode="threading")
    life.demo = fill(life.server.executor, folder, "http://127.0.0.1")
    with life.server.store.reading() as connection:
        officers = {
            login: id_
            for id_, login in connection.execute(
                staff_table.select().with_only_columns(staff_table.c.id, staff_table.c.login)
            )
        }
    for day in (first + timedelta(days=n) for n in range(days)):
        if day.weekday() < 5:
            life.now = datetime.combine(day, time(7), LOCAL)
            plays(life, day, people, officers)
    return life.demo


def main() -> None:
    """The month before today."""
    parser = argparse.ArgumentParser(prog="python -m tests.demo.month", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--days", type=int, default=30)
    parser.add_argument("--people", type=int, default=300, help="a day, more or less")
    asked = parser.parse_args()
    first = datetime.now(LOCAL).date() - timedelta(days=asked.days)
    generate(asked.folder, first, asked.days, asked.people)


if __name__ == "__main__":
    main()
