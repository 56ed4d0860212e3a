"""The relay: takes notices of committed events and sends each room that they concern its new state."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from random import random
from time import monotonic, sleep
from typing import Any

import structlog

from server.domain.errors import QueueError, Unavailable
from server.queries.screens import Screen
from server.realtime.audience import AUDIENCE
from server.realtime.rooms import TURN_S, Room, Rooms
from server.storage.journal import Notice

log = structlog.get_logger()

CALM_S = 0.2
"""What nobody waits for with open eyes (one more person in a line) is gathered for this long: a blink is 0.3 s."""
GATHERED_S = 2.0
"""When a counter opens or rests, no place in a line changes, only how long its people wait."""
LEAST_GAP_S: dict[Screen, float] = {Screen.FLOOR: 1.0, Screen.PHONE: 0.5, Screen.QUEUE: 0.5}
"""Screens that add up a whole day, or that many hold in their hands, are not sent more often than this."""
QUEUE_EVERY_S = 30.0
"""A line of which nothing was told for so long is told again: its waits move with the clock."""
PHONES_A_SECOND = 100
"""When all phones of a site are concerned at once, each is made its own state in turn; others go first."""
BATCH = 20
"""Rooms that are sent before it is looked again which are most urgent."""
AGAIN_S = 5.0
"""After this a room whose state could not be made is tried again."""
FLOOR_EVERY_S = 5.0
"""The floor's running times and the devices' presence move without any event."""

KEPT_S = 0.3
"""A state is this old at most when it is handed out again, so a screen's clock is wrong by a blink at most."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A room's state, the revision that its site had when it began to be made, and when that was."""

    revision: int
    made_at: float
    state: Any


class Relay:
    """Coalesces: a room that is concerned ten times before its state is made gets one state."""

    def __init__(self, rooms: Rooms, snapshot: Callable[[Room], Any], emit: Callable[[Room, Any], None]) -> None:
        self._rooms = rooms
        self._snapshot = snapshot
        self._emit = emit
        self._due: dict[Room, float] = {}
        self._sent: dict[Room, float] = {}
        self._in_bulk: set[Room] = set()
        self._revisions: dict[str, int] = {}
        self._kept: dict[Room, Kept] = {}
        self._floor_at = 0.0
        self._one_at_a_time = threading.Lock()
        self._wake = threading.Event()
        self._stopping = False

    def put(self, notices: list[Notice]) -> None:
        """Note which rooms are concerned. Neither blocks nor fails; called by the write path after the commit."""
        now = monotonic()
        for notice in notices:
            self._revisions[notice.site_id] = notice.revision
            for concerned in AUDIENCE[type(notice.event)]:
                subject = concerned.subject(notice.event)
                if concerned.own and subject is None:
                    continue
                rooms = self._rooms.of(notice.site_id, concerned.screen, subject)
                calm = 0.0 if notice.event.urgent else CALM_S
                for room in rooms:
                    self._mark(room, now + calm + _later(room, subject, len(rooms)))
                if concerned.screen is Screen.PHONE and (calm or subject is None):
                    self._in_bulk.update(rooms)
        if notices:
            self._wake.set()

    def touch(self, rooms: Iterable[Room]) -> None:
        """Send these rooms their state soon, made anew, though no event concerns them: time itself has changed it."""
        for room in rooms:
            self._kept.pop(room, None)
            self._mark(room, monotonic())
        self._wake.set()

    def _mark(self, room: Room, at: float) -> None:
        at = max(at, self._sent.get(room, 0.0) + LEAST_GAP_S.get(room.screen, 0.0))
        self._due[room] = min(at, self._due.get(room, at))

    def run(self) -> None:
        """Until `stop`: sleep until something is due, then send it."""
        while not self._stopping:
            self._wake.wait(self._sleep())
            self._wake.clear()
            self.flush(monotonic())

    def _sleep(self) -> float:
        soonest = min(self._due.values(), default=self._floor_at + FLOOR_EVERY_S)
        return max(0.0, min(soonest, self._floor_at + FLOOR_EVERY_S) - monotonic())

    def flush(self, now: float) -> None:
        """Send every room that is due, those that wait longest first; lines after the tickets that leave them, and last
        the phones that are concerned together with very many.

        What becomes due meanwhile has its turn among them: a call does not wait for a thousand phones.
        """
        self._look_around(now)
        while rooms := self._next(max(now, monotonic())):
            for room in rooms:
                del self._due[room]
                self._in_bulk.discard(room)
                if self._rooms.has(room):
                    self._send(room, max(now, monotonic()))
                sleep(TURN_S)

    def _look_around(self, now: float) -> None:
        """What is due by the clock alone, and what need not be remembered any longer."""
        self._kept = {room: kept for room, kept in self._kept.items() if now - kept.made_at < KEPT_S}
        self._sent = {room: at for room, at in self._sent.items() if now - at < QUEUE_EVERY_S}
        if now < self._floor_at + FLOOR_EVERY_S:
            return
        self._floor_at = now
        quiet = [room for room in self._rooms.all_of(Screen.QUEUE) if room not in self._sent]
        for room in (*self._rooms.all_of(Screen.FLOOR), *quiet):
            self._mark(room, now)

    def _next(self, now: float) -> list[Room]:
        due = [(self._after(room), at, room) for room, at in list(self._due.items()) if at <= now]
        return [room for _, _, room in sorted(due, key=lambda one: one[:2])[:BATCH]]

    def _after(self, room: Room) -> int:
        return 2 if room in self._in_bulk else int(room.screen is Screen.QUEUE)

    def _send(self, room: Room, now: float) -> None:
        """A room whose state cannot be made must not silence the others: it is logged, and tried again later."""
        self._sent[room] = now
        try:
            with self._one_at_a_time:
                state = self._state_of(room)
                self._rooms.stand_in_line(room, line_of(room, state))
                self._emit(room, state)
        except Unavailable as error:
            log.warning("snapshot.waits", room=room.name, reason=str(error))
            self._mark(room, now + AGAIN_S)
        except Exception as error:
            code = error.full_code() if isinstance(error, QueueError) else type(error).__name__
            log.exception("snapshot.failed", room=room.name, code=code)
            self._mark(room, now + AGAIN_S)

    def greet(self, room: Room, send: Callable[[Any], None]) -> None:
        """Its first state to a screen that has just come in, never behind a newer one; raises QueueErrors."""
        with self._one_at_a_time:
            state = self._state_of(room)
            line = line_of(room, state)
            self._rooms.stand_in_line(room, line)
            if line:
                self._sent.setdefault(line, monotonic())  # its news is no older than what this phone is told now
            send(state)

    def _state_of(self, room: Room) -> Any:
        """Made anew, unless it was made a moment ago and its site has not changed since: a hall that comes back at once
        after a restart asks a thousand times for the same."""
        if room.screen is Screen.PHONE:  # each has its own, and a hall of them would only fill the memory
            return self._snapshot(room)
        revision, now = self._revisions.get(room.site_id, 0), monotonic()
        kept = self._kept.get(room)
        if kept is None or kept.revision != revision or now - kept.made_at > KEPT_S:
            kept = self._kept[room] = Kept(revision, now, self._snapshot(room))
        return kept.state

    def stop(self) -> None:
        """Let `run` return."""
        self._stopping = True
        self._wake.set()


def _later(room: Room, subject: str | None, rooms: int) -> float:
    """Seconds by which a room is put off that is concerned only because all of its kind are."""
    if subject is not None or room.screen not in (Screen.PHONE, Screen.QUEUE):
        return 0.0
    return GATHERED_S if room.screen is Screen.QUEUE else random() * rooms / PHONES_A_SECOND  # noqa: S311


def line_of(room: Room, state: Any) -> Room | None:
    """The room of the line in which a phone's ticket waits."""
    if room.screen is not Screen.PHONE or state["state"]["state"] != "waiting":
        return None
    return Room(Screen.QUEUE, room.site_id, state["state"]["service"]["id"])
