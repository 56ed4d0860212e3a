"""What happens to tickets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketIssued(Event):
    """Somebody took a number."""

    label: str

    urgent: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled(Event):
    """A counter called a ticket."""

    label: str
    because: str


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
class TicketNotShown(Event):
    """The person did not come."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class NoShowUndone(Event):
    """The person came after all and waits at the old place."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCancelled(Event):
    """The citizen gave the place up."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketExpired(Event):
    """The day ended before the ticket did."""

    label: str

    urgent: ClassVar[bool] = False
