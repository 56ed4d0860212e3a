"""Who was faster: the refusal of an edit that was made on an older version."""

from __future__ import annotations

from typing import Any

from server.domain.errors import SetupConflict
from server.storage.journal import last_edit
from server.storage.records import plain
from server.storage.tx import Tx


def conflict(tx: Tx, name: str, row: Any) -> SetupConflict:
    """Tells who has changed this row, and when."""
    last = last_edit(tx.connection, tx.site.id, row.id)
    by = tx.staff.known(last["actor_id"]) if last else None
    facts = {"version": row.version, "by": by.name if by else None, "at": plain(last["at"]) if last else None}
    return SetupConflict(f"{name} {row.id} was changed meanwhile", **facts)
