"""The names behind the ids of a page of the audit, read together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Table, select

from server.domain.centre.hours import Words
from server.storage import schema
from server.storage.reading import Reading

NAMED: dict[str, tuple[Table, str]] = {
    "staff_id": (schema.staff, "name"), "officer_id": (schema.staff, "name"), "for_officer_id": (schema.staff, "name"),
    "counter_id": (schema.counter, "name"), "for_counter_id": (schema.counter, "name"),
    "service_id": (schema.service, "name"), "parent_id": (schema.service, "name"),
    "device_id": (schema.device, "name"), "agent_id": (schema.device, "name"), "leased_by": (schema.device, "name"),
    "printer_id": (schema.printer, "name"), "backup_printer_id": (schema.printer, "name"),
    "from_printer_id": (schema.printer, "name"), "ticket_id": (schema.ticket, "label"),
    "left_id": (schema.counter, "name"), "to_counter_id": (schema.counter, "name"),
    "to_officer_id": (schema.staff, "name"), "from_service_id": (schema.service, "name"),
    "sent_by": (schema.staff, "name"), "read_by": (schema.staff, "name"), "acknowledged_by": (schema.staff, "name"),
    "key_id": (schema.api_key, "name"), "webhook_id": (schema.webhook, "name"),
}  # fmt: skip
"""Field → where its name stands. Staff may be of another site: a role was given to them here."""
LISTS = {"service_ids": "service_id", "plan": "service_id"}
"""Fields that hold several ids."""
NOBODY: Words = {"vi": "?", "en": "?"}


class Names:
    """Names by field and id."""

    def __init__(self, reading: Reading, fields: Iterable[tuple[str, Any]]) -> None:
        self._known: dict[tuple[str, str], Words] = {}
        wanted: dict[tuple[Table, str], set[str]] = {}
        for field, value in fields:
            for name, row_id in _ids(field, value):
                wanted.setdefault(NAMED[name], set()).add(row_id)
        for (table, column), ids in wanted.items():
            rows = reading.connection.execute(select(table.c.id, table.c[column]).where(table.c.id.in_(ids)))
            self._known.update({(table.name, row_id): _words(name) for row_id, name in rows})

    def of(self, field: str, row_id: str) -> Words | None:
        """The name behind this field's id; None when nothing is known of it."""
        place = NAMED.get(field)
        return self._known.get((place[0].name, row_id)) if place else None

    def shown(self, field: str, value: Any) -> Any:
        """A field's value for a reader: names in the place of ids where they are known."""
        named = [self.of(name, row_id) for name, row_id in _ids(field, value)]
        if not named or None in named:
            return value
        return named if field in LISTS else named[0]


def _ids(field: str, value: Any) -> list[tuple[str, str]]:
    if field in NAMED and isinstance(value, str):
        return [(field, value)]
    if field in LISTS and isinstance(value, list):
        return [(LISTS[field], one) for one in value if isinstance(one, str)]
    return []


def _words(name: str | Words) -> Words:
    return {"vi": name, "en": name} if isinstance(name, str) else {**name, "en": name.get("en", name["vi"])}
