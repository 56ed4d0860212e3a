"""Looks at what came of the waits that people were told: corrects the next ones, and notices when they grow worse."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from functools import partial

from sqlalchemy import insert

from server.domain.estimates.correction import REMEMBERED, learned
from server.domain.estimates.drift import drift_of
from server.domain.numbering import zone
from server.offload import offloaded
from server.storage.estimates.followed import told_by_phones
from server.storage.estimates.shown import last_shown
from server.storage.reading import Reader
from server.storage.schema import estimate_shown

MEASURE_EVERY_S = 30
NOTE_EVERY_S = 10
AGAIN = timedelta(minutes=2)
"""A centre's correction is learnt anew this often at most: it takes a tenth of a second beside the calls."""
AT_ONCE = 3
"""So many centres a round; of a province each has its turn within the hour."""
PAST = timedelta(days=60)


def note_phones(reader: Reader, followed: Iterable[tuple[str, str]]) -> None:
    """Keep what connected phones tell by now, where that has changed; `followed` are sites with tickets."""
    of_site: dict[str, set[str]] = {}
    for site_id, ticket_id in followed:
        of_site.setdefault(site_id, set()).add(ticket_id)
    for site_id, ticket_ids in of_site.items():
        with reader.of(site_id) as reading:
            rows = told_by_phones(reading, ticket_ids)
        if rows:
            with reader.store.installing() as connection:
                connection.execute(insert(estimate_shown), rows)


def measure(reader: Reader) -> None:
    """For the centres that tell waits now, those that were looked at longest ago first."""
    teller = reader.store.teller
    for site_id in teller.to_measure(reader.clock() - AGAIN)[:AT_ONCE]:
        measure_site(reader, site_id)


def measure_site(reader: Reader, site_id: str) -> None:
    """From the estimates whose people were called, as they stand in the database: a restart forgets nothing."""
    teller = reader.store.teller
    with reader.of(site_id) as reading:
        shown = list(last_shown(reading.connection, site_id, reading.now - PAST, REMEMBERED))
        now, place = reading.now, zone(reading.site.timezone)
    if teller.measured(site_id, now, len(shown), shown[0].shown_at if shown else None):
        return
    cases = [(one, one.shown_at.astimezone(place).hour) for one in shown]
    teller.correct(site_id, offloaded(partial(learned, cases)), drift_of(shown))
