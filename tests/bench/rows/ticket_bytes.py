"""The bytes of one usual ticket, and the seconds that they take on a serial cable, beside what was measured before."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from printers.profiles import PROFILES
from printers.render import render
from printers.ticket_slip import TicketFacts, ticket_slip
from tests.bench.figures import Figure

BITS_A_BYTE = 10
"""Eight, one to start and one to stop."""

#: The same ticket as it was measured before with python-escpos 3.1: tight bands, by who draws the QR.
BEFORE = {"generic-80": 28_420, "generic-80-qr": 24_664, "generic-58": 21_101, "generic-58-qr": 18_418}
MEASURED = {
    **BEFORE, "xprinter-80": BEFORE["generic-80"], "epson-tm-t88v": BEFORE["generic-80-qr"],
    "xprinter-58": BEFORE["generic-58"],
}  # fmt: skip


def ticket_bytes() -> list[Figure]:
    """A row for each sort of printer."""
    facts = TicketFacts(
        header=("Trung tâm Phục vụ hành chính công", "Phường Bến Thành"), service="Cấp giấy khai sinh", label="A012",
        issued_at=datetime(2026, 11, 23, 9, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")), ahead=4,
        follow_url="https://vi.du/t/k3J9", priority="Người từ đủ 80 tuổi",
        bring=("Căn cước hoặc hộ chiếu", "Giấy chứng sinh (bản gốc)"),
    )  # fmt: skip
    slip = ticket_slip(facts, "vi")
    return [_figure(name, len(render(slip, PROFILES[name])), before) for name, before in MEASURED.items()]


def _figure(name: str, sent: int, before: int) -> Figure:
    slow, fast = (sent * BITS_A_BYTE / baud for baud in (9_600, 115_200))
    return Figure(
        f"ticket of 13 lines, {name}", f"{sent:,} bytes · {slow:.1f} s at 9,600 · {fast:.1f} s at 115,200 baud",
        f"< {before:,} bytes ({before * BITS_A_BYTE / 9_600:.1f} s)", is_met=sent < before,
    )  # fmt: skip
