"""The hours of a centre or a service as instants: open or not, until when, and when next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from server.domain.centre.hours import Holiday, Span
from server.domain.hours.wall_clock import END_OF_DAY, first_showing, local_day

LOOK_AHEAD = 60
"""Days in which the next opening is looked for; no centre rests longer, Tết and a holiday of the house included."""
A_WEEK = 8
"""What stays open for longer than these days has no closing time that anybody would plan by."""
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """Open from `opens` until just before `closes`."""

    opens: datetime
    closes: datetime

    def holds(self, at: datetime) -> bool:
        """Whether it is open then."""
        return self.opens <= at < self.closes


@dataclass(frozen=True, slots=True, kw_only=True)
class Timetable:
    """The hours of a week and the days that differ. No hours at all mean always open, but for the holidays.

    A holiday's own hours stand in place of the centre's; of a service with hours of its own (`is_own`), what lies in
    both remains.
    """

    timezone: str
    week: tuple[Span, ...] = ()
    holidays: Mapping[date, Holiday] = field(default_factory=dict)
    is_own: bool = False

    def spans(self, day: date) -> tuple[Span, ...]:
        """The open hours of that day by the wall clock, in order."""
        weekday = day.weekday()
        usual = tuple(span for span in self.week if span.weekday == weekday)
        if not self.week:
            usual = (Span(weekday=weekday, opens="00:00", closes=END_OF_DAY),)
        holiday = self.holidays.get(day)
        if holiday is None:
            return tuple(sorted(usual, key=lambda one: one.opens))
        if not (self.is_own and self.week):
            return tuple(sorted(holiday.hours, key=lambda one: one.opens))
        return tuple(sorted(_common(usual, holiday.hours), key=lambda one: one.opens))

    def periods(self, day: date) -> tuple[Period, ...]:
        """The same as instants; what the clock leaps over is not there."""
        found: list[Period] = []
        for span in self.spans(day):
            period = Period(*(first_showing(day, clock, self.timezone) for clock in (span.opens, span.closes)))
            if period.opens == period.closes:
                continue
            if found and found[-1].closes >= period.opens:
                found[-1] = Period(found[-1].opens, max(found[-1].closes, period.closes))
            else:
                found.append(period)
        return tuple(found)

    def is_open(self, at: datetime) -> bool:
        """Whether it is open then."""
        return self._holding(at) is not None

    def closes_after(self, at: datetime) -> datetime | None:
        """When what is open then closes, midnights passed over; None when it is closed, or stays open for a week."""
        period = self._holding(at)
        if period is None:
            return None
        day, closes = local_day(at, self.timezone), period.closes
        for following in self._from(day, A_WEEK):
            if following.opens > closes:
                return closes
            closes = max(closes, following.closes)
        return closes if closes < first_showing(day + A_WEEK * ONE_DAY, "00:00", self.timezone) else None

    def opens_after(self, at: datetime) -> datetime | None:
        """The first moment from then on at which it is open; None when there is none for weeks."""
        for period in self._from(local_day(at, self.timezone)):
            if period.closes > at:
                return max(period.opens, at)
        return None

    def day_closes(self, at: datetime) -> datetime | None:
        """When it closes for the last time on that local day; None when it does not open, or is open past midnight."""
        day = local_day(at, self.timezone)
        periods = self.periods(day)
        if not periods:
            return None
        tomorrow = self.periods(day + ONE_DAY)
        closes = periods[-1].closes
        return None if tomorrow and tomorrow[0].opens <= closes else closes

    def open_between(self, start: datetime, end: datetime) -> timedelta:
        """How long it is open between the two, the breaks taken out."""
        total = timedelta()
        for period in self._from(local_day(start, self.timezone)):
            if period.opens >= end:
                break
            total += max(min(period.closes, end) - max(period.opens, start), timedelta())
        return total

    def _holding(self, at: datetime) -> Period | None:
        """An hour that comes twice may show the day before or after: those periods are looked at too."""
        day = local_day(at, self.timezone)
        near = (period for one in (day, day - ONE_DAY) for period in self.periods(one))
        return next((period for period in near if period.holds(at)), None)

    def _from(self, day: date, days: int = LOOK_AHEAD) -> Iterator[Period]:
        for ahead in range(-1, days):
            yield from self.periods(day + ahead * ONE_DAY)


def _common(own: tuple[Span, ...], holiday: tuple[Span, ...]) -> Iterator[Span]:
    for one in own:
        for other in holiday:
            opens, closes = max(one.opens, other.opens), min(one.closes, other.closes)
            if opens < closes:
                yield Span(weekday=one.weekday, opens=opens, closes=closes)
