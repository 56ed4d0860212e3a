"""Learning a centre's laws anew once a day, in a process apart, so that no call waits for it."""

from __future__ import annotations

from collections.abc import Callable

import structlog

from server.queries.learning import has_past, laws_learned
from server.storage.estimates.laws import keep_laws, learned_on
from server.storage.reading import Reader, Reading
from server.storage.store import Store

log = structlog.get_logger()
Aside = Callable[[str, Callable[[Reading], str]], str]
"""Lets work be done on a reading of that centre, somewhere beside the calls: the reader's own, or a clerk's."""


def is_due(reader: Reader, site_id: str) -> bool:
    """Whether a day has passed that nothing was learned from, or what was learned cannot be read."""
    with reader.of(site_id) as reading:
        return learned_on(reading.connection, site_id) != reading.lines.today and has_past(reading)


def learn(store: Store, reader: Reader, site_id: str, aside: Aside | None = None) -> bool:
    """Learn from the centre's past days, and keep it; returns whether there were any."""
    with reader.of(site_id) as reading:
        today = reading.lines.today
        if not has_past(reading):
            return False
    text = (aside or reader.aside)(site_id, laws_learned)
    with store.installing() as connection:
        keep_laws(connection, site_id, today, text)
    log.info("estimates.learned", site=site_id, bytes=len(text))
    return True
