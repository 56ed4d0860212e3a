"""The officer's place: open, close, pause, resume."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server import views
from server.commands.outcome import Command, Outcome
from server.domain.centre.counter import PAUSE_REASONS, Counter
from server.domain.errors import BadRequest, CounterTaken
from server.domain.events import CounterClosedDown, CounterOpened, CounterResumed, CounterWasPaused, Event
from server.domain.roles import Right
from server.storage.schema import counter as counter_table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterCommand(Command):
    """A wish of the officer at one counter."""

    right: ClassVar[Right] = Right.COUNTER_WORK
    counter_id: str


class OpenCounter(CounterCommand):
    """Begin to work at this counter."""


class CloseCounter(CounterCommand):
    """Stop working at this counter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseCounter(CounterCommand):
    """Call nobody for a while; `reason` is one of PAUSE_REASONS."""

    reason: str


class ResumeCounter(CounterCommand):
    """Go on after a pause."""


def open_counter(tx: Tx, command: OpenCounter) -> Outcome:
    """One officer works at one counter at a time."""
    counter = tx.counters.get(command.counter_id)
    elsewhere = tx.counters.one_where(
        counter_table.c.officer_id == tx.actor.id, counter_table.c.id != command.counter_id
    )
    if elsewhere is not None:
        raise CounterTaken(f"you work at counter {elsewhere.number}", counter=elsewhere.number)
    return _changed(tx, counter.opened_by(tx.actor.id), CounterOpened(counter_id=counter.id))


def close_counter(tx: Tx, command: CloseCounter) -> Outcome:
    """Refused while somebody is called or served."""
    counter = _own(tx, command)
    return _changed(tx, counter.closed(), CounterClosedDown(counter_id=counter.id))


def pause_counter(tx: Tx, command: PauseCounter) -> Outcome:
    """The person being served may be finished meanwhile."""
    if command.reason not in PAUSE_REASONS:
        raise BadRequest("reason", f"one of {', '.join(PAUSE_REASONS)}")
    counter = _own(tx, command)
    return _changed(tx, counter.paused(command.reason), CounterWasPaused(counter_id=counter.id, reason=command.reason))


def resume_counter(tx: Tx, command: ResumeCounter) -> Outcome:
    """The counter calls again."""
    counter = _own(tx, command)
    return _changed(tx, counter.resumed(), CounterResumed(counter_id=counter.id))


def _own(tx: Tx, command: CounterCommand) -> Counter:
    counter = tx.counters.get(command.counter_id)
    counter.must_be_worked_by(tx.actor.id)
    return counter


def _changed(tx: Tx, counter: Counter, event: Event) -> Outcome:
    """Save and record, unless nothing has changed."""
    if counter != tx.counters.get(counter.id):
        tx.counters.save(counter)
        tx.record(event)
    facts = {**views.counter_name(counter), "state": counter.state.value, "pause_reason": counter.pause_reason}
    return Outcome({"counter": facts, "ticket": None, "because": None})
