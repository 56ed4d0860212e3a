"""Messages: unread ones for the console, the last ones with their readers for the floor; and a call for help."""

from __future__ import annotations

from server import views
from server.domain.centre.counter import Counter
from server.domain.floor.alert import AlertKind
from server.domain.floor.message import SHOWN, Message, MessageKind
from server.queries.floor.alerts import name_of, number_of
from server.storage.reading import Reading
from server.storage.schema import NOT_OVER
from server.storage.schema import alert as alert_table
from server.storage.schema import message as message_table
from server.views import Json

MOST_AT_A_COUNTER = 5
MOST_ON_THE_FLOOR = 30


def messages_at(reading: Reading, counter: Counter) -> list[Json]:
    """What nobody has confirmed yet at this counter, oldest first; also what follows its officer from another one."""
    unread = message_table.c.read_at.is_(None), message_table.c.sent_at > reading.now - SHOWN
    here = message_table.c.counter_id == counter.id
    if counter.officer_id is not None:
        here |= message_table.c.officer_id == counter.officer_id
    messages = reading.messages.where(*unread, here, order_by=(message_table.c.sent_at, message_table.c.id))
    meant = [one for one in messages if one.officer_id is None or counter.officer_id in (None, one.officer_id)]
    return [_message(reading, one) for one in meant[:MOST_AT_A_COUNTER]]


def last_messages(reading: Reading) -> list[Json]:
    """What supervisors have written this shift, newest first, with who has confirmed it."""
    lately = message_table.c.sent_at > reading.now - SHOWN, message_table.c.kind == MessageKind.TEXT
    order = message_table.c.sent_at.desc(), message_table.c.id.desc()
    return [_told(reading, one) for one in reading.messages.where(*lately, order_by=order, limit=MOST_ON_THE_FLOOR)]


def help_at(reading: Reading, counter: Counter) -> Json | None:
    """The call for help that the officer here has made, and whether somebody has seen it."""
    here = alert_table.c.kind == AlertKind.HELP, alert_table.c.subject_id == counter.id
    asked = reading.alerts.one_where(NOT_OVER, *here)
    if asked is None:
        return None
    seen = {"seen_at": views.instant(asked.acknowledged_at), "seen_by": name_of(reading, asked.acknowledged_by)}
    return {"asked_at": views.instant(asked.raised_at), **seen}


def _message(reading: Reading, message: Message) -> Json:
    facts = message.facts
    return {
        "id": message.id, "kind": message.kind.value, "text": message.text, "for_officer": message.officer_id,
        "from": name_of(reading, message.sent_by), "sent_at": views.instant(message.sent_at),
        "counter": number_of(reading, message.counter_id), "to": facts.get("to"), "to_id": facts.get("to_id"),
    }  # fmt: skip


def _told(reading: Reading, message: Message) -> Json:
    return {
        "id": message.id, "counter": number_of(reading, message.counter_id), "text": message.text,
        "from": name_of(reading, message.sent_by), "sent_at": views.instant(message.sent_at),
        "read_at": views.instant(message.read_at), "read_by": name_of(reading, message.read_by),
    }  # fmt: skip
