"""A zone: the counters whose calls a hall board shows and speaks, and who waits for them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, or_, select, true

from server.domain.centre.counter import CounterState
from server.domain.roles import DeviceKind
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import device as device_table
from server.storage.schema import ticket as ticket_table


@dataclass(frozen=True, slots=True)
class Zone:
    """Some counters of a hall with their services, or all of them: then both are None. Numbers are those in use."""

    counter_ids: frozenset[str] | None
    service_ids: frozenset[str] | None
    numbers: tuple[int, ...]
    paused: tuple[int, ...]

    def holds(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        """The counter in this column is one of them."""
        return true() if self.counter_ids is None else column.in_(self.counter_ids)

    def serves(self, service_id: str) -> bool:
        """Whether somebody who waits for that service can be called here."""
        return self.service_ids is None or service_id in self.service_ids

    def awaits(self) -> ColumnElement[bool]:
        """The ticket can be called here: its service is served, and it is not meant for a counter elsewhere."""
        if self.service_ids is None:
            return true()
        meant = ticket_table.c.for_counter_id
        return ticket_table.c.service_id.in_(self.service_ids) & or_(meant.is_(None), self.holds(meant))


def zone_of(reading: Reading, device_id: str | None) -> Zone:
    """The zone of that board; None and a board without counters of its own show the whole hall."""
    device = reading.devices.get(device_id) if device_id else None
    chosen = frozenset(device.counter_ids) if device and device.counter_ids else None
    of_site = (counter_table.c.site_id == reading.site.id, counter_table.c.is_active)
    columns = counter_table.c.id, counter_table.c.number, counter_table.c.state, counter_table.c.service_ids
    rows = reading.connection.execute(select(*columns).where(*of_site).order_by(counter_table.c.number))
    inside = [row for row in rows if chosen is None or row.id in chosen]
    return Zone(
        counter_ids=chosen,
        service_ids=None if chosen is None else frozenset(one for row in inside for one in row.service_ids),
        numbers=tuple(row.number for row in inside),
        paused=tuple(row.number for row in inside if row.state == CounterState.PAUSED),
    )


def heard_counters(reading: Reading) -> frozenset[str] | None:
    """Counters whose calls some paired board speaks; None: all of them."""
    boards = reading.devices.where(device_table.c.kind == DeviceKind.HALL_BOARD, device_table.c.token_hash.is_not(None))
    if any(not board.counter_ids for board in boards):
        return None
    return frozenset(counter_id for board in boards for counter_id in board.counter_ids)
