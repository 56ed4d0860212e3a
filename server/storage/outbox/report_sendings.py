"""Reports on their way: made once for each period, leased, sent, and what came of it written down.

A lease keeps two processes apart. Whoever dies while sending leaves the report to be sent on to those whom it has not
reached; mail sent twice in spite of it bears the same Message-ID.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, update
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert

from server.domain.periodic.periods import Period
from server.domain.periodic.scheduled_report import ScheduledReport
from server.domain.periodic.sending import SendingState
from server.storage.schema import report_progress, report_sending, scheduled_report
from server.storage.tx import new_id

LEASE = timedelta(minutes=10)
"""More than writing the file and handing it over can take."""
KEPT = timedelta(days=800)
"""Two years of monthly reports can be looked back at."""
IN_FOLDER = "/"
"""How `delivered` tells that the file lies in the folder."""


@dataclass(frozen=True, slots=True)
class Leased:
    """One report that this process sends. `attempts` counts the one that begins."""

    id: str
    site_id: str
    name: str
    report: str
    form: str
    first_day: date
    last_day: date
    is_trial: bool
    recipients: tuple[str, ...]
    folder: str
    delivered: tuple[str, ...]
    attempts: int
    first_at: datetime


def sites(connection: Connection) -> list[str]:
    """Those that have any scheduled report: in a province most have none."""
    return list(connection.execute(select(scheduled_report.c.site_id).distinct()).scalars())


def progress(connection: Connection) -> dict[str, date]:
    """Up to which day each scheduled report has its sendings."""
    return {row.scheduled_id: row.through for row in connection.execute(select(report_progress))}


def begin(connection: Connection, scheduled_id: str, through: date) -> None:
    """Periods after that day are sent; of two processes that begin, one does."""
    into = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    row = {"scheduled_id": scheduled_id, "through": through}
    connection.execute(into(report_progress).values(row).on_conflict_do_nothing())


def advance(connection: Connection, scheduled_id: str, through: date) -> bool:
    """Take the periods up to that day on; False when another process has."""
    mine = report_progress.c.scheduled_id == scheduled_id, report_progress.c.through < through
    return connection.execute(update(report_progress).where(*mine).values(through=through)).rowcount == 1


def forget_progress(connection: Connection, scheduled_id: str) -> None:
    """Begin with the period that runs."""
    connection.execute(delete(report_progress).where(report_progress.c.scheduled_id == scheduled_id))


def make(connection: Connection, row: ScheduledReport, period: Period, now: datetime, *, is_trial: bool = False) -> str:
    """A sending to whom the report goes today; later changes do not turn it round."""
    sending_id = new_id()
    told = {
        "id": sending_id, "site_id": row.site_id, "scheduled_id": row.id, "name": row.name, "report": row.report,
        "form": row.form, "first_day": period[0], "last_day": period[1], "is_trial": is_trial,
        "recipients": row.recipients, "folder": row.folder, "delivered": (), "state": SendingState.WAITING,
        "made_at": now, "next_at": now, "attempts": 0,
    }  # fmt: skip
    connection.execute(insert(report_sending).values(told))
    return sending_id


def waiting(connection: Connection, now: datetime) -> list[str]:
    """Those that `lease` would find, the oldest first: a look that takes no lock."""
    due = select(report_sending.c.id).where(*_free(now)).order_by(report_sending.c.next_at).limit(20)
    return list(connection.execute(due).scalars())


def lease(connection: Connection, sending_id: str, now: datetime) -> Leased | None:
    """This one, unless another process has it."""
    row = connection.execute(select(report_sending).where(report_sending.c.id == sending_id, *_free(now))).first()
    if row is None:
        return None
    mine = report_sending.c.id == sending_id, report_sending.c.attempts == row.attempts, *_free(now)
    first_at = row.first_at or now
    told = {"attempts": row.attempts + 1, "first_at": first_at, "lease_until": now + LEASE}
    if connection.execute(update(report_sending).where(*mine).values(told)).rowcount != 1:
        return None
    return Leased(
        row.id, row.site_id, row.name, row.report, row.form, row.first_day, row.last_day, row.is_trial, row.recipients,
        row.folder, row.delivered, row.attempts + 1, first_at,
    )  # fmt: skip


def _free(now: datetime) -> Any:
    nobodys = or_(report_sending.c.lease_until.is_(None), report_sending.c.lease_until <= now)
    return report_sending.c.state == SendingState.WAITING, report_sending.c.next_at <= now, nobodys


def has_come(connection: Connection, leased: Leased, delivered: tuple[str, ...]) -> None:
    """Write down at once where it has come: it does not go there again."""
    connection.execute(update(report_sending).where(*_mine(leased)).values(delivered=delivered))


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why it has not come to everybody: a code that screens have words for, and what the other side said."""

    problem: str
    answer: str


def settle(
    connection: Connection, leased: Leased, trouble: Trouble | None, now: datetime, again_at: datetime | None
) -> None:
    """Sent, or to be tried again, or given up. Who took longer than the lease says nothing."""
    state = SendingState.SENT if trouble is None else SendingState.GIVEN_UP
    told: dict[str, Any] = {
        "state": SendingState.WAITING if again_at else state, "next_at": again_at or now, "lease_until": None,
        "sent_at": now if trouble is None else None, "problem": trouble.problem if trouble else None,
        "answer": trouble.answer[:500] if trouble else None,
    }  # fmt: skip
    connection.execute(update(report_sending).where(*_mine(leased)).values(told))


def _mine(leased: Leased) -> Any:
    return report_sending.c.id == leased.id, report_sending.c.attempts == leased.attempts


def scheduled_of(connection: Connection, site_id: str, sending_id: str) -> tuple[str, str] | None:
    """The scheduled report of a sending, and its name."""
    wanted = report_sending.c.id == sending_id, report_sending.c.site_id == site_id
    row = connection.execute(select(report_sending.c.scheduled_id, report_sending.c.name).where(*wanted)).first()
    return (row[0], row[1]) if row else None


def resend(connection: Connection, sending_id: str, now: datetime) -> None:
    """To everybody again, with all the patience."""
    anew = {
        "state": SendingState.WAITING, "next_at": now, "attempts": 0, "first_at": None, "lease_until": None,
        "delivered": (), "problem": None, "answer": None, "sent_at": None,
    }  # fmt: skip
    connection.execute(update(report_sending).where(report_sending.c.id == sending_id).values(anew))


def forget(connection: Connection, now: datetime) -> None:
    """Drop what is over and old, and what belongs to a report that is scheduled no more and waits."""
    there = select(scheduled_report.c.id)
    connection.execute(delete(report_sending).where(report_sending.c.made_at < now - KEPT))
    connection.execute(delete(report_progress).where(report_progress.c.scheduled_id.not_in(there)))
    gone = report_sending.c.scheduled_id.not_in(there), report_sending.c.state == SendingState.WAITING
    connection.execute(delete(report_sending).where(*gone))
