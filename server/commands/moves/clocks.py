"""What happens by itself when its time has come: starts, finishes, parked and postponed tickets that are due."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from server.commands.moves.at_counter import event
from server.commands.moves.parking import fetch_due
from server.commands.moves.serving import Finish, finish_here, start_here
from server.commands.outcome import Command, Outcome
from server.domain.events import TicketDue
from server.domain.ticket import TicketState
from server.storage.schema import SPECIAL_WAITING
from server.storage.schema import counter as counter_table
from server.storage.schema import ticket as ticket_table
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class RunClocks(Command):
    """Do what is due now."""


def run_clocks(tx: Tx, _command: RunClocks) -> Outcome:
    """Each by the ticket's own times, so that a second process, or a second round, finds nothing left to do."""
    return Outcome({"unparked": fetch_due(tx), "due": _due(tx), **_at_counters(tx)})


def _due(tx: Tx) -> int:
    """Postponed tickets that may be called again; the consoles see them come back."""
    late = tx.tickets.where(
        SPECIAL_WAITING, ticket_table.c.business_day == tx.lines.today, ticket_table.c.not_before <= tx.now,
        order_by=ticket_table.c.id,
    )  # fmt: skip
    for ticket in late:
        tx.tickets.save(ticket.due())
        tx.record(event(TicketDue, ticket, None))
    return len(late)


def _at_counters(tx: Tx) -> dict[str, int]:
    """Starts whom nobody started, finishes whom nobody finished, where the site has set a time for it."""
    done = {"started": 0, "finished": 0}
    if tx.site.auto_start_s is None and tx.site.auto_finish_s is None:
        return done
    for counter in tx.counters.where(counter_table.c.ticket_id.is_not(None), order_by=counter_table.c.number):
        ticket = tx.tickets.get(str(counter.ticket_id))
        turn = tx.turns.get(ticket.turn_id)
        if ticket.state is TicketState.CALLED and _is_over(tx, turn.last_called_at, tx.site.auto_start_s):
            start_here(tx, ticket)
            done["started"] += 1
        elif ticket.state is TicketState.SERVING and _is_over(tx, turn.started_at, tx.site.auto_finish_s):
            finish_here(tx, ticket, Finish(counter_id=counter.id))
            done["finished"] += 1
    return done


def _is_over(tx: Tx, since: datetime | None, allowed_s: int | None) -> bool:
    return since is not None and allowed_s is not None and tx.now - since >= timedelta(seconds=allowed_s)
