"""What must hold of each part of a centre before it is kept, and what should be known about it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import func, select

from printers.slip import LIMITS, LINES
from printers.ticket_slip import NOTE_LINES
from server.commands.outcome import Warnings
from server.commands.setup.people import checked_login, must_be_given, must_sign_in_alone
from server.commands.setup.slip_checks import must_be_slip
from server.domain.booking.afar import must_be_afar
from server.domain.booking.slots import must_be_slots
from server.domain.centre.counter import Counter, CounterState
from server.domain.centre.hours import Holiday
from server.domain.centre.letterhead import must_be_letterhead
from server.domain.centre.people import Grant, Staff, StaffRole
from server.domain.centre.recording import Recording, must_be_recording
from server.domain.centre.service import Service
from server.domain.centre.site import Site
from server.domain.centre.voice import must_fit_voice
from server.domain.errors import BadRequest, CounterBusy, CounterStillOpen, InUse, LastAdministrator, NameTaken
from server.domain.integration.notifications import must_be_notifications
from server.domain.numbering import zone
from server.domain.privacy.periods import must_be_retention
from server.domain.roles import FOR_STAFF, Right, Role
from server.domain.setup_rules import (
    must_be_classes,
    must_be_languages,
    must_be_spans,
    must_be_words,
    must_fit_lines,
    must_fit_policy,
    must_name_series,
    sounds_like,
)
from server.domain.ticket import OPEN_STATES
from server.storage import schema
from server.storage.tx import Tx


def site(_tx: Tx, row: Site, _before: Site | None) -> Warnings:
    """Names, time zone, languages, policy, hours."""
    must_be_words("name", row.name)
    zone(row.timezone)
    must_be_languages(row)
    if not set(row.voice_languages) <= set(row.languages):
        raise BadRequest("voice_languages", "only languages of the centre are spoken", "not_spoken")
    must_be_spans("hours", row.hours)
    must_fit_policy(row)
    must_fit_voice(row.voice)
    must_be_retention(row.retention)
    must_be_afar(row.afar)
    must_be_notifications(row.notifications)
    must_be_classes(row.priority_classes)
    must_fit_lines("slip_header", row.slip_header, LINES["header"], LIMITS["header"])
    must_fit_lines("slip_footer", row.slip_footer, 1, LIMITS["footer"])
    must_be_slip(row.slip_design)
    must_be_letterhead(row.letterhead)
    return []


def site_stays(_tx: Tx, _row: Site) -> None:
    """A centre is never removed here."""
    raise InUse("a centre stays")


def service(tx: Tx, row: Service, before: Service | None) -> Warnings:
    """A code of its own, a field above it, a series that can be heard, hours that make sense."""
    must_be_words("name", row.name)
    must_fit_lines("slip_note", row.slip_note, NOTE_LINES, LIMITS["note"])
    _must_be_alone(tx.services, schema.service.c.code, row, "code")
    must_hang(tx, row)
    if row.hours is not None:
        must_be_spans("hours", row.hours)
    if row.slots is not None:
        must_be_slots(row.slots)
    if before is not None and (before.leaf != row.leaf or (before.is_active and not row.is_active)):
        nobody_waits(tx, before)
    if row.series is None:
        return []
    must_name_series(row.series)
    alike = sounds_like(row.series, _series_of_others(tx, row))
    served = any(row.id in one.service_ids for one in tx.counters.where(schema.counter.c.is_active))
    warnings: Warnings = [{"code": "series_alike", "series": sorted(alike)}] if alike else []
    return warnings if served else [*warnings, {"code": "nobody_serves", "service": row.code}]


def _series_of_others(tx: Tx, row: Service) -> set[str]:
    """The letters alone: a file of a thousand services asks this a thousand times."""
    table = schema.service.c
    others = (table.site_id == tx.site.id, table.is_active, table.series.is_not(None), table.id != row.id)
    return set(tx.connection.execute(select(table.series).where(*others).distinct()).scalars())


def must_hang(tx: Tx, row: Service) -> None:
    """Under a field that is there, and never under itself."""
    above, seen = row.parent_id, {row.id}
    while above is not None:
        if above in seen:
            raise BadRequest("parent_id", "a field cannot stand below itself", "below_itself")
        seen.add(above)
        parent = tx.services.get(above)
        if parent.leaf or not parent.is_active:
            raise BadRequest("parent_id", "services stand below fields", "not_a_field")
        above = parent.parent_id
    if row.leaf and tx.services.one_where(schema.service.c.parent_id == row.id, schema.service.c.is_active):
        raise BadRequest("series", "a field with services below it gives no numbers itself", "has_services")


def nobody_waits(tx: Tx, row: Service) -> None:
    """Raise InUse while people wait for it, or services stand below it."""
    ticket = schema.ticket
    open_today = select(func.count()).where(
        ticket.c.site_id == tx.site.id, ticket.c.service_id == row.id, ticket.c.business_day == tx.lines.today,
        ticket.c.state.in_(OPEN_STATES),
    )  # fmt: skip
    people = tx.connection.execute(open_today).scalar_one()
    if people:
        raise InUse(f"{people} people wait for {row.code}", people=people)
    below = tx.services.where(schema.service.c.parent_id == row.id, schema.service.c.is_active)
    if below:
        raise InUse(f"{len(below)} services stand below {row.code}", services=len(below))


def counter(tx: Tx, row: Counter, before: Counter | None) -> Warnings:
    """A number of its own, services that give numbers, ranks of these."""
    if not 1 <= row.number <= 999:
        raise BadRequest("number", "1 to 999", "range", least=1, most=999)
    _must_be_alone(tx.counters, schema.counter.c.number, row, "number")
    for one in row.service_ids:
        if not tx.services.get(one).leaf:
            raise BadRequest("service_ids", "fields give no numbers; choose their services", "is_a_field")
    if not set(row.ranks) <= set(row.service_ids) or not all(1 <= rank <= 9 for rank in row.ranks.values()):
        raise BadRequest("ranks", "1 to 9, of services of this counter", "ranks")
    if before is not None and before.is_active and not row.is_active:
        counter_rests(tx, before)
    dropped = set(before.service_ids) - set(row.service_ids) if before else set()
    others = tx.counters.where(schema.counter.c.is_active, schema.counter.c.id != row.id)
    lost = [one for one in dropped if not any(one in other.service_ids for other in others)]
    return [{"code": "nobody_serves", "service": tx.services.get(one).code} for one in sorted(lost)]


def counter_rests(_tx: Tx, row: Counter) -> None:
    """Raise CounterBusy while it serves, CounterStillOpen while somebody works there."""
    if row.ticket_id is not None:
        raise CounterBusy(f"counter {row.number} still has a ticket", counter=row.number)
    if row.state is not CounterState.CLOSED:
        raise CounterStillOpen(f"counter {row.number} is {row.state}", counter=row.number)


def staff(tx: Tx, row: Staff, before: Staff | None) -> Warnings:
    """A sign-in name of its own, a role that may be given, and always one administrator."""
    if checked_login(row.login) != row.login:
        raise BadRequest("login", "small letters, without space around it", "login")
    if not row.name.strip():
        raise BadRequest("name", "missing", "missing")
    must_sign_in_alone(tx, row)
    must_be_given(tx, row.role)
    if before is not None:
        must_be_given(tx, before.role)
        if (before.role, before.is_active) != (row.role, row.is_active):
            somebody_administers(tx, before, row)
    for one in row.service_ids or ():
        tx.services.get(one)
    return []


def somebody_administers(tx: Tx, row: Staff, after: Staff | None = None) -> None:
    """Raise LastAdministrator when nobody would be left who may set people up; CounterStillOpen at a counter."""
    may = {one.code for one in tx.roles.where() if Right.STAFF_ADMIN in one.rights}
    others = tx.staff.where(schema.staff.c.is_active, schema.staff.c.role.in_(may), schema.staff.c.id != row.id)
    stays = after is not None and after.is_active and after.role in may
    if row.role in may and row.is_active and not others and not stays:
        raise LastAdministrator("somebody must be able to set people up")
    at = tx.counters.one_where(schema.counter.c.officer_id == row.id)
    if at is not None and (after is None or not after.is_active):
        raise CounterStillOpen(f"works at counter {at.number}", counter=at.number)


def role(tx: Tx, row: StaffRole, before: StaffRole | None) -> Warnings:
    """Nobody hands out a right that she has not herself, nor takes away the last administrator's."""
    must_be_words("name", row.name)
    _must_be_alone(tx.roles, schema.staff_role.c.code, row, "code")
    for right in {*row.rights, *(before.rights if before else ())}:
        if right not in FOR_STAFF:
            raise BadRequest("rights", f"{right} is not for people", "not_for_people")
        tx.actor.must_have(right)
    if before is not None and before.is_builtin and before.code != row.code:
        raise BadRequest("code", "the roles that every centre has keep their code", "builtin")
    if row.code == Role.ADMINISTRATOR and Right.STAFF_ADMIN not in row.rights:
        raise BadRequest("rights", "administrators set people up", "administrators")
    if before is not None and Right.STAFF_ADMIN in before.rights and Right.STAFF_ADMIN not in row.rights:
        _others_administer(tx, row)
    return []


