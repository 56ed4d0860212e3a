"""Domain objects with safe defaults: `a_ticket(state=CALLED)` says what matters and nothing else."""

from datetime import date, datetime, timedelta
from typing import Any

from server.domain.centre.counter import Counter, CounterState
from server.domain.centre.devices import Device, Printer
from server.domain.centre.people import Staff
from server.domain.centre.service import Service
from server.domain.centre.site import PriorityClass, Site
from server.domain.policy import Candidate
from server.domain.roles import DeviceKind
from server.domain.ticket import AT_COUNTER, Ticket, TicketState
from server.domain.turn import Turn
from tests.story.clock import MORNING

CLASSES = (
    PriorityClass(code="disabled", name={"vi": "Người khuyết tật nặng", "en": "Severe disability"}, rank=1),
    PriorityClass(code="aged_80", name={"vi": "Người từ 80 tuổi", "en": "Aged 80 and over"}, rank=1),
    PriorityClass(code="pregnant", name={"vi": "Phụ nữ mang thai", "en": "Pregnant"}, rank=2),
    PriorityClass(code="aged_60", name={"vi": "Người từ 60 tuổi", "en": "Aged 60 and over"}, rank=3),
)


def a_site(**changes: Any) -> Site:
    """A centre in Hà Nội that is open."""
    usual: dict[str, Any] = {
        "id": "site", "name": {"vi": "Phường Bến Thành", "en": "Bến Thành Ward"}, "timezone": "Asia/Ho_Chi_Minh",
        "languages": ("vi", "en"), "voice_languages": ("vi", "en"), "voice_dialect": "north", "theme": "light",
        "is_open": True, "closed_because": None, "notice": None, "public_url": "", "priority_classes": CLASSES,
        "recalls_allowed": 3, "rating_levels": 5,
    }  # fmt: skip
    return Site(**(usual | changes))


def a_service(**changes: Any) -> Service:
    """A service that gives numbers of the series A without limit."""
    usual: dict[str, Any] = {
        "id": "service", "site_id": "site", "parent_id": None, "position": 1, "code": "dat-nop",
        "name": {"vi": "Đất đai", "en": "Land"}, "icon": "land", "series": "A", "bring": None,
        "target_wait_s": 900, "target_service_s": 600, "daily_quota": None, "is_open": True,
    }  # fmt: skip
    return Service(**(usual | changes))


def a_counter(**changes: Any) -> Counter:
    """Counter 3, closed."""
    usual: dict[str, Any] = {
        "id": "counter-3", "site_id": "site", "number": 3, "name": {"vi": "Quầy 3", "en": "Counter 3"},
        "service_ids": ("service",), "state": CounterState.CLOSED, "pause_reason": None, "officer_id": None,
        "ticket_id": None, "priority_run": 0,
    }  # fmt: skip
    return Counter(**(usual | changes))


def an_open_counter(**changes: Any) -> Counter:
    """Counter 3 with the officer who opened it."""
    return a_counter(**({"state": CounterState.OPEN, "officer_id": "lan"} | changes))


def a_ticket(state: TicketState = TicketState.WAITING, **changes: Any) -> Ticket:
    """A012, issued in the morning; at counter 3 once it was called."""
    usual: dict[str, Any] = {
        "id": "ticket", "site_id": "site", "token": "secret", "series": "A", "number": 12, "label": "A012",
        "business_day": date(2026, 11, 23), "service_id": "service", "priority_class": None, "language": "vi",
        "channel": "kiosk", "device_id": None, "state": state, "turn_id": "turn", "issued_at": MORNING,
        "counter_id": "counter-3" if state in AT_COUNTER else None, "waiting_since": MORNING,
    }  # fmt: skip
    return Ticket(**(usual | changes))


def a_turn(**changes: Any) -> Turn:
    """The turn of A012, which waits since the morning."""
    usual: dict[str, Any] = {
        "id": "turn", "site_id": "site", "ticket_id": "ticket", "service_id": "service",
        "business_day": date(2026, 11, 23), "rating_token": "rating-secret", "waiting_since": MORNING,
    }  # fmt: skip
    return Turn(**(usual | changes))


def a_candidate(number: int, priority: str | None = None, *, minute: float | None = None, **more: Any) -> Candidate:
    """Somebody who waits since that minute; without one, people came in the order of their numbers."""
    since: datetime = MORNING + timedelta(minutes=number if minute is None else minute)
    return Candidate(f"t{number}", priority, since, number, **more)


def a_person(**changes: Any) -> Staff:
    """An officer who can serve everything."""
    usual: dict[str, Any] = {
        "id": "lan", "site_id": "site", "login": "lan", "name": "Lan", "role": "officer", "password_hash": "",
    }  # fmt: skip
    return Staff(**(usual | changes))


def a_printer(**changes: Any) -> Printer:
    """The 80 mm printer of the hall."""
    usual: dict[str, Any] = {
        "id": "printer", "site_id": "site", "name": "Máy in sảnh", "profile": "generic-80", "width_mm": 80,
    }  # fmt: skip
    return Printer(**(usual | changes))


def a_device(kind: DeviceKind, **changes: Any) -> Device:
    """A device that waits to be paired."""
    usual: dict[str, Any] = {
        "id": "device", "site_id": "site", "kind": kind, "name": "Máy", "counter_id": None, "printer_id": None,
    }  # fmt: skip
    return Device(**(usual | changes))
