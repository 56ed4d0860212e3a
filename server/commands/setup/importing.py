"""A whole set-up from a file: every row of it, or none."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from sqlalchemy import Column

from server.commands.devices.places import AddDevice, add_device
from server.commands.outcome import Command, Outcome, Warnings
from server.commands.setup.edit import Fields, SaveSetup, save_setup
from server.commands.setup.kinds import KINDS
from server.domain.centre.people import StaffRole
from server.domain.errors import BadRequest, ImportRefused, QueueError
from server.domain.roles import DeviceKind, Right
from server.storage import schema
from server.storage.tx import Tx

KEYS: dict[str, Column[Any]] = {
    "services": schema.service.c.code, "counters": schema.counter.c.number, "staff": schema.staff.c.login,
    "roles": schema.staff_role.c.code, "holidays": schema.holiday.c.day, "printers": schema.printer.c.name,
    "levels": schema.level.c.score, "reasons": schema.reason.c.code,
}  # fmt: skip
"""By what a row of a file is known; a site has one row, and devices are known by kind and name."""
NOBODYS_PASSWORD = "-"  # noqa: S105 - the hash that no password has
"""Who comes by a file cannot sign in before an administrator gives a password."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FileRow:
    """One entry: `refs` name other rows by their keys; `lines` tell where each of its fields stands."""

    kind: str
    line: int
    fields: Fields
    refs: Fields = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportSite(Command):
    """Add and change what the rows say, in their order; what they do not name stays as it is."""

    right: ClassVar[Right] = Right.CATALOGUE_ADMIN
    rows: tuple[FileRow, ...]
    preview: bool = False


class PreviewOnly(Exception):
    """Carries what an import would do; the transaction ends with nothing changed."""

    def __init__(self, answer: dict[str, Any]) -> None:
        super().__init__("preview")
        self.answer = answer


def import_site(tx: Tx, command: ImportSite) -> Outcome:
    """Raises ImportRefused with each line that cannot be; then nothing is kept, not even the lines before."""
    errors: list[dict[str, object]] = []
    done: dict[str, int] = {"added": 0, "changed": 0, "unchanged": 0}
    warnings: Warnings = []
    for row in command.rows:
        try:
            what, told = _import(tx, row)
        except QueueError as error:
            errors.append(refused_line(row.kind, row.line, row.lines, error))
            continue
        done[what] += 1
        warnings += [{**one, "line": row.line} for one in told]
    if errors:
        raise ImportRefused(errors)
    answer = {**done, "warnings": warnings, "applied": not command.preview}
    if command.preview:
        raise PreviewOnly(answer)
    return Outcome(answer)


def _import(tx: Tx, row: FileRow) -> tuple[str, Warnings]:
    fields = {**row.fields, **{name: _resolved(tx, name, value) for name, value in row.refs.items()}}
    if row.kind == "devices":
        return _device(tx, fields), []
    known = _known(tx, row, fields)
    if known is None and row.kind == "staff":
        fields.setdefault("password_hash", NOBODYS_PASSWORD)
    if row.kind == "levels":
        fields.pop("score")  # by which the row is known; each centre has all five
    if row.kind == "roles" and "rights" in fields:
        fields["rights"] = _without_sites(fields["rights"], known)
    before = tx.revision
    version = known.version if known else None
    command = SaveSetup(kind=row.kind, id=known.id if known else None, version=version, fields=fields)
    answer = save_setup(tx, command).answer
    what = "added" if known is None else "changed" if tx.revision > before else "unchanged"
    return what, answer["warnings"]


def _without_sites(rights: tuple[Right, ...], known: StaffRole | None) -> tuple[Right, ...]:
    """A file of one centre neither gives nor takes the right to make others."""
    kept = {*rights} - {Right.SITE_MAKE} | ({*known.rights} & {Right.SITE_MAKE} if known else set())
    return tuple(one for one in Right if one in kept)


def _known(tx: Tx, row: FileRow, fields: Fields) -> Any:
    """The row of the site that the entry means, or None."""
    if row.kind == "site":
        return tx.site
    key = KEYS[row.kind]
    if key.name not in fields:
        raise BadRequest(key.name, "missing", "missing")
    return KINDS[row.kind].rows(tx).one_where(key == fields[key.name])


def _device(tx: Tx, fields: Fields) -> str:
    """A place for a device, unless there is one of that kind and name; it is paired by a code later."""
    kind, name = DeviceKind(fields["kind"]), fields["name"]
    same = (schema.device.c.kind == kind, schema.device.c.name == name, schema.device.c.revoked_at.is_(None))
    if tx.devices.one_where(*same) is not None:
        return "unchanged"
    add_device(tx, AddDevice(kind=kind, name=name, **{k: v for k, v in fields.items() if k not in ("kind", "name")}))
    return "added"


def _found(tx: Tx, name: str, value: Any) -> str:
    """The id of the row that a file's key means."""
    kind = REFERRED[name]
    row = KINDS[kind].rows(tx).one_where(KEYS[kind] == value)
    if row is None:
        raise BadRequest(name, f"there is no {value}", "unknown_row", value=value)
    row_id: str = row.id
    return row_id


REFERRED = {
    "parent_id": "services", "service_ids": "services", "ranks": "services", "counter_id": "counters",
    "counter_ids": "counters", "printer_id": "printers", "backup_printer_id": "printers",
}  # fmt: skip
"""Fields that hold ids, and whose."""


def _resolved(tx: Tx, name: str, value: Any) -> Any:
    """Keys of a file as ids: one, a list of them, or a table by them."""
    if value is None:
        return None
    if isinstance(value, tuple):
        return tuple(_found(tx, name, one) for one in value)
    if isinstance(value, dict):
        return {_found(tx, name, key): rank for key, rank in value.items()}
    return _found(tx, name, value)


def refused_line(kind: str, line: int, lines: dict[str, int], error: QueueError) -> dict[str, object]:
    """What is wrong with an entry that begins at `line`, told for the line on which the wrong field stands."""
    named = str(error.facts.get("field", "")).split(".")[0]
    return {
        "line": lines.get(named, line), "kind": kind, "code": error.full_code(), "facts": error.facts,
        "reason": str(error),
    }  # fmt: skip
