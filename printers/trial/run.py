"""A test page on a printer at this machine, without any server: what the technician does first."""

from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from printers.jobs import JobState
from printers.press import Press
from printers.profiles import profile_for
from printers.transports import Timeouts, transport_for
from printers.trial.page import TrialPage, trial_page
from printers.trial.probe import Found
from printers.virtual import VirtualPrinter

_SAID = {
    JobState.CONFIRMED: "Đã in xong: máy in báo lại.",
    JobState.SENT_UNVERIFIED: "Đã gửi. Máy in không báo lại được: hãy xem tờ giấy.",
    JobState.UNCONFIRMED: "Đã gửi nhưng máy in không báo in xong: hãy xem tờ giấy.",
}


def print_trial(printer_url: str, profile_name: str, width_mm: int, tray: Path | None = None) -> list[str]:
    """What the printer said and what became of the page, line by line.

    Raises NeedsPerson or TryAgain when nothing was sent, ValueError for an address that names no printer.
    """
    profile, timeouts = profile_for(profile_name, width_mm), Timeouts()
    with ExitStack() as stack:
        if printer_url.startswith("virtual:"):
            printer_url = stack.enter_context(VirtualPrinter(tray or Path("tray"), profile.dots)).url
        press = Press(transport_for(printer_url, timeouts), profile, timeouts)
        stack.callback(press.close)
        press.make_ready()
        found = press.probe()
        page = TrialPage(printer=printer_url, asked=f"{datetime.now():%H:%M %d/%m/%Y}")  # noqa: DTZ005 - on paper
        sent = press.print(trial_page(page, profile, found))
    return [*told(found), f"{sent.bytes} byte, kiểu {profile.name}", _SAID.get(sent.state, sent.detail or "")]


def told(found: Found) -> list[str]:
    """What the printer said of itself, in words."""
    said = " ".join(filter(None, (found.maker, found.model, found.firmware)))
    return [
        f"Máy in tự giới thiệu: {said or 'không trả lời'}",
        f"Trạng thái: {found.state}",
        f"Báo lại sau khi in (GS r): {'có' if found.confirms else 'không'}",
    ]
