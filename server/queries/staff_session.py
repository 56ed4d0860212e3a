"""Who is signed in, and where that person may work."""

from __future__ import annotations

from collections.abc import Sequence

from server import views
from server.domain.centre.counter import Counter
from server.domain.centre.people import Working
from server.queries.sites import places_of
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.views import Json


def session_view(reading: Reading, working: Working) -> Json:
    """The person, the rights of the role here, the other centres, and this one's counters with who is there."""
    person = working.person
    return {
        "staff": {
            "id": person.id, "login": person.login, "name": person.name, "role": working.role,
            "role_name": working.role_name, "rights": sorted(working.rights),
        },
        "site": views.site_name(reading.site),
        "sites": [views.site_name(place.site) for place in places_of(reading.connection, person)],
        "counters": [_counter(reading, one) for one in _counters(reading)],
    }  # fmt: skip


def _counters(reading: Reading) -> Sequence[Counter]:
    return reading.counters.where(counter_table.c.is_active, order_by=counter_table.c.number)


def _counter(reading: Reading, counter: Counter) -> Json:
    officer = reading.staff.find(counter.officer_id) if counter.officer_id else None
    return {
        **views.counter_name(counter), "state": counter.state.value,
        "officer": {"id": officer.id, "name": officer.name} if officer else None,
    }  # fmt: skip
