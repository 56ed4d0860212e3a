"""Whether a number may be taken now, why not, and when again."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.centre.hours import Holiday, Span
from server.domain.centre.service import Service
from server.domain.errors import BadRequest, QuotaReached, ServiceClosed, SiteClosed
from server.domain.hours.moment import Half, Moment, Rest
from server.domain.hours.standing import Demand, Desk, Standing, done_after, standing
from server.domain.hours.timetable import Timetable
from server.domain.opening import must_be_open, refusal_of
from tests.domain.hours.test_timetable import MONDAY, OFFICE, on, tables
from tests.story.builders import a_service

ALWAYS = Timetable(timezone="Asia/Ho_Chi_Minh")
TUESDAY = MONDAY + timedelta(days=1)


def stands(
    service: Service | None = None, at: datetime | None = None, table: Timetable = ALWAYS, *,
    last_ticket_min: int = 0, site_is_open: bool = True, **demand: Any,
) -> Standing:  # fmt: skip
    moment = Moment.of(table, last_ticket_min, at or on("09:00"))
    return standing(service or a_service(), moment, Demand(**demand), site_is_open=site_is_open)


def test_an_open_service_gives_numbers() -> None:
    found = stands(issued=10_000)
    assert (found.rest, found.opens_at, found.left) == (None, None, None)
    assert Moment.of(ALWAYS, 0, on("09:00")).until is None
    must_be_open(a_service(), found)
    assert refusal_of(a_service(), found) is None


@pytest.mark.parametrize(
    ("issued", "rest", "left"), [(0, None, 2), (1, None, 1), (2, Rest.QUOTA, None), (3, Rest.QUOTA, None)]
)
def test_a_quota_is_the_last_number_that_is_given(issued: int, rest: Rest | None, left: int | None) -> None:
    found = stands(a_service(daily_quota=2), table=OFFICE, issued=issued)
    assert (found.rest, found.left) == (rest, left)
    assert found.opens_at == (on("07:30", TUESDAY) if rest else None)


def test_a_half_days_quota_opens_again_in_the_afternoon_and_then_tomorrow() -> None:
    service = a_service(half_day_quota=3, daily_quota=50)
    assert stands(service, table=OFFICE, issued=2, issued_in_half=2).left == 1
    morning = stands(service, table=OFFICE, issued=3, issued_in_half=3)
    assert (morning.rest, morning.half, morning.opens_at) == (Rest.HALF_DAY_QUOTA, Half.MORNING, on("13:30"))
    afternoon = stands(service, on("14:00"), OFFICE, issued=6, issued_in_half=3)
    assert (afternoon.half, afternoon.opens_at) == (Half.AFTERNOON, on("07:30", TUESDAY))
    assert stands(service, on("14:00"), OFFICE, issued=3, issued_in_half=0).rest is None


def test_a_quota_of_none_at_all_gives_none_at_all() -> None:
    service = a_service(daily_quota=0)
    with pytest.raises(QuotaReached) as refused:
        must_be_open(service, stands(service, table=OFFICE))
    again = "2026-11-24T00:30:00.000+00:00"
    assert refused.value.facts == {"service": "dat-nop", "reason": "quota", "opens_at": again, "quota": 0}


def test_a_closed_service_says_so_even_when_its_quota_is_reached_too() -> None:
    service = a_service(is_open=False, daily_quota=0)
    assert stands(service, issued=5).rest is Rest.STOPPED
    with pytest.raises(ServiceClosed) as refused:
        must_be_open(service, stands(service))
    assert refused.value.facts["opens_at"] is None, "nobody knows"


def test_a_closed_centre_gives_no_numbers_at_all() -> None:
    with pytest.raises(SiteClosed):
        must_be_open(a_service(), stands(site_is_open=False))


@pytest.mark.parametrize("service", [a_service(series=None), a_service(is_active=False)])
def test_nobody_takes_a_number_for_a_whole_field_or_for_what_is_no_longer_offered(service: Service) -> None:
    with pytest.raises(BadRequest) as refused:
        must_be_open(service, stands(service))
    assert refused.value.facts["field"] == "service_id"


@pytest.mark.parametrize(
    ("clock", "rest", "opens"),
    [
        ("06:00", Rest.EARLY, on("07:30")),
        ("11:30", Rest.LUNCH, on("13:30")),
        ("13:29", Rest.LUNCH, on("13:30")),
        ("17:00", Rest.OVER, on("07:30", TUESDAY)),
    ],
)
def test_what_the_hours_say(clock: str, rest: Rest, opens: datetime) -> None:
    found = stands(at=on(clock), table=OFFICE)
    assert (found.rest, found.of_site, found.opens_at) == (rest, True, opens)
    assert isinstance(refusal_of(a_service(), found), SiteClosed)


def test_a_service_with_hours_of_its_own_closes_alone() -> None:
    own = Timetable(timezone="Asia/Ho_Chi_Minh", week=(Span(weekday=1, opens="08:00", closes="10:00"),), is_own=True)
    found = stands(table=own)
    assert (found.rest, found.of_site, found.opens_at) == (Rest.DAY_OFF, False, on("08:00", TUESDAY))
    assert isinstance(refusal_of(a_service(), found), ServiceClosed)


def test_a_break_in_the_afternoon_is_no_lunch() -> None:
    day = (Span(weekday=0, opens="08:00", closes="15:00"), Span(weekday=0, opens="15:30", closes="18:00"))
    assert stands(at=on("15:10"), table=Timetable(timezone="Asia/Ho_Chi_Minh", week=day)).rest is Rest.BREAK


def test_a_holiday_is_told_by_its_name() -> None:
    kings = Holiday(id="h", site_id="s", day=MONDAY, name={"vi": "Giỗ Tổ Hùng Vương"})
    table = Timetable(timezone="Asia/Ho_Chi_Minh", week=OFFICE.week, holidays={MONDAY: kings})
    found = stands(table=table)
    assert (found.rest, found.opens_at) == (Rest.HOLIDAY, on("07:30", TUESDAY))
    assert Moment.of(table, 0, on("09:00")).holiday == kings.name


def test_the_last_number_is_given_before_closing_time_and_lunch_ends_none_early() -> None:
    clocks = ("11:15", "16:29", "16:30")
    found = [stands(at=on(clock), table=OFFICE, last_ticket_min=30) for clock in clocks]
    assert [one.rest for one in found] == [None, None, Rest.LAST_TICKET]
    assert [Moment.of(OFFICE, 30, on(clock)).until for clock in clocks[:2]] == [on("11:30"), on("16:30")]
    assert found[2].opens_at == on("07:30", TUESDAY)


@pytest.mark.parametrize(
    ("clock", "hours", "rest"),
    [("16:00", 0.9, None), ("16:00", 1.1, Rest.FULL), ("11:00", 3.9, None), ("11:00", 4.1, Rest.FULL)],
)
def test_numbers_end_when_those_who_wait_fill_the_open_hours_that_are_left(
    clock: str, hours: float, rest: Rest | None
) -> None:
    """From eleven there are half an hour before lunch and three and a half after it."""
    assert stands(at=on(clock), table=OFFICE, done_after=timedelta(hours=hours)).rest is rest


def test_without_a_closing_time_no_line_is_too_long() -> None:
    assert stands(done_after=timedelta(days=9)).rest is None


def working(*services: str) -> Desk:
    return Desk(services, is_open=True)


def resting(*services: str) -> Desk:
    return Desk(services, is_open=False)


@pytest.mark.parametrize(
    ("waiting", "desks", "minutes"),
    [
        ({}, [working("land")], 10),
        ({"land": 3}, [working("land")], 40),
        ({"land": 4}, [working("land"), working("land")], 30),
        ({"land": 4}, [working("land"), resting("land")], 50),
        ({"land": 4}, [resting("land"), resting("land")], 30),
        ({"birth": 6, "land": 1}, [working("land", "birth")], 50),
        ({"birth": 6, "land": 1}, [working("land", "birth"), working("birth")], 35),
        ({"birth": 6}, [working("land"), working("birth")], 10),
        ({"land": 2}, [], 30),
    ],
)
def test_when_a_newcomer_would_be_done(waiting: dict[str, int], desks: list[Desk], minutes: int) -> None:
    takes = {"land": 600.0, "birth": 300.0}
    assert done_after("land", waiting, takes, desks) == timedelta(minutes=minutes)


@given(tables(), st.integers(0, 480), st.booleans(), st.integers(0, 4), st.integers(0, 4))
@settings(deadline=None)
def test_whatever_the_week_a_number_is_given_in_open_hours_alone(
    both: tuple[Timetable, datetime], last_ticket_min: int, stopped: bool, issued: int, in_half: int
) -> None:
    table, at = both
    service = a_service(is_open=not stopped, daily_quota=3, half_day_quota=2)
    found = stands(
        service, at, table, last_ticket_min=last_ticket_min, issued=issued, issued_in_half=min(issued, in_half)
    )
    if found.rest is None:
        assert table.is_open(at)
        assert not stopped
        assert issued < 3
        assert found.left is not None
        assert found.left > 0
        until = Moment.of(table, last_ticket_min, at).until
        assert until is None or until > at
        closes = table.day_closes(at)
        assert closes is None or at < closes - timedelta(minutes=last_ticket_min)
    elif found.opens_at is not None:
        assert found.opens_at >= at
        assert table.is_open(found.opens_at)
    assert (refusal_of(service, found) is None) == (found.rest is None)


def test_days_and_weeks_are_those_of_the_example() -> None:
    assert (MONDAY.weekday(), MONDAY) == (0, date(2026, 11, 23))
