"""How a printer is, as its agent sees it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from server.commands.floor.alerting import tell_of_printer
from server.commands.outcome import Command, Outcome
from server.commands.printing.reprints import reprint_spoilt
from server.commands.printing.rolls import new_roll
from server.commands.printing.taking import must_hold
from server.domain.centre.devices import PRINTS, Printer
from server.domain.errors import BadRequest
from server.domain.events import PrinterChanged
from server.domain.roles import Right
from server.storage.tx import Tx

PRINTER_STATES = ("ok", "low_paper", "no_paper", "cover_open", "error", "unreachable", "mute", "unknown")
NOBODY_THERE = "no print agent answers"
"""Why a printer counts as unreachable that has no agent any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportPrinter(Command):
    """Say how the printer is."""

    right: ClassVar[Right] = Right.PRINT_WORK
    state: str
    detail: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MissPrinters(Command):
    """Nobody has heard of these printers' agents for a while."""

    printer_ids: tuple[str, ...]


def report_printer(tx: Tx, command: ReportPrinter) -> Outcome:
    """Recorded when it differs from what was known. Paper where there was none is a new roll."""
    if command.state not in PRINTER_STATES:
        raise BadRequest("state", f"one of {', '.join(PRINTER_STATES)}")
    printer = must_hold(tx)
    if (printer.state, printer.detail) != (command.state, command.detail):
        before, printer = printer, _is_now(tx, printer, command.state, command.detail)
        if before.state == "no_paper" and printer.prints:
            printer = new_roll(tx, printer)
        tell_of_printer(tx, printer)
    if command.state in PRINTS:
        reprint_spoilt(tx, printer)
    return Outcome()


def miss_printers(tx: Tx, command: MissPrinters) -> Outcome:
    """Unreachable until an agent tells again. The alert is the agent's own: a device that is gone."""
    for printer_id in command.printer_ids:
        printer = tx.printers.get(printer_id)
        if not printer.is_out:
            _is_now(tx, printer, "unreachable", NOBODY_THERE)
    return Outcome()


def _is_now(tx: Tx, printer: Printer, state: str, detail: str | None) -> Printer:
    printer = tx.printers.save(replace(printer, state=state, detail=detail))
    tx.record(PrinterChanged(printer_id=printer.id, state=state))
    return printer
