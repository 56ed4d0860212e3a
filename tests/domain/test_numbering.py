"""Labels, and the site's own days."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.errors import BadRequest
from server.domain.hours.wall_clock import local_day
from server.domain.numbering import label, zone
from tests.story.clock import HANOI

HANOI_NAME = "Asia/Ho_Chi_Minh"


@pytest.mark.parametrize(
    ("number", "shown"), [(1, "A001"), (12, "A012"), (999, "A999"), (1000, "A1000"), (12345, "A12345")]
)
def test_labels_have_three_digits_and_grow(number: int, shown: str) -> None:
    assert label("A", number) == shown


@pytest.mark.parametrize(
    ("utc", "day"),
    [
        (datetime(2026, 11, 22, 16, 59, 59, 999_999, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 17, 0, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 22, 23, 30, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 11, 23, 0, 0, tzinfo=UTC), date(2026, 11, 23)),
        (datetime(2026, 12, 31, 17, 0, tzinfo=UTC), date(2027, 1, 1)),
    ],
)
def test_the_day_turns_at_midnight_in_hanoi_which_is_five_in_the_afternoon_utc(utc: datetime, day: date) -> None:
    assert local_day(utc, HANOI_NAME) == day


@given(st.datetimes(min_value=datetime(2020, 1, 1), max_value=datetime(2060, 1, 1)))  # noqa: DTZ001 - given a zone below
def test_the_day_is_the_one_on_the_wall_calendar_whatever_zone_the_instant_is_written_in(wall: datetime) -> None:
    local = wall.replace(tzinfo=HANOI)
    assert local_day(local, HANOI_NAME) == local_day(local.astimezone(UTC), HANOI_NAME) == wall.date()


@pytest.mark.parametrize("name", ["", "Hà Nội", "Asia/Ha_Noi", "../etc/passwd", "/etc/localtime", "Asia\0"])
def test_a_zone_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(BadRequest) as refused:
        zone(name)
    assert refused.value.facts["field"] == "timezone"
