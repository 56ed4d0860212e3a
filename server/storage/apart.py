"""What a journal row keeps apart: values that may point to a person.

The row itself holds a salted digest of them, and the chain of hashes covers that. So they can be erased, value and
salt, and every row still verifies; what nobody has erased cannot be altered unseen either.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from secrets import token_hex
from typing import Any

from sqlalchemy import Connection, insert, select, tuple_

from server.domain.roles import ActorKind
from server.storage.prepared import Prepared
from server.storage.schema import journal_apart, metadata

Row = dict[str, Any]
ORIGINS, WORDS = "origins", "words"
"""The rules under which a row's own origin and reason fall; columns name theirs (`apart` in schema)."""
OF_COLUMN: dict[str, dict[str, str]] = {
    table.name: rules
    for table in metadata.sorted_tables
    if (rules := {column.name: column.info["apart"] for column in table.columns if "apart" in column.info})
}
"""Table → column → the rule that says how long its values are kept."""
_ORIGIN_OF_PERSON = frozenset({ActorKind.STAFF.value, ActorKind.PROGRAM.value})
_CODE = re.compile(r"[a-z]+(?:_[a-z]+)*")
_canonical = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode
_INSERT = Prepared(insert(journal_apart))


def marker(rule: str) -> Row:
    """What stands in a change instead of a value that is kept apart."""
    return {"apart": rule}


def is_marker(value: Any) -> bool:
    """Whether a value is kept apart, or was."""
    return isinstance(value, dict) and value.keys() == {"apart"}


def seal_of(salt: str, content: Any) -> str:
    """SHA-256 over 128 random bits and the values: without the salt nobody can try out what they were."""
    return sha256(f"{salt}{_canonical(content)}".encode()).hexdigest()


def is_free(value: Any) -> bool:
    """Whether a reason is somebody's own words, and not a code of ours."""
    return isinstance(value, str) and value != "" and _CODE.fullmatch(value) is None


def taken_apart(row: Row, free_facts: frozenset[str]) -> tuple[Row, list[Row]]:
    """The row as the journal keeps it, and what is kept apart of it: one entry a rule."""
    parts: dict[str, Row] = {}
    row = {**row, "changes": _changes_apart(row["changes"], parts), "facts": dict(row["facts"])}
    if row["actor_kind"] == ActorKind.CITIZEN.value:
        row["origin"] = None
    elif row["origin"] and row["actor_kind"] in _ORIGIN_OF_PERSON:
        parts.setdefault(ORIGINS, {})["origin"] = row["origin"]
        row["origin"] = None
    if is_free(row["reason"]):
        parts.setdefault(WORDS, {})["reason"] = row["reason"]
        row["reason"] = None
    for name in free_facts & row["facts"].keys():
        if is_free(row["facts"][name]):
            parts.setdefault(WORDS, {}).setdefault("facts", {})[name] = row["facts"].pop(name)
    return _sealed(row, parts)


def _sealed(row: Row, parts: dict[str, Row]) -> tuple[Row, list[Row]]:
    entries = [
        {
            "site_id": row["site_id"], "revision": row["revision"], "rule": rule, "at": row["at"],
            "salt": token_hex(16), "content": content,
        }
        for rule, content in parts.items()
    ]  # fmt: skip
    sealed = {entry["rule"]: seal_of(entry["salt"], entry["content"]) for entry in entries}
    return {**row, "sealed": sealed or None}, entries


def _changes_apart(changes: Iterable[Sequence[Any]], parts: dict[str, Row]) -> list[Any]:
    return [
        _change_apart(number, change, OF_COLUMN[change[0]], parts) if change[0] in OF_COLUMN else list(change)
        for number, change in enumerate(changes)
    ]


def _change_apart(number: int, change: Sequence[Any], rules: Mapping[str, str], parts: dict[str, Row]) -> list[Any]:
    kept = list(change)
    for side in (2, 3):
        for name in rules.keys() & (kept[side] or {}).keys():
            value = kept[side][name]
            if value not in (None, ""):
                kept[side] = {**kept[side], name: marker(rules[name])}
                parts.setdefault(rules[name], {}).setdefault("changes", []).append([number, side, name, value])
    return kept


def keep(connection: Connection, entries: list[Row]) -> None:
    """Write down what a row keeps apart."""
    for entry in entries:
        _INSERT.run(connection, entry)


def apart_of(connection: Connection, rows: Sequence[Row]) -> dict[tuple[str, int], list[Row]]:
    """What these rows still keep apart, by site and revision."""
    keys = [(row["site_id"], row["revision"]) for row in rows if row.get("sealed")]
    found: dict[tuple[str, int], list[Row]] = {}
    for start in range(0, len(keys), 400):
        chosen = tuple_(journal_apart.c.site_id, journal_apart.c.revision).in_(keys[start : start + 400])
        for one in connection.execute(select(journal_apart).where(chosen)).mappings():
            found.setdefault((one["site_id"], one["revision"]), []).append(dict(one))
    return found


def whole(connection: Connection, rows: Sequence[Row]) -> list[Row]:
    """The rows with what they keep apart in its place; what was erased is a marker in a change, and None elsewhere."""
    parts = apart_of(connection, rows)
    return [_put_together(row, parts.get((row["site_id"], row["revision"]), [])) for row in rows]


def _put_together(row: Row, entries: list[Row]) -> Row:
    if not entries:
        return row
    made = {**row, "facts": dict(row["facts"]), "changes": [list(change) for change in row["changes"]]}
    for content in (entry["content"] for entry in entries):
        made.update({name: content[name] for name in ("origin", "reason") if name in content})
        made["facts"].update(content.get("facts", {}))
        for number, side, name, value in content.get("changes", []):
            made["changes"][number][side] = {**made["changes"][number][side], name: value}
    return made


def blank_of(table: str, column: str, row_id: str) -> str | None:
    """What an erased value becomes in its row."""
    found = metadata.tables[table].c[column]
    if found.info.get("unique"):
        return f"~{row_id}"
    return None if found.nullable else ""
