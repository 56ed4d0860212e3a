"""What all phones of one line are told together: built once per change, the same bytes for each."""

from __future__ import annotations

from itertools import groupby

from server import views
from server.queries.estimates import waits_of_line
from server.queries.of_service import rest_of
from server.storage.reading import Reading
from server.views import Json

SIGNS = 6
"""Of a ticket's id: enough for its own phone to find itself, and nothing that opens anything. They hold 30 bits: of
20,000 lines of 300 people one has two alike."""


def queue_message(reading: Reading, service_id: str) -> Json:
    """`line`: who waits, in order, by the last signs of the ticket's id; one's place is how many are ahead.

    `waits`: knots `[place, low_s, likely_s, high_s]`; each holds until the next, None where nothing is known.
    """
    service = reading.services.get(service_id)
    return {
        "revision": reading.site.revision,
        "now": views.instant(reading.now),
        "service_id": service_id,
        "line": [ticket_id[-SIGNS:] for ticket_id in reading.lines.in_order(service_id)],
        "waits": _knots(reading, service_id),
        "rest": rest_of(reading, service),
    }


def _knots(reading: Reading, service_id: str) -> list[list[int | None]]:
    waits = [
        (one.low_s, one.likely_s, one.high_s) if one else (None, None, None)
        for one in waits_of_line(reading, service_id)
    ]
    runs = groupby(enumerate(waits), key=lambda one: one[1])
    return [[next(run)[0], *wait] for wait, run in runs]
