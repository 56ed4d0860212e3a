"""Keeps watch over a hall: raises and ends the alerts that time alone brings about."""

from __future__ import annotations

from datetime import datetime

from server.commands.floor.alerts import SetAlerts
from server.domain.roles import system_actor
from server.executor import Executor
from server.queries.floor.watch import watched
from server.storage.reading import Reader

WATCH_EVERY_S = 5
"""A wait over its aim, or a screen that fell silent, is told this late at most."""


def watch(reader: Reader, executor: Executor, site_id: str, started_at: datetime) -> None:
    """Look without a lock, and write only what has changed. Several processes may do it at once: a finding that another
    one has written already changes nothing."""
    with reader.of(site_id) as reading:
        raised, ended = watched(reading, started_at)
    if raised or ended:
        executor.run(SetAlerts(raised=tuple(raised), ended=tuple(ended)), system_actor(site_id))
