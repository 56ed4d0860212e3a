"""Notices on their way: the next one of a webhook is leased, sent, and what came of it is written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Row, delete, func, literal, or_, select, update

from server.domain.integration.webhook import DeliveryState
from server.storage.columns import Instant
from server.storage.schema import contact, delivery, webhook, webhook_progress

LEASE = timedelta(seconds=30)
"""More than an attempt can take. Whoever dies while sending leaves the notice to be sent once more after this."""
KEPT = timedelta(days=30)
"""How long notices that are over can be looked at."""


@dataclass(frozen=True, slots=True)
class Leased:
    """One notice that this process sends. `attempts` counts the one that begins; `first_at` is that of the first."""

    id: str
    webhook_id: str
    revision: int
    event: str
    body: str
    attempts: int
    first_at: datetime


@dataclass(frozen=True, slots=True)
class Sent:
    """What came of an attempt: a status and how the answer begins, or the problem that left none."""

    status: int | None
    answer: str | None
    problem: str | None
    took_ms: int

    @property
    def is_taken(self) -> bool:
        """Whether the receiver has taken it."""
        return self.status is not None and 200 <= self.status < 300


def is_due(connection: Connection, webhook_id: str, now: datetime) -> bool:
    """Whether `lease_next` would find something: a look that takes no lock."""
    head = _head(connection, webhook_id)
    return head is not None and _is_free(head, now)


def _head(connection: Connection, webhook_id: str) -> Row[Any] | None:
    waiting = delivery.c.webhook_id == webhook_id, delivery.c.state == DeliveryState.WAITING
    return connection.execute(
        select(delivery).where(*waiting).order_by(delivery.c.revision, delivery.c.id).limit(1)
    ).first()  # fmt: skip


def _is_free(head: Row[Any], now: datetime) -> bool:
    return bool(head.next_at <= now and (head.lease_until is None or head.lease_until <= now))


def lease_next(connection: Connection, webhook_id: str, now: datetime) -> Leased | None:
    """The webhook's oldest notice, when its time has come and nobody else sends it; later ones wait behind it."""
    head = _head(connection, webhook_id)
    if head is None or not _is_free(head, now):
        return None
    first_at = head.first_at or now
    free = or_(delivery.c.lease_until.is_(None), delivery.c.lease_until <= now)
    mine = delivery.c.id == head.id, delivery.c.state == DeliveryState.WAITING, free
    leased = {"attempts": head.attempts + 1, "first_at": first_at, "lease_until": now + LEASE}
    if connection.execute(update(delivery).where(*mine).values(leased)).rowcount != 1:
        return None
    return Leased(head.id, webhook_id, head.revision, head.event, head.body, head.attempts + 1, first_at)


def settle(connection: Connection, leased: Leased, sent: Sent, now: datetime, again_at: datetime | None) -> None:
    """Write down what came of it: a notice that was taken is done; another waits until `again_at`, or is given up.

    Who took longer than the lease finds that another attempt counts already, and says nothing.
    """
    over = DeliveryState.DELIVERED if sent.is_taken else DeliveryState.GIVEN_UP
    result: dict[str, Any] = {
        "state": over if sent.is_taken or again_at is None else DeliveryState.WAITING, "next_at": again_at or now,
        "lease_until": None, "answered_at": now, "status": sent.status, "answer": sent.answer, "problem": sent.problem,
        "took_ms": sent.took_ms,
    }  # fmt: skip
    mine = delivery.c.id == leased.id, delivery.c.attempts == leased.attempts
    connection.execute(update(delivery).where(*mine).values(result))
    fares = {"failing_since": None, "delivered_at": now} if sent.is_taken else _fails_since(leased)
    connection.execute(update(webhook_progress).where(webhook_progress.c.webhook_id == leased.webhook_id).values(fares))


def _fails_since(leased: Leased) -> dict[str, Any]:
    return {"failing_since": func.coalesce(webhook_progress.c.failing_since, literal(leased.first_at, Instant))}


def pass_over(connection: Connection, leased: Leased, problem: str, now: datetime) -> None:
    """Give it up without a word against its receiver: it is too late for it, or nobody wants it any more."""
    over = {"state": DeliveryState.GIVEN_UP, "lease_until": None, "answered_at": now, "problem": problem}
    connection.execute(update(delivery).where(delivery.c.id == leased.id).values(over))


def resend(connection: Connection, row_id: str, now: datetime) -> None:
    """Let one wait again, with a day before it; it goes before those behind it in the journal."""
    anew = {"state": DeliveryState.WAITING, "next_at": now, "attempts": 0, "first_at": None, "lease_until": None}
    connection.execute(update(delivery).where(delivery.c.id == row_id).values(anew))


def revive(connection: Connection, webhook_id: str, now: datetime) -> None:
    """Whoever changes a webhook wants it tried at once, and with a day of patience."""
    waiting = delivery.c.webhook_id == webhook_id, delivery.c.state == DeliveryState.WAITING
    connection.execute(update(delivery).where(*waiting).values(next_at=now, first_at=None, attempts=0))
    of_it = webhook_progress.c.webhook_id == webhook_id
    connection.execute(update(webhook_progress).where(of_it).values(failing_since=None))


def skip(connection: Connection, webhook_id: str, revision: int) -> None:
    """Drop what waits, and go on behind this revision."""
    waiting = delivery.c.webhook_id == webhook_id, delivery.c.state == DeliveryState.WAITING
    connection.execute(delete(delivery).where(*waiting))
    of_it = webhook_progress.c.webhook_id == webhook_id
    connection.execute(update(webhook_progress).where(of_it).values(cursor=revision, failing_since=None))


def forget(connection: Connection, now: datetime) -> None:
    """Drop what is over and old, and what belongs to a webhook that is no more."""
    is_old = delivery.c.made_at < now - KEPT, delivery.c.state != DeliveryState.WAITING
    connection.execute(delete(delivery).where(*is_old))
    there = select(webhook.c.id)
    told = select(contact.c.id)
    nobodys = delivery.c.webhook_id.not_in(there), delivery.c.webhook_id.not_in(told)
    connection.execute(delete(delivery).where(*nobodys))
    connection.execute(delete(webhook_progress).where(webhook_progress.c.webhook_id.not_in(there)))
