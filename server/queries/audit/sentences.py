"""What each event means to a reader of the audit, in words; the one who acted stands before them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from server.domain import events
from server.domain.centre.hours import Words
from server.queries.audit.glossary import CODES, FIELDS, SETTINGS, in_words
from server.queries.audit.names import Names

KINDS: dict[str, Words] = {
    "ticket": {"vi": "Số và lượt", "en": "Tickets"},
    "counter": {"vi": "Quầy", "en": "Counters"},
    "service": {"vi": "Mở, đóng dịch vụ", "en": "Opening and closing services"},
    "rating": {"vi": "Đánh giá", "en": "Ratings"},
    "announcement": {"vi": "Lượt gọi trên bảng", "en": "Calls on boards"},
    "printing": {"vi": "In phiếu", "en": "Printing"},
    "device": {"vi": "Thiết bị", "en": "Devices"},
    "people": {"vi": "Cán bộ và đăng nhập", "en": "People and sign-ins"},
    "setting": {"vi": "Thiết lập", "en": "Settings"},
}
"""The groups that a reader may choose."""


class Told(NamedTuple):
    """An event's group, and its sentence in Vietnamese and in English; `{…}` are facts and names."""

    kind: str
    vi: str
    en: str


TOLD: dict[type[events.Event], Told] = {
    events.TicketIssued: Told("ticket", "Lấy số {label}, {service}", "Took number {label}, {service}"),
    events.TicketCalled: Told("ticket", "Gọi số {label} đến {counter}", "Called {label} to {counter}"),
    events.TicketRecalled: Told("ticket", "Gọi lại số {label} đến {counter}", "Called {label} to {counter} again"),
    events.TicketStarted: Told("ticket", "Bắt đầu phục vụ số {label}, {counter}", "Began to serve {label}, {counter}"),
    events.TicketFinished: Told("ticket", "Xong số {label} tại {counter}", "Finished {label} at {counter}"),
    events.TicketNotShown: Told("ticket", "Báo vắng mặt số {label}, {counter}", "Noted a no-show: {label}, {counter}"),
    events.NoShowUndone: Told("ticket", "Cho số {label} chờ lại sau khi vắng mặt", "Took the no-show of {label} back"),
    events.TicketCancelled: Told("ticket", "Hủy số {label}", "Cancelled {label}"),
    events.TicketExpired: Told("ticket", "Số {label} hết hiệu lực khi hết ngày", "{label} expired with its day"),
    events.CounterOpened: Told("counter", "Mở {counter}", "Opened {counter}"),
    events.CounterClosedDown: Told("counter", "Đóng {counter}", "Closed {counter}"),
    events.CounterWasPaused: Told("counter", "Tạm ngưng {counter}", "Paused {counter}"),
    events.CounterResumed: Told("counter", "{counter} làm việc lại", "Resumed {counter}"),
    events.ServiceWasClosed: Told("service", "Ngừng cấp số: {service}", "Closed the service {service}"),
    events.ServiceReopened: Told("service", "Cấp số lại: {service}", "Reopened the service {service}"),
    events.TurnRated: Told("rating", "Gửi một đánh giá", "Gave a rating"),
    events.AnnouncementPlayed: Told("announcement", "Báo về một lượt gọi: {status}", "Told of a call: {status}"),
    events.PrintJobMoved: Told("printing", "Lệnh in của số {label}: {state}", "Print job of {label}: {state}"),
    events.PrinterChanged: Told("printing", "{printer}: {state}", "{printer}: {state}"),
    events.DayBegan: Told("setting", "Bắt đầu ngày làm việc {business_day}", "The business day {business_day} began"),
    events.SiteMade: Told("setting", "Lập trung tâm “{name}”", "Made the centre “{name}”"),
    events.StaffAdded: Told("people", "Thêm cán bộ {staff}", "Added {staff}"),
    events.DeviceAdded: Told("device", "Thêm thiết bị {device}", "Added the device {device}"),
    events.PairingCodeMade: Told("device", "Tạo mã ghép nối cho {device}", "Made a pairing code for {device}"),
    events.DevicePaired: Told("device", "Ghép nối {device}", "Paired {device}"),
    events.DeviceRevoked: Told("device", "Thu hồi {device}", "Revoked {device}"),
    events.CatalogueSet: Told(
        "setting", "Lập danh mục: {services} dịch vụ, {counters} quầy",
        "Set up {services} services and {counters} counters",
    ),
    events.StaffSignedIn: Told("people", "Đăng nhập", "Signed in"),
    events.StaffSignedOut: Told("people", "Đăng xuất", "Signed out"),
    events.PasswordChanged: Told("people", "Đặt mật khẩu mới cho {staff}", "Set a new password for {staff}"),
    events.SetupChanged: Told("setting", "{action} {setting} {name}", "{action} {setting} {name}"),
}  # fmt: skip
"""A new event is one row here; a test finds the missing ones."""
LANGUAGES = ("vi", "en")
_BY_NAME = {event.__name__: told for event, told in TOLD.items()}
_PLACES = {
    "counter": "counter_id", "service": "service_id", "device": "device_id", "staff": "staff_id",
    "printer": "printer_id", "label": "ticket_id",
}  # fmt: skip
"""Words of a sentence that are names → the fact that holds the id."""
CODED = ("state", "status", "action")
"""Facts that are codes."""
SETUP_FIELDS = {
    "services": "service_id", "counters": "counter_id", "staff": "staff_id", "printers": "printer_id",
}  # fmt: skip
"""Kinds of set-up whose rows have names → the field that such names are known by."""


