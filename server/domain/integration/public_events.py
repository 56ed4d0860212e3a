"""What other systems are told of: public names and stable contents, apart from the journal's own.

No secret, no free text, no person: neither who did it nor whose mark it was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from server.domain import events
from server.domain.integration.notifications import DUE


@dataclass(frozen=True, slots=True)
class Public:
    """An event's public name, and the facts of it that are told beside the ticket, the service and the counter."""

    name: str
    facts: tuple[str, ...] = ()


PUBLIC: dict[type[events.Event], Public] = {
    events.TicketIssued: Public("ticket.issued"),
    events.TicketCalled: Public("ticket.called"),
    events.TicketRecalled: Public("ticket.recalled"),
    events.TicketStarted: Public("ticket.started"),
    events.TicketFinished: Public("ticket.finished"),
    events.TicketNotShown: Public("ticket.no_show"),
    events.NoShowUndone: Public("ticket.no_show_undone"),
    events.TicketParked: Public("ticket.parked", ("minutes",)),
    events.TicketUnparked: Public("ticket.unparked"),
    events.TicketTransferred: Public("ticket.transferred", ("comes_back",)),
    events.TicketRequeued: Public("ticket.requeued", ("places", "minutes")),
    events.TicketPostponed: Public("ticket.postponed", ("places", "minutes")),
    events.TicketCancelled: Public("ticket.cancelled"),
    events.TicketExpired: Public("ticket.expired"),
    events.VisitWentOn: Public("ticket.went_on"),
    events.AppointmentBooked: Public("appointment.booked", ("appointment_id", "at")),
    events.AppointmentMoved: Public("appointment.moved", ("appointment_id", "at")),
    events.AppointmentReminded: Public("appointment.reminder", ("appointment_id", "at")),
    events.AppointmentKept: Public("appointment.kept", ("appointment_id", "punctuality")),
    events.AppointmentCancelled: Public("appointment.cancelled", ("appointment_id",)),
    events.AppointmentMissed: Public("appointment.missed", ("appointment_id",)),
    events.PlaceReserved: Public("place.reserved", ("appointment_id", "until")),
    events.PlaceKept: Public("place.kept", ("appointment_id", "arrival")),
    events.PlaceGivenUp: Public("place.given_up", ("appointment_id",)),
    events.PlaceLapsed: Public("place.lapsed", ("appointment_id",)),
    events.CounterOpened: Public("counter.opened"),
    events.CounterClosedDown: Public("counter.closed"),
    events.CounterWasPaused: Public("counter.paused", ("reason",)),
    events.CounterResumed: Public("counter.resumed"),
    events.ServiceWasClosed: Public("service.closed"),
    events.ServiceReopened: Public("service.reopened"),
    events.TurnRated: Public("rating.given", ("turn_id",)),
    events.PrinterChanged: Public("printer.changed", ("printer_id", "state")),
    events.AlertRaised: Public("alert.raised", ("alert_id", "kind")),
    events.AlertAcknowledged: Public("alert.acknowledged", ("alert_id", "kind")),
    events.AlertEnded: Public("alert.ended", ("alert_id", "kind")),
    events.SetupChanged: Public("setup.changed", ("kind", "row_id", "action")),
    events.DayBegan: Public("day.began", ("business_day",)),
}
"""An event without a row here is told to nobody outside."""
PING = "ping"
"""What the test button sends."""
NAMES = (*(one.name for one in PUBLIC.values()), DUE)
"""Of events, and of what the centre's own gateway is asked to send."""
BY_EVENT = {kind.__name__: one for kind, one in PUBLIC.items()}
OF_NAME = {one.name: kind.__name__ for kind, one in PUBLIC.items()}


@dataclass(frozen=True, slots=True)
class Known:
    """Codes of services and numbers of counters by their ids: what a reader calls them."""

    services: Mapping[str, str]
    counters: Mapping[str, int]


def data_of(public: Public, facts: Mapping[str, Any], known: Known) -> dict[str, Any]:
    """What a notice says: `ticket {id, label}`, `service {id, code}`, `counter {id, number}`, and its own facts."""
    told: dict[str, Any] = {}
    if "ticket_id" in facts:
        told["ticket"] = {"id": facts["ticket_id"], "label": facts.get("label")}
    if "service_id" in facts:
        told["service"] = {"id": facts["service_id"], "code": known.services.get(facts["service_id"])}
    if "counter_id" in facts:
        told["counter"] = {"id": facts["counter_id"], "number": known.counters.get(facts["counter_id"])}
    return told | {name: facts[name] for name in public.facts if name in facts}
