"""A centre's hours at one moment: computed once, and the same for all services that share them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from server.domain.centre.hours import Words
from server.domain.hours.timetable import ONE_DAY, Timetable
from server.domain.hours.wall_clock import NOON, first_showing, local_day


class Rest(StrEnum):
    """Why no number is given."""

    STOPPED = "stopped"
    HOLIDAY = "holiday"
    DAY_OFF = "day_off"
    EARLY = "early"
    LUNCH = "lunch"
    BREAK = "break"
    OVER = "over"
    LAST_TICKET = "last_ticket"
    QUOTA = "quota"
    HALF_DAY_QUOTA = "half_day_quota"
    FULL = "full"


UNTIL_TOMORROW = frozenset({Rest.LAST_TICKET, Rest.QUOTA, Rest.FULL})


class Half(StrEnum):
    """Half a day: up to noon, and from noon on."""

    MORNING = "morning"
    AFTERNOON = "afternoon"


@dataclass(frozen=True, slots=True)
class Moment:
    """`rest` is why the hours give no number now. `ends_at` is when the day's numbers end, so that the line is
    served by `day_closes_at`."""

    table: Timetable
    now: datetime
    rest: Rest | None
    ends_at: datetime | None
    day_closes_at: datetime | None
    half: Half
    holiday: Words | None

    @classmethod
    def of(cls, table: Timetable, last_ticket_min: int, now: datetime) -> Moment:
        """Lunch ends no numbers early: who took one before it is served after it."""
        day = local_day(now, table.timezone)
        day_closes = table.day_closes(now)
        ends = day_closes - timedelta(minutes=last_ticket_min) if day_closes else None
        rest = _rest(table, now) or (Rest.LAST_TICKET if ends and now >= ends else None)
        noon = first_showing(day, NOON, table.timezone)
        holiday = table.holidays.get(day)
        half = Half.MORNING if now < noon else Half.AFTERNOON
        return cls(table, now, rest, ends, day_closes, half, holiday.name if holiday else None)

    @property
    def until(self) -> datetime | None:
        """When numbers end for now: at the end of this opening, lunch included, or with the last of the day."""
        closes = self.table.closes_after(self.now)
        ends = [one for one in (closes, self.ends_at) if one is not None and one > self.now]
        return min(ends, default=None) if closes else None

    def time_left(self) -> timedelta | None:
        """How long people are still served today, the breaks taken out; None without a closing time."""
        return self.table.open_between(self.now, self.day_closes_at) if self.day_closes_at else None

    def opens_again(self, rest: Rest) -> datetime | None:
        """When numbers begin again after this rest: a new day for what is over today, the afternoon for a morning's
        quota; None when nobody knows."""
        day, timezone = local_day(self.now, self.table.timezone), self.table.timezone
        if rest is Rest.STOPPED:
            return None
        if rest is Rest.HALF_DAY_QUOTA and self.half is Half.MORNING:
            return self.table.opens_after(first_showing(day, NOON, timezone))
        if rest in UNTIL_TOMORROW or rest is Rest.HALF_DAY_QUOTA:
            return self.table.opens_after(first_showing(day + ONE_DAY, "00:00", timezone))
        return self.table.opens_after(self.now)


def _rest(table: Timetable, now: datetime) -> Rest | None:
    if table.is_open(now):
        return None
    day = local_day(now, table.timezone)
    periods = table.periods(day)
    if not periods:
        return Rest.HOLIDAY if day in table.holidays else Rest.DAY_OFF
    if now < periods[0].opens:
        return Rest.EARLY
    if now >= periods[-1].closes:
        return Rest.OVER
    before = max(period.closes for period in periods if period.closes <= now)
    after = min(period.opens for period in periods if period.opens > now)
    return Rest.LUNCH if before <= first_showing(day, NOON, table.timezone) < after else Rest.BREAK
