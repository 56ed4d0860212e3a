"""Where the holder of a ticket may be told, and where she asked to be."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from server.domain.centre.site import Site
from server.domain.integration.notifications import DUE, ContactKind, masked
from server.storage.outbox.contacts import Contact, of_appointment, of_ticket
from server.storage.outbox.notices import live_webhooks
from server.storage.reading import Reading
from server.views import Json

NOT_OFFERED = {"push": False, "sms": False}


def offered(site: Site) -> Json:
    """What the centre has turned on."""
    return {"push": site.notifications.push, "sms": site.notifications.sms}


def contacts_of_ticket(reading: Reading, ticket_id: str, push_key: Callable[[], str]) -> Json:
    """What the centre offers, and what is kept of this ticket; of a telephone number the last digits are told."""
    return _view(reading, of_ticket(reading.connection, ticket_id), push_key)


def contacts_of_appointment(reading: Reading, appointment_id: str, push_key: Callable[[], str]) -> Json:
    """The same of an appointment."""
    return _view(reading, of_appointment(reading.connection, appointment_id), push_key)


def _view(reading: Reading, kept: Sequence[Contact], push_key: Callable[[], str]) -> Json:
    chosen = reading.site.notifications
    telephone = next((one.address for one in kept if one.kind is ContactKind.SMS), None)
    return {
        "push": {"key": push_key()} if chosen.push else None,
        "sms": {"consent": chosen.agreed_to, "is_ready": _has_gateway(reading)} if chosen.sms else None,
        "ahead": chosen.ahead, "browsers": sum(one.kind is ContactKind.PUSH for one in kept),
        "telephone": masked(telephone) if telephone else None,
    }  # fmt: skip


def _has_gateway(reading: Reading) -> bool:
    hooks = live_webhooks(reading.connection)
    return any(hook.site_id == reading.site.id and DUE in hook.events for hook in hooks)
