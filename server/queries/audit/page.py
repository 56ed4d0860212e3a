"""One page of the audit: each row in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from server.domain.centre.hours import Words
from server.domain.roles import ActorKind
from server.queries.audit.codes import CODES
from server.queries.audit.glossary import in_words
from server.queries.audit.names import Names
from server.queries.audit.sentences import SETUP_FIELDS, group_of, sentence
from server.queries.audit.wish import PAGE, Row, Wish, all_found, found, local, written_at
from server.storage.reading import Reading
from server.views import Json

SYSTEM: Words = {"vi": "Hệ thống", "en": "The system"}
MOST_IN_A_FILE = 100_000
COLUMNS = (
    "revision", "at", "actor_kind", "actor_id", "actor", "event", "what_vi", "what_en", "reason", "origin",
    "request_id", "hash",
)  # fmt: skip
"""Of the file."""
_ACTOR_FIELDS = {
    ActorKind.STAFF.value: "staff_id", ActorKind.DEVICE.value: "device_id", ActorKind.CITIZEN.value: "ticket_id",
    ActorKind.PROGRAM.value: "key_id",
}  # fmt: skip


def audit_page(reading: Reading, wish: Wish, viewer: str) -> Json:
    """The newest rows that fit, and where the next page begins; `next` is null at the end of these days.

    `searched_to` tells how far back was looked when that many rows did not fit.
    """
    page = found(reading, wish, viewer)
    is_full = len(page.rows) == PAGE
    searched_to = written_at(reading, page.next) if page.next is not None and not is_full else None
    return {"rows": told(reading, page.rows), "next": page.next, "searched_to": searched_to}


def audit_file(reading: Reading, wish: Wish, viewer: str) -> list[Json]:
    """All of them at once, for a file; the newest of them when there are too many."""
    return [
        {"hash": row["hash"], **_flat(row_told)}
        for rows in all_found(reading, wish, viewer, MOST_IN_A_FILE)
        for row, row_told in zip(rows, told(reading, rows), strict=True)
    ]


def _flat(row: Json) -> Json:
    """A row as a line of a spreadsheet, in Vietnamese and in English."""
    actor, reason = row["actor"], row["reason"] or {}
    return {
        "revision": row["revision"], "at": row["at"], "actor_kind": actor["kind"], "actor_id": actor["id"],
        "actor": (actor["name"] or {}).get("vi"), "event": row["event"], "what_vi": row["words"]["vi"],
        "what_en": row["words"]["en"], "reason": reason.get("vi"), "origin": row["origin"],
        "request_id": row["request_id"],
    }  # fmt: skip


def told(reading: Reading, rows: list[Row]) -> list[Json]:
    """The rows in words."""
    names = Names(reading, [pair for row in rows for pair in named_in(row)])
    return [row_view(reading, row, names) for row in rows]


def named_in(row: Row) -> Iterator[tuple[str, Any]]:
    """Fields of the row whose ids have names."""
    facts = row["facts"]
    yield from facts.items()
    yield from {**facts.get("before", {}), **facts.get("after", {})}.items()
    yield "key_id", row["key_id"]
    if row["actor_kind"] in _ACTOR_FIELDS:
        yield _ACTOR_FIELDS[row["actor_kind"]], row["actor_id"]
    if "row_id" in facts and facts["kind"] in SETUP_FIELDS:
        yield SETUP_FIELDS[facts["kind"]], facts.get("row_id")


def row_view(reading: Reading, row: Row, names: Names) -> Json:
    """Who, when by the centre's own clock, from where, what and why."""
    return {
        "revision": row["revision"], "at": local(reading, row["at"]), "actor": _actor(row, names),
        "event": row["event"], "kind": group_of(row["event"]), "words": sentence(row["event"], row["facts"], names),
        "origin": row["origin"], "reason": _reason(row), "request_id": row["request_id"],
    }  # fmt: skip


def _actor(row: Row, names: Names) -> Json:
    kind, actor_id = row["actor_kind"], row["actor_id"]
    nobody = SYSTEM if kind == ActorKind.SYSTEM.value else None
    name = names.of(_ACTOR_FIELDS.get(kind, ""), actor_id) or nobody
    return {"kind": kind, "id": actor_id, "key": names.of("key_id", str(row["key_id"])), "name": name}


def _reason(row: Row) -> Words | None:
    """What the asker said, else the rule that chose the ticket."""
    if row["reason"]:
        return in_words(CODES, row["reason"])
    because = next((values["because"] for _, _, values, *_ in row["changes"] if values and values.get("because")), None)
    words: Words | None = because.get("words") if isinstance(because, dict) else None
    return words
