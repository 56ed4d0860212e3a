"""The Vietnamese lunar calendar, computed: which day is the first of the year, which the tenth of the third month.

A month begins on the day of the new moon in Hà Nội (UTC+7). The winter solstice lies in the eleventh month; in a year
with thirteen new moons between two of these, the first month without a principal solar term is the leap month. New
moons and the sun's place are those of J. Meeus, Astronomical Algorithms, 2nd ed., chapters 49 and 25, to within some
minutes for 1900–2100. China reckons with UTC+8, so that the two New Years differ in some years (2007, 2030).
"""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache

HANOI_H = 7
MONTH = 29.530588861
"""Mean days from new moon to new moon."""
FIRST_NEW_MOON = 2451550.09766
"""The one of 6 January 2000, as a Julian day."""
J2000 = 2451545.0
TERRESTRIAL_LEAD_DAYS = 69 / 86_400
"""Terrestrial time runs ahead of UTC by some 69 s in this century."""
DAY_ZERO = date(2000, 1, 1).toordinal() - 2451544.5
"""Julian day + this = Python's ordinal of the day at 0 h."""


def lunar_new_year(year: int) -> date:
    """Mùng 1 Tết of the lunar year that begins in this year."""
    return first_of_month(year, 1)


def first_of_month(year: int, month: int) -> date:
    """The first day of the ordinary (not leap) month of that lunar year; month 1 to 10."""
    before, after = _eleventh_month(year - 1), _eleventh_month(year)
    months = after - before
    place = month + 1
    if months > 12 and place >= _leap_place(before):
        place += 1
    return _day_of_new_moon(before + place)


@lru_cache(maxsize=512)
def _eleventh_month(year: int) -> int:
    """The number of the new moon that begins the month with this year's winter solstice."""
    number = round((date(year, 12, 31).toordinal() - DAY_ZERO - FIRST_NEW_MOON) / MONTH) + 1
    while _sun_sector(_day_of_new_moon(number)) >= 9 or _day_of_new_moon(number) > date(year, 12, 31):
        number -= 1
    return number


def _leap_place(eleventh: int) -> int:
    """Which month after the eleventh is the leap one: the first in which the sun enters no new sector."""
    for place in range(1, 14):
        begins, ends = _day_of_new_moon(eleventh + place), _day_of_new_moon(eleventh + place + 1)
        if _sun_sector(begins) == _sun_sector(ends):
            return place
    raise AssertionError("a year of thirteen months has a leap month")


@lru_cache(maxsize=512)
def _day_of_new_moon(number: int) -> date:
    """Meeus (49.1) with its larger terms."""
    t = number / 1236.85
    mean = FIRST_NEW_MOON + MONTH * number + 0.00015437 * t**2 - 0.00000015 * t**3
    sun = math.radians(2.5534 + 29.1053567 * number - 0.0000014 * t**2)
    moon = math.radians(201.5643 + 385.81693528 * number + 0.0107582 * t**2)
    node = math.radians(160.7108 + 390.67050284 * number - 0.0016118 * t**2)
    rising = math.radians(124.7746 - 1.56375588 * number + 0.0020672 * t**2)
    shape = 1 - 0.002516 * t - 0.0000074 * t**2
    days = (
        -0.40720 * math.sin(moon) + 0.17241 * shape * math.sin(sun) + 0.01608 * math.sin(2 * moon)
        + 0.01039 * math.sin(2 * node) + 0.00739 * shape * math.sin(moon - sun)
        - 0.00514 * shape * math.sin(moon + sun) + 0.00208 * shape**2 * math.sin(2 * sun)
        - 0.00111 * math.sin(moon - 2 * node) - 0.00057 * math.sin(moon + 2 * node)
        + 0.00056 * shape * math.sin(2 * moon + sun) - 0.00042 * math.sin(3 * moon)
        + 0.00042 * shape * math.sin(sun + 2 * node) + 0.00038 * shape * math.sin(sun - 2 * node)
        - 0.00024 * shape * math.sin(2 * moon - sun) - 0.00017 * math.sin(rising)
    )  # fmt: skip
    return _day_in_hanoi(mean + days - TERRESTRIAL_LEAD_DAYS)


def _day_in_hanoi(julian: float) -> date:
    return date.fromordinal(math.floor(julian + HANOI_H / 24 + DAY_ZERO))


def _sun_sector(day: date) -> int:
    """In which twelfth of its yearly way the sun stands when this day begins in Hà Nội: 0 from the spring equinox on, 9
    from the winter solstice on. A term that falls on a month's first day thus lies within that month."""
    julian = day.toordinal() - DAY_ZERO - HANOI_H / 24 + TERRESTRIAL_LEAD_DAYS
    t = (julian - J2000) / 36525
    mean = 280.46646 + 36000.76983 * t + 0.0003032 * t**2
    anomaly = math.radians(357.52911 + 35999.05029 * t - 0.0001537 * t**2)
    centre = (
        (1.914602 - 0.004817 * t) * math.sin(anomaly) + 0.019993 * math.sin(2 * anomaly)
        + 0.000289 * math.sin(3 * anomaly)
    )  # fmt: skip
    wobble = -0.00569 - 0.00478 * math.sin(math.radians(125.04 - 1934.136 * t))
    return math.floor((mean + centre + wobble) % 360 / 30)
