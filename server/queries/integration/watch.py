"""Which webhooks a supervisor should know of: those whose receivers have not answered for a while."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from sqlalchemy import select

from server.domain.floor.alert import AlertKind, Finding
from server.storage.reading import Reading
from server.storage.schema import NOT_OVER, webhook_progress
from server.storage.schema import alert as alert_table

SILENT = timedelta(minutes=15)
"""Shorter troubles pass by themselves."""


def webhook_findings(reading: Reading) -> Iterator[tuple[bool | None, Finding]]:
    """Due while one fails for longer than SILENT, turned off for it or not; over once it takes notices, or is gone."""
    hooks = reading.webhooks.where()
    of_site = webhook_progress.c.webhook_id.in_([hook.id for hook in hooks])
    since = {
        row.webhook_id: row.failing_since for row in reading.connection.execute(select(webhook_progress).where(of_site))
    }
    for hook in hooks:
        failing = since.get(hook.id)
        is_due = failing is not None and reading.now - failing > SILENT
        yield is_due, Finding(AlertKind.WEBHOOK, hook.id, {"name": hook.name, "is_on": hook.is_on})
    told = reading.alerts.where(NOT_OVER, alert_table.c.kind == AlertKind.WEBHOOK)
    there = {hook.id for hook in hooks}
    yield from ((False, Finding(AlertKind.WEBHOOK, one.subject_id, {})) for one in told if one.subject_id not in there)
