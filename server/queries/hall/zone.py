"""A zone: the counters whose calls a hall board shows and speaks, and who waits for them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, bindparam, or_, select, true

from server.domain.centre.counter import CounterState
from server.domain.centre.devices import Device
from server.domain.roles import DeviceKind
from server.storage.prepared import Prepared
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import device as device_table
from server.storage.schema import ticket as ticket_table

_IN_USE = Prepared(
    select(counter_table.c.number, counter_table.c.state)
    .where(counter_table.c.site_id == bindparam("of_site"), counter_table.c.is_active)
    .order_by(counter_table.c.number)
)


@dataclass(frozen=True, slots=True)
class Zone:
    """Some counters of a hall with their services and numbers, or all of them: then those three are None.

    `size` counts the counters in use; the numbers in `paused` are of those that rest.
    """

    counter_ids: frozenset[str] | None
    service_ids: frozenset[str] | None
    numbers: tuple[int, ...] | None
    size: int
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
    return _some(reading, device.counter_ids) if device and device.counter_ids else _all(reading)


def _all(reading: Reading) -> Zone:
    """Asked at each call: one short question."""
    in_use = _IN_USE.rows(reading.connection, {"of_site": reading.site.id})
    size, paused = len(in_use), [number for number, state in in_use if state is CounterState.PAUSED]
    return Zone(counter_ids=None, service_ids=None, numbers=None, size=size, paused=tuple(paused))


def _some(reading: Reading, counter_ids: tuple[str, ...]) -> Zone:
    inside = reading.counters.where(
        counter_table.c.id.in_(counter_ids), counter_table.c.is_active, order_by=counter_table.c.number
    )
    return Zone(
        counter_ids=frozenset(counter_ids),
        service_ids=frozenset(service_id for one in inside for service_id in one.service_ids),
        numbers=tuple(one.number for one in inside),
        size=len(inside),
        paused=tuple(one.number for one in inside if one.state is CounterState.PAUSED),
    )


def paired_boards(reading: Reading) -> Sequence[Device]:
    """Every board of the hall that has a screen, by name."""
    return reading.devices.where(
        device_table.c.kind == DeviceKind.HALL_BOARD, device_table.c.token_hash.is_not(None),
        order_by=device_table.c.name,
    )  # fmt: skip


def heard_counters(reading: Reading) -> frozenset[str] | None:
    """Counters whose calls some paired board speaks; None: all of them."""
    boards = paired_boards(reading)
    if any(not board.counter_ids for board in boards):
        return None
    return frozenset(counter_id for board in boards for counter_id in board.counter_ids)
