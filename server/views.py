"""Domain objects as the JSON of DESIGN §6; pure, so that a command's answer and a screen's state say the same."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from server.domain.announcement import Announcement
from server.domain.appointment import Appointment
from server.domain.around import Around, Sender
from server.domain.centre.counter import Counter
from server.domain.centre.service import Service
from server.domain.centre.site import Policy, Site
from server.domain.estimates import Wait
from server.domain.integration.api_key import ApiKey
from server.domain.policy import NAMES, bound_words
from server.domain.rating import Level, Reason, scores_of
from server.domain.rating.case import FollowUp
from server.domain.rating.form import CODES
from server.domain.ticket import Ticket
from server.domain.turn import Turn

Json = dict[str, Any]


def instant(at: datetime | None) -> str | None:
    """RFC 3339 with offset."""
    return at.isoformat(timespec="milliseconds") if at else None


def site_name(site: Site) -> Json:
    """The centre as every screen names it."""
    return {"id": site.id, "name": site.name, "timezone": site.timezone}


def service_name(service: Service) -> Json:
    """The service as every screen names it; `name` is the Vietnamese one."""
    return {"id": service.id, "code": service.code, "name": service.name["vi"], "names": service.name}


def counter_name(counter: Counter) -> Json:
    """The counter as every screen names it."""
    return {"id": counter.id, "number": counter.number, "name": counter.name}


def priority_class(site: Site, code: str | None) -> Json | None:
    """The class with its words; None for ordinary tickets and for a class that the site no longer has."""
    return next(({"code": p.code, "name": p.name} for p in site.priority_classes if p.code == code), None)


def policy_rule(site: Site, policy: Policy) -> Json:
    """A policy with its name and its bound in words."""
    return {
        "kind": policy.kind.value, "in_a_row": policy.in_a_row, "rank_run": policy.rank_run,
        "name": NAMES[policy.kind], "bound": bound_words(policy, site.priority_classes),
    }  # fmt: skip


def appointment(one: Appointment, service: Service, label: str | None) -> Json:
    """An appointment as the staff see it; `ticket` is the number that was made of it."""
    return {
        "id": one.id, "kind": one.kind.value, "code": one.code, "service": service_name(service),
        "at": instant(one.at), "until": instant(one.until), "state": one.state.value, "ticket": label,
        "is_own": one.phone_key is not None,
    }  # fmt: skip


def kept(one: Appointment, ticket: Ticket) -> Json:
    """An appointment whose holder has her ticket now."""
    return {"id": one.id, "kind": one.kind.value, "at": instant(one.at), "language": ticket.language}


def booked_url(site: Site, one: Appointment) -> str:
    """The page of whoever holds an appointment or a place; nobody guesses its address."""
    return f"{site.public_url.rstrip('/')}/booked/{one.token}"


def estimate(wait: Wait | None) -> Json | None:
    """The range of a wait; None where nobody can know."""
    return None if wait is None else {"low_s": wait.low_s, "likely_s": wait.likely_s, "high_s": wait.high_s}


def issued_ticket(site: Site, ticket: Ticket, service: Service, ahead: int, wait: Wait | None = None) -> Json:
    """The ticket for the citizen who holds it."""
    return {
        "id": ticket.id, "label": ticket.label, "number": ticket.number, "service": service_name(service),
        "state": ticket.state.value, "ahead": ahead, "estimate": estimate(wait), "token": ticket.token,
        "follow_url": follow_url(site, ticket), "issued_at": instant(ticket.issued_at),
    }  # fmt: skip


def follow_url(site: Site, ticket: Ticket) -> str:
    """What the QR says: the citizen's own page, good as long as the ticket, with or without paper."""
    return page_url(site, ticket.token)


def page_url(site: Site, token: str) -> str:
    """The page on a phone that this secret opens."""
    return f"{site.public_url.rstrip('/')}/t/{token}"


def queued_ticket(site: Site, ticket: Ticket, around: Around) -> Json:
    """A waiting ticket as the officer sees it, with what is special about its place."""
    return {
        "id": ticket.id, "label": ticket.label, "service": service_name(around.service),
        "priority_class": priority_class(site, ticket.priority_class), "issued_at": instant(ticket.issued_at),
        "waiting_since": instant(ticket.waiting_since), "not_before": instant(ticket.not_before),
        "appointment_at": instant(ticket.appointment_at), "is_returning": ticket.is_returning,
        "for_counter": around.for_counter.number if around.for_counter else None,
        "for_officer": around.for_officer.name if around.for_officer else None,
        "plan": [service_name(one) for one in around.plan],
    }  # fmt: skip


def moved_ticket(site: Site, ticket: Ticket, turn: Turn, around: Around) -> Json:
    """A ticket after a move at a counter, for its officer; `state` tells whether it is still there."""
    return {
        **queued_ticket(site, ticket, around), "number": ticket.number, "state": ticket.state.value,
        "called_at": instant(turn.last_called_at), "first_called_at": instant(turn.called_at),
        "started_at": instant(turn.started_at), "calls": turn.calls, "served_s": turn.served_s,
        "parked_s": turn.parked_s, "how": turn.how.value if turn.how else None, "reason": turn.reason,
        "language": ticket.language, "language_name": site.language_names.get(ticket.language),
        "target_wait_s": around.service.target_wait_s,
        "target_service_s": around.service.target_service_s, "comes_back": ticket.return_to is not None,
        "back_to": around.back_to.number if around.back_to else None,
        "sent_by": _sender(around.sender) if around.sender else None,
    }  # fmt: skip


def _sender(sender: Sender) -> Json:
    """Who had the person before, and what was said about it."""
    return {
        "service": service_name(sender.service), "counter": sender.counter.number if sender.counter else None,
        "officer": sender.officer.name if sender.officer else None, "note": sender.turn.note,
        "ended": sender.turn.ended.value if sender.turn.ended else None, "at": instant(sender.turn.ended_at),
    }  # fmt: skip


def call(announcement: Announcement) -> Json:
    """One called number as the board shows it."""
    return {
        "announcement_id": announcement.id, "label": announcement.label, "counter": announcement.counter_number,
        "called_at": instant(announcement.called_at), "recall": announcement.recall,
    }  # fmt: skip


def rating_levels(site: Site, levels: Iterable[Level]) -> list[Json]:
    """The site's levels as it words them, best first; `question` is asked after the mark."""
    worded = {one.score: one for one in levels}
    return [
        {"score": score, "code": CODES[score], "name": worded[score].name, "question": worded[score].question}
        for score in scores_of(site.rating_levels)
    ]


def rating_reasons(reasons: Iterable[Reason]) -> list[Json]:
    """The reasons in use, in their order, with the marks after which they are offered."""
    return [
        {"code": one.code, "name": one.name, "when": one.when.value, "scores": list(one.scores)}
        for one in sorted(reasons, key=lambda one: (one.position, one.code))
        if one.is_active
    ]


def follow_up(case: FollowUp) -> Json:
    """The follow-up of a rating as supervisors see it."""
    return {
        "state": case.state, "opened_at": instant(case.opened_at), "seen_at": instant(case.seen_at),
        "talked_at": instant(case.talked_at), "solved_at": instant(case.solved_at), "note": case.note,
    }  # fmt: skip


def api_key_facts(key: ApiKey) -> Json:
    """A key of a program, without its secret."""
    return {
        "id": key.id, "name": key.name, "rights": [right.value for right in key.rights],
        "made_at": instant(key.made_at), "expires_at": instant(key.expires_at), "revoked_at": instant(key.revoked_at),
    }  # fmt: skip
