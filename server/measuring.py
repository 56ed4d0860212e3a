"""Looks at what came of the waits that people were told: corrects the next ones, and notices when they grow worse."""

from __future__ import annotations

from datetime import timedelta
from functools import partial

from server.domain.estimates.correction import REMEMBERED, learned
from server.domain.estimates.drift import drift_of
from server.domain.numbering import zone
from server.offload import offloaded
from server.storage.estimates.shown import last_shown
from server.storage.reading import Reader

MEASURE_EVERY_S = 30
AGAIN = timedelta(minutes=2)
"""A centre's correction is learnt anew this often at most: it takes a tenth of a second beside the calls."""
AT_ONCE = 3
"""So many centres a round; of a province each has its turn within the hour."""
PAST = timedelta(days=60)


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
