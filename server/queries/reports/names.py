"""The rows of a grouped report in words, and their order."""

from __future__ import annotations

from collections.abc import Callable

from server.domain.centre.hours import Words
from server.domain.figures.periods import part_name
from server.storage.reading import Reading

NOT_CALLED: Words = {"vi": "Chưa được gọi", "en": "Not called"}
NO_CLASS: Words = {"vi": "Không thuộc diện ưu tiên", "en": "No priority class"}
CHANNELS: dict[str, Words] = {
    "kiosk": {"vi": "Máy lấy số", "en": "Kiosk"},
    "staff": {"vi": "Cán bộ cấp số", "en": "Staff"},
    "phone": {"vi": "Điện thoại", "en": "Phone"},
    "appointment": {"vi": "Lịch hẹn", "en": "Appointment"},
    "afar": {"vi": "Lấy từ xa", "en": "From afar"},
    "program": {"vi": "Phần mềm khác", "en": "Another system"},
    "system": {"vi": "Hệ thống", "en": "The system"},
}
Place = tuple[bool, float, str]
"""Rows without a thing of their own stand last; then by place, then by key."""


def known_at_once(reading: Reading) -> None:
    """Read all that rows are named after, rather than each when its row comes."""
    for records in (reading.services, reading.counters, reading.staff):
        records.where()


def name_of(reading: Reading, report: str, key: str) -> Words:
    """What stands before the figures of that row."""
    known = _NAMES.get(report)
    return known(reading, key) if known else part_name(report, key)


def place_of(reading: Reading, report: str, key: str) -> Place:
    """Services and fields stand as at the kiosk, counters by their numbers, all else by key."""
    if report in ("services", "fields"):
        service = reading.services.get(key)
        above = reading.services.find(service.parent_id) if service.parent_id else None
        return False, (above or service).position + (service.position / 10_000 if above else 0), key
    if report == "counters" and key:
        return False, reading.counters.get(key).number, key
    return not key, 0, key


def _service(reading: Reading, key: str) -> Words:
    return reading.services.get(key).name


def _counter(reading: Reading, key: str) -> Words:
    return reading.counters.get(key).name if key else NOT_CALLED


def _officer(reading: Reading, key: str) -> Words:
    person = reading.staff.known(key) if key else None
    return {"vi": person.name, "en": person.name} if person else NOT_CALLED


def _hour(_: Reading, key: str) -> Words:
    hour = int(key)
    return {"vi": f"{hour}–{hour + 1} giờ", "en": f"{hour}:00–{hour + 1}:00"}


def _channel(_: Reading, key: str) -> Words:
    return CHANNELS.get(key, {"vi": key, "en": key})


def _class(reading: Reading, key: str) -> Words:
    found = next((one.name for one in reading.site.priority_classes if one.code == key), {"vi": key, "en": key})
    return found if key else NO_CLASS


_NAMES: dict[str, Callable[[Reading, str], Words]] = {
    "services": _service, "fields": _service, "counters": _counter, "officers": _officer, "hours": _hour,
    "channels": _channel, "classes": _class,
}  # fmt: skip
