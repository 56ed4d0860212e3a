"""What a citizen sees from afar: what may be booked or reserved, the hours that are free, and her own appointment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime, timedelta

from sqlalchemy import Connection, select

from server import views
from server.domain.appointment import GRACE, Appointment, AppointmentKind, AppointmentState
from server.domain.booking.calendar import Entry
from server.domain.booking.place import as_ticket
from server.domain.booking.slots import Slots, is_offered, last_day, places_left, slot_holding, slots_of
from server.domain.centre.service import Service
from server.domain.errors import NotFound, NotFromAfar
from server.domain.hours.timetable import ONE_DAY, Timetable
from server.domain.hours.wall_clock import local_day
from server.domain.integration.notifications import reminder_due
from server.domain.ticket import Ticket
from server.queries.integration.contacts import NOT_OFFERED, offered
from server.queries.openings import opening_view, service_view
from server.storage.reading import Reading
from server.storage.schema import appointment as table
from server.storage.schema import service as service_table
from server.views import Json

DAYS_AT_ONCE = 7
"""Days with hours that are told in one answer."""


def whose_appointment(connection: Connection, token: str) -> tuple[str, str]:
    """The site and the id of the appointment with this token; raises NotFound. The token alone opens it."""
    row = connection.execute(select(table.c.site_id, table.c.id).where(table.c.token == token)).first()
    if row is None:
        raise NotFound("appointment")
    return row.site_id, row.id


def afar_state(reading: Reading) -> Json:
    """The centre as a phone at home sees it: its services as a tree, and what may be done with each."""
    afar = reading.site.afar
    services = reading.services.where(service_table.c.is_active, order_by=service_table.c.position)
    offered = services if afar.books or afar.takes_numbers else []
    return {
        "site": views.site_name(reading.site), "now": views.instant(reading.now),
        "url": f"{reading.site.public_url.rstrip('/')}/remote/{reading.site.id}",
        "books": afar.books, "takes_numbers": afar.takes_numbers, "keeps_min": afar.keeps_min,
        "opening": opening_view(reading, [one for one in services if one.leaf]),
        "services": [_node(reading, one, offered) for one in offered if one.parent_id is None],
    }  # fmt: skip


def _node(reading: Reading, service: Service, every: Sequence[Service]) -> Json:
    return {
        **views.service_name(service), "icon": service.icon, "leaf": service.leaf, "bring": service.bring,
        **service_view(reading, service, reading.openings.standing(service)),
        "books": reading.site.afar.books and service.leaf and service.slots is not None,
        "estimate": views.estimate(reading.told.joining(service.id)) if _takes(reading, service) else None,
        "children": [_node(reading, child, every) for child in every if child.parent_id == service.id],
    }  # fmt: skip


def _takes(reading: Reading, service: Service) -> bool:
    return reading.site.afar.takes_numbers and service.leaf


def free_slots(reading: Reading, service_id: str, first: date | None) -> Json:
    """The hours of some days that citizens may book, with the places left; `next` is where further days begin."""
    service = reading.services.get(service_id)
    rule, now = service.slots, reading.now
    if rule is None or not reading.site.afar.books or not service.gives_numbers:
        raise NotFromAfar(service=service.code)
    days_table = reading.openings.table(service.hours)
    last = last_day(rule, days_table, now)
    days = list(_open_days(rule, days_table, now, max(first or date.min, local_day(now, days_table.timezone))))
    booked = _promised(reading, service_id, days)
    told = [_day(rule, days_table, now, day, booked) for day in days]
    following = days[-1] + ONE_DAY if len(days) == DAYS_AT_ONCE else None
    return {
        "service": views.service_name(service), "minutes": rule.minutes, "days": told,
        "next": following.isoformat() if following and following <= last else None,
    }  # fmt: skip


def _open_days(rule: Slots, days_table: Timetable, now: datetime, first: date) -> Iterator[date]:
    """The next days that have slots at all, be they full."""
    day, found = first, 0
    while day <= last_day(rule, days_table, now) and found < DAYS_AT_ONCE:
        if any(is_offered(rule, days_table, now, slot.opens) for slot in slots_of(rule, days_table, day)):
            found += 1
            yield day
        day += ONE_DAY


def _promised(reading: Reading, service_id: str, days: Sequence[date]) -> list[datetime]:
    if not days:
        return []
    rows = reading.appointments.where(
        table.c.service_id == service_id, table.c.kind == AppointmentKind.HOUR,
        table.c.state != AppointmentState.CANCELLED, table.c.at >= reading.now - ONE_DAY,
    )  # fmt: skip
    return [one.at for one in rows]


def _day(rule: Slots, days_table: Timetable, now: datetime, day: date, booked: Sequence[datetime]) -> Json:
    slots = [slot for slot in slots_of(rule, days_table, day) if is_offered(rule, days_table, now, slot.opens)]
    told = [{"at": views.instant(slot.opens), "left": places_left(rule, slot, booked)} for slot in slots]
    return {"day": day.isoformat(), "slots": told}


def booked_state(reading: Reading, appointment_id: str) -> Json:
    """One's own appointment or place: when, where, the code for the kiosk, and the number once one is in the hall."""
    one = reading.appointments.get(appointment_id)
    service, ticket = reading.services.get(one.service_id), _ticket(reading, one)
    held = one.is_held(reading.now)
    is_hour = one.kind is AppointmentKind.HOUR
    ahead = reading.lines.people_ahead(as_ticket(one, reading.lines.today)) if held and not is_hour else None
    remind_at = reminder_due(one.at, reading.site.afar.reminds_h, reading.now) if held and is_hour else None
    return {
        **views.appointment(one, service, ticket.label if ticket else None),
        "state": one.state.value if held or one.state is not AppointmentState.BOOKED else "lapsed",
        "token": one.token, "url": views.booked_url(reading.site, one), "bring": service.bring,
        "grace_s": int(GRACE.total_seconds()) if is_hour else reading.site.afar.grace_min * 60,
        "ahead": ahead,
        "estimate": None if ahead is None else views.estimate(reading.told.wait(one.service_id, ahead)),
        "may_move": held and is_hour and reading.now < one.at and reading.site.afar.books and service.slots is not None,
        "follow_url": views.follow_url(reading.site, ticket) if ticket else None,
        "notifications": offered(reading.site) if remind_at or ahead is not None else NOT_OFFERED,
        "remind_at": views.instant(remind_at),
        "site": views.site_name(reading.site), "now": views.instant(reading.now),
    }  # fmt: skip