def _others_administer(tx: Tx, row: StaffRole) -> None:
    """Raise LastAdministrator when nobody of another role may set people up."""
    may = {one.code for one in tx.roles.where() if Right.STAFF_ADMIN in one.rights and one.id != row.id}
    if not tx.staff.where(schema.staff.c.is_active, schema.staff.c.role.in_(may)):
        raise LastAdministrator("somebody must be able to set people up")


def role_is_unused(tx: Tx, row: StaffRole) -> None:
    """Raise InUse while somebody has it, or for a role that every centre has."""
    people = tx.staff.where(schema.staff.c.role == row.code)
    granted = tx.grants.where(schema.grant.c.role == row.code)
    if people or granted or row.is_builtin:
        raise InUse(f"{len(people) + len(granted)} people have this role", people=len(people) + len(granted))


def grant(tx: Tx, row: Grant, _before: Grant | None) -> Warnings:
    """Somebody of another site gets a role of this one."""
    must_be_given(tx, row.role)
    table = schema.staff
    home = tx.connection.execute(select(table.c.site_id).where(table.c.id == row.staff_id)).scalar()
    if home is None or home == tx.site.id:
        raise BadRequest("login", "somebody of another centre", "same_site")
    _must_be_alone(tx.grants, schema.grant.c.staff_id, row, "staff_id")
    return []


def holiday(tx: Tx, row: Holiday, _before: Holiday | None) -> Warnings:
    """One entry a day; its hours are of that weekday."""
    must_be_words("name", row.name)
    must_be_spans("hours", row.hours)
    if any(span.weekday != row.day.weekday() for span in row.hours):
        raise BadRequest("hours", "hours of another weekday", "weekday")
    _must_be_alone(tx.holidays, schema.holiday.c.day, row, "day")
    return []


def recording(tx: Tx, row: Recording, _before: Recording | None) -> Warnings:
    """One sound for each piece of a voice."""
    must_be_recording(row)
    table = schema.recording.c
    if tx.recordings.one_where(table.in_voice == row.in_voice, table.piece == row.piece, table.id != row.id):
        raise NameTaken(f"{row.piece} of {row.in_voice} is recorded already", field="piece", archived=False)
    return []


def _must_be_alone(rows: Any, column: Any, row: Any, field: str) -> None:
    """Archived rows keep their names too: history needs them."""
    other = next((one for one in rows.where(column == getattr(row, field)) if one.id != row.id), None)
    if other is not None:
        archived = not getattr(other, "is_active", True)
        raise NameTaken(f"{field} {getattr(row, field)} is taken", field=field, archived=archived)
