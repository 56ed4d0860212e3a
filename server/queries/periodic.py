"""Reports that go out by themselves, as people see them: what was sent, what waits, what fails."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, func, select

from server.domain.floor.alert import AlertKind, Finding
from server.domain.periodic.scheduled_report import REPORTS
from server.domain.periodic.sending import TOLD_AFTER, SendingState
from server.storage.outbox.report_sendings import IN_FOLDER
from server.storage.reading import Reading
from server.storage.schema import NOT_OVER, report_sending
from server.storage.schema import alert as alert_table
from server.views import Json, instant

PAGE = 50


def sendings_view(reading: Reading, before: str | None) -> Json:
    """A page of what was sent, the newest first; `next` is where the next page begins."""
    of_site = [report_sending.c.site_id == reading.site.id]
    of_site += [report_sending.c.id < before] if before else []
    newest = select(report_sending).where(*of_site).order_by(report_sending.c.id.desc()).limit(PAGE)
    rows = reading.connection.execute(newest).all()
    return {
        "reports": list(REPORTS), "sendings": [_sending(row) for row in rows],
        "next": rows[-1].id if len(rows) == PAGE else None,
    }  # fmt: skip


def _sending(row: Row[Any]) -> Json:
    return {
        "id": row.id, "scheduled_id": row.scheduled_id, "name": row.name, "report": row.report, "form": row.form,
        "from": row.first_day.isoformat(), "to": row.last_day.isoformat(), "is_trial": row.is_trial,
        "recipients": list(row.recipients), "folder": row.folder, "state": row.state.value,
        "reached": [one for one in row.delivered if one != IN_FOLDER], "in_folder": IN_FOLDER in row.delivered,
        "made_at": instant(row.made_at), "sent_at": instant(row.sent_at), "attempts": row.attempts,
        "next_at": instant(row.next_at) if row.state is SendingState.WAITING else None,
        "problem": row.problem, "answer": row.answer,
    }  # fmt: skip


def report_findings(reading: Reading) -> Iterator[tuple[bool | None, Finding]]:
    """Due while the last sending of a report fails; over once one has come, or nobody schedules it any more."""
    rows = reading.scheduled_reports.where()
    last = select(func.max(report_sending.c.id)).where(report_sending.c.site_id == reading.site.id)
    newest = select(report_sending).where(report_sending.c.id.in_(last.group_by(report_sending.c.scheduled_id)))
    sendings = {row.scheduled_id: row for row in reading.connection.execute(newest)} if rows else {}
    for row in rows:
        sending = sendings.get(row.id)
        yield sending is not None and _is_trouble(sending), Finding(AlertKind.REPORT, row.id, _facts(row, sending))
    told = reading.alerts.where(NOT_OVER, alert_table.c.kind == AlertKind.REPORT)
    there = {row.id for row in rows}
    yield from ((False, Finding(AlertKind.REPORT, one.subject_id, {})) for one in told if one.subject_id not in there)


def _is_trouble(sending: Row[Any]) -> bool:
    is_failing = sending.state is SendingState.WAITING and sending.problem and sending.attempts >= TOLD_AFTER
    return bool(is_failing) or sending.state is SendingState.GIVEN_UP


def _facts(row: Any, sending: Row[Any] | None) -> Json:
    return {"name": row.name, "problem": sending.problem if sending else None}
