"""What a supervisor does to a counter from afar: open, pause, resume and close it, move its officer."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import ClassVar

from server.commands.counters import changed, counter_facts, end_help, must_be_free
from server.commands.floor.messages import leave_notice
from server.commands.outcome import Command, Outcome
from server.commands.releasing import release
from server.domain.centre.counter import PAUSE_REASONS, Counter, CounterState
from server.domain.errors import BadRequest, CounterClosed, CounterTaken
from server.domain.events import (
    CounterClosedDown,
    CounterOpened,
    CounterResumed,
    CounterWasPaused,
    OfficerMoved,
)
from server.domain.floor.message import MessageKind
from server.domain.roles import Right
from server.storage.schema import staff_role
from server.storage.tx import Tx


class Steer(StrEnum):
    """What may be done to a counter from the floor."""

    OPEN = "open"
    PAUSE = "pause"
    RESUME = "resume"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class SteerCounter(Command):
    """Do this to somebody's counter. `officer_id` is for whom it opens; `pause_reason` one of PAUSE_REASONS."""

    right: ClassVar[Right] = Right.COUNTER_STEER
    counter_id: str
    action: Steer
    pause_reason: str | None = None
    officer_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveOfficer(Command):
    """Send whoever works at one counter to another one, which is free."""

    right: ClassVar[Right] = Right.COUNTER_STEER
    counter_id: str
    to_counter_id: str


def steer_counter(tx: Tx, command: SteerCounter) -> Outcome:
    """By the same rules as the officer's own; the officer is told by whom and why."""
    return _STEERS[command.action](tx, tx.counters.get(command.counter_id), command)


def move_officer(tx: Tx, command: MoveOfficer) -> Outcome:
    """The counter that is left closes, the other one goes on as the first was: open, or paused.

    Refused with CounterBusy while somebody is called or served there: a person who was called to one counter is not
    sent round the hall. Refused with CounterTaken where another officer works.
    """
    left, aim = tx.counters.get(command.counter_id), tx.counters.get(command.to_counter_id)
    if left.officer_id is None:
        raise CounterClosed(f"nobody works at counter {left.number}", counter=left.number)
    _must_be_in_use(aim)
    if aim.officer_id is not None:
        raise CounterTaken(f"counter {aim.number} is worked by another officer", counter=aim.number)
    leave_notice(tx, left, MessageKind.MOVED, command.reason, {"from": left.number, "to": aim.number, "to_id": aim.id})
    moved = replace(left.closed(), state_since=tx.now)
    tx.counters.save(moved)
    taken = replace(aim, state=left.state, officer_id=left.officer_id, pause_reason=left.pause_reason)
    taken = tx.counters.save(replace(taken, state_since=tx.now))
    tx.record(OfficerMoved(counter_id=aim.id, left_id=left.id, officer_id=left.officer_id))
    end_help(tx, left)
    release(tx, left)
    return Outcome({"counter": counter_facts(taken), "left": counter_facts(moved)})


def _open(tx: Tx, counter: Counter, command: SteerCounter) -> Outcome:
    _must_be_in_use(counter)
    officer_id = _officer(tx, command.officer_id)
    must_be_free(tx, officer_id, counter)
    opened = counter.opened_by(officer_id)
    return _steered(tx, command, (counter, opened), MessageKind.OPENED, CounterOpened(counter_id=counter.id))


def _pause(tx: Tx, counter: Counter, command: SteerCounter) -> Outcome:
    reason = command.pause_reason or "break"
    if reason not in PAUSE_REASONS:
        raise BadRequest("pause_reason", f"one of {', '.join(PAUSE_REASONS)}")
    event = CounterWasPaused(counter_id=counter.id, reason=reason)
    return _steered(tx, command, (counter, counter.paused(reason)), MessageKind.PAUSED, event)


def _resume(tx: Tx, counter: Counter, command: SteerCounter) -> Outcome:
    event = CounterResumed(counter_id=counter.id)
    return _steered(tx, command, (counter, counter.resumed()), MessageKind.RESUMED, event)


def _close(tx: Tx, counter: Counter, command: SteerCounter) -> Outcome:
    if counter.state is CounterState.CLOSED:
        raise CounterClosed(f"counter {counter.number} is closed", counter=counter.number)
    event = CounterClosedDown(counter_id=counter.id)
    return _steered(tx, command, (counter, counter.closed()), MessageKind.CLOSED, event)


_STEERS: dict[Steer, Callable[[Tx, Counter, SteerCounter], Outcome]] = {
    Steer.OPEN: _open, Steer.PAUSE: _pause, Steer.RESUME: _resume, Steer.CLOSE: _close,
}  # fmt: skip


def _steered(
    tx: Tx,
    command: SteerCounter,
    change: tuple[Counter, Counter],
    kind: MessageKind,
    event: CounterOpened | CounterWasPaused | CounterResumed | CounterClosedDown,
) -> Outcome:
    before, after = change
    if after != before:
        leave_notice(tx, after if after.officer_id else before, kind, command.reason)
    return changed(tx, after, event)


def _officer(tx: Tx, officer_id: str | None) -> str:
    """Somebody of this site who may work at a counter."""
    person = tx.staff.find(officer_id) if officer_id else None
    role = tx.roles.one_where(staff_role.c.code == person.role) if person and person.is_active else None
    if person is None or role is None or Right.COUNTER_WORK not in role.rights:
        raise BadRequest("officer_id", "nobody of this centre who may work at a counter")
    return person.id


def _must_be_in_use(counter: Counter) -> None:
    if not counter.is_active:
        raise CounterClosed(f"counter {counter.number} is no longer used", counter=counter.number)
