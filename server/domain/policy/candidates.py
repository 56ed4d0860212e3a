"""Who may be called: how they stand in the line, and who of them go before it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from server.domain.centre.counter import Counter
from server.domain.centre.people import Staff
from server.domain.centre.site import PolicyKind, Site
from server.domain.ticket import Ticket

NO_START = timedelta()
Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Standing:
    """What decides where somebody stands: the class, and whether one comes back or has an appointment."""

    priority_class: str | None = None
    is_returning: bool = False
    has_appointment: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """A waiting ticket that this counter may call now. `rank` is its service's at the counter: 1 before 2.

    `appointment_at` is set for those alone who came in time for it; `aimed` for those who were sent to this counter or
    to its officer.
    """

    ticket_id: str
    priority_class: str | None
    waiting_since: datetime
    number: int
    service_id: str = ""
    is_returning: bool = False
    appointment_at: datetime | None = None
    aimed: Literal["counter", "officer"] | None = None
    rank: int = 1

    @property
    def standing(self) -> Standing:
        """How this one stands in the line."""
        return Standing(self.priority_class, self.is_returning, self.appointment_at is not None)


def standing_of(ticket: Ticket) -> Standing:
    """How the ticket stands in the line."""
    return Standing(ticket.priority_class, ticket.is_returning, ticket.appointment_at is not None)


def services_at(counter: Counter, officer: Staff | None) -> tuple[str, ...]:
    """What this officer calls at this counter: the counter's services that the officer can serve."""
    if officer is None or officer.service_ids is None:
        return counter.service_ids
    return tuple(one for one in counter.service_ids if one in officer.service_ids)


def place_before(standing: Standing, site: Site) -> Place | None:
    """The place among those who go before the line, smallest first; None for whoever stands in the line.

    First who comes back from another counter, then whose appointment is due, then the classes by rank; under ageing
    the classes stand in the line with their head start. Where nobody may go first (`in_a_row` 0), all are in the line.
    """
    if site.policy.kind is not PolicyKind.STRICT and site.policy.in_a_row == 0:
        return None
    if standing.is_returning:
        return 0, 0
    if standing.has_appointment:
        return 1, 0
    if site.policy.kind is PolicyKind.AGEING:
        return None
    return next(((2, one.rank) for one in site.priority_classes if one.code == standing.priority_class), None)


def head_start(standing: Standing, site: Site) -> timedelta:
    """How much earlier the line counts somebody to have come: under ageing the head start of the class, else nothing.

    Whoever goes before the line is placed there by coming alone.
    """
    if site.policy.kind is not PolicyKind.AGEING or place_before(standing, site) is not None:
        return NO_START
    seconds = (one.head_start_s for one in site.priority_classes if one.code == standing.priority_class)
    return timedelta(seconds=next(seconds, 0))


def parted(waiting: Iterable[Candidate], site: Site) -> tuple[list[Candidate], list[Candidate]]:
    """Those who go before the line and the line itself, each in the order in which it is called."""
    before: list[tuple[Place, Candidate]] = []
    line: list[Candidate] = []
    for one in waiting:
        place = place_before(one.standing, site)
        if place is None:
            line.append(one)
        else:
            before.append((place, one))
    before.sort(key=lambda pair: (pair[0], pair[1].waiting_since, pair[1].number))
    line.sort(key=lambda one: (one.waiting_since - head_start(one.standing, site), one.number))
    return [one for _, one in before], line
