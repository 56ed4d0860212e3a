"""Notices for webhooks, made from the journal: none is left out and none is made twice, whoever makes them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from server.domain.integration.public_events import BY_EVENT, OF_NAME, PING, Known, data_of
from server.domain.integration.webhook import DeliveryState, Webhook
from server.storage import shapes
from server.storage.journal import compact_json
from server.storage.prepared import Prepared
from server.storage.schema import counter, delivery, journal, service, site, webhook, webhook_progress
from server.storage.tx import new_id

AT_ONCE = 500
"""Journal rows that are looked at in one transaction."""
LIVE = (webhook.c.is_on, webhook.c.secret != "")
"""One without a secret is told nothing."""
_WEBHOOKS = select(*(webhook.c[name] for name in shapes.WEBHOOK.names)).where(*LIVE).order_by(webhook.c.id)
_BEHIND = _WEBHOOKS.add_columns(webhook_progress.c.cursor).where(
    webhook_progress.c.webhook_id == webhook.c.id, site.c.id == webhook.c.site_id,
    webhook_progress.c.cursor < site.c.revision,
)  # fmt: skip
_LIVE, _LAGGING = Prepared(_WEBHOOKS, make=shapes.WEBHOOK.record), Prepared(_BEHIND)
"""Asked after each rush of changes, mostly to find nothing."""


def live_webhooks(connection: Connection) -> list[Webhook]:
    """Those of every site that may be sent to."""
    return _LIVE.rows(connection, {})


def lagging_webhooks(connection: Connection) -> list[tuple[Webhook, int]]:
    """Those whose site has changed since they were last seen to, with their cursor."""
    return [(shapes.WEBHOOK.record(columns), cursor) for *columns, cursor in _LAGGING.rows(connection, {})]


def begin(connection: Connection, webhook_id: str, revision: int) -> None:
    """From this revision on the webhook is told; one that has begun already goes on where it is."""
    of_it = webhook_progress.c.webhook_id == webhook_id
    if connection.execute(select(webhook_progress.c.cursor).where(of_it)).first() is None:
        connection.execute(insert(webhook_progress).values(webhook_id=webhook_id, cursor=revision))


def gather(connection: Connection, hook: Webhook, cursor: int, now: datetime) -> None:
    """Make the notices of the next journal rows and move the cursor behind them: both or none.

    Another process that has done it already has moved the cursor, and then nothing is made here.
    """
    rows = connection.execute(
        select(journal.c.revision, journal.c.at, journal.c.event, journal.c.facts)
        .where(journal.c.site_id == hook.site_id, journal.c.revision > cursor)
        .order_by(journal.c.revision).limit(AT_ONCE)
    ).all()  # fmt: skip
    if not rows or not _moved(connection, hook, cursor, rows[-1].revision):
        return
    wanted = {OF_NAME[name] for name in hook.events if name in OF_NAME}
    chosen = [row for row in rows if row.event in wanted]
    if chosen:
        known = _known(connection, hook.site_id)
        connection.execute(insert(delivery), [_told(hook, row, known, now) for row in chosen])


def _moved(connection: Connection, hook: Webhook, cursor: int, to: int) -> bool:
    mine = webhook_progress.c.webhook_id == hook.id, webhook_progress.c.cursor == cursor
    return connection.execute(update(webhook_progress).where(*mine).values(cursor=to)).rowcount == 1


def _known(connection: Connection, site_id: str) -> Known:
    services = connection.execute(select(service.c.id, service.c.code).where(service.c.site_id == site_id))
    counters = connection.execute(select(counter.c.id, counter.c.number).where(counter.c.site_id == site_id))
    return Known({row.id: row.code for row in services}, {row.id: row.number for row in counters})


def _told(hook: Webhook, row: Any, known: Known, now: datetime) -> dict[str, Any]:
    public = BY_EVENT[row.event]
    return _made(hook, public.name, row.revision, row.at, data_of(public, row.facts, known), now)


def _made(hook: Webhook, name: str, revision: int, at: datetime, data: Any, now: datetime) -> dict[str, Any]:  # noqa: PLR0913, PLR0917 - what a notice says
    told = {"event": name, "site_id": hook.site_id, "revision": revision, "at": at.isoformat(timespec="milliseconds")}
    return {
        "id": new_id(), "site_id": hook.site_id, "webhook_id": hook.id, "revision": revision, "event": name,
        "body": compact_json({**told, "data": data}), "state": DeliveryState.WAITING, "made_at": now, "next_at": now,
        "attempts": 0,
    }  # fmt: skip


def ping(connection: Connection, hook: Webhook, now: datetime) -> str:
    """A notice of nothing, which goes before all others; returns its id."""
    made = _made(hook, PING, 0, now, {}, now)
    connection.execute(insert(delivery).values(**made))
    return str(made["id"])
