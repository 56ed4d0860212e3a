"""Who has a printer: the same question under the lock and without it."""

from __future__ import annotations

from server.domain.centre.devices import Printer
from server.domain.errors import PrinterTaken
from server.storage.site_records import SiteRecords


def must_be_free(records: SiteRecords, printer: Printer, agent_id: str, silent: str | None) -> None:
    """Raise PrinterTaken unless nobody has the printer, this agent does, or who had it fell silent or was sent away."""
    if printer.agent_id in (None, agent_id, silent):
        return
    holder = records.devices.get(printer.agent_id or "")
    if holder.revoked_at is None and holder.printer_id == printer.id:
        raise PrinterTaken(f"{holder.name} prints there", agent=holder.name)
