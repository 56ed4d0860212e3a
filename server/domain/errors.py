"""Everything that the system refuses, as one tree with stable codes; words are added at the edge.

QueueError ─┬─ Refusal 409 ─┬─ ServiceClosed   QuotaReached   SiteClosed
            │               ├─ IllegalMove   RecallLimit   TicketElsewhere   NoPresentTicket
            │               ├─ CounterClosed   CounterPaused   CounterBusy   CounterTaken
            │               ├─ CounterNotYours   IllegalCounterMove
            │               ├─ RatingTooEarly   AlreadyRated   IllegalPrintMove
            │               └─ RequestReused   NameTaken
            ├─ NotFound 404         what ("ticket", "counter", …); PairingCodeWrong
            ├─ BadRequest 422       field, reason
            ├─ Unreadable 400   TooLarge 413
            ├─ NotSignedIn 401  ─── WrongPassword
            ├─ NotAllowed 403   ─── HeaderMissing
            ├─ TooManyRequests 429  retry_after_s
            └─ Unavailable 503      retry_after_s
"""

from __future__ import annotations

from typing import ClassVar


class QueueError(Exception):
    """A refusal with a stable `code`, its HTTP `status` and `facts` for programs; `str()` is a sentence for logs."""

    status: ClassVar[int] = 500
    code: ClassVar[str] = "error"

    def __init__(self, message: str = "", **facts: object) -> None:
        super().__init__(message or self.__doc__ or self.code)
        self.facts = facts

    def full_code(self) -> str:
        """The code that clients see; a family of errors may add what it is about."""
        return self.code


class Refusal(QueueError):
    """A rule of the queue says no."""

    status = 409
    code = "refused"


class ServiceClosed(Refusal):
    """This service gives no numbers at the moment."""

    code = "service.closed"


class QuotaReached(Refusal):
    """All of today's numbers of this service are given out."""

    code = "service.quota_reached"


class SiteClosed(Refusal):
    """The centre gives no numbers at the moment."""

    code = "site.closed"


class IllegalMove(Refusal):
    """The ticket's state does not allow this move."""

    code = "ticket.illegal_move"


class RecallLimit(Refusal):
    """This ticket has been called as often as the centre allows."""

    code = "recall.limit"


class TicketElsewhere(Refusal):
    """The ticket is at another counter."""

    code = "ticket.elsewhere"


class NoPresentTicket(Refusal):
    """There is no ticket at this counter."""

    code = "ticket.no_present"


class CounterClosed(Refusal):
    """The counter is closed; open it first."""

    code = "counter.closed"


class CounterPaused(Refusal):
    """The counter is paused; resume first."""

    code = "counter.paused"


class CounterBusy(Refusal):
    """The counter still has a ticket."""

    code = "counter.busy"


class CounterTaken(Refusal):
    """Another officer works at this counter, or this officer at another one."""

    code = "counter.taken"


class CounterNotYours(Refusal):
    """Only the officer who opened the counter works there."""

    code = "counter.not_yours"


class IllegalCounterMove(Refusal):
    """The counter's state does not allow this."""

    code = "counter.illegal_move"


class RatingTooEarly(Refusal):
    """A visit is rated after it has finished."""

    code = "rating.too_early"


class AlreadyRated(Refusal):
    """This visit has its rating already."""

    code = "rating.already_given"


class IllegalPrintMove(Refusal):
    """The print job's state does not allow this."""

    code = "print_job.illegal_move"


class RequestReused(Refusal):
    """The same request id came with another content."""

    code = "request.reused"


class NameTaken(Refusal):
    """Another one has this name."""

    code = "name.taken"


class NotFound(QueueError):
    """There is no such thing at this site."""

    status = 404
    code = "unknown"

    def __init__(self, what: str) -> None:
        super().__init__(f"No such {what}.")
        self.what = what

    def full_code(self) -> str:
        """`ticket.unknown`, `counter.unknown`, …"""
        return f"{self.what}.unknown"


class PairingCodeWrong(QueueError):
    """The pairing code is wrong, used or too old."""

    status = 404
    code = "pairing.code_wrong"


class BadRequest(QueueError):
    """A field is wrong."""

    status = 422
    code = "request.field"

    def __init__(self, field: str, reason: str) -> None:
        super().__init__(f"{field}: {reason}", field=field, reason=reason)


class Unreadable(QueueError):
    """The body is not one readable JSON object."""

    status = 400
    code = "request.unreadable"


class TooLarge(QueueError):
    """The body is larger than any request needs to be."""

    status = 413
    code = "request.too_large"


class NotSignedIn(QueueError):
    """Sign in first, or pair this device."""

    status = 401
    code = "auth.required"


class WrongPassword(NotSignedIn):
    """The name or the password is wrong."""

    code = "auth.wrong"


class NotAllowed(QueueError):
    """This needs a right that you do not have."""

    status = 403
    code = "auth.forbidden"


class HeaderMissing(NotAllowed):
    """Staff writes carry the header X-Toiluot: 1."""

    code = "auth.header_missing"


class TooManyRequests(QueueError):
    """Too many tries; wait a little."""

    status = 429
    code = "limit.reached"


class Unavailable(QueueError):
    """The system cannot answer at the moment; try again soon."""

    status = 503
    code = "unavailable"

    def __init__(self, message: str = "", retry_after_s: int = 2) -> None:
        super().__init__(message, retry_after_s=retry_after_s)
