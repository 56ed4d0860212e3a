"""Any week, any holidays, any time zone: open or not, until when, and when next."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.centre.hours import Holiday, Span
from server.domain.hours.timetable import Period, Timetable
from server.domain.hours.wall_clock import first_showing, local_clock, local_day
from tests.story.clock import HANOI

ANY_ZONE = sorted(available_timezones())
CLOCKS = [f"{hour:02}:{minute:02}" for hour in range(24) for minute in (0, 15, 30)] + ["24:00"]
TET = date(2027, 2, 6)

zones = st.one_of(st.sampled_from(["Asia/Ho_Chi_Minh", "Africa/Cairo", "America/Havana"]), st.sampled_from(ANY_ZONE))
instants = st.datetimes(datetime(2000, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
"""Every zone of the world with all its changes of clocks since 2000."""


@st.composite
def spans(draw: st.DrawFn, weekdays: st.SearchStrategy[int]) -> tuple[Span, ...]:
    """Hours of some weekdays that do not overlap, as the set-up lets them be."""
    found: list[Span] = []
    for weekday in draw(st.sets(weekdays, max_size=5)):
        clocks = sorted(draw(st.sets(st.sampled_from(CLOCKS), max_size=6)))
        found += [
            Span(weekday=weekday, opens=opens, closes=closes)
            for opens, closes in zip(clocks[::2], clocks[1::2], strict=False)
        ]
    return tuple(found)


@st.composite
def tables(draw: st.DrawFn) -> tuple[Timetable, datetime]:
    """A timetable, and an instant near its holidays."""
    at, zone = draw(instants), draw(zones)
    near = [local_day(at, zone) + timedelta(days=days) for days in range(-1, 4)]
    holidays = {
        day: Holiday(id=f"{day}", site_id="s", day=day, name={"vi": "Nghỉ"}, hours=draw(spans(st.just(day.weekday()))))
        for day in draw(st.sets(st.sampled_from(near), max_size=3))
    }
    week = draw(spans(st.integers(0, 6)))
    return Timetable(timezone=zone, week=week, holidays=holidays, is_own=draw(st.booleans())), at


@given(tables())
@settings(deadline=None)
def test_the_periods_of_a_day_rise_and_do_not_touch(both: tuple[Timetable, datetime]) -> None:
    table, at = both
    periods = table.periods(local_day(at, table.timezone))
    assert all(period.opens < period.closes for period in periods)
    assert all(one.closes < other.opens for one, other in pairwise(periods))


@given(tables())
@settings(deadline=None)
def test_it_stays_open_until_it_closes_and_not_a_second_longer(both: tuple[Timetable, datetime]) -> None:
    table, at = both
    closes = table.closes_after(at)
    if not table.is_open(at):
        assert closes is None
        return
    assert table.opens_after(at) == at
    if closes is not None:
        assert at < closes
        assert not table.is_open(closes)
        between = [at + (closes - at) * part / 7 for part in range(7)]
        assert all(table.is_open(one) for one in (*between, closes - timedelta(microseconds=1)))


@given(tables())
@settings(deadline=None)
def test_it_stays_closed_until_it_opens(both: tuple[Timetable, datetime]) -> None:
    table, at = both
    opens = table.opens_after(at)
    if opens is None:
        assert not any(table.is_open(at + timedelta(hours=hours)) for hours in range(0, 24 * 14, 5))
    elif not table.is_open(at):
        assert opens > at
        assert table.is_open(opens)
        between = [at + (opens - at) * part / 7 for part in range(7)]
        assert not any(table.is_open(one) for one in (*between, opens - timedelta(microseconds=1)))


@given(tables())
@settings(deadline=None)
def test_on_a_day_without_a_change_of_clocks_it_is_what_the_wall_clock_says(both: tuple[Timetable, datetime]) -> None:
    table, at = both
    day = local_day(at, table.timezone)
    starts, ends = first_showing(day, "00:00", table.timezone), first_showing(day, "24:00", table.timezone)
    if ends - starts != timedelta(hours=24) or not starts <= at < ends or _changes(table.timezone, starts):
        return
    clock = local_clock(at, table.timezone)
    assert table.is_open(at) == any(span.opens <= clock < span.closes for span in table.spans(day))


def _changes(zone: str, start: datetime) -> bool:
    return any(local_clock(start + timedelta(hours=hour), zone)[:2] != f"{hour:02}" for hour in range(24))


@given(tables(), st.timedeltas(timedelta(), timedelta(days=3)))
@settings(deadline=None)
def test_time_that_is_left_adds_up(both: tuple[Timetable, datetime], span: timedelta) -> None:
    table, at = both
    middle = at + span / 2
    whole = table.open_between(at, at + span)
    assert timedelta() <= whole <= span
    assert whole == table.open_between(at, middle) + table.open_between(middle, at + span)


@given(tables())
@settings(deadline=None)
def test_after_the_days_last_closing_it_opens_no_more_that_day(both: tuple[Timetable, datetime]) -> None:
    table, at = both
    closes = table.day_closes(at)
    if closes is not None:
        assert not table.is_open(closes)
        opens = table.opens_after(closes)
        assert opens is None or local_day(opens, table.timezone) != local_day(at, table.timezone)


@given(zones, st.dates(date(2000, 1, 1), date(2040, 1, 1)), st.sampled_from(CLOCKS), st.sampled_from(CLOCKS))
@settings(deadline=None)
def test_two_times_of_a_day_never_change_places(zone: str, day: date, one: str, other: str) -> None:
    early, late = sorted((one, other))
    assert first_showing(day, early, zone) <= first_showing(day, late, zone)


WORKING_DAYS = tuple(
    Span(weekday=weekday, opens=opens, closes=closes)
    for weekday in range(5)
    for opens, closes in (("07:30", "11:30"), ("13:30", "17:00"))
)
SATURDAY_MORNING = Span(weekday=5, opens="07:30", closes="11:30")
OFFICE = Timetable(timezone="Asia/Ho_Chi_Minh", week=WORKING_DAYS)
MONDAY = date(2026, 11, 23)


def on(clock: str, day: date = MONDAY) -> datetime:
    return datetime.combine(day, datetime.strptime(clock, "%H:%M").time(), tzinfo=HANOI)  # noqa: DTZ007


@pytest.mark.parametrize(
    ("clock", "is_open", "closes", "opens"),
    [
        ("07:29", False, None, on("07:30")),
        ("07:30", True, on("11:30"), on("07:30")),
        ("11:29", True, on("11:30"), on("11:29")),
        ("11:30", False, None, on("13:30")),
        ("17:00", False, None, on("07:30", date(2026, 11, 24))),
    ],
)
def test_an_office_with_lunch(clock: str, is_open: bool, closes: datetime | None, opens: datetime) -> None:
    assert OFFICE.is_open(on(clock)) is is_open
    assert OFFICE.closes_after(on(clock)) == closes
    assert OFFICE.opens_after(on(clock)) == opens
    assert OFFICE.day_closes(on(clock)) == on("17:00")


def test_friday_evening_opens_on_monday_and_after_tet_the_week_after() -> None:
    friday = date(2027, 2, 5)
    assert OFFICE.opens_after(on("18:00", friday)) == on("07:30", date(2027, 2, 8))
    week = {
        day: Holiday(id=f"{day}", site_id="s", day=day, name={"vi": "Tết"})
        for day in (TET + timedelta(days=days) for days in range(-2, 5))
    }
    assert Timetable(timezone="Asia/Ho_Chi_Minh", week=WORKING_DAYS, holidays=week).opens_after(
        on("18:00", date(2027, 2, 3))
    ) == on("07:30", date(2027, 2, 11))


def test_a_holidays_own_hours_stand_for_the_centres_and_bound_a_services() -> None:
    short = Holiday(
        id="h", site_id="s", day=MONDAY, name={"vi": "Trực"}, hours=(Span(weekday=0, opens="08:00", closes="10:00"),)
    )

    def clocks(table: Timetable) -> list[tuple[str, str]]:
        return [(one.opens, one.closes) for one in table.spans(MONDAY)]

    zone, holidays = "Asia/Ho_Chi_Minh", {MONDAY: short}
    assert clocks(Timetable(timezone=zone, week=WORKING_DAYS, holidays=holidays)) == [("08:00", "10:00")]
    late = (Span(weekday=0, opens="09:00", closes="12:00"), Span(weekday=0, opens="13:00", closes="15:00"))
    own = Timetable(timezone=zone, week=late, holidays=holidays, is_own=True)
    assert clocks(own) == [("09:00", "10:00")]
    assert clocks(Timetable(timezone=zone, holidays=holidays, is_own=True)) == [("08:00", "10:00")]


def test_always_open_has_no_closing_time_until_a_holiday_comes() -> None:
    always = Timetable(timezone="Asia/Ho_Chi_Minh")
    assert (always.closes_after(on("23:00")), always.day_closes(on("23:00"))) == (None, None)
    tuesday = MONDAY + timedelta(days=1)
    closed = {tuesday: Holiday(id="h", site_id="s", day=tuesday, name={"vi": "Giỗ Tổ"})}
    before = Timetable(timezone="Asia/Ho_Chi_Minh", holidays=closed)
    assert before.closes_after(on("23:00")) == on("00:00", tuesday)
    assert before.opens_after(on("12:00", tuesday)) == on("00:00", MONDAY + timedelta(days=2))


NEW_YORK = "America/New_York"
NIGHT = Timetable(timezone=NEW_YORK, week=tuple(Span(weekday=w, opens="00:30", closes="02:30") for w in range(7)))


def test_an_hour_that_comes_twice_counts_from_its_first_coming() -> None:
    (twice,) = NIGHT.periods(date(2026, 11, 1))
    assert twice == Period(datetime(2026, 11, 1, 4, 30, tzinfo=UTC), datetime(2026, 11, 1, 7, 30, tzinfo=UTC))
    assert twice.closes - twice.opens == timedelta(hours=3), "from 00:30 to 02:30 with 01:00 to 02:00 twice"


def test_in_an_hour_that_is_left_out_it_is_the_moment_of_the_leap() -> None:
    (leapt,) = NIGHT.periods(date(2026, 3, 8))
    assert leapt == Period(datetime(2026, 3, 8, 5, 30, tzinfo=UTC), datetime(2026, 3, 8, 7, 0, tzinfo=UTC))
    inside = Timetable(timezone=NEW_YORK, week=(Span(weekday=6, opens="02:10", closes="02:50"),))
    assert inside.periods(date(2026, 3, 8)) == ()
