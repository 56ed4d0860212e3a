"""The day under which numbers run, whatever clocks and time zones do."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from server.domain.hours.business_day import begun, day_of, is_due
from server.domain.hours.wall_clock import local_day
from tests.domain.hours.test_timetable import zones
from tests.story.builders import a_site
from tests.story.clock import HANOI

steps = st.lists(st.timedeltas(timedelta(minutes=-90), timedelta(hours=30)), min_size=1, max_size=12)
starts = st.datetimes(datetime(2000, 1, 1), datetime(2039, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


def hanoi(day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, day, hour, minute, tzinfo=HANOI)


@given(zones, starts, steps)
@settings(deadline=None)
def test_no_clock_set_back_makes_yesterday_of_today(zone: str, start: datetime, steps: list[timedelta]) -> None:
    site, now = begun(a_site(timezone=zone), start), start
    for step in steps:
        now, day = now + step, site.business_day
        site = begun(site, now)
        assert day is not None
        assert site.business_day is not None
        assert site.business_day >= day
        assert site.business_day >= local_day(now, zone)
        assert site.day_ends_at is not None
        assert site.day_ends_at > now
        assert not is_due(site, now), "beginning it again changes nothing"


@given(zones, zones, starts)
@settings(deadline=None)
def test_a_mended_time_zone_leaves_the_day_and_moves_its_end(wrong: str, right: str, now: datetime) -> None:
    site = begun(a_site(timezone=wrong), now)
    mended = begun(replace(site, timezone=right), now)
    assert mended.business_day == site.business_day
    assert mended.day_ends_at is not None
    after = begun(mended, mended.day_ends_at)
    assert after.business_day == local_day(mended.day_ends_at, right)
    assert mended.business_day is not None
    assert after.business_day > mended.business_day


def test_a_day_lasts_to_the_sites_midnight() -> None:
    site = begun(a_site(), hanoi(23, 8))
    assert site.day_ends_at == hanoi(24, 0)
    assert day_of(site, hanoi(23, 23, 59)) == date(2026, 11, 23)
    assert day_of(site, hanoi(24, 0)) == date(2026, 11, 24)
    assert not is_due(site, hanoi(23, 23, 59))
    assert is_due(site, hanoi(24, 0))


def test_a_clock_that_ran_far_ahead_is_forgotten() -> None:
    site = begun(a_site(), hanoi(23, 8) + timedelta(days=900))
    assert day_of(site, hanoi(23, 9)) == date(2026, 11, 23)
    assert begun(site, hanoi(23, 9)).business_day == date(2026, 11, 23)


def test_a_machine_that_wakes_in_2015_finds_its_day_again() -> None:
    site = begun(a_site(), hanoi(23, 8))
    asleep = begun(site, datetime(2015, 1, 1, tzinfo=UTC))
    assert asleep.business_day == date(2015, 1, 1)
    assert begun(asleep, hanoi(23, 9)) == site
