"""All that is kept about one visit, in a form that a person can read and take along."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Any
from urllib.parse import urlsplit

from server import views
from server.domain.hours.wall_clock import local_day
from server.domain.integration.notifications import ContactKind, masked
from server.domain.privacy.periods import days_of
from server.domain.rating import Rating
from server.domain.ticket import Ticket
from server.domain.turn import Turn
from server.storage.erasing.links import CUT
from server.storage.erasing.values import AFTER, kept_of_ticket
from server.storage.outbox.contacts import Contact, of_ticket
from server.storage.schema import rating as rating_table
from server.storage.schema import turn as turn_table
from server.storage.tx import Tx
from server.views import Json

NOT_TOLD_TWICE = frozenset({"comment_plain", "code_key", "code_plain"})
"""Columns that hold the words of another one in other letters, for searching."""


def own_data(tx: Tx, ticket: Ticket) -> Json:
    """The ticket, its turns and ratings, and every text and code that can be erased, with the day on which it is."""
    turns = tx.turns.where(turn_table.c.ticket_id == ticket.id, order_by=turn_table.c.id)
    ratings = [(one, turn) for turn in turns for one in tx.ratings.where(rating_table.c.turn_id == turn.id)]
    return {
        "site": views.site_name(tx.site), "ticket": _ticket(tx, ticket),
        "turns": [_turn(tx, turn) for turn in turns], "ratings": [_rating(tx, *one) for one in ratings],
        "texts": list(_texts(tx, ticket)), "contacts": [_contact(one) for one in of_ticket(tx.connection, ticket.id)],
        "link_until": _link_until(tx, ticket), "at": views.instant(tx.now),
    }  # fmt: skip


def _contact(one: Contact) -> Json:
    """Enough to know it by: answers are kept for two days, and no number or address shall lie among them."""
    if one.kind is ContactKind.SMS:
        return {"kind": "sms", "address": masked(one.address)}
    return {"kind": "push", "address": urlsplit(one.address).hostname or ""}


def _ticket(tx: Tx, ticket: Ticket) -> Json:
    service = tx.services.get(ticket.service_id)
    return {
        "id": ticket.id, "label": ticket.label, "business_day": ticket.business_day.isoformat(),
        "service": views.service_name(service), "channel": ticket.channel, "language": ticket.language,
        "priority_class": views.priority_class(tx.site, ticket.priority_class), "state": ticket.state.value,
        "issued_at": views.instant(ticket.issued_at),
    }  # fmt: skip


def _turn(tx: Tx, turn: Turn) -> Json:
    counter = tx.counters.find(turn.counter_id) if turn.counter_id else None
    return {
        "service": views.service_name(tx.services.get(turn.service_id)), "counter": counter.number if counter else None,
        "waiting_since": views.instant(turn.waiting_since), "called_at": views.instant(turn.called_at),
        "started_at": views.instant(turn.started_at), "finished_at": views.instant(turn.finished_at),
        "ended": turn.ended.value if turn.ended else None,
    }  # fmt: skip


def _rating(tx: Tx, rating: Rating, turn: Turn) -> Json:
    """With the turn that it is about; without the comment, which is one of the texts."""
    about = {name: value for name, value in _turn(tx, turn).items() if name in ("service", "counter", "finished_at")}
    return {
        **about,
        "score": rating.score, "reasons": list(rating.reasons), "channel": rating.channel,
        "given_at": views.instant(rating.given_at),
    }  # fmt: skip


def _texts(tx: Tx, ticket: Ticket) -> Iterator[Json]:
    known: set[tuple[str, str]] = set()
    for entry in kept_of_ticket(tx.connection, tx.site.id, ticket.id):
        for text in _said(entry["content"]):
            if (entry["rule"], text) not in known:
                known.add((entry["rule"], text))
                until = _day_of(tx, entry["rule"], entry["at"])
                yield {"rule": entry["rule"], "text": text, "at": views.instant(entry["at"]), "until": until}


def _said(content: Json) -> Iterator[str]:
    if "reason" in content:
        yield content["reason"]
    yield from content.get("facts", {}).values()
    changes: list[list[Any]] = content.get("changes", [])
    yield from (value for _, side, name, value in changes if side == AFTER and name not in NOT_TOLD_TWICE)


def _day_of(tx: Tx, rule: str, at: datetime) -> str:
    """The first day on which it is gone by itself."""
    written = local_day(at, tx.site.timezone)
    return _after(written, days_of(tx.site.retention, rule))


def _link_until(tx: Tx, ticket: Ticket) -> str | None:
    if ticket.token.startswith(CUT):
        return None
    return _after(ticket.business_day, days_of(tx.site.retention, "links"))


def _after(day: date, days: int) -> str:
    return (day + timedelta(days=days + 1)).isoformat()
