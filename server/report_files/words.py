"""Figures and days as Vietnamese officials write them."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from server.report_files.document import Cell, Unit

NONE = "–"
"""No figure."""
QUARTERS = ("I", "II", "III", "IV")
WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def count(value: float) -> str:
    """1234 → 1.234."""
    return f"{round(value):,}".replace(",", ".")


def duration(seconds: float) -> str:
    """Minutes and seconds, hours before them where there are some: 12:05, 1:02:05."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def share(value: float) -> str:
    """0.8266 → 82,7%."""
    return f"{value * 100:.1f}%".replace(".", ",")


def points(value: float) -> str:
    """A difference of shares: 0.021 → +2,1."""
    return signed(f"{abs(value) * 100:.1f}".replace(".", ","), value)


def signed(text: str, value: float) -> str:
    """With + or −; nothing before what is zero when it is written."""
    if not any(one in "123456789" for one in text):
        return text
    return f"{'+' if value > 0 else '−'}{text}"


def in_words(value: Cell, unit: Unit, timezone: str = "UTC") -> str:
    """A cell as it stands on paper."""
    if value is None:
        return NONE
    if isinstance(value, str):
        return _moment(value, unit, timezone)
    return _FIGURES[unit](float(value))


def _moment(text: str, unit: Unit, timezone: str) -> str:
    if unit in _MOMENTS:
        return datetime.fromisoformat(text).astimezone(ZoneInfo(timezone)).strftime(_MOMENTS[unit])
    return day(date.fromisoformat(text)) if unit is Unit.DAY else text


def change(now: float | None, before: float | None, unit: Unit) -> str:
    """How much more or less, in the figure's own unit; shares differ by points."""
    if now is None or before is None:
        return NONE
    by = now - before
    return points(by) if unit is Unit.SHARE else signed(_FIGURES[unit](abs(by)), by)


def day(one: date) -> str:
    """22/11/2026."""
    return one.strftime("%d/%m/%Y")


def period(first: date, last: date) -> str:
    """A month, quarter or year by its name where the days are exactly one."""
    if first == last:
        return f"Ngày {day(first)}"
    if first.day == 1 and last == _end_of_month(last):
        months = (last.year - first.year) * 12 + last.month - first.month + 1
        if months == 1:
            return f"Tháng {first.month:02} năm {first.year}"
        if months == 3 and first.month % 3 == 1:
            return f"Quý {QUARTERS[first.month // 3]} năm {first.year}"
        if months == 12 and first.month == 1:
            return f"Năm {first.year}"
    return f"Từ ngày {day(first)} đến ngày {day(last)}"


def in_sentence(words: str) -> str:
    """The same in the middle of a sentence."""
    return words[:1].lower() + words[1:]


def _end_of_month(one: date) -> date:
    return one.replace(day=monthrange(one.year, one.month)[1])


def dated(place: str, on: date) -> str:
    """The line of place and date; a place that nobody has set is left to be written."""
    return f"{place or '…………'}, ngày {on.day:02} tháng {on.month:02} năm {on.year}"


def rounded(seconds: float) -> timedelta:
    """For a spreadsheet: whole seconds."""
    return timedelta(seconds=round(seconds))


_MOMENTS = {Unit.INSTANT: "%d/%m/%Y %H:%M:%S", Unit.CLOCK: "%H:%M:%S"}
_FIGURES: dict[Unit, Callable[[float], str]] = {
    Unit.COUNT: count, Unit.DURATION: duration, Unit.SHARE: share, Unit.POINTS: points,
    Unit.TEXT: lambda value: f"{value:g}".replace(".", ","),
}  # fmt: skip
