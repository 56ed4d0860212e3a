"""Adding, changing, removing, and taking back: one way for everything that can be set up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from server.commands.outcome import Command, Outcome
from server.commands.setup.conflicts import conflict
from server.commands.setup.kinds import KINDS, Kind, Row
from server.commands.setup.order import moved_back
from server.domain.errors import BadRequest, CannotUndo, NotFound
from server.domain.events import SetupChanged
from server.domain.roles import SETUP_RIGHTS, Right
from server.storage.journal import row_of
from server.storage.shapes import plain_row, shape_of
from server.storage.tx import Tx, new_id

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class SetupCommand(Command):
    """`kind` is one of KINDS, which names the right that it needs; any site's staff may ask."""

    right: ClassVar[Right] = Right.SESSION_KEEP
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SaveSetup(SetupCommand):
    """A new row (no id), or other values in one whose `version` the asker has seen."""

    id: str | None = None
    version: int | None = None
    fields: Fields


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoveSetup(SetupCommand):
    """Take a row away; where history needs its name it is archived."""

    id: str
    version: int


@dataclass(frozen=True, slots=True, kw_only=True)
class UndoSetup(Command):
    """Take back the edit that made this revision of the site."""

    right: ClassVar[Right] = Right.SESSION_KEEP
    revision: int


def save_setup(tx: Tx, command: SaveSetup) -> Outcome:
    """All of it or nothing; the answer tells the row, and what should be known about it."""
    kind = _kind(tx, command.kind)
    for name in command.fields:
        if name not in kind.editable:
            raise BadRequest(name, "cannot be set", "unknown_field")
    if command.id is None:
        return _added(tx, command.kind, kind, command.fields)
    row = _seen(tx, command.kind, command.id, command.version)
    return _changed(tx, command.kind, row, command.fields)


def remove_setup(tx: Tx, command: RemoveSetup) -> Outcome:
    """Refused while somebody stands on it: waits, serves, or holds the role."""
    kind = _kind(tx, command.kind)
    row = _seen(tx, command.kind, command.id, command.version)
    kind.may_remove(tx, row)
    if kind.archives:
        return _changed(tx, command.kind, row, {"is_active": False})
    kind.rows(tx).remove(row)
    tx.record(_event(command.kind, row, "removed", _shown(row, kind.editable), {}))
    return Outcome({"row": None, "warnings": []})


def undo_setup(tx: Tx, command: UndoSetup) -> Outcome:
    """What the edit changed becomes as it was, unless it was changed again since."""
    edit = row_of(tx.connection, tx.site.id, command.revision)
    if edit is None or edit["event"] != SetupChanged.__name__:
        raise NotFound("change")
    facts = edit["facts"]
    name, kind = facts["kind"], _kind(tx, facts["kind"])
    if facts["action"] == "moved":
        return moved_back(tx, facts["before"], facts["after"])
    before = shape_of(kind.make).revived(facts["before"])
    if facts["action"] == "removed":
        return _added(tx, name, kind, before, row_id=facts["row_id"])
    row = kind.rows(tx).get(facts["row_id"])
    if _shown(row, facts["after"]) != facts["after"]:
        raise conflict(tx, name, row)
    if facts["action"] == "changed":
        if len(before) < len(facts["before"]):
            raise CannotUndo("nobody keeps the former secret")
        return _changed(tx, name, row, before)
    return remove_setup(tx, RemoveSetup(kind=name, id=row.id, version=row.version))


def _kind(tx: Tx, name: str) -> Kind:
    if name not in KINDS:
        raise NotFound("kind")
    tx.actor.must_have(SETUP_RIGHTS[name])
    return KINDS[name]


def _seen(tx: Tx, name: str, row_id: str, version: int | None) -> Row:
    row = KINDS[name].rows(tx).get(row_id)
    if row.version != version:
        raise conflict(tx, name, row)
    return row


def _added(tx: Tx, name: str, kind: Kind, fields: Fields, row_id: str | None = None) -> Outcome:
    if not kind.added:
        raise BadRequest("id", "missing", "missing")
    for needed in kind.needed:
        if needed not in fields:
            raise BadRequest(needed, "missing", "missing")
    row = kind.make(**{**kind.blank, **fields}, id=row_id or new_id(), site_id=tx.site.id)
    warnings = kind.check(tx, row, None)
    row = kind.rows(tx).add(row)
    tx.record(_event(name, row, "added", {}, _shown(row, kind.editable)))
    return Outcome({"row": plain_row(row), "warnings": warnings})


def _changed(tx: Tx, name: str, before: Row, fields: Fields) -> Outcome:
    kind = KINDS[name]
    after = replace(before, **fields)
    warnings = kind.check(tx, after, before)
    if after != before:
        names = [one for one in fields if getattr(after, one) != getattr(before, one)]
        after = kind.rows(tx).save(replace(after, version=before.version + 1))
        kind.settled(tx, after, before)
        tx.record(_event(name, after, "changed", _shown(before, names), _shown(after, names)))
    return Outcome({"row": plain_row(after), "warnings": warnings})


def _event(name: str, row: Row, action: str, before: Fields, after: Fields) -> SetupChanged:
    return SetupChanged(kind=name, row_id=row.id, action=action, before=before, after=after)


def _shown(row: Row, names: Any) -> Fields:
    """These fields as the journal may keep them."""
    shape = shape_of(type(row))
    return shape.journaled({one: getattr(row, one) for one in sorted(names)})
