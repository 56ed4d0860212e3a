"""What happens to ratings, announcements, paper and devices."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnRated(Event):
    """A citizen rated a finished turn. Neither the mark nor the officer is told here."""

    turn_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpMoved(Event):
    """A supervisor opened a follow-up of a rating, took it further, or wrote about it. The mark is not told."""

    turn_id: str
    state: str


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
class PrintJobPassedOn(Event):
    """A job went from a printer that cannot print it to the one that stands in."""

    job_id: str
    printer_id: str
    from_printer_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RollChanged(Event):
    """A printer has a new roll: somebody said so, or there is paper where there was none."""

    printer_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterTakenOver(Event):
    """An agent began to print there: the first one, one that was started anew, or one that stood by."""

    printer_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TestPageAsked(Event):
    """Somebody wants to see what a printer does."""

    printer_id: str
    job_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReprinted(Event):
    """A marked copy of a ticket was asked for: by the staff, or `by_itself` after a slip that came out spoilt."""

    label: str
    job_id: str
    copy: int
    printer_id: str
    by_itself: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterChanged(Event):
    """A printer's state is another one."""

    printer_id: str
    state: str


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
class DeviceChanged(Event):
    """A device has another name or place: from what to what."""

    before: dict[str, Any]
    after: dict[str, Any]

    @property
    def shows_other_things(self) -> bool:
        """Whether its screen stands for something else from now on."""
        return any(self.before.get(one) != self.after.get(one) for one in ("counter_id", "counter_ids", "theme"))


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceReloadAsked(Event):
    """An administrator asked a screen to load anew."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ScreenAdopted(Event):
    """A screen that showed its code was given its place."""
