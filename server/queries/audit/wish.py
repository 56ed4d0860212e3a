"""What a reader of the audit looks for, and where in the journal that lies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, func, or_, select

from server.domain.errors import BadRequest
from server.domain.events import (
    AlertAcknowledged,
    AlertEnded,
    AlertRaised,
    FollowUpMoved,
    SetupChanged,
    TurnRated,
)
from server.domain.floor.alert import AlertKind
from server.domain.hours.wall_clock import local_day
from server.domain.numbering import as_written, zone
from server.domain.roles import ActorKind
from server.queries.audit.told import KINDS, TOLD
from server.queries.days import must_be_period, within
from server.storage.apart import whole
from server.storage.reading import Reading
from server.storage.schema import alert as alert_table
from server.storage.schema import journal
from server.storage.schema import ticket as ticket_table
from server.storage.schema import turn as turn_table

PAGE = 50
AT_A_TIME = 2_000
SCAN = 100_000
"""So many rows are looked through for one page at most; the next page goes on from there."""
ALERTS = tuple(event.__name__ for event in (AlertRaised, AlertAcknowledged, AlertEnded))
RATED = (TurnRated.__name__, FollowUpMoved.__name__)
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """Days of the site, both included, today unless they are given; a filter that is None lets everything through.

    `actor` is an id, or a kind such as "system"; `ticket` an id or a label of these days; `before` the revision that a
    page before this one ended at.
    """

    first: date | None = None
    last: date | None = None
    actor: str | None = None
    event: str | None = None
    ticket: str | None = None
    kind: str | None = None
    setting: str | None = None
    before: int | None = None

    def days(self, reading: Reading) -> tuple[date, date]:
        """From which day to which; raises BadRequest when they are in the wrong order, or too many."""
        today = local_day(reading.now, reading.site.timezone)
        first, last = self.first or self.last or today, self.last or self.first or today
        must_be_period(first, last)
        return first, last


@dataclass(frozen=True, slots=True)
class Found:
    """Rows newest first; `next` is the revision before which to go on, None at the end."""

    rows: list[Row]
    next: int | None


def found(reading: Reading, wish: Wish, viewer: str, most: int = PAGE) -> Found:
    """The newest rows that fit. Rows about ratings of the viewer's own turns are not among them."""
    lowest, highest = _revisions(reading, wish)
    if lowest is None or highest is None:
        return Found([], None)
    start = min(highest, wish.before - 1) if wish.before is not None else highest
    floor = max(lowest, start - SCAN + 1)
    statement = _fitting(reading, wish, viewer).where(journal.c.revision.between(floor, start))
    newest = statement.order_by(journal.c.revision.desc()).limit(most + 1)
    rows = whole(reading.connection, [dict(row) for row in reading.connection.execute(newest).mappings()])
    if len(rows) > most:
        return Found(rows[:most], rows[most - 1]["revision"])
    return Found(rows, floor if floor > lowest else None)


def all_found(reading: Reading, wish: Wish, viewer: str, most: int) -> Iterator[list[Row]]:
    """The same, some at a time, up to so many rows in all."""
    left, before = most, wish.before
    while left > 0:
        page = found(reading, replace(wish, before=before), viewer, min(left, AT_A_TIME))
        yield page.rows
        if page.next is None:
            return
        left, before = left - len(page.rows), page.next


def one_row(reading: Reading, revision: int, viewer: str) -> Row | None:
    """The row at this revision, unless it is none of the viewer's business."""
    statement = select(journal).where(_of_site(reading), journal.c.revision == revision, ~_rates_own(viewer))
    row = reading.connection.execute(statement).mappings().first()
    return whole(reading.connection, [dict(row)])[0] if row else None


def written_at(reading: Reading, revision: int) -> str:
    """When the row at this revision was written."""
    at = select(journal.c.at).where(_of_site(reading), journal.c.revision == revision)
    return local(reading, reading.connection.execute(at).scalar_one())


def local(reading: Reading, at: datetime) -> str:
    """RFC 3339 with the offset that the centre's clocks had then."""
    return at.astimezone(zone(reading.site.timezone)).isoformat(timespec="milliseconds")


def _of_site(reading: Reading) -> ColumnElement[bool]:
    return journal.c.site_id == reading.site.id


def _revisions(reading: Reading, wish: Wish) -> tuple[int | None, int | None]:
    """The first and the last revision of these days; a clock that was set back may mix in rows of others."""
    ends = select(func.min(journal.c.revision), func.max(journal.c.revision))
    lowest, highest = reading.connection.execute(ends.where(_of_site(reading), _in_days(reading, wish))).one()
    return lowest, highest


def _in_days(reading: Reading, wish: Wish) -> ColumnElement[bool]:
    return within(journal.c.at, reading, *wish.days(reading))


def _fitting(reading: Reading, wish: Wish, viewer: str) -> Select[Any]:
    wanted = [_of_site(reading), _in_days(reading, wish), ~_rates_own(viewer)]
    if wish.actor is not None:
        wanted.append(_by(wish.actor))
    if wish.event is not None:
        wanted.append(journal.c.event == wish.event)
    if wish.kind is not None:
        wanted.append(journal.c.event.in_(_events_of(wish.kind)))
    if wish.setting is not None:
        is_setting = journal.c.facts["kind"].as_string() == wish.setting
        wanted.append(and_(journal.c.event == SetupChanged.__name__, is_setting))
    if wish.ticket is not None:
        wanted.append(_about(_tickets(reading, wish)))
    return select(journal).where(*wanted)


def _by(actor: str) -> ColumnElement[bool]:
    """Everybody of a kind, or one of them."""
    kinds = {kind.value for kind in ActorKind}
    return journal.c.actor_kind == actor if actor in kinds else journal.c.actor_id == actor


def _events_of(kind: str) -> list[str]:
    if kind not in KINDS:
        raise BadRequest("kind", "no such kind")
    return [event.__name__ for event, told in TOLD.items() if told.kind == kind]


def _tickets(reading: Reading, wish: Wish) -> list[str]:
    """The tickets of these days with that id or label; people type labels in small letters and with spaces."""
    label = as_written(str(wish.ticket))
    named = or_(ticket_table.c.id == wish.ticket, ticket_table.c.label == label)
    of_days = ticket_table.c.business_day.between(*wish.days(reading))
    return [ticket.id for ticket in reading.tickets.where(named, of_days)]


def _about(tickets: list[str]) -> ColumnElement[bool]:
    by_holder = and_(journal.c.actor_kind == ActorKind.CITIZEN.value, journal.c.actor_id.in_(tickets))
    return or_(journal.c.ticket_id.in_(tickets), by_holder)


def _rates_own(viewer: str) -> ColumnElement[bool]:
    """Nobody learns that, or when, a turn of one's own was rated, nor of an alert about it (DESIGN §4, invariant 6)."""
    turn_id, alert_id = (journal.c.facts[name].as_string() for name in ("turn_id", "alert_id"))
    served = turn_table.c.officer_id == viewer
    rated = and_(journal.c.event.in_(RATED), exists().where(turn_table.c.id == turn_id, served))
    about = exists().where(alert_table.c.id == alert_id, alert_table.c.subject_id == turn_table.c.id, served)
    alarmed = and_(
        journal.c.event.in_(ALERTS), journal.c.facts["kind"].as_string() == AlertKind.RATING.value, about
    )  # fmt: skip
    return or_(rated, alarmed)
