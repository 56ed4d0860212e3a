"""What all phones of one service are told alike: found once per change of the site, however many ask.

After a restart a hall of phones asks at once; each would read every counter of the centre.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from weakref import WeakKeyDictionary

from sqlalchemy import Engine

from server.domain.centre.service import Service
from server.domain.ticket import Ticket
from server.queries.openings import next_rest
from server.storage.reading import Reading
from server.views import Json

_FOUND: WeakKeyDictionary[Engine, dict[str, tuple[Any, dict[Any, Any]]]] = WeakKeyDictionary()
"""By database and site: for which revision and minute, and what was found."""


def rest_of(reading: Reading, service: Service) -> Json | None:
    """The centre's present rest or its next one today, as this service keeps it."""
    found: Json | None = _once(reading, ("rest", service.id), lambda: next_rest(reading, service))
    return found


def service_of(reading: Reading, service_id: str) -> Service:
    """The service; raises NotFound."""
    found: Service = _once(reading, ("service", service_id), lambda: reading.services.get(service_id))
    return found


def ahead_of(reading: Reading, ticket: Ticket) -> int:
    """How many who wait for its service are called before this ticket, as the policy counts."""
    line: dict[str, int] = _once(reading, ("line", ticket.service_id), lambda: _line(reading, ticket.service_id))
    place = line.get(ticket.id)
    return reading.lines.people_ahead(ticket) if place is None else place


def places_of(reading: Reading, service_id: str) -> list[Json]:
    """Where the service is given: counters that lie in one place together, in the order of their numbers."""
    found: list[Json] = _once(reading, ("places", service_id), lambda: _places(reading, service_id))
    return found


def _once(reading: Reading, what: Any, find: Callable[[], Any]) -> Any:
    shelf = _FOUND.setdefault(reading.connection.engine, {})
    stands = reading.site.revision, reading.now.replace(second=0, microsecond=0)
    of, found = shelf.get(reading.site.id, (None, {}))
    if of != stands:
        found = {}
        shelf[reading.site.id] = stands, found
    if what not in found:
        found[what] = find()
    return found[what]


def _line(reading: Reading, service_id: str) -> dict[str, int]:
    return {ticket_id: place for place, ticket_id in enumerate(reading.lines.in_order(service_id))}


def _places(reading: Reading, service_id: str) -> list[Json]:
    found: list[Json] = []
    for counter in _counters(reading):
        if not counter.is_active or service_id not in counter.service_ids:
            continue
        place = next((one for one in found if one["place"] == counter.location), None)
        if place is None:
            found.append(place := {"place": counter.location, "counters": []})
        place["counters"].append(counter.number)
    return found


def _counters(reading: Reading) -> list[Any]:
    counters: list[Any] = _once(
        reading, "counters", lambda: sorted(reading.counters.where(), key=lambda one: one.number)
    )
    return counters