class _Said(dict[str, str]):
    """What a sentence may name; what nobody knows is a dash."""

    def __missing__(self, _name: str) -> str:
        return "–"


def group_of(event: str) -> str:
    """The group that the event belongs to."""
    return _BY_NAME[event].kind if event in _BY_NAME else "setting"


def sentence(event: str, facts: Mapping[str, Any], names: Names) -> Words:
    """What was done, in each language; an event of a newer version is told by its name."""
    told = _BY_NAME.get(event)
    if told is None:
        return {"vi": event, "en": event}
    said = {language: _said(facts, names, language) for language in LANGUAGES}
    return {"vi": _sized(told.vi.format_map(said["vi"])), "en": _sized(told.en.format_map(said["en"]))}


def _sized(text: str) -> str:
    text = text.strip()
    return text[:1].upper() + text[1:]


def _said(facts: Mapping[str, Any], names: Names, language: str) -> _Said:
    said = _Said({name: str(value) for name, value in facts.items() if isinstance(value, (str, int))})
    said.update({name: in_words(CODES, said[name])[language] for name in CODED if name in facts})
    for word, field in _PLACES.items():
        name = names.of(field, str(facts.get(field)))
        if name:
            said[word] = name[language]
    return _Said({**said, **_setup(facts, names, language)}) if "action" in facts else said


def _setup(facts: Mapping[str, Any], names: Names, language: str) -> dict[str, str]:
    """An edit of the set-up: which part, its name, and which of its fields."""
    before, after = facts.get("before", {}), facts.get("after", {})
    fields = sorted(before.keys() | after.keys()) if facts["action"] == "changed" else []
    listed = ", ".join(in_words(FIELDS, field)[language] for field in fields)
    name = _setup_name(facts, names, language)
    return {
        "setting": in_words(SETTINGS, str(facts.get("kind")))[language],
        "name": (f"“{name}”" if name else "") + (f": {listed}" if listed else ""),
    }


def _setup_name(facts: Mapping[str, Any], names: Names, language: str) -> str:
    kind, row = str(facts.get("kind")), {**facts.get("before", {}), **facts.get("after", {})}
    known = names.of(SETUP_FIELDS.get(kind, ""), str(facts.get("row_id"))) or names.of(
        "staff_id", str(row.get("staff_id"))
    )
    told = known or row.get("name") or row.get("login") or row.get("code") or ""
    return str(told.get(language, told.get("vi", ""))) if isinstance(told, dict) else str(told)
