"""Screens, tablets, kiosks, agents and printers, and the codes that pair them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from server.domain.roles import DeviceKind

CODE_DIGITS, CODE_LIFE = 8, timedelta(minutes=10)
"""Of a code that pairs a device, be it made for the device or shown by a lost screen: it is typed in at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A screen, a tablet, a kiosk or a print agent. Its token is kept only as a SHA-256 of 256 random bits.

    A hall board with `counter_ids` shows and speaks the calls of those counters alone; with none, of all. Its `theme`
    is light or dark; None is the centre's.
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


USUAL_TICKET_MM = 130
"""Of a ticket with its QR, before the printer has printed any (measured: 115 to 150 mm at 80 mm)."""
FEW_TICKETS = 30
"""With so few tickets left a new roll should be at hand: some ten minutes of a busy kiosk."""
PRINTS = frozenset({"ok", "low_paper", "mute"})
"""States in which paper comes out; a mute printer prints without ever saying so."""
IS_OUT = frozenset({"no_paper", "cover_open", "error", "unreachable"})
"""States in which none does; `unknown`, before any agent has told, tells nothing either way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """A ticket printer as its agent last saw it; `backup_printer_id` stands in for it.

    `agent_id` is the one agent that prints there now, `agent_run` the run of it that does: two would mix their bytes.
    `roll_m` is the length of a new roll in metres, `used_mm` what has gone of the present one, `ticket_mm` what a
    ticket takes, as the last ones did.
    `found` is what the printer itself said when it was last asked: maker, model, firmware.
    """

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
    backup_printer_id: str | None = None
    agent_id: str | None = None
    agent_run: str | None = None
    roll_m: int | None = None
    used_mm: int = 0
    ticket_mm: int | None = None
    found: dict[str, object] | None = None

    @property
    def prints(self) -> bool:
        """Whether a ticket sent there now comes out."""
        return self.is_active and self.state in PRINTS

    @property
    def tickets_left(self) -> int | None:
        """About how many tickets the roll still holds; None where nobody has said how long a roll is."""
        if self.roll_m is None:
            return None
        return max(0, self.roll_m * 1000 - self.used_mm) // (self.ticket_mm or USUAL_TICKET_MM)

    @property
    def is_low(self) -> bool:
        """Whether the roll will soon be out, by the printer's own word or by what it has printed."""
        left = self.tickets_left
        return self.state == "low_paper" or (self.prints and left is not None and left < FEW_TICKETS)

    def printed(self, paper_mm: int) -> Printer:
        """After a ticket of that length: the roll is shorter, and what a ticket takes follows slowly."""
        usual = paper_mm if self.ticket_mm is None else round((self.ticket_mm * 9 + paper_mm) / 10)
        return replace(self, used_mm=self.used_mm + paper_mm, ticket_mm=usual)

    @property
    def is_out(self) -> bool:
        """Whether it is known that nothing comes out."""
        return self.state in IS_OUT


@dataclass(frozen=True, slots=True, kw_only=True)
class PairingCode:
    """A single-use code that turns a browser into one device. Kept hashed, good until `expires_at`."""

    id: str
    site_id: str
    device_id: str
    code_hash: str
    expires_at: datetime
    used_at: datetime | None = None
