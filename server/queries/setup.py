"""What the administrator sets up, and what was changed lately."""

from __future__ import annotations

from display.voice.recorded.pieces import text_of
from server import views
from server.domain.errors import NotAllowed, NotFound
from server.domain.roles import FOR_STAFF, SETUP_RIGHTS, Actor, Right
from server.queries.sites import guest_of
from server.storage.journal import edits_of
from server.storage.reading import Reading
from server.storage.shapes import plain_row
from server.views import Json

ADMINISTRATE = frozenset(SETUP_RIGHTS.values())
EDITS_SHOWN = 50


def rows_view(reading: Reading, kind: str, asker: Actor) -> Json:
    """Every row as it stands; who may set anything up may look at all of it. Never a secret."""
    if kind not in SETUP_RIGHTS:
        raise NotFound("kind")
    must_administrate(asker)
    many = [reading.site] if kind == "site" else getattr(reading, kind).where()
    rows = [plain_row(one) for one in many]
    answer: Json = {"rows": rows, "may_edit": SETUP_RIGHTS[kind] in asker.rights}
    if kind == "grants":
        for row in rows:
            row["person"] = guest_of(reading.connection, row["staff_id"])
    if kind == "roles":
        answer["rights"] = [one.value for one in Right if one in FOR_STAFF]
    return answer


def edits_view(reading: Reading, asker: Actor) -> Json:
    """Who changed what, from what to what."""
    must_administrate(asker)
    return {
        "changes": [_edit(reading, row, asker) for row in edits_of(reading.connection, reading.site.id, EDITS_SHOWN)]
    }


def _edit(reading: Reading, row: Json, asker: Actor) -> Json:
    facts = row["facts"]
    by = reading.staff.known(row["actor_id"]) if row["actor_kind"] == "staff" else None
    return {
        "revision": row["revision"], "at": views.instant(row["at"]), "by": by.name if by else None,
        "name": _spoken(reading, facts), "kind": facts["kind"], "id": facts["row_id"], "action": facts["action"],
        "before": facts["before"], "after": facts["after"],
        "may_undo": SETUP_RIGHTS[facts["kind"]] in asker.rights and not _is_secret(facts),
    }  # fmt: skip


def _spoken(reading: Reading, facts: Json) -> str | None:
    """What a recorded piece says: nobody knows it by its code. Other rows have names of their own."""
    if facts["kind"] != "recordings":
        return None
    kept = reading.recordings.find(facts["row_id"])
    row = plain_row(kept) if kept else {**facts["before"], **facts["after"]}
    return text_of(str(row.get("in_voice")), str(row.get("piece")))


def _is_secret(facts: Json) -> bool:
    """Whether a password was changed: nobody keeps the former one."""
    return facts["action"] == "changed" and "password_hash" in facts["after"]


def must_administrate(asker: Actor) -> None:
    """Raise NotAllowed for whoever may set up nothing at all."""
    if not asker.rights & ADMINISTRATE:
        raise NotAllowed("needs a right to set something up")
