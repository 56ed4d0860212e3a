"""What happens to the centre itself: its set-up, its people, their sign-ins."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceWasClosed(Event):
    """A service gives no more numbers for now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceReopened(Event):
    """A service gives numbers again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteMade(Event):
    """A centre was set up."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteFounded(Event):
    """Somebody of this centre made another one."""

    founded_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteEntered(Event):
    """Somebody of the staff goes on at this centre, with the sign-in of another one."""

    staff_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffAdded(Event):
    """Somebody may sign in."""

    staff_id: str
    role: str


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


@dataclass(frozen=True, slots=True, kw_only=True)
class DayBegan(Event):
    """A business day has begun; or its end has moved, because the centre's time zone was mended."""

    business_day: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupChanged(Event):
    """Somebody has added, changed, moved or removed a part of the centre's set-up: these fields, from what to what.

    A move tells of several services: `before` and `after` are their places by id.
    """

    kind: str
    row_id: str
    action: str
    before: dict[str, Any]
    after: dict[str, Any]
