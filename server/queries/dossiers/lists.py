"""Lists of dossiers: by code, late ones, and those for which a letter of apology is due."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ColumnElement, and_, func, or_, select

from server.domain.dossier import APOLOGY_LEAD, DossierState, code_plain
from server.queries.dossiers.telling import Board, working_days
from server.storage.reading import Reading
from server.storage.schema import dossier as table
from server.views import Json

SHOWN = 100
MOST_LATE = 5_000
"""Late dossiers that one report names; it tells how many there are."""
OPEN_STATES = (DossierState.RECEIVED,)
"""Only what is being handled can be overdue: papers that are awaited stop the term."""


def dossiers_found(reading: Reading, typed: str) -> Json:
    """Those whose code begins so, dots and dashes left out; without a code those that changed last."""
    board, plain = Board(reading), code_plain(typed)
    begins = (table.c.code_plain >= plain, table.c.code_plain < plain + "~") if plain else ()
    order = table.c.code_plain if plain else table.c.changed_at.desc()
    found = reading.dossiers.where(*begins, order_by=order, limit=SHOWN + 1)
    return {"rows": [board.row(one) for one in found[:SHOWN]], "is_cut": len(found) > SHOWN}


def late_dossiers(reading: Reading, first: date, last: date) -> Json:
    """Who waited or waits too long: results that came late in the period, what is overdue at its end (or today), and,
    if it reaches today, what will be by tomorrow. The longest overdue first."""
    board, until = Board(reading), min(last, reading.lines.today)
    wanted = or_(_came_late(first, last), _overdue(until), *_at_risk(reading, last))
    of_site = table.c.site_id == reading.site.id
    count = reading.connection.execute(select(func.count()).where(of_site, wanted)).scalar_one()
    found = reading.dossiers.where(
        wanted, order_by=(table.c.result_ready_on.is_not(None), table.c.promised_on, table.c.code), limit=MOST_LATE
    )
    return {
        "report": "late_dossiers", "from": first.isoformat(), "to": last.isoformat(), "count": count,
        "letters": sum(1 for one in found if one.apology_due_on(board.today, board.days)),
        "rows": [board.row(one) for one in found],
    }  # fmt: skip


def _came_late(first: date, last: date) -> ColumnElement[bool]:
    return and_(table.c.result_ready_on.between(first, last), table.c.result_ready_on > table.c.promised_on)


def _overdue(until: date) -> ColumnElement[bool]:
    """Promised before that day and without a result on it."""
    waiting = and_(table.c.result_ready_on.is_(None), table.c.state.in_(OPEN_STATES))
    return and_(table.c.promised_on < until, or_(waiting, table.c.result_ready_on > until))


def _at_risk(reading: Reading, last: date) -> tuple[ColumnElement[bool], ...]:
    today = reading.lines.today
    if last < today:
        return ()
    soon = working_days(reading).after(today, APOLOGY_LEAD)
    waiting = and_(table.c.result_ready_on.is_(None), table.c.state.in_(OPEN_STATES))
    return (and_(waiting, table.c.promised_on.between(today, soon)),)
