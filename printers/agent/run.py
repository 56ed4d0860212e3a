"""Puts the agent's parts together and runs them until it is told to stop."""

import threading
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import structlog

from printers.agent.auto_line import AutoLine
from printers.agent.claims import LONGEST_PAUSE_S, Claims
from printers.agent.doors import Doors, Refused, profile_told
from printers.agent.reports import Reports
from printers.agent.worker import Worker
from printers.alone.paper import PatientDoors
from printers.alone.stand import Stand
from printers.press import Press
from printers.profiles import Profile
from printers.render import warm
from printers.transports import Timeouts, transport_for
from printers.virtual import VirtualPrinter

log = structlog.get_logger(__name__)

AUTO = "auto"


@dataclass(frozen=True, slots=True)
class Work:
    """Which server, by which token, which printer; `tray` is for the pictures of a virtual one."""

    server_url: str
    token: str
    printer_url: str
    tray: Path | None = None


def run_agent(
    server_url: str,
    token: str,
    printer_url: str,
    tray: Path | None,
    stop_event: threading.Event,
) -> str | None:
    """Prints until `stop_event` is set, through any absence of the server or the printer; or until another agent has
    the printer, and then says so: TAKEN or ELSEWHERE.

    `virtual://` starts a printer of its own that leaves pictures in `tray`; `auto` is whatever is plugged in. A job
    that is being sent is finished first, one that waits is handed back. Raises ValueError for an address that names
    no printer.
    """
    return run_work(Work(server_url, token, printer_url, tray), stop_event)


def run_work(work: Work, stop_event: threading.Event, stand: Stand | None = None) -> str | None:
    """The same; with a `stand`, its kiosk goes on while the server is away, and prints here."""
    server_url, token, printer_url = work.server_url, work.token, work.printer_url
    with ExitStack() as stack:
        if not printer_url.startswith(("virtual:", AUTO)):
            transport_for(printer_url, Timeouts())
        run = uuid4().hex
        doors = Doors(server_url, token, run)
        stack.callback(doors.close)
        profile = _profile(doors, stop_event, stand)
        if profile is None:
            return None
        if printer_url.startswith("virtual:"):
            printer_url = stack.enter_context(VirtualPrinter(work.tray or Path("tray"), profile.dots)).url
        line = AutoLine(Timeouts()) if printer_url == AUTO else transport_for(printer_url, Timeouts())
        press = Press(line, profile, Timeouts())
        stack.callback(press.close)
        warm(profile)
        reports = Reports(doors)
        stack.callback(reports.close)
        log.info("print_agent_ready", printer=printer_url, profile=profile.name)
        if stand is None:
            claims = Claims(Doors(server_url, token, run), stop_event)
            Worker(press, reports, claims, stop_event).run()
            return claims.lost
        claims = Claims(PatientDoors(stand.notebook, server_url, token, run), stop_event)
        Worker(press, stand.reports(reports), stand.claims(claims), stop_event).run()
        return claims.lost


def _profile(doors: Doors, stop: threading.Event, stand: Stand | None) -> Profile | None:
    """The printer's profile as soon as the server gives this agent the printer, or as a stand has kept it from a time
    at which it did; None when stopped before."""
    while not stop.is_set():
        printer: dict[str, Any] | None = None
        try:
            printer = doors.take()
            if stand is not None:
                stand.keep_printer(printer)
        except Refused as refusal:  # another agent may have the printer: this one stands by until it is free
            log.warning("printer_not_ours", error=str(refusal))
        except OSError as error:
            log.warning("server_away", error=str(error))
            printer = stand.kept_printer() if stand is not None else None
        if printer is not None:
            return profile_told(printer)
        stop.wait(LONGEST_PAUSE_S)
    return None
