"""Whether what journal rows keep apart is still what was sealed, and whether what is gone was erased by rule."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, select

from server.domain.events import DataErased, OwnDataErased
from server.storage.apart import ORIGINS, seal_of
from server.storage.schema import journal, journal_apart

AHEAD = 2_000
"""Revisions whose values are read together."""
Row = Mapping[str, Any]
_ERASURES = (DataErased.__name__, OwnDataErased.__name__)


class ApartOfJournal:
    """The values that one site's rows keep apart, asked for in the order of the revisions."""

    def __init__(self, connection: Connection, site_id: str) -> None:
        self._connection = connection
        self._site_id = site_id
        self._known: dict[tuple[int, str], Row] = {}
        self._read_to = 0
        self._by_rule: dict[str, list[tuple[int, datetime]]] = {}
        self._of_ticket: dict[str, int] = {}
        self.erased = 0
        self.last_erased_at: datetime | None = None
        self._learn_erasures()

    def fault(self, row: Row) -> str | None:
        """In words what is wrong with what this row keeps apart; counts what was erased as it should."""
        sealed = row.get("sealed") or {}
        for rule, seal in sealed.items():
            found = self._found(row["revision"], rule)
            if found is None:
                if not self._was_erased(row, rule):
                    return f"what revision {row['revision']} keeps apart was removed, though no erasure tells of it"
                self.erased += 1
            elif seal_of(found["salt"], found["content"]) != seal:
                return f"what revision {row['revision']} keeps apart is not what was written: it was altered"
        return None

    def _found(self, revision: int, rule: str) -> Row | None:
        if revision > self._read_to:
            self._read_to = revision + AHEAD
            span = journal_apart.c.site_id == self._site_id, journal_apart.c.revision.between(revision, self._read_to)
            rows = self._connection.execute(select(journal_apart).where(*span)).mappings()
            self._known = {(one["revision"], one["rule"]): dict(one) for one in rows}
        return self._known.get((revision, rule))

    def _was_erased(self, row: Row, rule: str) -> bool:
        """Whether a later row of the journal tells that this was erased."""
        asked_at = self._of_ticket.get(row["ticket_id"] or "", 0)
        on_request = rule != ORIGINS and asked_at > row["revision"]
        return on_request or any(
            revision > row["revision"] and before > row["at"] for revision, before in self._by_rule.get(rule, ())
        )

    def _learn_erasures(self) -> None:
        of_site = journal.c.site_id == self._site_id, journal.c.event.in_(_ERASURES)
        rows = select(journal.c.revision, journal.c.at, journal.c.event, journal.c.facts).where(*of_site)
        for revision, at, event, facts in self._connection.execute(rows.order_by(journal.c.revision)):
            self.last_erased_at = at
            if event == DataErased.__name__:
                before = datetime.fromisoformat(facts["older_than"])
                self._by_rule.setdefault(facts["rule"], []).append((revision, before))
            else:
                self._of_ticket[facts["ticket_id"]] = revision
