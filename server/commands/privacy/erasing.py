"""What is older than its rule allows is erased, some hundreds of values at a time, and the journal tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from server.commands.outcome import Command, Outcome
from server.domain.events import DataErased
from server.domain.hours.wall_clock import first_showing, local_day
from server.domain.privacy.cutoff import cutoff
from server.storage.erasing.links import cut_links, empty_slips
from server.storage.erasing.progress import Done, note_progress, progress_of
from server.storage.erasing.values import erase_older
from server.storage.tx import Tx

AT_ONCE = 200
"""Values in one transaction: some milliseconds, between two calls."""
BY_DAY = {"links": cut_links, "slips": empty_slips}
"""Rules that go by a ticket's business day; the others by when the journal wrote it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EraseOld(Command):
    """Carry out one rule, as far as one transaction goes."""

    rule: str


def erase_old(tx: Tx, command: EraseOld) -> Outcome:
    """Answers with `erased`, and whether there is `more`."""
    end, before = cutoff(tx.site.retention, command.rule, tx.now, tx.site.timezone)
    if command.rule in BY_DAY:
        values, day = BY_DAY[command.rule](tx.connection, tx.site.id, (_begun(tx, command.rule), end), AT_ONCE)
    else:
        values, day = erase_older(tx.connection, tx.site.id, command.rule, before, AT_ONCE), None
    if values:
        tx.record(DataErased(rule=command.rule, older_than=before.isoformat(), values=values))
    more = values == AT_ONCE
    done = (first_showing(day, "00:00", tx.site.timezone) if day else None) if more else before
    note_progress(tx.connection, tx.site.id, command.rule, Done(tx.now, values, done))
    return Outcome({"erased": values, "more": more})


def _begun(tx: Tx, rule: str) -> date:
    """The first day that is not done yet: those before it are not looked through again."""
    done = progress_of(tx.connection, tx.site.id).get(rule)
    return local_day(done.before, tx.site.timezone) if done else date(2000, 1, 1)
