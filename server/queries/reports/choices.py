"""What the filters of a report may be set to."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import or_, select

from server.domain.centre.hours import Words
from server.queries.reports.names import CHANNELS
from server.storage import schema
from server.storage.reading import Reading
from server.views import Json


def report_choices(reading: Reading) -> Json:
    """See `ReportChoices` in contract.ts. What is no longer in use is offered too: past turns name it."""
    services = reading.services.where(order_by=schema.service.c.position)
    return {
        "fields": _named((one.id, one.name) for one in services if not one.leaf),
        "services": _named((one.id, one.name) for one in services if one.leaf),
        "counters": _named((one.id, one.name) for one in reading.counters.where(order_by=schema.counter.c.number)),
        "officers": _named((one, {"vi": name, "en": name}) for one, name in _people(reading)),
        "channels": _named(CHANNELS.items()),
        "classes": _named((one.code, one.name) for one in reading.site.priority_classes),
    }


def _named(many: Iterable[tuple[str, Words]]) -> list[Json]:
    return [{"id": one, "name": name} for one, name in many]


def _people(reading: Reading) -> list[tuple[str, str]]:
    """Those of this centre, and those of others who have a role here."""
    staff, grant, here = schema.staff, schema.grant, reading.site.id
    given = select(grant.c.staff_id).where(grant.c.site_id == here)
    people = select(staff.c.id, staff.c.name).where(or_(staff.c.site_id == here, staff.c.id.in_(given)))
    return [(one, name) for one, name in reading.connection.execute(people.order_by(staff.c.name))]
