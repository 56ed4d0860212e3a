"""Who may do what, as a table that an administrator could read."""

import pytest

from server.commands.handlers import HANDLERS
from server.commands.outcome import Command
from server.domain.errors import NotAllowed
from server.domain.roles import (
    DEVICE_RIGHTS,
    FOR_STAFF,
    ROLE_RIGHTS,
    Actor,
    ActorKind,
    DeviceKind,
    Right,
    Role,
    citizen_actor,
    system_actor,
)

R = Right
OFFICERS = {R.COUNTER_WORK, R.TICKET_ISSUE, R.TICKET_CANCEL, R.TICKET_TRANSFER, R.TICKET_REPRINT}
SUPERVISORS = OFFICERS | {
    R.FLOOR_SEE, R.REPORT_SEE, R.SERVICE_CLOSE, R.TICKET_CHOOSE, R.COUNTER_STEER, R.MESSAGE_SEND, R.ALERT_SEE,
    R.APPOINTMENT_BOOK, R.AUDIT_SEE, R.DOSSIER_IMPORT,
}  # fmt: skip
MAY: dict[Role | DeviceKind, set[Right]] = {
    Role.OFFICER: OFFICERS,
    Role.SUPERVISOR: SUPERVISORS,
    Role.ADMINISTRATOR: SUPERVISORS | {
        R.CATALOGUE_ADMIN, R.DEVICE_ADMIN, R.STAFF_ADMIN, R.INTEGRATION_ADMIN, R.PRIVACY_KEEP,
    },
    DeviceKind.TICKET_KIOSK: {R.TICKET_ISSUE},
    DeviceKind.HALL_BOARD: {R.ANNOUNCEMENT_PLAY},
    DeviceKind.COUNTER_DISPLAY: set(),
    DeviceKind.RATING_TABLET: {R.RATING_GIVE},
    DeviceKind.PRINT_AGENT: {R.PRINT_WORK},
}  # fmt: skip

NEEDS = {
    "LeaseNumbers": R.TICKET_ISSUE, "ReportIssued": R.TICKET_ISSUE,
    "IssueTicket": R.TICKET_ISSUE, "CancelTicket": R.TICKET_CANCEL_OWN,
    "OpenCounter": R.COUNTER_WORK, "CloseCounter": R.COUNTER_WORK,
    "PauseCounter": R.COUNTER_WORK, "ResumeCounter": R.COUNTER_WORK,
    "CallNext": R.COUNTER_WORK, "CallChosen": R.TICKET_CHOOSE, "Recall": R.COUNTER_WORK,
    "Start": R.COUNTER_WORK, "Finish": R.COUNTER_WORK,
    "NoShow": R.COUNTER_WORK, "Undo": R.COUNTER_WORK, "Requeue": R.COUNTER_WORK, "Park": R.COUNTER_WORK,
    "Unpark": R.COUNTER_WORK, "Transfer": R.TICKET_TRANSFER, "CancelByStaff": R.TICKET_CANCEL,
    "Postpone": R.TICKET_POSTPONE_OWN, "ComeSooner": R.TICKET_POSTPONE_OWN, "RunClocks": R.SYSTEM,
    "MoveFollowUp": R.ALERT_SEE, "ShowOwnData": R.PRIVACY_OWN, "EraseOwnData": R.PRIVACY_OWN,
    "ShowDataOf": R.PRIVACY_KEEP, "EraseDataOf": R.PRIVACY_KEEP, "EraseOld": R.SYSTEM,
    "GiveRating": R.RATING_GIVE, "AcknowledgePlay": R.ANNOUNCEMENT_PLAY,
    "ClaimPrintJob": R.PRINT_WORK, "ReportPrintJob": R.PRINT_WORK, "ReportPrinter": R.PRINT_WORK,
    "ReprintTicket": R.TICKET_REPRINT, "PrintTestPage": R.DEVICE_ADMIN, "ReportFound": R.PRINT_WORK,
    "TakePrinter": R.PRINT_WORK,
    "ChangeRoll": R.COUNTER_WORK, "TendPaper": R.SYSTEM, "MissPrinters": R.SYSTEM,
    "AddDevice": R.DEVICE_ADMIN, "MakePairingCode": R.DEVICE_ADMIN, "RevokeDevice": R.DEVICE_ADMIN,
    "ChangeDevice": R.DEVICE_ADMIN, "ReloadDevice": R.DEVICE_ADMIN, "AdoptScreen": R.DEVICE_ADMIN,
    "ClaimPlace": R.SYSTEM, "PairDevice": R.SYSTEM, "CloseDay": R.SYSTEM,
    "MakeSite": R.SYSTEM, "SetCatalogue": R.SYSTEM, "FoundSite": R.SITE_MAKE,
    "AddStaff": R.STAFF_ADMIN, "SetPassword": R.STAFF_ADMIN,
    "CloseService": R.SERVICE_CLOSE, "ReopenService": R.SERVICE_CLOSE,
    "SteerCounter": R.COUNTER_STEER, "MoveOfficer": R.COUNTER_STEER, "SendMessage": R.MESSAGE_SEND,
    "ReadMessage": R.COUNTER_WORK, "AskHelp": R.COUNTER_WORK, "WithdrawHelp": R.COUNTER_WORK,
    "AcknowledgeAlert": R.ALERT_SEE, "SettleAlert": R.ALERT_SEE, "SetAlerts": R.SYSTEM,
    "OpenSession": R.SESSION_KEEP, "CloseSession": R.SESSION_KEEP, "EnterSite": R.SESSION_KEEP,
    "BookAppointment": R.APPOINTMENT_BOOK, "CancelAppointment": R.APPOINTMENT_BOOK, "CheckIn": R.TICKET_ISSUE,
    "BookHour": R.APPOINTMENT_OWN, "MoveOwn": R.APPOINTMENT_OWN, "CancelOwn": R.APPOINTMENT_OWN,
    "ReservePlace": R.APPOINTMENT_OWN, "TendAppointments": R.SYSTEM,
    "ImportDossiers": R.DOSSIER_IMPORT,
    "ReorderServices": R.CATALOGUE_ADMIN, "ImportSite": R.CATALOGUE_ADMIN,
    "KeepPicture": R.CATALOGUE_ADMIN,
    "KeepVideo": R.CATALOGUE_ADMIN,
    "SaveSetup": R.SESSION_KEEP, "RemoveSetup": R.SESSION_KEEP, "UndoSetup": R.SESSION_KEEP,
    "MakeApiKey": R.SESSION_KEEP, "RevokeApiKey": R.SESSION_KEEP,
    "DrawWebhookSecret": R.INTEGRATION_ADMIN, "PingWebhook": R.INTEGRATION_ADMIN, "SkipWaiting": R.INTEGRATION_ADMIN,
    "TryReport": R.CATALOGUE_ADMIN, "ResendReport": R.CATALOGUE_ADMIN,
    "AskToBeTold": R.PRIVACY_OWN, "StopTelling": R.PRIVACY_OWN,
    "ResendDelivery": R.INTEGRATION_ADMIN, "TurnOffWebhook": R.SYSTEM,
}  # fmt: skip
"""Every command with the right that it needs; a new command is a new line here."""


