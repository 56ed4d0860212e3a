"""What happens to tickets."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketIssued(Event):
    """Somebody took a number."""

    label: str

    urgent: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled(Event):
    """A counter called a ticket: `because` and `why` are the reason's code and facts."""

    label: str
    because: str
    why: dict[str, Any] = field(default_factory=dict)
    how: str = "next"
    reason: str | None = None

    free_facts: ClassVar[frozenset[str]] = frozenset({"reason"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRecalled(Event):
    """A counter called its ticket once more."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketStarted(Event):
    """The person is at the counter."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFinished(Event):
    """The person has been served; the tablet may ask."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VisitWentOn(Event):
    """After a finish the same visit waits for its next service, or is back in the line it was sent from."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketParked(Event):
    """The person does something else first; the counter is free."""

    label: str
    reason: str | None = None
    minutes: int | None = None

    free_facts: ClassVar[frozenset[str]] = frozenset({"reason"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketUnparked(Event):
    """A parked ticket waits again."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransferred(Event):
    """A counter sent the person on; `service_id` is the new one."""

    label: str
    from_service_id: str
    to_counter_id: str | None = None
    to_officer_id: str | None = None
    comes_back: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReleased(Event):
    """Whom the ticket waited for has gone; any counter of the service may call it."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRequeued(Event):
    """The officer let others go first: so many places, or so many minutes."""

    label: str
    places: int | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketPostponed(Event):
    """The citizen let others go first: so many places, or so many minutes."""

    label: str
    places: int | None = None
    minutes: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketDue(Event):
    """The minutes of a postponed ticket are over."""

    label: str

    urgent: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketNotShown(Event):
    """The person did not come."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoShowUndone(Event):
    """The person came after all and waits again."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCancelled(Event):
    """The citizen gave the place up, or the staff did for a reason."""

    label: str
    reason: str | None = None

    free_facts: ClassVar[frozenset[str]] = frozenset({"reason"})


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketExpired(Event):
    """The day ended before the ticket did."""

    label: str

    urgent: ClassVar[bool] = False
