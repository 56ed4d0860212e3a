"""The Vietnamese calendar: the lunar one against printed calendars, and the holidays against the years' decisions."""

from datetime import date, timedelta

import pytest

from server.domain.hours.lunar import first_of_month, lunar_new_year
from server.domain.hours.vietnam import FIRST_YEAR, LAST_YEAR, holidays_of

TET = {
    1985: "01-21", 1990: "01-27", 2000: "02-05", 2001: "01-24", 2002: "02-12", 2003: "02-01", 2004: "01-22",
    2005: "02-09", 2006: "01-29", 2007: "02-17", 2008: "02-07", 2009: "01-26", 2010: "02-14", 2011: "02-03",
    2012: "01-23", 2013: "02-10", 2014: "01-31", 2015: "02-19", 2016: "02-08", 2017: "01-28", 2018: "02-16",
    2019: "02-05", 2020: "01-25", 2021: "02-12", 2022: "02-01", 2023: "01-22", 2024: "02-10", 2025: "01-29",
    2026: "02-17", 2027: "02-06", 2028: "01-26", 2029: "02-13", 2030: "02-02", 2031: "01-23", 2032: "02-11",
    2033: "01-31", 2034: "02-19", 2035: "02-08", 2036: "01-28", 2037: "02-15", 2038: "02-04", 2039: "01-24",
}  # fmt: skip
"""As printed; in 1985, 2007 and 2030 China's New Year was or is another day."""
HUNG_KINGS = {
    2015: "04-28", 2016: "04-16", 2017: "04-06", 2018: "04-25", 2019: "04-14", 2020: "04-02", 2021: "04-21",
    2022: "04-10", 2023: "04-29", 2024: "04-18", 2025: "04-07", 2026: "04-26", 2027: "04-16",
}  # fmt: skip
WEEKEND = frozenset({5, 6})


@pytest.mark.parametrize(("year", "day"), TET.items())
def test_tet_is_on_the_day_that_calendars_print(year: int, day: str) -> None:
    assert lunar_new_year(year) == date.fromisoformat(f"{year}-{day}")


@pytest.mark.parametrize(("year", "day"), HUNG_KINGS.items())
def test_the_tenth_of_the_third_month(year: int, day: str) -> None:
    assert first_of_month(year, 3) + timedelta(days=9) == date.fromisoformat(f"{year}-{day}")


@pytest.mark.parametrize(
    ("year", "first", "last"),
    [
        (2021, "2021-02-10", "2021-02-16"),
        (2022, "2022-01-31", "2022-02-04"),
        (2023, "2023-01-20", "2023-01-26"),
        (2024, "2024-02-08", "2024-02-14"),
        (2025, "2025-01-27", "2025-01-31"),
        (2026, "2026-02-16", "2026-02-20"),
    ],
)
def test_tet_of_offices_with_free_weekends_as_it_was_decided(year: int, first: str, last: str) -> None:
    """With the days made up for, as offices that rest on Saturdays and Sundays had it."""
    tet = [one.day for one in holidays_of(year, WEEKEND) if "Tết Nguyên đán" in one.name["vi"]]
    assert [tet[0].isoformat(), tet[-1].isoformat()] == [first, last]


@pytest.mark.parametrize(
    ("year", "days"),
    [
        (2021, ["09-02", "09-03"]),
        (2022, ["09-01", "09-02"]),
        (2023, ["09-01", "09-02", "09-04"]),
        (2024, ["09-02", "09-03"]),
        (2025, ["09-01", "09-02"]),
        (2026, ["09-01", "09-02"]),
    ],
)
def test_national_day_as_it_was_decided(year: int, days: list[str]) -> None:
    found = [one.day for one in holidays_of(year, WEEKEND) if "Quốc khánh" in one.name["vi"]]
    assert found == [date.fromisoformat(f"{year}-{day}") for day in days]


def test_a_holiday_on_a_day_off_is_made_up_for_and_elsewhere_not() -> None:
    sunday = date(2026, 4, 26)
    named = {one.day: one.name["vi"] for one in holidays_of(2026, WEEKEND)}
    assert named[sunday] == "Giỗ Tổ Hùng Vương"
    assert named[sunday + timedelta(days=1)] == "Nghỉ bù Giỗ Tổ Hùng Vương"
    assert len(holidays_of(2026)) == 12
    assert len(holidays_of(2025)) == 11, "eleven days by the Labour Code"
    assert len(holidays_of(2026, frozenset(range(7)))) == 12, "a house that never opens makes up for nothing"


@pytest.mark.parametrize("year", range(FIRST_YEAR, LAST_YEAR + 1))
def test_every_year_has_each_day_once(year: int) -> None:
    days = [one.day for one in holidays_of(year, WEEKEND)]
    assert days == sorted(set(days))
    made_up = [one for one in holidays_of(year, WEEKEND) if "bù" in one.name["vi"]]
    assert all(one.day.weekday() < 5 for one in made_up)
    assert all(one.basis for one in holidays_of(year))
