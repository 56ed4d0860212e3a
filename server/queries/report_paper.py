"""What a file says beside its report: whose it is, on which day it is made, and what it was narrowed to."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict

from server.domain.hours.business_day import day_of
from server.storage.reading import Reading
from server.views import Json


def report_paper(reading: Reading, filters: Mapping[str, str]) -> Json:
    """Plain JSON; `filters` are those of the report."""
    site = reading.site
    return {
        "centre": site.name["vi"], "letterhead": asdict(site.letterhead), "timezone": site.timezone,
        "made_on": day_of(site, reading.now).isoformat(),
        "filtered": {name: _NAMES.get(name, _as_told)(reading, value) for name, value in filters.items()},
    }  # fmt: skip


def with_classes(reading: Reading, report: Json) -> Json:
    """Single turns tell a class by its name, as the page does; other reports stay as they are."""
    if report["report"] != "turns":
        return report
    names = {one.code: one.name["vi"] for one in reading.site.priority_classes}
    rows = [
        {**row, "priority_class": names.get(row["priority_class"], row["priority_class"])} for row in report["rows"]
    ]
    return {**report, "rows": rows}


def _as_told(_reading: Reading, value: str) -> str:
    return value


def _service(reading: Reading, service_id: str) -> str:
    return str(reading.services.get(service_id).name["vi"])


def _counter(reading: Reading, counter_id: str) -> str:
    return str(reading.counters.get(counter_id).number)


def _officer(reading: Reading, officer_id: str) -> str:
    person = reading.staff.known(officer_id)
    return person.name if person else officer_id


def _class(reading: Reading, code: str) -> str:
    return next((one.name["vi"] for one in reading.site.priority_classes if one.code == code), code)


_NAMES: dict[str, Callable[[Reading, str], str]] = {
    "field_id": _service, "service_id": _service, "counter_id": _counter, "officer_id": _officer,
    "priority_class": _class,
}  # fmt: skip
