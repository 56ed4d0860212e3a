"""A whole set-up as a file tells it: codes instead of ids, and never a secret."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from server.domain.centre.devices import Printer
from server.domain.roles import Right
from server.domain.site_file import FORM, hours_as_text
from server.storage.reading import Reading
from server.storage.records import plain
from server.storage.schema import device as device_table
from server.storage.schema import printer as printer_table
from server.storage.schema import service as service_table
from server.storage.shapes import plain_row
from server.views import Json

LEFT_OUT = frozenset({"id", "version", "parent_id", "service_ids", "ranks", "is_builtin", "state", "detail",
                      "pause_reason", "officer_id", "is_open", "backup_printer_id", "found", "used_mm",
                      "ticket_mm"})  # fmt: skip
"""Ids, and what is of the running day."""


def site_file(reading: Reading) -> Json:
    """Everything that `import` takes, in the order in which it can be made."""
    codes = {one.id: one.code for one in reading.services.where()}
    return {
        "toiluot": FORM,
        "site": {**_entry(reading.site), "is_open": reading.site.is_open},
        "services": [_service(one, codes) for one in in_tree_order(reading)],
        "counters": [_counter(one, codes) for one in sorted(reading.counters.where(), key=lambda one: one.number)],
        "roles": [_role(one) for one in reading.roles.where()],
        "staff": [_staff(one, codes) for one in reading.staff.where()],
        "holidays": [_entry(one) for one in sorted(reading.holidays.where(), key=lambda one: one.day)],
        "levels": [_entry(one) for one in sorted(reading.levels.where(), key=lambda one: -one.score)],
        "reasons": [_entry(one) for one in sorted(reading.reasons.where(), key=lambda one: (one.position, one.code))],
        "printers": _printers(reading),
        "devices": [_device(reading, one) for one in reading.devices.where(device_table.c.revoked_at.is_(None))],
    }


def in_tree_order(reading: Reading) -> Sequence[Any]:
    """Fields before what stands below them."""
    every = reading.services.where(order_by=(service_table.c.position, service_table.c.code))

    def below(parent_id: str | None) -> list[Any]:
        return [
            one for child in every if child.parent_id == parent_id for one in (child, *below(child.id))
        ]  # fmt: skip

    return below(None)


def _entry(row: Any) -> Json:
    entry = {name: value for name, value in plain_row(row).items() if name not in LEFT_OUT}
    if getattr(row, "hours", None) is not None:
        entry["hours"] = hours_as_text(row.hours)
    return entry


def _service(service: Any, codes: dict[str, str]) -> Json:
    return {**_entry(service), "parent": codes.get(service.parent_id)}


def _counter(counter: Any, codes: dict[str, str]) -> Json:
    ranks = {codes[one]: rank for one, rank in counter.ranks.items()}
    return {**_entry(counter), "services": [codes[one] for one in counter.service_ids], "ranks": ranks}


def _role(role: Any) -> Json:
    """Without the right to make other centres, which is none of this one's."""
    return {**_entry(role), "rights": [right.value for right in role.rights if right is not Right.SITE_MAKE]}


def _printers(reading: Reading) -> list[Json]:
    """Whoever stands in for another comes before it."""
    every = {one.id: one for one in reading.printers.where(order_by=printer_table.c.name)}
    names = {one.id: one.name for one in every.values()}

    def depth(printer: Printer) -> int:
        behind = every.get(printer.backup_printer_id or "")
        return 1 + depth(behind) if behind else 0

    ordered = sorted(every.values(), key=depth)
    return [{**_entry(one), "backup": names.get(one.backup_printer_id or "")} for one in ordered]


def _staff(person: Any, codes: dict[str, str]) -> Json:
    skills = None if person.service_ids is None else [codes[one] for one in person.service_ids]
    return {**_entry(person), "skills": skills}


def _device(reading: Reading, device: Any) -> Json:
    counter = reading.counters.find(device.counter_id) if device.counter_id else None
    printer = reading.printers.find(device.printer_id) if device.printer_id else None
    shown = [found.number for one in device.counter_ids if (found := reading.counters.find(one))]
    return {
        "kind": plain(device.kind), "name": device.name, "counter": counter.number if counter else None,
        "printer": printer.name if printer else None, "counters": shown, "theme": device.theme,
    }  # fmt: skip
