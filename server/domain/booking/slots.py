"""The hours that a service offers for appointments: slots of equal length within its opening hours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from server.domain.centre.hours import Span
from server.domain.errors import BadRequest
from server.domain.hours.timetable import ONE_DAY, Period, Timetable
from server.domain.hours.wall_clock import local_day


@dataclass(frozen=True, slots=True, kw_only=True)
class Slots:
    """Every `minutes` there are `places` for people with an appointment. Citizens book `days_ahead` days at most (0:
    today alone), and `lead_min` minutes before at the latest."""

    minutes: int = 15
    places: int = 1
    days_ahead: int = 14
    lead_min: int = 120

    @property
    def length(self) -> timedelta:
        """Of one slot."""
        return timedelta(minutes=self.minutes)


OFFICE = tuple(
    Span(weekday=weekday, opens=opens, closes=closes)
    for weekday in range(5)
    for opens, closes in (("07:30", "11:30"), ("13:30", "17:00"))
)
"""Where nobody has set opening hours numbers are given at any hour, but nobody is promised one by night: the usual
hours of an office on working days."""
LIMITS = {"minutes": (5, 240), "places": (1, 100), "days_ahead": (0, 90), "lead_min": (0, 10_080)}


def must_be_slots(chosen: Slots) -> None:
    """Raise BadRequest for a length, a capacity or a time ahead that makes no diary."""
    for name, (least, most) in LIMITS.items():
        if not least <= getattr(chosen, name) <= most:
            raise BadRequest(f"slots.{name}", f"{least} to {most}", "range", least=least, most=most)


def slots_of(rule: Slots, table: Timetable, day: date) -> Iterator[Period]:
    """A day's slots in order; one that would last into a break or beyond closing is none."""
    for period in (table if table.week else replace(table, week=OFFICE)).periods(day):
        begins = period.opens
        while begins + rule.length <= period.closes:
            yield Period(begins, begins + rule.length)
            begins += rule.length


def slot_holding(rule: Slots, table: Timetable, at: datetime) -> Period | None:
    """The slot in which this instant lies; None in breaks and on holidays."""
    return next((one for one in slots_of(rule, table, local_day(at, table.timezone)) if one.holds(at)), None)


def is_offered(rule: Slots, table: Timetable, now: datetime, begins: datetime) -> bool:
    """Whether a citizen may still book the slot that begins then: not sooner than the lead, not further than the days
    ahead, and only where a slot begins."""
    if begins < now + timedelta(minutes=rule.lead_min) or begins <= now:
        return False
    if local_day(begins, table.timezone) > last_day(rule, table, now):
        return False
    slot = slot_holding(rule, table, begins)
    return slot is not None and slot.opens == begins


def last_day(rule: Slots, table: Timetable, now: datetime) -> date:
    """The last day that citizens may book."""
    return local_day(now, table.timezone) + rule.days_ahead * ONE_DAY


def places_left(rule: Slots, slot: Period, booked: Iterable[datetime]) -> int:
    """How many may still come in this slot; `booked` are the hours that were promised already."""
    return max(0, rule.places - sum(slot.holds(one) for one in booked))
