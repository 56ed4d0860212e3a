"""What has happened: one class an event, in the past tense. Each becomes one journal row."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`counter_id`, `device_id` and `ticket_id` say whom it concerns; None means every screen of its kind."""

    counter_id: str | None = None
    device_id: str | None = None
    ticket_id: str | None = None
    service_id: str | None = None

    def facts(self) -> dict[str, object]:
        """What the journal keeps of it."""
        return {name: value for name, value in asdict(self).items() if value is not None}

    urgent: ClassVar[bool] = True


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


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterOpened(Event):
    """An officer began to work at a counter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterClosedDown(Event):
    """An officer stopped working at a counter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterWasPaused(Event):
    """A counter rests."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterResumed(Event):
    """A counter goes on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceWasClosed(Event):
    """A service gives no more numbers for now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceReopened(Event):
    """A service gives numbers again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRated(Event):
    """A citizen rated a finished turn. Neither the mark nor the officer is told here."""

    turn_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnouncementPlayed(Event):
    """A screen says that it has played a call, caught up without speaking, or failed."""

    announcement_id: str
    status: str

    urgent: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJobMoved(Event):
    """A print job is in another state."""

    job_id: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterChanged(Event):
    """A printer's state is another one."""

    printer_id: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMade(Event):
    """A centre was set up."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffAdded(Event):
    """Somebody may sign in."""

    staff_id: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceAdded(Event):
    """A device has its place and waits to be paired."""

    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingCodeMade(Event):
    """An administrator made a code for a device."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DevicePaired(Event):
    """A browser or an agent became this device."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceRevoked(Event):
    """A device lost its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueSet(Event):
    """Services, counters or printers were set up."""

    services: int
    counters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSignedIn(Event):
    """Somebody of the staff signed in."""

    staff_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffSignedOut(Event):
    """Somebody of the staff signed out."""

    staff_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PasswordChanged(Event):
    """Somebody has a new password; the older sign-ins have ended."""

    staff_id: str
