"""Entries of a file into rows of an import: each field checked as the doors of the set-up check it."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal, cast

from pydantic import Field, StringConstraints, ValidationError

from server.commands.setup.importing import FileRow, refused_line
from server.domain.errors import BadRequest, ImportRefused, QueueError
from server.domain.roles import DeviceKind
from server.domain.site_file import hours_of_text
from server.web.files.entries import Content, Entry, Unread
from server.web.parse import Words, refusal
from server.web.setup_bodies import BODIES, Code, LevelBody, Name, SetupBody

Number = Annotated[int, Field(ge=1, le=999)]


class DeviceEntry(SetupBody):
    """A place for a device, as a file tells it."""

    kind: Annotated[DeviceKind, Field(strict=False)]
    name: Name
    theme: Literal["light", "dark"] | None = None


class LevelEntry(LevelBody):
    """The words of a mark, which a file names."""

    score: Annotated[int, Field(ge=1, le=5)]


class Refs(SetupBody):
    """What a file names by key where a door takes ids."""

    parent: Code | None = None
    services: Annotated[tuple[Code, ...], Field(max_length=500, strict=False)] = ()
    skills: Annotated[tuple[Code, ...], Field(max_length=500, strict=False)] | None = None
    ranks: Annotated[dict[Code, Annotated[int, Field(ge=1, le=9)]], Field(max_length=500)] = Field(default_factory=dict)
    counter: Number | None = None
    counters: Annotated[tuple[Number, ...], Field(max_length=500, strict=False)] = ()
    printer: Annotated[Words, StringConstraints(max_length=120)] | None = None
    backup: Annotated[Words, StringConstraints(max_length=120)] | None = None


REFS: dict[str, dict[str, str]] = {
    "services": {"parent": "parent_id"}, "counters": {"services": "service_ids", "ranks": "ranks"},
    "staff": {"skills": "service_ids"}, "printers": {"backup": "backup_printer_id"},
    "devices": {"counter": "counter_id", "counters": "counter_ids", "printer": "printer_id"},
}  # fmt: skip
ENTRIES: dict[str, type[SetupBody]] = {"devices": DeviceEntry, "levels": LevelEntry}
"""Of what a file tells otherwise than a door."""
NOT_IN_FILES = frozenset({"password", "version", "request_id", "parent_id", "service_ids", "backup_printer_id"})


def rows_of(content: Content) -> tuple[FileRow, ...]:
    """Raises ImportRefused with every line that cannot be read or has a wrong field."""
    rows, errors = [], [_unread(content.kind, one) for one in content.unread]
    for entry in content.entries:
        try:
            rows.append(_row(entry))
        except QueueError as error:
            errors.append(refused_line(entry.kind, entry.line, entry.lines, error))
    if errors:
        raise ImportRefused(sorted(errors, key=lambda one: cast("int", one["line"])))
    return tuple(rows)


def _row(entry: Entry) -> FileRow:
    named = REFS.get(entry.kind, {})
    values = {name: value for name, value in entry.values.items() if name not in named}
    for name in values:
        if name in NOT_IN_FILES:
            raise BadRequest(name, "is not set by a file", "unknown_field")
    if isinstance(values.get("hours"), dict):
        spans = hours_of_text("hours", values["hours"])
        values["hours"] = [{"weekday": one.weekday, "opens": one.opens, "closes": one.closes} for one in spans]
    fields = _checked(ENTRIES.get(entry.kind) or BODIES[entry.kind], values)
    refs = _checked(Refs, {name: value for name, value in entry.values.items() if name in named})
    as_fields = {named[name]: value for name, value in refs.items()}
    lines = {named.get(name, name): line for name, line in entry.lines.items()}
    return FileRow(kind=entry.kind, line=entry.line, fields=fields, refs=as_fields, lines=lines)


def _checked(model: type[SetupBody], values: dict[str, Any]) -> dict[str, Any]:
    try:
        return model.model_validate_json(json.dumps(values)).fields()
    except ValidationError as error:
        raise refusal(error) from error


def _unread(kind: str | None, error: Unread) -> dict[str, object]:
    return {"line": error.line, "kind": kind, "code": error.code, "facts": error.facts, "reason": str(error)}
