"""What is told to one person, and the delivery that is made of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from server.domain.appointment import Appointment
from server.domain.centre.hours import Words
from server.domain.integration.notifications import DUE, VALID, Due, come_text, due_text, reminder_text
from server.domain.integration.webhook import DeliveryState
from server.domain.ticket import Ticket
from server.storage.journal import compact_json
from server.storage.outbox.contacts import Contact
from server.storage.tx import new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class News:
    """Told to `to` once of `of`: of a turn, an hour, or a place. It is about a ticket or an appointment, as `about`
    says; nobody is told after `until`; None: so long as such news is good."""

    what: Due
    to: Contact
    of: str | datetime
    about: dict[str, Any]
    text: Words
    language: str
    ahead: int | None = None
    counter: int | None = None
    until: datetime | None = None


def of_turn(what: Due, to: Contact, ticket: Ticket, *, ahead: int = 0, counter: int | None = None) -> News:
    """Her turn is near, or has come."""
    return News(
        what=what, to=to, of=ticket.turn_id, about={"ticket": {"id": ticket.id, "label": ticket.label}},
        text=due_text(what, ticket.label, ahead=ahead, counter=counter), language=ticket.language,
        ahead=ahead if what is Due.NEAR else None, counter=counter,
    )  # fmt: skip


def of_hour(to: Contact, booked: Appointment, zone: ZoneInfo) -> News:
    """Her appointment is near."""
    return News(
        what=Due.REMINDER, to=to, of=booked.at, about=_about(booked),
        text=reminder_text(booked.at.astimezone(zone)), language=booked.language or "vi", until=booked.at,
    )  # fmt: skip


def of_place(to: Contact, place: Appointment, ahead: int) -> News:
    """She is to come now for the place that she reserved."""
    return News(
        what=Due.COME, to=to, of=place.id, about=_about(place), text=come_text(ahead),
        language=place.language or "vi", ahead=ahead, until=place.until,
    )  # fmt: skip


def _about(booked: Appointment) -> dict[str, Any]:
    at = booked.at.isoformat(timespec="milliseconds")
    return {"ticket": None, "appointment": {"id": booked.id, "at": at}}


def delivery_row(news: News, receiver: str, now: datetime) -> dict[str, Any]:
    """One delivery. Where it goes is looked up when it is sent: no number and no secret lies in the outbox."""
    until = news.until or now + VALID[news.what]
    data = {
        "what": news.what.value, **news.about, "language": news.language, "ahead": news.ahead,
        "counter_number": news.counter, "text": news.text, "valid_until": until.isoformat(timespec="milliseconds"),
        "contact_id": news.to.id,
    }  # fmt: skip
    site_id = news.to.site_id
    told = {"event": DUE, "site_id": site_id, "revision": 0, "at": now.isoformat(timespec="milliseconds")}
    return {
        "id": new_id(), "site_id": site_id, "webhook_id": receiver, "revision": 0, "event": DUE,
        "body": compact_json({**told, "data": data}), "state": DeliveryState.WAITING, "made_at": now, "next_at": now,
        "attempts": 0,
    }  # fmt: skip
