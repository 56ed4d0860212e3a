"""Calling: whoever is next, a chosen one, or the same once more."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from server.commands.counters import CounterCommand, worked
from server.commands.moves.at_counter import TicketMove, event, moved, must_be_of_today, must_still_show, present
from server.commands.moves.parking import fetch_due
from server.commands.moves.serving import Finish, finish_here
from server.commands.next_at import next_at
from server.commands.outcome import Outcome
from server.domain.announcement import Announcement
from server.domain.centre.counter import Counter
from server.domain.errors import BadRequest, RecallLimit
from server.domain.events import TicketCalled, TicketRecalled
from server.domain.policy import Because, chosen_for
from server.domain.roles import Right
from server.domain.ticket import Move, Ticket
from server.domain.turn import Call, How
from server.storage.tx import Tx, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNext(CounterCommand):
    """Call whoever is next; a ticket still here is finished first. `present_ticket_id` is the one that the screen shows
    here ("none": nobody); without it nothing is compared."""

    present_ticket_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallChosen(CounterCommand):
    """Call this one out of turn, for a `reason` that everybody may read later."""

    right: ClassVar[Right] = Right.TICKET_CHOOSE
    ticket_id: str
    present_ticket_id: str | None = None


class Recall(TicketMove):
    """Call the same ticket once more."""


def call_next(tx: Tx, command: CallNext) -> Outcome:
    """The rule of the site chooses; an empty queue is an answer, not an error."""
    counter = _ready(tx, command)
    fetch_due(tx)
    choice = next_at(tx, counter)
    if choice is None:
        return Outcome({"ticket": None, "because": None})
    counter = replace(counter, priority_run=choice.priority_run, rank_run=choice.rank_run)
    return call(tx, counter, tx.tickets.get(choice.ticket_id), _call(tx, counter, choice.because))


def call_chosen(tx: Tx, command: CallChosen) -> Outcome:
    """One who waits or is parked, wherever; the counts of the rule stay as they are, since it has not chosen."""
    if not command.reason:
        raise BadRequest("reason", "say why this one goes first", "missing")
    ticket = must_be_of_today(tx, tx.tickets.get(command.ticket_id))
    ticket.after(Move.CALL)
    counter = _ready(tx, command)
    chosen = replace(_call(tx, counter, chosen_for(command.reason)), how=How.CHOSEN, reason=command.reason)
    return call(tx, counter, tx.tickets.get(ticket.id), chosen)


def recall(tx: Tx, command: Recall) -> Outcome:
    """At most as often as the site allows, then the officer decides on a no-show."""
    counter, ticket, turn = present(tx, command)
    ticket = ticket.after(Move.RECALL)
    if turn.calls > tx.site.recalls_allowed:
        raise RecallLimit(f"{ticket.label} was called {turn.calls} times", calls=turn.calls)
    turn = tx.turns.save(turn.recalled(tx.now))
    _announce(tx, counter, ticket, recall=True)
    tx.record(event(TicketRecalled, ticket, counter.id))
    return moved(tx, ticket, turn)


def call(tx: Tx, counter: Counter, ticket: Ticket, by: Call) -> Outcome:
    """To this free counter, shown and spoken."""
    ticket = tx.tickets.save(ticket.after(Move.CALL, counter_id=counter.id))
    turn = tx.turns.save(tx.turns.get(ticket.turn_id).called(tx.now, by))
    counter = tx.counters.save(replace(counter, ticket_id=ticket.id))
    _announce(tx, counter, ticket, recall=False)
    why = {"because": str(by.because["code"]), "why": by.because["facts"]}
    tx.record(event(TicketCalled, ticket, counter.id, **why, how=by.how.value, reason=by.reason))
    return moved(tx, ticket, turn)


def _ready(tx: Tx, command: CallNext | CallChosen) -> Counter:
    """The counter, free to call: whoever is still here is finished."""
    counter = worked(tx, command)
    counter.must_call()
    must_still_show(tx, counter, command.present_ticket_id)
    if counter.ticket_id is not None:
        finish_here(tx, tx.tickets.get(counter.ticket_id), Finish(counter_id=counter.id))
    return tx.counters.get(counter.id)


def _call(tx: Tx, counter: Counter, because: Because) -> Call:
    return Call(counter_id=counter.id, officer_id=tx.actor.id, because=because.as_json())


def _announce(tx: Tx, counter: Counter, ticket: Ticket, *, recall: bool) -> None:
    """The call as a row: `seq` is the revision that its event is about to get, so it rises with every call."""
    announcement = Announcement(
        id=new_id(), site_id=tx.site.id, seq=tx.revision + 1, ticket_id=ticket.id, turn_id=ticket.turn_id,
        label=ticket.label, counter_id=counter.id, counter_number=counter.number, recall=recall, called_at=tx.now,
    )  # fmt: skip
    tx.announcements.add(announcement)
