"""Moving services: what stands above what, and in which order, for several of them at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from server.commands.outcome import Command, Outcome
from server.commands.setup.checks import must_hang
from server.commands.setup.conflicts import conflict
from server.domain.centre.service import Service
from server.domain.errors import BadRequest
from server.domain.events import SetupChanged
from server.domain.roles import Right
from server.storage.shapes import plain_row
from server.storage.tx import Tx

Spots = dict[str, dict[str, Any]]
"""Service id → `parent_id` and `position`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where one service shall stand; `version` is the one that the asker has seen."""

    id: str
    version: int
    parent_id: str | None
    position: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReorderServices(Command):
    """Put services at other places: one edit, taken back as one. The first is the one that was meant."""

    right: ClassVar[Right] = Right.CATALOGUE_ADMIN
    places: tuple[Place, ...]


def reorder_services(tx: Tx, command: ReorderServices) -> Outcome:
    """All of them or none. Who waits keeps waiting: a line belongs to the service, not to the field above it."""
    if len({place.id for place in command.places}) != len(command.places):
        raise BadRequest("places", "a service is named twice", "twice")
    for place in command.places:
        row = tx.services.get(place.id)
        if row.version != place.version:
            raise conflict(tx, "services", row)
    return moved(tx, {one.id: {"parent_id": one.parent_id, "position": one.position} for one in command.places})


def moved(tx: Tx, wanted: Spots) -> Outcome:
    """The services at these places; places that they have already change nothing."""
    rows = [tx.services.get(row_id) for row_id in wanted]
    changed = [row for row in rows if _spot(row) != wanted[row.id]]
    for row in changed:
        tx.services.save(replace(row, **wanted[row.id], version=row.version + 1))
    for row in changed:
        must_hang(tx, tx.services.get(row.id))
    if changed:
        before, after = {row.id: _spot(row) for row in changed}, {row.id: wanted[row.id] for row in changed}
        told = SetupChanged(kind="services", row_id=changed[0].id, action="moved", before=before, after=after)
        tx.record(told)
    return Outcome({"row": plain_row(tx.services.get(rows[0].id)) if rows else None, "warnings": []})


def moved_back(tx: Tx, before: Spots, after: Spots) -> Outcome:
    """Raise SetupConflict when one of them stands elsewhere by now."""
    for row_id, spot in after.items():
        row = tx.services.get(row_id)
        if _spot(row) != spot:
            raise conflict(tx, "services", row)
    return moved(tx, before)


def _spot(row: Service) -> dict[str, Any]:
    return {"parent_id": row.parent_id, "position": row.position}
