"""Who may do what: rights, the roles made of them, and the actor who carries them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from server.domain.errors import NotAllowed


class Right(StrEnum):
    """One thing that a person or a device may be allowed to do. Each command names the one it needs."""

    TICKET_ISSUE = "ticket.issue"
    TICKET_CANCEL_OWN = "ticket.cancel_own"
    TICKET_POSTPONE_OWN = "ticket.postpone_own"
    COUNTER_WORK = "counter.work"
    ANNOUNCEMENT_PLAY = "announcement.play"
    RATING_GIVE = "rating.give"
    PRINT_WORK = "print.work"
    FLOOR_SEE = "floor.see"
    REPORT_SEE = "report.see"
    SERVICE_CLOSE = "service.close"
    TICKET_CHOOSE = "ticket.choose"
    TICKET_CANCEL = "ticket.cancel"
    TICKET_TRANSFER = "ticket.transfer"
    TICKET_REPRINT = "ticket.reprint"
    COUNTER_STEER = "counter.steer"
    MESSAGE_SEND = "message.send"
    ALERT_SEE = "alert.see"
    APPOINTMENT_BOOK = "appointment.book"
    DOSSIER_IMPORT = "dossier.import"
    CATALOGUE_ADMIN = "catalogue.admin"
    DEVICE_ADMIN = "device.admin"
    STAFF_ADMIN = "staff.admin"
    AUDIT_SEE = "audit.see"
    INTEGRATION_ADMIN = "integration.admin"
    PRIVACY_KEEP = "privacy.keep"
    SITE_MAKE = "site.make"
    SESSION_KEEP = "session.keep"
    PRIVACY_OWN = "privacy.own"
    APPOINTMENT_OWN = "appointment.own"
    SYSTEM = "system"


class Role(StrEnum):
    """The roles that every site begins with; a site may make more of them from rights."""

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


_OFFICER = frozenset(
    {Right.COUNTER_WORK, Right.TICKET_ISSUE, Right.TICKET_CANCEL, Right.TICKET_TRANSFER, Right.TICKET_REPRINT}
)
_SUPERVISOR = _OFFICER | {
    Right.FLOOR_SEE, Right.REPORT_SEE, Right.SERVICE_CLOSE, Right.TICKET_CHOOSE, Right.COUNTER_STEER,
    Right.MESSAGE_SEND, Right.ALERT_SEE, Right.APPOINTMENT_BOOK, Right.AUDIT_SEE,
    Right.DOSSIER_IMPORT,
}  # fmt: skip
ROLE_RIGHTS: dict[Role, frozenset[Right]] = {
    Role.OFFICER: _OFFICER,
    Role.SUPERVISOR: _SUPERVISOR,
    Role.ADMINISTRATOR: _SUPERVISOR
    | {Right.CATALOGUE_ADMIN, Right.DEVICE_ADMIN, Right.STAFF_ADMIN, Right.INTEGRATION_ADMIN, Right.PRIVACY_KEEP},
}
"""What the roles that come with a site may do; from then on the site's own table counts."""
FOR_STAFF = ROLE_RIGHTS[Role.ADMINISTRATOR] | {Right.SITE_MAKE}
"""The rights that a role may be made of; the others belong to devices, citizens and the system."""
DEVICE_RIGHTS: dict[DeviceKind, frozenset[Right]] = {
    DeviceKind.TICKET_KIOSK: frozenset({Right.TICKET_ISSUE}),
    DeviceKind.HALL_BOARD: frozenset({Right.ANNOUNCEMENT_PLAY}),
    DeviceKind.COUNTER_DISPLAY: frozenset(),
    DeviceKind.RATING_TABLET: frozenset({Right.RATING_GIVE}),
    DeviceKind.PRINT_AGENT: frozenset({Right.PRINT_WORK}),
}
SETUP_RIGHTS: dict[str, Right] = {
    "site": Right.CATALOGUE_ADMIN, "services": Right.CATALOGUE_ADMIN, "counters": Right.CATALOGUE_ADMIN,
    "staff": Right.STAFF_ADMIN, "roles": Right.STAFF_ADMIN, "grants": Right.STAFF_ADMIN,
    "holidays": Right.CATALOGUE_ADMIN, "printers": Right.DEVICE_ADMIN, "webhooks": Right.INTEGRATION_ADMIN,
    "scheduled_reports": Right.CATALOGUE_ADMIN,
    "slides": Right.CATALOGUE_ADMIN,
    "recordings": Right.CATALOGUE_ADMIN,
    "levels": Right.CATALOGUE_ADMIN, "reasons": Right.CATALOGUE_ADMIN,
}  # fmt: skip
"""What can be set up, and the right that changes each of it."""


class ActorKind(StrEnum):
    """Which kind of being acts."""

    STAFF = "staff"
    DEVICE = "device"
    CITIZEN = "citizen"
    PROGRAM = "program"
    SYSTEM = "system"


ANYBODY = "afar"
"""Whom the journal names where somebody asks who has nothing yet: neither a ticket nor an appointment."""


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: `id` is the staff's, the device's, the ticket's or the key's; every change is journaled under it.

    `origin` is where the request came from: an address, or "cli" for a command on the server itself. `key_id` is the
    API key by which a program acts, for the centre or as the person who made it. `has_own_view` is true of a hall board
    that shows something else than the others of its hall.
    """

    kind: ActorKind
    id: str
    site_id: str
    rights: frozenset[Right]
    device_kind: DeviceKind | None = None
    counter_id: str | None = None
    printer_id: str | None = None
    origin: str | None = None
    key_id: str | None = None
    has_own_view: bool = False

    def must_have(self, right: Right) -> None:
        """Raise NotAllowed unless this actor has the right."""
        if right not in self.rights:
            raise NotAllowed(f"needs the right {right}", right=right)


def system_actor(site_id: str, origin: str | None = None) -> Actor:
    """The system itself: it closes days and makes sites."""
    return Actor(ActorKind.SYSTEM, "system", site_id, frozenset(Right), origin=origin)


def citizen_actor(site_id: str, ticket_id: str, origin: str | None = None) -> Actor:
    """The holder of a ticket's or an appointment's token, or ANYBODY."""
    own = {Right.APPOINTMENT_OWN, Right.TICKET_CANCEL_OWN}
    rights = frozenset({*own, Right.TICKET_POSTPONE_OWN, Right.RATING_GIVE, Right.PRIVACY_OWN})
    return Actor(ActorKind.CITIZEN, ticket_id, site_id, rights, origin=origin)
