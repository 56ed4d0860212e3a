"""The officer's place: open, close, pause, resume."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from sqlalchemy import select

from server import views
from server.commands.floor.alerting import end_alert
from server.commands.outcome import Command, Outcome
from server.commands.releasing import release
from server.domain.centre.counter import PAUSE_REASONS, Counter, CounterState
from server.domain.errors import BadRequest, CounterTaken
from server.domain.events import CounterClosedDown, CounterOpened, CounterResumed, CounterWasPaused, Event
from server.domain.floor.alert import AlertKind
from server.domain.roles import Right
from server.storage.schema import counter as counter_table
from server.storage.tx import Tx
from server.views import Json


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
    must_be_free(tx, tx.actor.id, counter)
    return changed(tx, counter.opened_by(tx.actor.id), CounterOpened(counter_id=counter.id))


def must_be_free(tx: Tx, officer_id: str, counter: Counter) -> None:
    """Raise CounterTaken while that officer works at another counter, be it one of another centre."""
    elsewhere = select(counter_table.c.number).where(
        counter_table.c.officer_id == officer_id, counter_table.c.id != counter.id
    )
    number = tx.connection.execute(elsewhere).scalar()
    if number is not None:
        raise CounterTaken(f"this officer works at counter {number}", counter=number)


def close_counter(tx: Tx, command: CloseCounter) -> Outcome:
    """Refused while somebody is called or served."""
    counter = worked(tx, command)
    return changed(tx, counter.closed(), CounterClosedDown(counter_id=counter.id))


def pause_counter(tx: Tx, command: PauseCounter) -> Outcome:
    """The person being served may be finished meanwhile."""
    if command.reason not in PAUSE_REASONS:
        raise BadRequest("reason", f"one of {', '.join(PAUSE_REASONS)}")
    counter = worked(tx, command)
    return changed(tx, counter.paused(command.reason), CounterWasPaused(counter_id=counter.id, reason=command.reason))


def resume_counter(tx: Tx, command: ResumeCounter) -> Outcome:
    """The counter calls again."""
    counter = worked(tx, command)
    return changed(tx, counter.resumed(), CounterResumed(counter_id=counter.id))


def worked(tx: Tx, command: CounterCommand) -> Counter:
    """The counter, which the actor must work at."""
    counter = tx.counters.get(command.counter_id)
    counter.must_be_worked_by(tx.actor.id)
    return counter


def changed(tx: Tx, counter: Counter, event: Event) -> Outcome:
    """Save and record, unless nothing has changed. A counter that closes no longer asks for help."""
    before = tx.counters.get(counter.id)
    if counter != before:
        since = before.state_since if counter.state is before.state else tx.now
        counter = tx.counters.save(replace(counter, state_since=since))
        tx.record(event)
        if counter.state is CounterState.CLOSED:
            end_help(tx, counter)
            release(tx, before)
    return Outcome({"counter": counter_facts(counter), "ticket": None, "because": None})


def end_help(tx: Tx, counter: Counter) -> None:
    """Whoever asked there has gone."""
    end_alert(tx, AlertKind.HELP, counter.id, counter_id=counter.id)


def counter_facts(counter: Counter) -> Json:
    """A counter after a change of it."""
    return {**views.counter_name(counter), "state": counter.state.value, "pause_reason": counter.pause_reason}
