"""Where a counter may send somebody: services with a counter for them, counters where an officer works."""

from __future__ import annotations

from collections import Counter as Tally

from server import views
from server.domain.centre.counter import Counter, CounterState
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import service as service_table
from server.views import Json


def destinations(reading: Reading) -> Json:
    """Nobody is offered where nobody would call; services that some counter calls for now come first."""
    counters = reading.counters.where(counter_table.c.is_active, order_by=counter_table.c.number)
    served = {one for counter in counters for one in counter.service_ids}
    calling = Tally(one for counter in counters if counter.state is CounterState.OPEN for one in counter.service_ids)
    services = reading.services.where(service_table.c.is_active, order_by=service_table.c.position)
    offered = [one for one in services if one.leaf and one.id in served]
    offered.sort(key=lambda one: calling[one.id] == 0)
    return {
        "services": [{**views.service_name(one), "open_counters": calling[one.id]} for one in offered],
        "counters": [_place(reading, one) for one in counters if one.state is not CounterState.CLOSED],
        "priority_classes": [{"code": one.code, "name": one.name} for one in reading.site.priority_classes],
    }


def _place(reading: Reading, counter: Counter) -> Json:
    """A counter with its officer, who may be meant instead: then the ticket follows the person to another counter."""
    officer = reading.staff.find(counter.officer_id) if counter.officer_id else None
    person = {"id": counter.officer_id, "name": officer.name if officer else ""} if counter.officer_id else None
    return {**views.counter_name(counter), "state": counter.state.value, "officer": person}
