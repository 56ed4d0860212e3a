"""Which event concerns which screens: one table, complete and as a hall would expect it."""

import inspect
from dataclasses import fields

import pytest

from server.domain import events
from server.domain.events import Event
from server.queries.screens import STATES, Screen
from server.realtime.audience import AUDIENCE

KIOSK, BOARD, DISPLAY, TABLET = Screen.TICKET_KIOSK, Screen.HALL_BOARD, Screen.COUNTER_DISPLAY, Screen.RATING_TABLET
PHONE, CONSOLE, FLOOR, QUEUE = Screen.PHONE, Screen.CONSOLE, Screen.FLOOR, Screen.QUEUE

MUST_SEE: dict[type[Event], set[Screen]] = {
    events.TicketIssued: {KIOSK, BOARD, CONSOLE, QUEUE, FLOOR},
    events.TicketCalled: {BOARD, DISPLAY, CONSOLE, PHONE, QUEUE, FLOOR},
    events.TicketRecalled: {BOARD, DISPLAY, CONSOLE, FLOOR},
    events.TicketStarted: {DISPLAY, BOARD, CONSOLE, FLOOR},
    events.TicketFinished: {TABLET, DISPLAY, BOARD, CONSOLE, PHONE, FLOOR},
    events.TicketNotShown: {DISPLAY, BOARD, CONSOLE, PHONE, FLOOR},
    events.NoShowUndone: {BOARD, CONSOLE, PHONE, FLOOR},
    events.VisitWentOn: {BOARD, CONSOLE, PHONE, FLOOR},
    events.TicketParked: {DISPLAY, BOARD, CONSOLE, PHONE, FLOOR},
    events.TicketUnparked: {BOARD, CONSOLE, PHONE, FLOOR},
    events.TicketTransferred: {DISPLAY, TABLET, BOARD, CONSOLE, PHONE, QUEUE, FLOOR},
    events.TicketReleased: {CONSOLE, FLOOR},
    events.TicketRequeued: {DISPLAY, BOARD, CONSOLE, PHONE, FLOOR},
    events.TicketPostponed: {DISPLAY, BOARD, CONSOLE, PHONE, QUEUE, FLOOR},
    events.TicketDue: {CONSOLE, PHONE, FLOOR},
    events.TicketCancelled: {BOARD, CONSOLE, PHONE, QUEUE, FLOOR},
    events.TicketExpired: {BOARD, CONSOLE, DISPLAY, PHONE, FLOOR},
    events.CounterOpened: {DISPLAY, TABLET, CONSOLE, FLOOR},
    events.CounterClosedDown: {DISPLAY, TABLET, CONSOLE, FLOOR},
    events.CounterWasPaused: {DISPLAY, TABLET, CONSOLE, BOARD, QUEUE, FLOOR},
    events.CounterResumed: {DISPLAY, TABLET, CONSOLE, BOARD, QUEUE, FLOOR},
    events.ServiceWasClosed: {KIOSK, FLOOR},
    events.ServiceReopened: {KIOSK, FLOOR},
    events.TurnRated: {TABLET, PHONE, FLOOR},
    events.FollowUpMoved: {FLOOR},
    events.AnnouncementPlayed: {FLOOR},
    events.PrintJobMoved: {KIOSK, FLOOR},
    events.PrintJobPassedOn: {KIOSK, FLOOR},
    events.RollChanged: {FLOOR},
    events.PrinterTakenOver: {FLOOR},
    events.TicketReprinted: {KIOSK, FLOOR},
    events.TestPageAsked: set(),
    events.PrinterChanged: {KIOSK, CONSOLE, FLOOR},
    events.DeviceAdded: {FLOOR},
    events.DevicePaired: {FLOOR},
    events.DeviceChanged: {KIOSK, DISPLAY, TABLET, FLOOR},
    events.ScreenAdopted: {FLOOR},
    events.NumbersLeased: {FLOOR},
    events.NumbersReported: {KIOSK, FLOOR},
    events.LeaseEnded: {FLOOR},
    events.DeviceRevoked: {FLOOR},
    events.SetupChanged: {KIOSK, BOARD, DISPLAY, TABLET, PHONE, CONSOLE, FLOOR},
    events.OfficerMoved: {DISPLAY, TABLET, CONSOLE, BOARD, FLOOR},
    events.MessageSent: {CONSOLE, FLOOR},
    events.MessageRead: {CONSOLE, FLOOR},
    events.AlertRaised: {CONSOLE, FLOOR},
    events.AlertAcknowledged: {CONSOLE, FLOOR},
    events.AlertEnded: {CONSOLE, FLOOR},
    events.AppointmentBooked: {KIOSK},
    events.AppointmentKept: {KIOSK},
    events.AppointmentCancelled: {KIOSK},
    events.AppointmentMissed: {KIOSK},
    events.AppointmentMoved: {KIOSK},
    events.AppointmentReminded: set(),
    events.PlaceReserved: {KIOSK},
    events.PlaceKept: {KIOSK},
    events.PlaceGivenUp: {KIOSK},
    events.PlaceLapsed: {KIOSK},
    events.DossiersImported: set(),
    events.DayBegan: {KIOSK, BOARD, CONSOLE, FLOOR},
    events.CatalogueSet: {KIOSK, BOARD, DISPLAY, TABLET, CONSOLE, FLOOR},
}
"""The least that each event must reach; what is not here reaches nobody."""


EVENTS = [one for _, one in inspect.getmembers(events, inspect.isclass) if issubclass(one, Event) and one is not Event]


@pytest.mark.parametrize("event", EVENTS, ids=lambda one: one.__name__)
def test_every_event_has_its_audience(event: type[Event]) -> None:
    assert {concerned.screen for concerned in AUDIENCE[event]} >= MUST_SEE.get(event, set())
    if event not in MUST_SEE:
        assert AUDIENCE[event] == ()


@pytest.mark.parametrize("event", EVENTS, ids=lambda one: one.__name__)
def test_a_subject_is_a_field_that_the_event_has(event: type[Event]) -> None:
    known = {field.name for field in fields(event)}
    assert {concerned.own for concerned in AUDIENCE[event] if concerned.own} <= known


def test_every_screen_has_a_state() -> None:
    assert set(STATES) == set(Screen) - {Screen.QUEUE}, "a line is no screen: its phones share one message"


def test_what_people_wait_for_with_open_eyes_is_urgent() -> None:
    calm = {event.__name__ for event in EVENTS if not event.urgent}
    assert calm == {
        "NumbersLeased",
        "LeaseEnded",
        "TicketIssued",
        "TicketExpired",
        "TicketDue",
        "AnnouncementPlayed",
        "AlertEnded",
        "DossiersImported",
        "DataErased",
        "OwnDataErased",
        "OwnDataShown",
    }


def test_a_rating_tells_neither_mark_nor_officer() -> None:
    names = {field.name for field in fields(events.TurnRated)}
    assert names == {"counter_id", "device_id", "ticket_id", "service_id", "turn_id"}