def test_each_command_names_its_right() -> None:
    assert {command.__name__: command.right for command in HANDLERS} == NEEDS


def test_every_command_has_its_handler() -> None:
    found, names = [Command], set[str]()
    while found:
        subclasses = found.pop().__subclasses__()
        found += subclasses
        names |= {one.__name__ for one in subclasses}
    assert names - {"CounterCommand", "TicketMove", "SetupCommand", "AlertCommand", "WebhookCommand"} == NEEDS.keys()


def test_handlers_share_their_commands_names() -> None:
    for command, handler in HANDLERS.items():
        assert handler.__name__.replace("_", "") == command.__name__.lower()


@pytest.mark.parametrize("kind", [*Role, *DeviceKind])
def test_each_role_and_device_has_exactly_its_rights(kind: Role | DeviceKind) -> None:
    rights = ROLE_RIGHTS[kind] if isinstance(kind, Role) else DEVICE_RIGHTS[kind]
    assert rights == MAY[kind]


def test_only_the_system_itself_acts_as_the_system() -> None:
    assert not any(R.SYSTEM in rights for rights in [*ROLE_RIGHTS.values(), *DEVICE_RIGHTS.values()])
    assert R.SYSTEM not in citizen_actor("site", "ticket").rights
    assert R.SYSTEM in system_actor("site").rights


def test_a_citizen_postpones_gives_up_rates_or_asks_for_her_data_and_nothing_else() -> None:
    own = {R.APPOINTMENT_OWN, R.TICKET_CANCEL_OWN, R.TICKET_POSTPONE_OWN, R.RATING_GIVE, R.PRIVACY_OWN}
    assert citizen_actor("site", "ticket").rights == own


def test_a_right_that_is_missing_is_named() -> None:
    officer = Actor(ActorKind.STAFF, "lan", "site", ROLE_RIGHTS[Role.OFFICER])
    officer.must_have(R.COUNTER_WORK)
    with pytest.raises(NotAllowed) as refused:
        officer.must_have(R.FLOOR_SEE)
    assert refused.value.facts == {"right": R.FLOOR_SEE}


def test_every_right_opens_some_door() -> None:
    given = {right for rights in [*ROLE_RIGHTS.values(), *DEVICE_RIGHTS.values()] for right in rights}
    given |= FOR_STAFF | citizen_actor("site", "ticket").rights
    assert given | {R.SYSTEM, R.SESSION_KEEP} == set(Right)