def _ticket(reading: Reading, one: Appointment) -> Ticket | None:
    return reading.tickets.find(one.ticket_id) if one.ticket_id else None


WORDS = {
    "vi": ("Lịch hẹn", "Mã hẹn {code}: nhập hoặc quét ở kiosk khi đến.", "Cần mang theo:"),
    "en": ("Appointment", "Code {code}: enter or scan it at the kiosk when you come.", "Please bring:"),
}
"""What a calendar says: its title, what to do on arrival, and what to bring."""


def calendar_entry(reading: Reading, appointment_id: str, language: str) -> Entry:
    """One's own appointment for one's own calendar; raises NotFound for a place, which has no hour."""
    one = reading.appointments.get(appointment_id)
    if one.kind is not AppointmentKind.HOUR:
        raise NotFound("appointment")
    service, site = reading.services.get(one.service_id), reading.site
    title, arrive, bring = WORDS.get(language, WORDS["vi"])
    url = views.booked_url(site, one)
    brings = _in(service.bring, language) if service.bring else ""
    note = [arrive.format(code=one.code), *([f"{bring} {brings}"] if brings else []), url]
    return Entry(
        uid=f"{one.id}@{site.id}.toiluot", sequence=one.sequence, changed_at=one.changed_at, begins=one.at,
        ends=one.at + _length(reading, service, one.at), title=f"{title}: {_in(service.name, language)}",
        place=_in(site.name, language), note="\n".join(note), url=url,
        is_cancelled=one.state in (AppointmentState.CANCELLED, AppointmentState.MISSED),
    )  # fmt: skip


def _in(words: dict[str, str], language: str) -> str:
    return words.get(language) or words["vi"]


def _length(reading: Reading, service: Service, at: datetime) -> timedelta:
    """Up to the end of its slot; where the service has none, as long as it takes usually."""
    slot = slot_holding(service.slots, reading.openings.table(service.hours), at) if service.slots else None
    return slot.closes - at if slot else timedelta(seconds=service.target_service_s)
