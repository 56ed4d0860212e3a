"""Messages to counters, and the notice that a supervisor's deed leaves on the officer's console."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

from server.commands.counters import CounterCommand
from server.commands.outcome import Command, Outcome
from server.domain.centre.counter import Counter, CounterState
from server.domain.errors import BadRequest, CounterNotYours
from server.domain.events import MessageRead, MessageSent
from server.domain.floor.alert import Facts
from server.domain.floor.message import LONGEST_TEXT, Message, MessageKind
from server.domain.roles import Right
from server.storage.schema import counter as counter_table
from server.storage.schema import message as message_table
from server.storage.tx import Tx, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class SendMessage(Command):
    """Words for these counters; None means every counter where somebody works."""

    right: ClassVar[Right] = Right.MESSAGE_SEND
    text: str
    counter_ids: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadMessage(CounterCommand):
    """The officer at this counter has read it."""

    message_id: str


def send_message(tx: Tx, command: SendMessage) -> Outcome:
    """One message a counter, each to be confirmed by its own officer."""
    if not 1 <= len(command.text.strip()) <= LONGEST_TEXT:
        raise BadRequest("text", f"1 to {LONGEST_TEXT} signs")
    counters = _meant(tx, command.counter_ids)
    for counter in counters:
        message = tx.messages.add(_message(tx, counter.id, MessageKind.TEXT, command.text.strip()))
        tx.record(MessageSent(counter_id=counter.id, message_id=message.id))
    return Outcome({"counters": [counter.number for counter in counters]})


def read_message(tx: Tx, command: ReadMessage) -> Outcome:
    """By whoever works there, or whom the message was for; the first confirmation stays."""
    message = tx.messages.get(command.message_id)
    counter = tx.counters.get(command.counter_id)
    if tx.actor.id not in (counter.officer_id, message.officer_id):
        raise CounterNotYours(f"the message is for counter {counter.number}", counter=counter.number)
    if message.counter_id != counter.id and message.officer_id != tx.actor.id:
        raise BadRequest("counter_id", "the message went to another counter")
    read = message.read(tx.actor.id, tx.now)
    if read != message:
        tx.messages.save(read)
        tx.record(MessageRead(counter_id=counter.id, message_id=message.id))
    return Outcome()


def leave_notice(tx: Tx, counter: Counter, kind: MessageKind, reason: str | None, facts: Facts | None = None) -> None:
    """Tell the officer of that counter what was done to it; the caller records the event.

    It takes the place of earlier notices that nobody has read: only how things stand now counts.
    """
    unread = message_table.c.read_at.is_(None), message_table.c.kind != MessageKind.TEXT
    for older in tx.messages.where(message_table.c.counter_id == counter.id, *unread):
        tx.messages.save(older.read(tx.actor.id, tx.now))
    if counter.officer_id not in (None, tx.actor.id):
        notice = _message(tx, counter.id, kind, reason or "")
        tx.messages.add(replace(notice, officer_id=counter.officer_id, facts=facts or {}))


def _meant(tx: Tx, counter_ids: Sequence[str] | None) -> list[Counter]:
    if counter_ids is not None:
        return [tx.counters.get(one) for one in dict.fromkeys(counter_ids)]
    worked = counter_table.c.state != CounterState.CLOSED
    return list(tx.counters.where(worked, order_by=counter_table.c.number))


def _message(tx: Tx, counter_id: str, kind: MessageKind, text: str) -> Message:
    return Message(
        id=new_id(), site_id=tx.site.id, counter_id=counter_id, officer_id=None, kind=kind, text=text, facts={},
        sent_by=tx.actor.id, sent_at=tx.now,
    )  # fmt: skip
