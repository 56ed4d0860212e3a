"""Everything that the system refuses, as one tree with stable codes; words are added at the edge.

QueueError ─┬─ Refusal 409 ─┬─ ServiceClosed   QuotaReached   SiteClosed
            │               ├─ HalfDayQuotaReached   FullUntilClose   LastTicketGiven
            │               ├─ LeaseLimit
            │               ├─ IllegalMove   RecallLimit   TicketElsewhere   NoPresentTicket
            │               ├─ TicketNotPresent   PostponeLimit   BeyondClosing   NobodyThere
            │               ├─ AppointmentOver   AppointmentOtherDay
            │               ├─ SlotFull   SlotNotOffered   NotFromAfar   PhoneHasOne
            │               ├─ CounterClosed   CounterPaused   CounterBusy   CounterTaken
            │               ├─ CounterNotYours   IllegalCounterMove
            │               ├─ RatingTooEarly   RatingTooLate   AlreadyRated   CaseOver   IllegalPrintMove
            │               ├─ ReprintLimit   StillPrinting   NoPrinter   PrinterTaken   PrinterElsewhere
            │               ├─ RequestReused   NameTaken   CounterStillOpen
            │               ├─ SetupConflict   CannotUndo   InUse   LastAdministrator
            │               ├─ VisitGoesOn   NotificationsOff   NothingToTell   TooManyContacts
            │               └─ AlertOver   AlertStillTrue
            ├─ NotFound 404         what ("ticket", "counter", …); PairingCodeWrong
            ├─ ImportRefused 422       errors (line, kind, code, reason), count
            ├─ BadRequest 422       field, reason
            ├─ Unreadable 400   TooLarge 413
            ├─ NotSignedIn 401  ─── WrongPassword
            ├─ NotAllowed 403   ─── HeaderMissing   ReadOnlyLink
            ├─ TooManyRequests 429  retry_after_s
            └─ Unavailable 503      retry_after_s
"""

from server.domain.errors.base import *  # noqa: F403
from server.domain.errors.booking import *  # noqa: F403
from server.domain.errors.doors import *  # noqa: F403
from server.domain.errors.notifications import *  # noqa: F403
from server.domain.errors.privacy import *  # noqa: F403
from server.domain.errors.ratings import *  # noqa: F403
from server.domain.errors.refusals import *  # noqa: F403
