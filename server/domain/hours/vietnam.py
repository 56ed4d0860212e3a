"""Vietnam's public holidays of a year, to be proposed to whoever sets a centre up: proposed, never applied by itself.

Sources: Labour Code 2019 (45/2019/QH14), article 112: 1 January; Tết, five days; the Hùng Kings' day, 10th of the third
lunar month; 30 April; 1 May; 2 September and one day beside it. Article 111, paragraph 3: a holiday on a weekly day off
is made up for on the next working day. 24 November: Resolution 80-NQ/TW of 7 January 2026.

Which five days Tết has, and which day stands beside 2 September, the Prime Minister decides each year, and working days
are swapped by the same decision. What is proposed here follows the decisions of 2020 to 2026.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from server.domain.centre.hours import Words
from server.domain.hours.lunar import first_of_month, lunar_new_year

ONE_DAY = timedelta(days=1)
FIRST_YEAR, LAST_YEAR = 2021, 2100
"""From the year in which the Labour Code came into force; to the end of what the lunar calendar is computed for."""
CULTURE_DAY_SINCE = 2026
LAW = "Bộ luật Lao động 2019, Điều 112"
MAKING_UP = "Bộ luật Lao động 2019, Điều 111 khoản 3"
YEARLY = f"{LAW}; ngày cụ thể do Thủ tướng quyết định hằng năm"
RESOLUTION_80 = "Nghị quyết 80-NQ/TW ngày 07/01/2026"


@dataclass(frozen=True, slots=True, order=True)
class Proposed:
    """A day off, and what it rests on. `is_decided`: its date is set anew each year."""

    day: date
    name: Words
    basis: str
    is_decided: bool = False


def holidays_of(year: int, days_off: frozenset[int] = frozenset()) -> list[Proposed]:
    """In order of days. `days_off` are the weekdays on which the centre never opens: 5 is Saturday.

    A holiday on one of these is made up for on the next day that is neither.
    """
    listed = sorted(_by_law(year), key=lambda one: one.day)
    taken = {one.day for one in listed}
    made_up: list[Proposed] = []
    for holiday in listed:
        if holiday.day.weekday() in days_off and len(days_off) < 7:
            day = _next_working(holiday.day, taken, days_off)
            taken.add(day)
            made_up.append(_instead_of(holiday, day))
    return sorted([*listed, *made_up], key=lambda one: one.day)


def _by_law(year: int) -> Iterator[Proposed]:
    yield Proposed(date(year, 1, 1), {"vi": "Tết Dương lịch", "en": "New Year's Day"}, LAW)
    yield from _tet(lunar_new_year(year))
    kings = first_of_month(year, 3) + 9 * ONE_DAY
    yield Proposed(kings, {"vi": "Giỗ Tổ Hùng Vương", "en": "Hùng Kings' Commemoration Day"}, LAW)
    yield Proposed(date(year, 4, 30), {"vi": "Ngày Chiến thắng", "en": "Reunification Day"}, LAW)
    yield Proposed(date(year, 5, 1), {"vi": "Ngày Quốc tế lao động", "en": "International Labour Day"}, LAW)
    yield from _national_day(date(year, 9, 2))
    if year >= CULTURE_DAY_SINCE:
        name = {"vi": "Ngày Văn hóa Việt Nam", "en": "Vietnamese Culture Day"}
        yield Proposed(date(year, 11, 24), name, RESOLUTION_80)


def _tet(first: date) -> Iterator[Proposed]:
    """Two days before the first, but one when it is a Tuesday: so was it decided from 2020 to 2026."""
    before = 1 if first.weekday() == 1 else 2
    for place in range(-before, 5 - before):
        vi = f"Tết Nguyên đán (mùng {place + 1})" if place >= 0 else "Tết Nguyên đán (cuối tháng Chạp)"
        yield Proposed(first + place * ONE_DAY, {"vi": vi, "en": "Lunar New Year"}, YEARLY, is_decided=True)


def _national_day(second: date) -> Iterator[Proposed]:
    """The day beside it is the one that lies between it and the nearer weekend."""
    name = {"vi": "Quốc khánh", "en": "National Day"}
    beside = second + ONE_DAY if second.weekday() in (0, 3, 6) else second - ONE_DAY
    yield Proposed(second, name, LAW)
    yield Proposed(beside, {"vi": "Quốc khánh (ngày liền kề)", "en": "National Day holiday"}, YEARLY, is_decided=True)


def _next_working(day: date, taken: set[date], days_off: frozenset[int]) -> date:
    while day in taken or day.weekday() in days_off:
        day += ONE_DAY
    return day


def _instead_of(holiday: Proposed, day: date) -> Proposed:
    name = {"vi": f"Nghỉ bù {holiday.name['vi']}", "en": f"{holiday.name['en']} (in lieu)"}
    return Proposed(day, name, MAKING_UP, holiday.is_decided)
