"""How good the waits were that people were told: by service, hour, day and width, beside two plain predictors."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from server.domain.centre.hours import Words
from server.domain.estimates.drift import FEWEST
from server.domain.estimates.figures import FIGURES
from server.domain.estimates.scoring import Shown, score
from server.domain.floor.alert import AlertKind
from server.domain.hours.wall_clock import END_OF_DAY, first_showing
from server.domain.numbering import zone
from server.queries.reports.facts import only
from server.queries.reports.wish import Wish
from server.storage.estimates.on_screens import as_read, told_between
from server.storage.estimates.shown import Where, shown_between
from server.storage.reading import Reading
from server.storage.schema import NOT_OVER
from server.storage.schema import alert as alert_table
from server.storage.schema import service as service_table
from server.views import Json

PLACES: dict[str, Words] = {
    "issue": {"vi": "Lúc lấy số (màn hình, phiếu)", "en": "With the number (kiosk, slip)"},
    "screen": {"vi": "Trên bảng và kiosk, trước khi lấy số", "en": "On boards and kiosk, before taking it"},
    "phone": {"vi": "Trên điện thoại, mỗi lần đổi", "en": "On the phone, at each change"},
}
WIDTHS_S = (300, 600, 1200, 2400)
"""A narrow promise is to be kept as well as a wide one."""


def estimates_report(reading: Reading, wish: Wish) -> Json:
    """See `EstimatesReport` in contract.ts. The hour and the day are those in which the wait was told."""
    shown = list(_wished(reading, wish, "issue"))
    place = zone(reading.site.timezone)
    names = {one.id: one.name for one in reading.services.where(order_by=service_table.c.position)}
    position = {service_id: place for place, service_id in enumerate(names)}
    groups: list[tuple[str, Callable[[Shown], Any], Callable[[Any], Words]]] = [
        ("service", lambda one: (position[one.service_id], one.service_id), lambda key: names[key[1]]),
        ("hour", lambda one: one.shown_at.astimezone(place).hour, _hour),
        ("width", lambda one: bisect_left(WIDTHS_S, one.told.high_s - one.told.low_s), _width),
        ("day", lambda one: one.shown_at.astimezone(place).date(), _day),
    ]
    rows = [row for by, key_of, name_of in groups for row in _grouped(shown, by, key_of, name_of)]
    days = {"from": wish.first.isoformat(), "to": wish.last.isoformat()}
    return {
        "report": "estimates", **days, "filters": wish.filters.told, "total": asdict(score(shown)),
        "rows": [*rows, *_by_place(reading, wish, shown)], "figures": [asdict(one) for one in FIGURES],
        "drift": _drift(reading),
    }  # fmt: skip


def _drift(reading: Reading) -> Json:
    """Whether the floor's alert is on now, whatever the period, and the last estimates that it is about; None for their
    figures where there are too few, or none was measured since the server began."""
    is_on = bool(reading.alerts.where(NOT_OVER, alert_table.c.kind == AlertKind.ESTIMATE, limit=1))
    drift = reading.teller.drift(reading.site.id) if reading.teller else None
    figures = {name: getattr(drift, name, None) for name in ("count", "coverage", "error_s", "plain_s")}
    return {"is_on": is_on, **figures, "fewest": FEWEST}


def _by_place(reading: Reading, wish: Wish, at_issue: list[Shown]) -> list[Json]:
    """What was told with the number, which all else is about, beside what screens had told the same people before, and
    what phones told while the line moved on."""
    on_screens = told_between(reading.connection, reading.site.id, _times(reading, wish))
    told = at_issue, as_read(on_screens, at_issue), _wished(reading, wish, "phone")
    places = zip(PLACES.items(), map(list, told), strict=True)
    return [_row("place", where, name, shown) for (where, name), shown in places if shown]


def _times(reading: Reading, wish: Wish) -> tuple[datetime, datetime]:
    timezone = reading.site.timezone
    return first_showing(wish.first, "00:00", timezone), first_showing(wish.last, END_OF_DAY, timezone)


def _wished(reading: Reading, wish: Wish, where: Where) -> Iterable[Shown]:
    times, filters = _times(reading, wish), only(reading, wish.filters)
    found = shown_between(reading.connection, reading.site.id, where, times, *filters)
    asked, place = wish.filters, zone(reading.site.timezone)
    for one in found:
        at = one.shown_at.astimezone(place)
        if asked.hour in (None, at.hour) and asked.weekday in (None, at.weekday()):
            yield one


def _grouped(
    shown: Iterable[Shown], by: str, key_of: Callable[[Shown], Any], name_of: Callable[[Any], Words]
) -> list[Json]:
    groups: dict[Any, list[Shown]] = {}
    for one in shown:
        groups.setdefault(key_of(one), []).append(one)
    return [_row(by, key, name_of(key), groups[key]) for key in sorted(groups)]


def _row(by: str, key: Any, name: Words, shown: list[Shown]) -> Json:
    told = key[1] if isinstance(key, tuple) else str(key)
    return {"by": by, "key": told, "name": name, **asdict(score(shown))}


def _width(number: int) -> Words:
    low, high = (WIDTHS_S[place] // 60 if 0 <= place < len(WIDTHS_S) else None for place in (number - 1, number))
    if low is None:
        return {"vi": f"{high} phút", "en": f"{high} minutes"}
    if high is None:
        return {"vi": f"Hơn {low} phút", "en": f"Over {low} minutes"}
    return {"vi": f"Hơn {low} đến {high} phút", "en": f"Over {low} to {high} minutes"}


def _hour(hour: int) -> Words:
    return {"vi": f"{hour}–{hour + 1} giờ", "en": f"{hour}:00–{hour + 1}:00"}


def _day(day: Any) -> Words:
    return {"vi": f"{day:%d/%m/%Y}", "en": f"{day:%d/%m/%Y}"}
