"""What the electronic one-stop system tells of a dossier, and what becomes of what the centre knew."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from server.domain.dossier import SETTLED, Dossier, DossierState, code_key, code_plain
from server.domain.errors import BadRequest
from server.domain.hours.wall_clock import first_showing, local_day

CLOCKS_DIFFER = timedelta(days=1)
"""What lies further ahead than this is no difference of clocks: it would shut later changes out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRow:
    """One line of the other system. What it leaves empty says nothing: what is known stays.

    `service` is the code of a procedure or a field at this centre. `changed_at` is when the other system last changed
    the dossier; None takes the time of the import. `settled_on` is reckoned: the day of the result where nobody tells
    a better one.
    """

    line: int
    code: str
    state: DossierState
    service: str | None = None
    received_at: datetime | None = None
    promised_on: date | None = None
    result_ready_on: date | None = None
    handed_over_at: datetime | None = None
    apologised_on: date | None = None
    changed_at: datetime | None = None
    settled_on: date | None = None


def whole_row(row: DossierRow, now: datetime, timezone: str) -> DossierRow:
    """The row with all that follows from it; raises BadRequest for what cannot be."""
    _must_be_past(row, now, timezone)
    ready, handed = row.result_ready_on, row.handed_over_at
    if row.state not in SETTLED and (ready or handed):
        raise BadRequest(
            "result_ready_on" if ready else "handed_over_at", f"{row.state} has no result yet", "not_settled"
        )
    if row.state is not DossierState.HANDED_OVER and handed:
        raise BadRequest("handed_over_at", f"{row.state} is not handed over", "not_settled")
    if row.state is DossierState.READY and ready is None:
        raise BadRequest("result_ready_on", "missing: the day of the result", "missing")
    if row.state is DossierState.HANDED_OVER and ready is None and handed is None:
        raise BadRequest("handed_over_at", "missing: when the result was handed over", "missing")
    _must_be_in_order(row, timezone)
    if row.state is DossierState.HANDED_OVER:
        day = ready or local_day(handed or now, timezone)
        return replace(row, settled_on=day, handed_over_at=handed or first_showing(day, "00:00", timezone))
    if row.state is DossierState.REFUSED:
        return replace(row, settled_on=ready or local_day(row.changed_at or now, timezone))
    return row


def _must_be_past(row: DossierRow, now: datetime, timezone: str) -> None:
    latest = now + CLOCKS_DIFFER
    last_day = local_day(latest, timezone)
    instants = (
        ("changed_at", row.changed_at),
        ("received_at", row.received_at),
        ("handed_over_at", row.handed_over_at),
    )
    days = (("result_ready_on", row.result_ready_on), ("apologised_on", row.apologised_on))
    for name, at in instants:
        if at is not None and at > latest:
            raise BadRequest(name, "lies in the future", "future")
    for name, day in days:
        if day is not None and day > last_day:
            raise BadRequest(name, "lies in the future", "future")


def _must_be_in_order(row: DossierRow, timezone: str) -> None:
    """Received, then promised, then ready, then handed over."""
    received = local_day(row.received_at, timezone) if row.received_at else None
    for name, day in (("promised_on", row.promised_on), ("result_ready_on", row.result_ready_on)):
        if received and day and day < received:
            raise BadRequest(name, "before the day on which it was received", "order")
    if row.handed_over_at and row.result_ready_on and local_day(row.handed_over_at, timezone) < row.result_ready_on:
        raise BadRequest("handed_over_at", "before the day of the result", "order")


def without_repeats(rows: list[DossierRow]) -> list[DossierRow]:
    """Of several lines of one dossier the newest; raises BadRequest (with the `line`) where two tell different things
    of the same time. Lines without a time are of one time, that of the import."""
    newest: dict[str, DossierRow] = {}
    for row in rows:
        key = code_key(row.code)
        other = newest.setdefault(key, row)
        if other is row:
            continue
        if row.changed_at == other.changed_at:
            if replace(row, line=0, code="") != replace(other, line=0, code=""):
                raise BadRequest("code", f"stands on line {other.line} with other facts", "repeated", line=row.line)
        elif other.changed_at is None or (row.changed_at is not None and row.changed_at > other.changed_at):
            newest[key] = row
    return list(newest.values())


def is_told_already(known: Dossier, row: DossierRow) -> bool:
    """What was changed no later than what is known adds nothing: an import may be repeated."""
    return row.changed_at is not None and row.changed_at <= known.changed_at


def made_of(row: DossierRow, row_id: str, site_id: str, service_id: str | None, now: datetime) -> Dossier:
    """A dossier that was not known."""
    return Dossier(
        id=row_id, site_id=site_id, code=row.code, code_key=code_key(row.code), code_plain=code_plain(row.code),
        service_id=service_id, state=row.state, changed_at=row.changed_at or now, received_at=row.received_at,
        promised_on=row.promised_on, result_ready_on=row.result_ready_on or row.settled_on,
        handed_over_at=row.handed_over_at, apologised_on=row.apologised_on,
    )  # fmt: skip


def told_of(known: Dossier, row: DossierRow, service_id: str | None, now: datetime) -> Dossier:
    """A known dossier with what the row tells; without a change time the row counts as new only if it differs."""
    is_over = row.state in SETTLED
    told = replace(
        known, state=row.state, service_id=service_id or known.service_id,
        received_at=row.received_at or known.received_at, promised_on=row.promised_on or known.promised_on,
        result_ready_on=(row.result_ready_on or known.result_ready_on or row.settled_on) if is_over else None,
        handed_over_at=row.handed_over_at if row.state is DossierState.HANDED_OVER else None,
        apologised_on=row.apologised_on or known.apologised_on,
    )  # fmt: skip
    if row.changed_at is None:
        return told if told == known else replace(told, changed_at=max(now, known.changed_at))
    return replace(told, changed_at=row.changed_at)
