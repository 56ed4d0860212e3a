"""What a rule of the queue says no to: 409."""

from __future__ import annotations

from server.domain.errors.base import Refusal


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


class SetupConflict(Refusal):
    """Somebody else has changed this meanwhile; look again before you save."""

    code = "setup.conflict"


class InUse(Refusal):
    """It is still needed."""

    code = "setup.in_use"


class LastAdministrator(Refusal):
    """Somebody must be left who may set people up."""

    code = "setup.last_administrator"


class CounterStillOpen(Refusal):
    """Somebody works at the counter; close it first."""

    code = "counter.still_open"
