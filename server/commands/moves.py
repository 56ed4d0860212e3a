"""What an officer does with tickets: call, recall, start, finish, no-show, undo."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from server import views
from server.commands.counters import CounterCommand
from server.commands.next_at import next_at
from server.commands.outcome import Outcome
from server.domain.announcement import Announcement
from server.domain.centre.counter import Counter
from server.domain.errors import IllegalMove, NoPresentTicket, RecallLimit, TicketElsewhere
from server.domain.events import (
    NoShowUndone,
    TicketCalled,
    TicketFinished,
    TicketNotShown,
    TicketRecalled,
    TicketStarted,
)  # fmt: skip
from server.domain.policy import Choice
from server.domain.ticket import Move, Ticket
from server.domain.turn import Call, Turn, TurnEnd
from server.storage.schema import turn as turn_table
from server.storage.tx import Tx, new_id


class CallNext(CounterCommand):
    """Call whoever is next; a ticket still here is finished first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketMove(CounterCommand):
    """A move of the counter's present ticket, or of the one given."""

    ticket_id: str | None = None


class Recall(TicketMove):
    """Call the same ticket once more."""


class Start(TicketMove):
    """The person has come."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finish(TicketMove):
    """The person has been served."""

    outcome: str | None = None
    dossier_code: str | None = None
    note: str | None = None


class NoShow(TicketMove):
    """The person did not come."""


class Undo(TicketMove):
    """Take back the counter's last no-show, or the one given."""


def call_next(tx: Tx, command: CallNext) -> Outcome:
    """The rule of the site chooses; an empty queue is an answer, not an error."""
    counter = tx.counters.get(command.counter_id)
    counter.must_be_worked_by(tx.actor.id)
    counter.must_call()
    if counter.ticket_id is not None:
        counter = _finish(tx, counter, tx.tickets.get(counter.ticket_id), Finish(counter_id=counter.id))
    choice = next_at(tx, counter)
    return _call(tx, counter, choice) if choice else Outcome({"ticket": None, "because": None})


def recall(tx: Tx, command: Recall) -> Outcome:
    """At most as often as the site allows, then the officer decides on a no-show."""
    counter, ticket, turn = _present(tx, command)
    ticket = ticket.after(Move.RECALL)
    if turn.calls > tx.site.recalls_allowed:
        raise RecallLimit(f"{ticket.label} was called {turn.calls} times", calls=turn.calls)
    turn = tx.turns.save(turn.recalled(tx.now))
    _announce(tx, counter, ticket, recall=True)
    tx.record(_event(TicketRecalled, ticket, counter))
    return _moved(tx, ticket, turn)


def start(tx: Tx, command: Start) -> Outcome:
    """Service begins; the walk is over."""
    counter, ticket, turn = _present(tx, command)
    ticket = tx.tickets.save(ticket.after(Move.START))
    turn = tx.turns.save(turn.started(tx.now))
    tx.record(_event(TicketStarted, ticket, counter))
    return _moved(tx, ticket, turn)


def finish(tx: Tx, command: Finish) -> Outcome:
    """Service is over; the tablet may ask for a rating."""
    counter, ticket, _ = _present(tx, command)
    _finish(tx, counter, ticket, command)
    return _moved(tx, tx.tickets.get(ticket.id), tx.turns.get(ticket.turn_id))


def no_show(tx: Tx, command: NoShow) -> Outcome:
    """The counter is free; the ticket can be taken back by undo."""
    counter, ticket, turn = _present(tx, command)
    ticket = tx.tickets.save(ticket.after(Move.NO_SHOW))
    turn = tx.turns.save(turn.missed(tx.now))
    tx.counters.save(replace(counter, ticket_id=None))
    tx.record(_event(TicketNotShown, ticket, counter))
    return _moved(tx, ticket, turn)


def undo(tx: Tx, command: Undo) -> Outcome:
    """The ticket waits again at its old place, so it is the next of its class."""
    counter = tx.counters.get(command.counter_id)
    counter.must_be_worked_by(tx.actor.id)
    ticket = _last_no_show(tx, counter, command.ticket_id)
    turn = tx.turns.get(ticket.turn_id)
    ticket = tx.tickets.save(ticket.after(Move.UNDO))
    turn = tx.turns.save(turn.back_in_line(tx.now))
    tx.record(_event(NoShowUndone, ticket, counter))
    return _moved(tx, ticket, turn)


