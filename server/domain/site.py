"""A centre and what it is made of: services, priority classes, counters, officers, devices, printers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from hashlib import sha256

from server.domain.errors import (
    CounterBusy,
    CounterClosed,
    CounterNotYours,
    CounterPaused,
    CounterTaken,
    IllegalCounterMove,
)
from server.domain.roles import DeviceKind, Role

Words = dict[str, str]
"""One text in each language: {"vi": …, "en": …}; Vietnamese is always there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityClass:
    """People who go first by the centre's own table. A lower `rank` goes earlier."""

    code: str
    name: Words
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One centre. `revision` is the number of its last journal row; `public_url` is what phones can reach."""

    id: str
    name: Words
    timezone: str
    languages: tuple[str, ...]
    voice_languages: tuple[str, ...]
    voice_dialect: str
    theme: str
    is_open: bool
    closed_because: Words | None
    notice: Words | None
    public_url: str
    priority_classes: tuple[PriorityClass, ...]
    priority_in_a_row: int
    recalls_allowed: int
    rating_levels: int
    revision: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A field (no series) or a service that gives numbers. Aims are seconds; `daily_quota` None means no limit."""

    id: str
    site_id: str
    parent_id: str | None
    position: int
    code: str
    name: Words
    icon: str
    series: str | None
    bring: Words | None
    target_wait_s: int
    target_service_s: int
    daily_quota: int | None
    is_open: bool

    @property
    def leaf(self) -> bool:
        """Whether people take numbers for it."""
        return self.series is not None


class CounterState(StrEnum):
    """Whether somebody serves at the counter."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A desk in the hall. `ticket_id` is the one called or served there now; `service_ids` in order of rank."""

    id: str
    site_id: str
    number: int
    name: Words
    service_ids: tuple[str, ...]
    state: CounterState
    pause_reason: str | None
    officer_id: str | None
    ticket_id: str | None
    priority_run: int

    def opened_by(self, officer_id: str) -> Counter:
        """Open, with that officer; opening one's own open counter again changes nothing."""
        if self.state is CounterState.CLOSED or self.officer_id == officer_id:
            return replace(self, state=CounterState.OPEN, officer_id=officer_id, pause_reason=None)
        raise CounterTaken(f"counter {self.number} is worked by another officer", counter=self.number)

    def closed(self) -> Counter:
        """Nobody works here; raises CounterBusy while somebody is called or served here.

        `priority_run` stays: who closes and opens again still owes the ordinary line its turn.
        """
        if self.ticket_id is not None:
            raise CounterBusy(f"counter {self.number} still has a ticket", counter=self.number)
        return replace(self, state=CounterState.CLOSED, officer_id=None, pause_reason=None)

    def paused(self, reason: str) -> Counter:
        """Open, but nobody is called for a while; raises IllegalCounterMove unless it is open."""
        if self.state is not CounterState.OPEN:
            raise IllegalCounterMove(f"counter {self.number} is {self.state}", counter=self.number, state=self.state)
        return replace(self, state=CounterState.PAUSED, pause_reason=reason)

    def resumed(self) -> Counter:
        """Open again; raises IllegalCounterMove unless it is paused."""
        if self.state is not CounterState.PAUSED:
            raise IllegalCounterMove(f"counter {self.number} is {self.state}", counter=self.number, state=self.state)
        return replace(self, state=CounterState.OPEN, pause_reason=None)

    def must_be_worked_by(self, officer_id: str) -> None:
        """Raise CounterClosed or CounterNotYours unless that officer works here."""
        if self.state is CounterState.CLOSED:
            raise CounterClosed(f"counter {self.number} is closed", counter=self.number)
        if self.officer_id != officer_id:
            raise CounterNotYours(f"counter {self.number} is worked by another officer", counter=self.number)

    def must_call(self) -> None:
        """Raise CounterPaused while the counter rests."""
        if self.state is CounterState.PAUSED:
            raise CounterPaused(f"counter {self.number} is paused", counter=self.number)


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """A person with a sign-in. `password_hash` is argon2id."""

    id: str
    site_id: str
    login: str
    name: str
    role: Role
    password_hash: str
    is_active: bool = True


def hashed(secret: str) -> str:
    """SHA-256 in hex: enough for secrets that are random already; passwords get argon2."""
    return sha256(secret.encode()).hexdigest()


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A screen, a tablet, a kiosk or a print agent. Its token is kept only as a SHA-256 of 256 random bits."""

    id: str
    site_id: str
    kind: DeviceKind
    name: str
    counter_id: str | None
    printer_id: str | None
    token_hash: str | None = None
    paired_at: datetime | None = None
    revoked_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """A ticket printer as its agent last saw it."""

    id: str
    site_id: str
    name: str
    profile: str
    width_mm: int
    cut: bool = True
    state: str = "unknown"
    detail: str | None = None


PAUSE_REASONS: dict[str, Words] = {
    "break": {"vi": "Nghỉ giải lao", "en": "Short break"},
    "lunch": {"vi": "Nghỉ trưa", "en": "Lunch"},
    "meeting": {"vi": "Họp", "en": "Meeting"},
    "dossier": {"vi": "Xử lý hồ sơ", "en": "Working on a dossier"},
    "technical": {"vi": "Sự cố kỹ thuật", "en": "Technical trouble"},
}
"""Why a counter rests; the code is kept, the words are shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingCode:
    """A single-use code that turns a browser into one device. Kept hashed, good until `expires_at`."""

    id: str
    site_id: str
    device_id: str
    code_hash: str
    expires_at: datetime
    used_at: datetime | None = None
