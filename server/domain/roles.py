"""Who may do what: rights, the roles made of them, and the actor who carries them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from server.domain.errors import NotAllowed


class Right(StrEnum):
    """One thing that a person or a device may be allowed to do. Each command names the one it needs."""

    TICKET_ISSUE = "ticket.issue"
    TICKET_CANCEL_OWN = "ticket.cancel_own"
    COUNTER_WORK = "counter.work"
    ANNOUNCEMENT_PLAY = "announcement.play"
    RATING_GIVE = "rating.give"
    PRINT_WORK = "print.work"
    FLOOR_SEE = "floor.see"
    REPORT_SEE = "report.see"
    SERVICE_CLOSE = "service.close"
    DEVICE_ADMIN = "device.admin"
    STAFF_ADMIN = "staff.admin"
    SYSTEM = "system"


class Role(StrEnum):
    """What a member of staff is."""

    OFFICER = "officer"
    SUPERVISOR = "supervisor"
    ADMINISTRATOR = "administrator"


class DeviceKind(StrEnum):
    """What a paired device is; it decides what the device may do."""

    TICKET_KIOSK = "ticket_kiosk"
    HALL_BOARD = "hall_board"
    COUNTER_DISPLAY = "counter_display"
    RATING_TABLET = "rating_tablet"
    PRINT_AGENT = "print_agent"


_OFFICER = frozenset({Right.COUNTER_WORK})
_SUPERVISOR = _OFFICER | {Right.FLOOR_SEE, Right.REPORT_SEE, Right.SERVICE_CLOSE}
ROLE_RIGHTS: dict[Role, frozenset[Right]] = {
    Role.OFFICER: _OFFICER,
    Role.SUPERVISOR: _SUPERVISOR,
    Role.ADMINISTRATOR: _SUPERVISOR | {Right.DEVICE_ADMIN, Right.STAFF_ADMIN},
}
DEVICE_RIGHTS: dict[DeviceKind, frozenset[Right]] = {
    DeviceKind.TICKET_KIOSK: frozenset({Right.TICKET_ISSUE}),
    DeviceKind.HALL_BOARD: frozenset({Right.ANNOUNCEMENT_PLAY}),
    DeviceKind.COUNTER_DISPLAY: frozenset(),
    DeviceKind.RATING_TABLET: frozenset({Right.RATING_GIVE}),
    DeviceKind.PRINT_AGENT: frozenset({Right.PRINT_WORK}),
}


class ActorKind(StrEnum):
    """Which kind of being acts."""

    STAFF = "staff"
    DEVICE = "device"
    CITIZEN = "citizen"
    SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: `id` is the staff's, the device's or the ticket's; every change is journaled under it."""

    kind: ActorKind
    id: str
    site_id: str
    rights: frozenset[Right]
    device_kind: DeviceKind | None = None
    counter_id: str | None = None
    printer_id: str | None = None

    def must_have(self, right: Right) -> None:
        """Raise NotAllowed unless this actor has the right."""
        if right not in self.rights:
            raise NotAllowed(f"needs the right {right}", right=right)


def system_actor(site_id: str) -> Actor:
    """The system itself: it closes days and makes sites."""
    return Actor(ActorKind.SYSTEM, "system", site_id, frozenset(Right))


def citizen_actor(site_id: str, ticket_id: str) -> Actor:
    """The holder of a ticket's token."""
    return Actor(ActorKind.CITIZEN, ticket_id, site_id, frozenset({Right.TICKET_CANCEL_OWN, Right.RATING_GIVE}))
