"""Who is signed in, and where that person may work."""

from __future__ import annotations

from server import views
from server.domain.roles import ROLE_RIGHTS
from server.domain.site import Counter, Staff
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.views import Json


def session_view(reading: Reading, person: Staff) -> Json:
    """The person, the rights of the role, and the site's counters with who is there."""
    return {
        "staff": {
            "id": person.id, "login": person.login, "name": person.name, "role": person.role.value,
            "rights": sorted(ROLE_RIGHTS[person.role]),
        },
        "site": views.site_name(reading.site),
        "counters": [_counter(reading, one) for one in reading.counters.where(order_by=counter_table.c.number)],
    }  # fmt: skip


def _counter(reading: Reading, counter: Counter) -> Json:
    officer = reading.staff.find(counter.officer_id) if counter.officer_id else None
    return {
        **views.counter_name(counter), "state": counter.state.value,
        "officer": {"id": officer.id, "name": officer.name} if officer else None,
    }  # fmt: skip
