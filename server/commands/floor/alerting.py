"""Raising and ending alerts, for the handlers whose events are the cause."""

from __future__ import annotations

from dataclasses import replace

from server.domain.centre.devices import Printer
from server.domain.events import AlertEnded, AlertRaised
from server.domain.floor.alert import NEEDS_PERSON, WELL, Alert, AlertKind, Facts
from server.storage.schema import NOT_OVER
from server.storage.schema import alert as alert_table
from server.storage.tx import Tx, new_id


def raise_alert(tx: Tx, kind: AlertKind, subject_id: str, facts: Facts, counter_id: str | None = None) -> None:
    """Once for a subject until it ends. `counter_id`: the console that may know of it, for help alone."""
    present = _present(tx, kind, subject_id)
    if present is None:
        alert = tx.alerts.add(
            Alert(id=new_id(), site_id=tx.site.id, kind=kind, subject_id=subject_id, facts=facts, raised_at=tx.now)
        )
        tx.record(AlertRaised(alert_id=alert.id, kind=kind.value, counter_id=counter_id))


def end_alert(tx: Tx, kind: AlertKind, subject_id: str, counter_id: str | None = None) -> None:
    """Its cause is over; nothing when there is none."""
    present = _present(tx, kind, subject_id)
    if present is not None:
        tx.alerts.save(present.ended(tx.now))
        tx.record(AlertEnded(alert_id=present.id, kind=kind.value, counter_id=counter_id))


def tell_of_printer(tx: Tx, printer: Printer) -> None:
    """A printer that needs a person raises its alert, a roll that is low a notice in its place; one that prints again
    ends it, and `unknown` says nothing.
    """
    facts = _printer_facts(printer)
    present = _present(tx, AlertKind.PRINTER, printer.id)
    if facts is None:
        if printer.state in WELL and present is not None:
            end_alert(tx, AlertKind.PRINTER, printer.id)
    elif present is None:
        raise_alert(tx, AlertKind.PRINTER, printer.id, facts)
    elif present.facts["state"] != facts["state"] or present.facts["detail"] != facts["detail"]:
        tx.alerts.save(replace(present, facts=facts))
        tx.record(AlertRaised(alert_id=present.id, kind=AlertKind.PRINTER.value))


def _printer_facts(printer: Printer) -> Facts | None:
    if printer.state in NEEDS_PERSON:
        return {"state": printer.state, "detail": printer.detail}
    if printer.is_low:
        return {"state": "low_paper", "detail": None, "tickets_left": printer.tickets_left}
    return None


def _present(tx: Tx, kind: AlertKind, subject_id: str) -> Alert | None:
    return tx.alerts.one_where(NOT_OVER, alert_table.c.kind == kind, alert_table.c.subject_id == subject_id)
