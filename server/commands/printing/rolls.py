"""The roll in a printer: how much of it has gone, and that somebody has put in a new one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from server.commands.floor.alerting import tell_of_printer
from server.commands.outcome import Command, Outcome
from server.domain.centre.devices import Printer
from server.domain.events import RollChanged
from server.domain.roles import Right
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRoll(Command):
    """Somebody has put a new roll in; whoever works in the hall may do so."""

    right: ClassVar[Right] = Right.COUNTER_WORK
    printer_id: str


def change_roll(tx: Tx, command: ChangeRoll) -> Outcome:
    """Counts from nought again."""
    printer = new_roll(tx, tx.printers.get(command.printer_id))
    return Outcome({"printer": {"id": printer.id, "name": printer.name, "tickets_left": printer.tickets_left}})


def new_roll(tx: Tx, printer: Printer) -> Printer:
    """The printer with a full roll; a notice about the old one is over."""
    printer = tx.printers.save(replace(printer, used_mm=0))
    tx.record(RollChanged(printer_id=printer.id))
    tell_of_printer(tx, printer)
    return printer


def paper_came_out(tx: Tx, printer: Printer, paper_mm: int) -> None:
    """Of the roll, and of what is told about it."""
    tell_of_printer(tx, tx.printers.save(printer.printed(paper_mm)))
