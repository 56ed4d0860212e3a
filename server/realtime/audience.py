"""The one table that says which event concerns which screens."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain import events
from server.queries.screens import Screen


@dataclass(frozen=True, slots=True)
class Concerned:
    """Screens of one kind: those whose subject is the event's `own` field, or all of the site."""

    screen: Screen
    own: str | None = None

    def subject(self, event: events.Event) -> str | None:
        """The subject whose screens are meant; None means all."""
        return getattr(event, self.own) if self.own else None


KIOSKS = Concerned(Screen.TICKET_KIOSK)
ITS_KIOSK = Concerned(Screen.TICKET_KIOSK, "device_id")
BOARDS = Concerned(Screen.HALL_BOARD)
ITS_DISPLAY = Concerned(Screen.COUNTER_DISPLAY, "counter_id")
ITS_TABLET = Concerned(Screen.RATING_TABLET, "counter_id")
CONSOLES = Concerned(Screen.CONSOLE)
ITS_CONSOLE = Concerned(Screen.CONSOLE, "counter_id")
PHONES = Concerned(Screen.PHONE)
ITS_PHONE = Concerned(Screen.PHONE, "ticket_id")
QUEUES = Concerned(Screen.QUEUE)
ITS_QUEUE = Concerned(Screen.QUEUE, "service_id")
QUEUE_LEFT = Concerned(Screen.QUEUE, "from_service_id")
FLOORS = Concerned(Screen.FLOOR)
DISPLAYS = Concerned(Screen.COUNTER_DISPLAY)
TABLETS = Concerned(Screen.RATING_TABLET)
DISPLAY_LEFT = Concerned(Screen.COUNTER_DISPLAY, "left_id")
TABLET_LEFT = Concerned(Screen.RATING_TABLET, "left_id")
CONSOLE_LEFT = Concerned(Screen.CONSOLE, "left_id")

