"""What a rule of the queue says no to: 409."""

from __future__ import annotations

from server.domain.errors.base import Refusal


class ServiceClosed(Refusal):
    """This service gives no numbers at the moment."""

    code = "service.closed"


class QuotaReached(Refusal):
    """All of today's numbers of this service are given out."""

    code = "service.quota_reached"


class HalfDayQuotaReached(Refusal):
    """All of this half-day's numbers of this service are given out."""

    code = "service.half_day_quota_reached"


class FullUntilClose(Refusal):
    """Those who wait already take up the time until closing."""

    code = "service.full_until_close"


class LastTicketGiven(Refusal):
    """The last numbers of the day are given out, so that all of them are served by closing time."""

    code = "service.last_ticket_given"


class SiteClosed(Refusal):
    """The centre gives no numbers at the moment."""

    code = "site.closed"


class LeaseLimit(Refusal):
    """This kiosk has had as many numbers today as any machine may have by itself."""

    code = "lease.limit"


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


class TicketNotPresent(Refusal):
    """Another ticket is at the counter than the screen shows; look again."""

    code = "ticket.not_present"


class PostponeLimit(Refusal):
    """This ticket was postponed as often as the centre allows."""

    code = "postpone.limit"


class BeyondClosing(Refusal):
    """By then the centre is closed."""

    code = "ticket.beyond_closing"


class NobodyThere(Refusal):
    """Nobody would call the ticket there."""

    code = "transfer.nobody_there"


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


class IllegalPrintMove(Refusal):
    """The print job's state does not allow this."""

    code = "print_job.illegal_move"


class ReprintLimit(Refusal):
    """This ticket was printed as often as is allowed."""

    code = "reprint.limit"


class StillPrinting(Refusal):
    """A copy of this ticket is just being printed."""

    code = "reprint.still_printing"


class PrinterTaken(Refusal):
    """Another agent prints there, or another run of the same one."""

    code = "printer.taken"


class PrinterElsewhere(Refusal):
    """This agent was started once more, here or on another machine: the later one prints."""

    code = "printer.elsewhere"


class NoPrinter(Refusal):
    """The centre has no ticket printer."""

    code = "printer.none"


class RequestReused(Refusal):
    """The same request id came with another content."""

    code = "request.reused"


class NameTaken(Refusal):
    """Another one has this name."""

    code = "name.taken"


class SetupConflict(Refusal):
    """Somebody else has changed this meanwhile; look again before you save."""

    code = "setup.conflict"


class CannotUndo(Refusal):
    """This edit cannot be taken back: a password was changed."""

    code = "setup.cannot_undo"


class InUse(Refusal):
    """It is still needed."""

    code = "setup.in_use"


class LastAdministrator(Refusal):
    """Somebody must be left who may set people up."""

    code = "setup.last_administrator"


class CounterStillOpen(Refusal):
    """Somebody works at the counter; close it first."""

    code = "counter.still_open"


class AlertOver(Refusal):
    """What the alert was about is over already."""

    code = "alert.over"


class AlertStillTrue(Refusal):
    """This alert ends by itself, with its cause."""

    code = "alert.still_true"
