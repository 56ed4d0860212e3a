"""Tickets to print, a virtual printer to print them on."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from printers.slip import Slip
from printers.ticket_slip import TicketFacts, ticket_slip
from printers.virtual import VirtualPrinter

USUAL: dict[str, Any] = {
    "header": ("Trung tâm Phục vụ hành chính công", "Phường Bến Thành"),
    "service": "Cấp giấy khai sinh",
    "label": "A012",
    "issued_at": datetime(2026, 11, 23, 9, 5, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh")),
    "follow_url": "https://vi.du/t/k3J9",
    "ahead": 4,
}


@pytest.fixture
def a_slip() -> Callable[..., Slip]:
    """A usual Vietnamese ticket with some facts changed: `a_slip(label="C007")`."""
    return lambda **changes: ticket_slip(TicketFacts(**(USUAL | changes)), "vi")


@pytest.fixture
def printer(tmp_path: Path) -> Iterator[VirtualPrinter]:
    """An 80 mm printer that is well."""
    with VirtualPrinter(tmp_path / "tray") as printer:
        yield printer