AUDIENCE: dict[type[events.Event], tuple[Concerned, ...]] = {
    events.Event: (
        KIOSKS,
        BOARDS,
        DISPLAYS,
        TABLETS,
        CONSOLES,
        PHONES,
        QUEUES,
        FLOORS,
    ),  # known to a newer version alone
    events.TicketIssued: (KIOSKS, BOARDS, CONSOLES, ITS_QUEUE, FLOORS),
    events.NumbersLeased: (FLOORS,),
    events.NumbersReported: (KIOSKS, FLOORS),
    events.LeaseEnded: (FLOORS,),
    events.TicketCalled: (ITS_DISPLAY, BOARDS, CONSOLES, ITS_TABLET, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.TicketRecalled: (ITS_DISPLAY, BOARDS, ITS_CONSOLE, ITS_PHONE, FLOORS),
    events.TicketStarted: (ITS_DISPLAY, BOARDS, ITS_CONSOLE, ITS_TABLET, ITS_PHONE, FLOORS),
    events.TicketFinished: (ITS_TABLET, ITS_DISPLAY, BOARDS, ITS_CONSOLE, ITS_PHONE, FLOORS),
    events.TicketNotShown: (ITS_DISPLAY, BOARDS, ITS_CONSOLE, ITS_PHONE, FLOORS),
    events.NoShowUndone: (BOARDS, CONSOLES, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.VisitWentOn: (BOARDS, CONSOLES, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.TicketParked: (ITS_DISPLAY, BOARDS, CONSOLES, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.TicketUnparked: (BOARDS, CONSOLES, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.TicketTransferred: (ITS_DISPLAY, ITS_TABLET, BOARDS, CONSOLES, ITS_PHONE, ITS_QUEUE, QUEUE_LEFT, FLOORS),
    events.TicketReleased: (CONSOLES, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.TicketRequeued: (ITS_DISPLAY, BOARDS, CONSOLES, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.TicketPostponed: (ITS_DISPLAY, BOARDS, CONSOLES, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.TicketDue: (CONSOLES, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.TicketCancelled: (BOARDS, CONSOLES, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.TicketExpired: (BOARDS, CONSOLES, DISPLAYS, ITS_PHONE, ITS_QUEUE, FLOORS),
    events.AppointmentBooked: (KIOSKS,),
    events.AppointmentKept: (KIOSKS,),
    events.AppointmentCancelled: (KIOSKS,),
    events.AppointmentMissed: (KIOSKS,),
    events.AppointmentMoved: (KIOSKS,),
    events.AppointmentReminded: (),
    events.PlaceReserved: (KIOSKS,),
    events.PlaceKept: (KIOSKS,),
    events.PlaceGivenUp: (KIOSKS,),
    events.PlaceLapsed: (KIOSKS,),
    events.DossiersImported: (),
    events.CounterOpened: (ITS_DISPLAY, ITS_TABLET, ITS_CONSOLE, BOARDS, QUEUES, FLOORS),
    events.CounterClosedDown: (ITS_DISPLAY, ITS_TABLET, ITS_CONSOLE, BOARDS, QUEUES, FLOORS),
    events.CounterWasPaused: (ITS_DISPLAY, ITS_TABLET, ITS_CONSOLE, BOARDS, QUEUES, FLOORS),
    events.CounterResumed: (ITS_DISPLAY, ITS_TABLET, ITS_CONSOLE, BOARDS, QUEUES, FLOORS),
    events.ServiceWasClosed: (KIOSKS, BOARDS, ITS_QUEUE, FLOORS),
    events.ServiceReopened: (KIOSKS, BOARDS, ITS_QUEUE, FLOORS),
    events.TurnRated: (ITS_TABLET, ITS_PHONE, FLOORS),
    events.FollowUpMoved: (FLOORS,),
    events.AnnouncementPlayed: (FLOORS,),
    events.PrintJobMoved: (ITS_KIOSK, FLOORS),
    events.PrintJobPassedOn: (ITS_KIOSK, FLOORS),
    events.RollChanged: (FLOORS,),
    events.PrinterTakenOver: (FLOORS,),
    events.TicketReprinted: (ITS_KIOSK, FLOORS),
    events.TestPageAsked: (),
    events.PrinterChanged: (KIOSKS, CONSOLES, FLOORS),
    events.OfficerMoved: (
        ITS_DISPLAY,
        ITS_TABLET,
        ITS_CONSOLE,
        DISPLAY_LEFT,
        TABLET_LEFT,
        CONSOLE_LEFT,
        BOARDS,
        QUEUES,
        FLOORS,
    ),
    events.MessageSent: (ITS_CONSOLE, FLOORS),
    events.MessageRead: (ITS_CONSOLE, FLOORS),
    events.AlertRaised: (ITS_CONSOLE, FLOORS),
    events.AlertAcknowledged: (ITS_CONSOLE, FLOORS),
    events.AlertEnded: (ITS_CONSOLE, FLOORS),
    events.DataErased: (),
    events.OwnDataErased: (),
    events.OwnDataShown: (),
    events.SiteMade: (),
    events.SiteFounded: (),
    events.SiteEntered: (),
    events.StaffAdded: (),
    events.StaffSignedIn: (),
    events.StaffSignedOut: (),
    events.PasswordChanged: (),
    events.DeviceAdded: (FLOORS,),
    events.PairingCodeMade: (),
    events.DevicePaired: (FLOORS,),
    events.DeviceChanged: (KIOSKS, DISPLAYS, TABLETS, FLOORS),
    events.DeviceReloadAsked: (),
    events.ScreenAdopted: (FLOORS,),
    events.DeviceRevoked: (FLOORS,),
    events.ApiKeyMade: (),
    events.ApiKeyRevoked: (),
    events.WebhookSecretDrawn: (),
    events.WebhookPinged: (),
    events.WebhookSkipped: (),
    events.WebhookTurnedOff: (),
    events.DeliveryResent: (),
    events.ReportTried: (),
    events.ReportResent: (),
    events.DayBegan: (KIOSKS, BOARDS, CONSOLES, FLOORS),
    events.SetupChanged: (KIOSKS, BOARDS, DISPLAYS, TABLETS, CONSOLES, FLOORS, PHONES, QUEUES),
    events.CatalogueSet: (KIOSKS, BOARDS, DISPLAYS, TABLETS, CONSOLES, FLOORS),
}
