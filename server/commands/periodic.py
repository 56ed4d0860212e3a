"""Reports that go out by themselves: what is set up, a trial, and a sending once more."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.commands.outcome import Command, Outcome, Warnings
from server.domain.errors import NotFound
from server.domain.events import ReportResent, ReportTried
from server.domain.numbering import zone
from server.domain.periodic.periods import ended
from server.domain.periodic.scheduled_report import ScheduledReport, must_be_scheduled_report
from server.domain.roles import Right
from server.storage.outbox.report_sendings import forget_progress, make, resend, scheduled_of
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class TryReport(Command):
    """Send the report of the last period now, to see whether it comes."""

    right: ClassVar[Right] = Right.CATALOGUE_ADMIN
    scheduled_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResendReport(Command):
    """Send it once more, to everybody."""

    right: ClassVar[Right] = Right.CATALOGUE_ADMIN
    sending_id: str


def try_report(tx: Tx, command: TryReport) -> Outcome:
    """Beside those of its periods: a trial takes nothing away from them. One that is switched off may be tried too."""
    row = tx.scheduled_reports.get(command.scheduled_id)
    period = ended(row.every, tx.now, zone(tx.site.timezone))
    sending_id = make(tx.connection, row, period, tx.now, is_trial=True)
    tx.record(ReportTried(scheduled_id=row.id, name=row.name))
    return Outcome({"sending_id": sending_id})


def resend_report(tx: Tx, command: ResendReport) -> Outcome:
    """To the addresses that it went to then; raises NotFound."""
    found = scheduled_of(tx.connection, tx.site.id, command.sending_id)
    if found is None:
        raise NotFound("sending")
    resend(tx.connection, command.sending_id, tx.now)
    tx.record(ReportResent(scheduled_id=found[0], name=found[1], sending_id=command.sending_id))
    return Outcome({"sending_id": command.sending_id})


def check_scheduled_report(_tx: Tx, row: ScheduledReport, _before: ScheduledReport | None) -> Warnings:
    """Raises BadRequest."""
    must_be_scheduled_report(row)
    return []


def begins_anew(tx: Tx, after: ScheduledReport, before: ScheduledReport) -> None:
    """Other periods, or on again after a while: what has ended by now is not made up for."""
    if after.every is not before.every or (after.is_on and not before.is_on):
        forget_progress(tx.connection, after.id)
