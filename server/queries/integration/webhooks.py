"""Webhooks and their notices as people see them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import ColumnElement, Row, func, select

from server.domain.errors import NotFound
from server.domain.integration.public_events import NAMES
from server.domain.integration.webhook import DeliveryState, Webhook
from server.storage.reading import Reading
from server.storage.schema import delivery, webhook_progress
from server.storage.schema import webhook as webhook_table
from server.views import Json, instant

PAGE = 50


def webhooks_view(reading: Reading) -> Json:
    """Every webhook with how it fares, and the events that one may be told of."""
    fares = {row.webhook_id: row for row in reading.connection.execute(select(webhook_progress))}
    waiting = _waiting(reading)
    hooks = reading.webhooks.where(order_by=webhook_table.c.name)
    return {"webhooks": [_webhook(hook, fares.get(hook.id), waiting) for hook in hooks], "events": list(NAMES)}


def _waiting(reading: Reading) -> dict[str, int]:
    of_site = delivery.c.site_id == reading.site.id, delivery.c.state == DeliveryState.WAITING
    counted = select(delivery.c.webhook_id, func.count()).where(*of_site).group_by(delivery.c.webhook_id)
    return {webhook_id: count for webhook_id, count in reading.connection.execute(counted)}  # noqa: C416


def _webhook(hook: Webhook, fares: Row[Any] | None, waiting: dict[str, int]) -> Json:
    return {
        "id": hook.id, "name": hook.name, "url": hook.url, "events": list(hook.events), "is_on": hook.is_on,
        "has_secret": bool(hook.secret), "version": hook.version, "waiting": waiting.get(hook.id, 0),
        "failing_since": instant(fares.failing_since) if fares else None,
        "delivered_at": instant(fares.delivered_at) if fares else None,
    }  # fmt: skip


def deliveries_view(reading: Reading, webhook_id: str, state: DeliveryState | None, before: str | None) -> Json:
    """A page of a webhook's notices, newest first; `next` is where the next page begins."""
    hook = reading.webhooks.get(webhook_id)
    conditions: list[ColumnElement[bool]] = [delivery.c.webhook_id == hook.id]
    conditions += [delivery.c.state == state] if state else []
    conditions += [delivery.c.id < before] if before else []
    newest = select(delivery).where(*conditions).order_by(delivery.c.id.desc()).limit(PAGE)
    rows = reading.connection.execute(newest).all()
    return {"deliveries": [_delivery(row) for row in rows], "next": rows[-1].id if len(rows) == PAGE else None}


def delivery_view(reading: Reading, delivery_id: str) -> Json:
    """One notice with its body and how the receiver's answer begins; raises NotFound."""
    of_site = delivery.c.id == delivery_id, delivery.c.site_id == reading.site.id
    row = reading.connection.execute(select(delivery).where(*of_site)).first()
    if row is None:
        raise NotFound("delivery")
    return {"delivery": {**_delivery(row), "body": row.body, "answer": row.answer}}


def _delivery(row: Row[Any]) -> Json:
    is_waiting = row.state is DeliveryState.WAITING
    return {
        "id": row.id, "webhook_id": row.webhook_id, "event": row.event, "revision": row.revision,
        "state": row.state.value, "made_at": instant(row.made_at), "attempts": row.attempts,
        "next_at": instant(row.next_at) if is_waiting else None, "answered_at": instant(row.answered_at),
        "status": row.status, "problem": row.problem, "took_ms": row.took_ms,
    }  # fmt: skip