def _present(tx: Tx, command: TicketMove) -> tuple[Counter, Ticket, Turn]:
    counter = tx.counters.get(command.counter_id)
    counter.must_be_worked_by(tx.actor.id)
    ticket_id = command.ticket_id or counter.ticket_id
    if ticket_id is None:
        raise NoPresentTicket(f"there is no ticket at counter {counter.number}", counter=counter.number)
    ticket = _not_elsewhere(tx, counter, ticket_id)
    return counter, ticket, tx.turns.get(ticket.turn_id)


def _not_elsewhere(tx: Tx, counter: Counter, ticket_id: str) -> Ticket:
    """The ticket, unless another counter has it."""
    ticket = tx.tickets.get(ticket_id)
    if ticket.counter_id not in (counter.id, None):
        raise TicketElsewhere(f"{ticket.label} is at another counter", label=ticket.label)
    return ticket


def _last_no_show(tx: Tx, counter: Counter, ticket_id: str | None) -> Ticket:
    if ticket_id is not None:
        ticket = _not_elsewhere(tx, counter, ticket_id)
        if ticket.business_day != tx.lines.today:
            raise IllegalMove(f"{ticket.label} is of another day", label=ticket.label, state=ticket.state)
        return ticket
    turns = tx.turns.where(
        turn_table.c.counter_id == counter.id, turn_table.c.business_day == tx.lines.today,
        turn_table.c.ended == TurnEnd.NO_SHOW, order_by=turn_table.c.last_called_at.desc(), limit=1,
    )  # fmt: skip
    if not turns:
        raise NoPresentTicket(f"counter {counter.number} has no no-show to take back", counter=counter.number)
    return tx.tickets.get(turns[0].ticket_id)


def _call(tx: Tx, counter: Counter, choice: Choice) -> Outcome:
    because = choice.because.as_json()
    ticket = tx.tickets.save(tx.tickets.get(choice.ticket_id).after(Move.CALL, counter_id=counter.id))
    turn = tx.turns.save(
        tx.turns.get(ticket.turn_id).called(
            tx.now, Call(counter_id=counter.id, officer_id=tx.actor.id, because=because)
        )
    )
    counter = tx.counters.save(
        replace(counter, ticket_id=ticket.id, priority_run=choice.priority_run, rank_run=choice.rank_run)
    )
    _announce(tx, counter, ticket, recall=False)
    tx.record(
        TicketCalled(
            counter_id=counter.id,
            ticket_id=ticket.id,
            service_id=ticket.service_id,
            label=ticket.label,
            because=choice.because.code,
        )
    )
    return _moved(tx, ticket, turn)


def _finish(tx: Tx, counter: Counter, ticket: Ticket, command: Finish) -> Counter:
    turn = tx.turns.get(ticket.turn_id)
    ticket = tx.tickets.save(ticket.after(Move.FINISH))
    tx.turns.save(turn.finished(tx.now, command.outcome, command.dossier_code, command.note))
    counter = tx.counters.save(replace(counter, ticket_id=None))
    tx.record(_event(TicketFinished, ticket, counter))
    return counter


def _announce(tx: Tx, counter: Counter, ticket: Ticket, *, recall: bool) -> None:
    """The call as a row: `seq` is the revision that its event is about to get, so it rises with every call."""
    tx.announcements.add(
        Announcement(
            id=new_id(),
            site_id=tx.site.id,
            seq=tx.revision + 1,
            ticket_id=ticket.id,
            turn_id=ticket.turn_id,
            label=ticket.label,
            counter_id=counter.id,
            counter_number=counter.number,
            recall=recall,
            called_at=tx.now,
        )
    )


def _event(kind: type[Any], ticket: Ticket, counter: Counter) -> Any:
    return kind(counter_id=counter.id, ticket_id=ticket.id, service_id=ticket.service_id, label=ticket.label)


def _moved(tx: Tx, ticket: Ticket, turn: Turn) -> Outcome:
    service = tx.services.get(ticket.service_id)
    return Outcome({"ticket": views.moved_ticket(tx.site, ticket, turn, service), "because": turn.because})
