"""What a kiosk may have read aloud: the words of its own site, and the number that it has just given out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from server.domain.centre.hours import Words
from server.domain.errors import NotFound
from server.domain.ticket import TicketState
from server.queries.openings import opening_view, service_view
from server.storage.reading import Reading
from server.storage.schema import service as service_table
from server.views import Json

JUST_ISSUED = timedelta(minutes=5)
"""The longest that a number stands on a kiosk; later it is somebody else who stands there."""


def told_of(reading: Reading, kiosk_id: str, part: str, of: str | None) -> Json | None:
    """{texts} or {label, ahead} of a part that names something of the centre; None for the kiosk's own words.

    Raises NotFound for what is not at this centre, and for a number that this kiosk has not just given out.
    """
    if part == "ticket":
        return _ticket(reading, kiosk_id, of or "")
    if part not in _TEXTS:
        return None
    texts = [text for text in _TEXTS[part](reading, of or "") if text]
    if not texts:
        raise NotFound("clip")
    return {"texts": texts}


def _ticket(reading: Reading, kiosk_id: str, ticket_id: str) -> Json:
    ticket = reading.tickets.find(ticket_id)
    if ticket is None or ticket.device_id != kiosk_id or reading.now - ticket.issued_at > JUST_ISSUED:
        raise NotFound("ticket")
    ahead = reading.lines.people_ahead(ticket) if ticket.state is TicketState.WAITING else 0
    return {"label": ticket.label, "ahead": ahead}


def _service(reading: Reading, service_id: str) -> list[Words | None]:
    return [reading.services.get(service_id).name]


def _shut(reading: Reading, service_id: str) -> list[Words | None]:
    service = reading.services.get(service_id)
    shown = service_view(reading, service, reading.openings.standing(service))
    return [service.name, shown["closed_words"], shown["again"], shown["notice"]]


def _bring(reading: Reading, service_id: str) -> list[Words | None]:
    return [reading.services.get(service_id).bring]


def _class(reading: Reading, code: str) -> list[Words | None]:
    return [one.name for one in reading.site.priority_classes if one.code == code]


def _notice(reading: Reading, _of: str) -> list[Words | None]:
    return [reading.site.notice]


def _closed(reading: Reading, _of: str) -> list[Words | None]:
    services = reading.services.where(service_table.c.is_active)
    opening = opening_view(reading, [one for one in services if one.leaf])
    because = reading.site.closed_because if opening["reason"] == "stopped" else None
    return [opening["title"], opening["again"], opening["note"], because]


_TEXTS: dict[str, Callable[[Reading, str], list[Words | None]]] = {
    "service": _service, "shut": _shut, "bring": _bring, "class": _class, "notice": _notice, "closed": _closed,
}  # fmt: skip
"""Part → the texts of the centre that it says."""
