"""Screens, tablets, kiosks, agents and printers, and the codes that pair them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.roles import DeviceKind

CODE_DIGITS, CODE_LIFE = 8, timedelta(minutes=10)
"""Of a code that pairs a device, be it made for the device or shown by a lost screen: it is typed in at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A screen, a tablet, a kiosk or a print agent. Its token is kept only as a SHA-256 of 256 random bits.

    A hall board with `counter_ids` shows and speaks the calls of those counters alone; with none, of all. Its `theme` is
    light or dark; None is the centre's.
    """

    id: str
    site_id: str
    kind: DeviceKind
    name: str
    counter_id: str | None
    printer_id: str | None
    counter_ids: tuple[str, ...] = ()
    theme: str | None = None
    token_hash: str | None = None
    paired_at: datetime | None = None
    revoked_at: datetime | None = None
    version: int = 1

    @property
    def has_own_view(self) -> bool:
        """Whether it shows something else than the other boards of the hall."""
        return bool(self.counter_ids or self.theme)

    def shows(self, counter_id: str) -> bool:
        """Whether a hall board shows and speaks the calls of that counter."""
        return not self.counter_ids or counter_id in self.counter_ids


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
    is_active: bool = True
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingCode:
    """A single-use code that turns a browser into one device. Kept hashed, good until `expires_at`."""

    id: str
    site_id: str
    device_id: str
    code_hash: str
    expires_at: datetime
    used_at: datetime | None = None
