"""One row of the audit with everything that it changed, before and after."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from sqlalchemy import select

from server.domain.centre.hours import Words
from server.domain.errors import NotFound
from server.queries.audit.codes import CODES
from server.queries.audit.glossary import FIELDS, in_words
from server.queries.audit.names import Names
from server.queries.audit.page import named_in, row_view
from server.queries.audit.tables import TABLES
from server.queries.audit.wish import local, one_row
from server.storage.apart import is_marker
from server.storage.chain import GENESIS
from server.storage.reading import Reading
from server.storage.schema import journal
from server.views import Json

HIDDEN = {
    "rating": frozenset({"score", "reasons", "comment", "comment_plain", "question", "answer", "flags"}),
    "alert": frozenset({"facts"}), "follow_up": frozenset({"note"}),
}  # fmt: skip
"""What citizens said of a turn is told by no row of the audit (DESIGN §4, invariant 6)."""
MASK = "•"
ERASED: Words = {"vi": "đã xóa theo thời hạn lưu giữ", "en": "erased when its time was over"}
UNTOLD = frozenset(
    {
        "id",
        "site_id",
        "version",
        "turn_id",
        "seq",
        "counter_number",
        "announcement_id",
        "subject_id",
        "from_turn_id",
        "day_ends_at",
        "state_since",
    }
)
"""Columns that say nothing to a reader."""
CODED_FIELDS = frozenset({"state", "ended", "pause_reason", "park_reason", "status"})
INSTANT = re.compile(r"_(at|since|until)$|^not_before$")
"""Columns that hold instants."""
Change = tuple[str, str, dict[str, Any] | None, dict[str, Any] | None]


def audit_row(reading: Reading, revision: int, viewer: str) -> Json:
    """The row, its changes, and its place in the chain; raises NotFound."""
    row = one_row(reading, revision, viewer)
    if row is None:
        raise NotFound("change")
    changes = [_padded(change) for change in row["changes"]]
    names = Names(reading, [*named_in(row), *_fields_of(changes)])
    return {
        **row_view(reading, row, names), "changes": [_change(reading, change, names) for change in changes],
        "hash": row["hash"], "hash_before": _hash_before(reading, revision),
    }  # fmt: skip


def _padded(change: list[Any]) -> Change:
    table, row_id, values, before = change
    return table, row_id, values, before


def _fields_of(changes: list[Change]) -> Iterator[tuple[str, Any]]:
    for _, _, values, before in changes:
        yield from (values or {}).items()
        yield from (before or {}).items()


def _change(reading: Reading, change: Change, names: Names) -> Json:
    """A row that is new or gone is told by what it holds, not by what it leaves empty."""
    table, row_id, values, before = change
    action = "removed" if values is None else "added" if before is None else "changed"
    sides = [{} if side is None else side for side in (before, values)]
    fields = dict.fromkeys(field for side in sides for field in side if field not in UNTOLD)
    if action != "changed":
        fields = {field: None for field in fields if any(side.get(field) not in (None, "", []) for side in sides)}
    return {
        "table": table, "words": in_words(TABLES, table), "row_id": row_id, "action": action,
        "fields": [_field(reading, table, field, sides, names) for field in fields],
    }  # fmt: skip


def _field(reading: Reading, table: str, field: str, sides: list[dict[str, Any]], names: Names) -> Json:
    is_hidden = field in HIDDEN.get(table, ())
    old, new = (MASK if is_hidden else _value(reading, field, side.get(field), names) for side in sides)
    return {"field": field, "words": in_words(FIELDS, field), "before": old, "after": new}


def _value(reading: Reading, field: str, value: Any, names: Names) -> Any:
    """A value for a reader: names, states in words, and times by the centre's own clock."""
    if is_marker(value):
        return ERASED
    if field in CODED_FIELDS and isinstance(value, str):
        return in_words(CODES, value)
    if INSTANT.search(field) and isinstance(value, str):
        return local(reading, datetime.fromisoformat(value))
    if isinstance(value, dict) and isinstance(value.get("words"), dict):
        return value["words"]
    return names.shown(field, value)


def _hash_before(reading: Reading, revision: int) -> str:
    of_site = journal.c.site_id == reading.site.id
    known = reading.connection.execute(select(journal.c.hash).where(of_site, journal.c.revision == revision - 1))
    return str(known.scalar() or GENESIS)
