"""Domain objects as the JSON of DESIGN §6; pure, so that a command's answer and a screen's state say the same."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from server.domain.announcement import Announcement
from server.domain.centre.counter import Counter
from server.domain.centre.service import Service
from server.domain.centre.site import Site
from server.domain.rating import LEVELS, REASONS, scores_of
from server.domain.ticket import Ticket
from server.domain.turn import Turn

Json = dict[str, Any]


def instant(at: datetime | None) -> str | None:
    """RFC 3339 with offset."""
    return at.isoformat(timespec="milliseconds") if at else None


def site_name(site: Site) -> Json:
    """The centre as every screen names it."""
    return {"id": site.id, "name": site.name}


def service_name(service: Service) -> Json:
    """The service as every screen names it; `name` is the Vietnamese one."""
    return {"id": service.id, "code": service.code, "name": service.name["vi"], "names": service.name}


def counter_name(counter: Counter) -> Json:
    """The counter as every screen names it."""
    return {"id": counter.id, "number": counter.number, "name": counter.name}


def priority_class(site: Site, code: str | None) -> Json | None:
    """The class with its words; None for ordinary tickets and for a class that the site no longer has."""
    return next(({"code": p.code, "name": p.name} for p in site.priority_classes if p.code == code), None)


def issued_ticket(site: Site, ticket: Ticket, service: Service, ahead: int) -> Json:
    """The ticket for the citizen who holds it. There is no estimate yet: null is honest."""
    return {
        "id": ticket.id, "label": ticket.label, "number": ticket.number, "service": service_name(service),
        "state": ticket.state.value, "ahead": ahead, "estimate": None, "token": ticket.token,
        "follow_url": follow_url(site, ticket), "issued_at": instant(ticket.issued_at),
    }  # fmt: skip


def follow_url(site: Site, ticket: Ticket) -> str:
    """What the QR says: the citizen's own page, good as long as the ticket, with or without paper."""
    return f"{site.public_url.rstrip('/')}/t/{ticket.token}"


def queued_ticket(site: Site, ticket: Ticket, service: Service) -> Json:
    """A waiting ticket as the officer sees it."""
    return {
        "id": ticket.id, "label": ticket.label, "service": service_name(service),
        "priority_class": priority_class(site, ticket.priority_class), "issued_at": instant(ticket.issued_at),
    }  # fmt: skip


def moved_ticket(site: Site, ticket: Ticket, turn: Turn, service: Service) -> Json:
    """A ticket after a move at a counter, for its officer; `state` tells whether it is still there."""
    return {
        **queued_ticket(site, ticket, service), "number": ticket.number, "state": ticket.state.value,
        "called_at": instant(turn.last_called_at), "first_called_at": instant(turn.called_at),
        "started_at": instant(turn.started_at), "calls": turn.calls,
        "language": ticket.language, "target_wait_s": service.target_wait_s,
        "target_service_s": service.target_service_s,
    }  # fmt: skip


def call(announcement: Announcement) -> Json:
    """One called number as the board shows it."""
    return {
        "announcement_id": announcement.id, "label": announcement.label, "counter": announcement.counter_number,
        "called_at": instant(announcement.called_at), "recall": announcement.recall,
    }  # fmt: skip


def rating_levels(site: Site) -> list[Json]:
    """The site's levels, best first."""
    return [{"score": s, "code": LEVELS[s][0], "name": LEVELS[s][1]} for s in scores_of(site.rating_levels)]


def rating_reasons() -> list[Json]:
    """All reasons, with the marks after which they are offered."""
    return [{"code": code, "name": words, "when": when} for code, (when, words) in REASONS.items()]
