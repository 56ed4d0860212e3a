"""What must hold of a printer before it is kept."""

from __future__ import annotations

from server.commands.outcome import Warnings
from server.domain.centre.devices import Printer
from server.domain.errors import BadRequest, InUse
from server.storage import schema
from server.storage.tx import Tx


def printer(tx: Tx, row: Printer, before: Printer | None) -> Warnings:
    """A name, a paper that we know, and a stand-in that is of use."""
    if not row.name.strip():
        raise BadRequest("name", "missing", "missing")
    if row.width_mm not in (58, 80):
        raise BadRequest("width_mm", "58 or 80", "choice")
    if before is None or before.backup_printer_id != row.backup_printer_id:
        _must_stand_in(tx, row)
    return []


def _must_stand_in(tx: Tx, row: Printer) -> None:
    """Another printer, in use; whoever stands in for that one leads on, and never back: paper must not go in a ring."""
    behind, passed = row.backup_printer_id, {row.id}
    while behind is not None:
        if behind in passed:
            raise BadRequest("backup_printer_id", "paper would go in a ring", "ring")
        passed.add(behind)
        stand_in = tx.printers.get(behind)
        if not stand_in.is_active:
            raise BadRequest("backup_printer_id", "this printer was put away", "put_away")
        behind = stand_in.backup_printer_id


def printer_is_unused(tx: Tx, row: Printer) -> None:
    """Raise InUse while a device prints there, or another printer counts on it."""
    device, table = schema.device, schema.printer
    users = tx.devices.where(device.c.printer_id == row.id, device.c.revoked_at.is_(None))
    if users:
        raise InUse(f"{len(users)} devices print there", devices=len(users))
    leaning = tx.printers.where(table.c.backup_printer_id == row.id, table.c.is_active)
    if leaning:
        raise InUse(f"{len(leaning)} printers count on it", printers=len(leaning))
