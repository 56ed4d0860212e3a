"""Everything that the system refuses, as one tree with stable codes; words are added at the edge.

QueueError ─┬─ Refusal 409 ─┬─ ServiceClosed   QuotaReached   SiteClosed
            │               ├─ IllegalMove   RecallLimit   TicketElsewhere   NoPresentTicket
            │               ├─ CounterClosed   CounterPaused   CounterBusy   CounterTaken
            │               ├─ CounterNotYours   IllegalCounterMove
            │               ├─ RatingTooEarly   AlreadyRated   IllegalPrintMove
            │               ├─ RequestReused   NameTaken   CounterStillOpen
            │               └─ SetupConflict   InUse   LastAdministrator
            ├─ NotFound 404         what ("ticket", "counter", …); PairingCodeWrong
            ├─ BadRequest 422       field, reason
            ├─ Unreadable 400   TooLarge 413
            ├─ NotSignedIn 401  ─── WrongPassword
            ├─ NotAllowed 403   ─── HeaderMissing
            ├─ TooManyRequests 429  retry_after_s
            └─ Unavailable 503      retry_after_s
"""

from server.domain.errors.base import *  # noqa: F403
from server.domain.errors.doors import *  # noqa: F403
from server.domain.errors.refusals import *  # noqa: F403
