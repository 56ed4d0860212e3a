"""Days of a report: the period before, and the parts into which a period falls."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from server.domain.centre.hours import Words

A_DAY = timedelta(days=1)
WEEKDAYS: tuple[Words, ...] = (
    {"vi": "Thứ Hai", "en": "Monday"}, {"vi": "Thứ Ba", "en": "Tuesday"}, {"vi": "Thứ Tư", "en": "Wednesday"},
    {"vi": "Thứ Năm", "en": "Thursday"}, {"vi": "Thứ Sáu", "en": "Friday"}, {"vi": "Thứ Bảy", "en": "Saturday"},
    {"vi": "Chủ nhật", "en": "Sunday"},
)  # fmt: skip
_ROMAN = ("I", "II", "III", "IV")


def days_of(first: date, last: date) -> Iterator[date]:
    """Each of them, both included."""
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def period_before(first: date, last: date) -> tuple[date, date]:
    """A month, a quarter or a year is compared with the one before it; other days with as many just before them."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    is_whole = first.day == 1 and (last + A_DAY).day == 1
    if is_whole and months in (1, 3, 12) and (first.month - 1) % months == 0:
        return _month_before(first, months), first - A_DAY
    return first - (last - first) - A_DAY, first - A_DAY


def _month_before(first: date, months: int) -> date:
    number = first.year * 12 + first.month - 1 - months
    return date(number // 12, number % 12 + 1, 1)


def day_key(day: date) -> str:
    """2026-11-23."""
    return day.isoformat()


def week_key(day: date) -> str:
    """2026-W48, by ISO 8601."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02d}"


def month_key(day: date) -> str:
    """2026-11."""
    return f"{day:%Y-%m}"


def quarter_key(day: date) -> str:
    """2026-Q4."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def year_key(day: date) -> str:
    """2026."""
    return f"{day.year}"


def weekday_key(day: date) -> str:
    """0 for Monday."""
    return str(day.weekday())


Part = Callable[[date], str]
PARTS: dict[str, Part] = {
    "days": day_key, "weeks": week_key, "months": month_key, "quarters": quarter_key, "years": year_key,
    "weekdays": weekday_key,
}  # fmt: skip
"""Report → to which of its rows a day belongs."""


def part_name(report: str, key: str) -> Words:
    """A row of such a report in words."""
    number = key[-2:].lstrip("W0")
    if report == "days":
        day = date.fromisoformat(key)
        return {"vi": f"{day:%d/%m/%Y}", "en": f"{day:%d/%m/%Y}"}
    if report == "weekdays":
        return WEEKDAYS[int(key)]
    if report == "quarters":
        return {"vi": f"Quý {_ROMAN[int(key[-1]) - 1]}/{key[:4]}", "en": f"{key[-2:]} {key[:4]}"}
    words = {"weeks": ("Tuần", "Week"), "months": ("Tháng", "Month")}.get(report)
    if words is None:
        return {"vi": f"Năm {key}", "en": key}
    return {"vi": f"{words[0]} {number}/{key[:4]}", "en": f"{words[1]} {number}/{key[:4]}"}
