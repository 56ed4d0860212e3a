"""What is older than its rule allows is erased, some hundreds of values at a time, and the journal tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from server.commands.outcome import Command, Outcome
from server.domain.events import DataErased
from server.domain.hours.wall_clock import local_day
from server.domain.privacy.cutoff import cutoff
from server.storage.erasing.links import cut_links, empty_slips
from server.storage.erasing.progress import Done, note_progress, progress_of
from server.storage.erasing.values import erase_older
from server.storage.tx import Tx

AT_ONCE = 500
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
    values = _erased(tx, command.rule, end, before)
    if values:
        tx.record(DataErased(rule=command.rule, older_than=before.isoformat(), values=values))
    more = values == AT_ONCE
    note_progress(tx.connection, tx.site.id, command.rule, Done(tx.now, values, None if more else before))
    return Outcome({"erased": values, "more": more})


def _erased(tx: Tx, rule: str, end: date, before: datetime) -> int:
    if rule not in BY_DAY:
        return erase_older(tx.connection, tx.site.id, rule, before, AT_ONCE)
    done = progress_of(tx.connection, tx.site.id).get(rule)
    first = local_day(done.before, tx.site.timezone) if done else date(2000, 1, 1)
    return BY_DAY[rule](tx.connection, tx.site.id, (first, end), AT_ONCE)
