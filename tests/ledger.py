"""What a centre's database holds after a storm, read while nobody writes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, make_url, select, text

from server.storage.engine import Use, open_engine
from server.storage.schema import journal, site
from tests.databases import address_in
from tests.story.ledger import unlike_journal

Rows = list[tuple[Any, ...]]


class Ledger:
    """The rows of one centre, on either database."""

    def __init__(self, folder: Path) -> None:
        self._address = address_in(folder)

    def rows(self, question: str, **values: Any) -> Rows:
        """The answer to one SELECT."""
        with self._looking() as connection:
            return [tuple(row) for row in connection.execute(text(question), values)]

    def one(self, question: str, **values: Any) -> Any:
        """The one value that a SELECT answers."""
        return self.rows(question, **values)[0][0]

    @property
    def labels(self) -> set[str]:
        """Every number that was given."""
        return {label for (label,) in self.rows("SELECT label FROM ticket")}

    def must_be_sound(self) -> None:
        """Invariants 1, 3 and 4 of DESIGN §4, and the calls' own order."""
        if make_url(self._address).get_backend_name() == "sqlite":
            assert self.one("PRAGMA integrity_check") == "ok"
        self._numbers_must_follow()
        self._revisions_must_follow()
        self._calls_must_be_single()
        assert self.unlike_journal() == []

    def _numbers_must_follow(self) -> None:
        """1, 2, 3 … in each series, as its own row says too; leased blocks are stepped over."""
        for series, last in self.rows("SELECT series, last_number FROM series_day"):
            given = {number for (number,) in self.rows("SELECT number FROM ticket WHERE series = :of", of=series)}
            assert len(given) == self.one("SELECT count(*) FROM ticket WHERE series = :of", of=series), "a twin"
            blocks = self.rows("SELECT first_number, last_number FROM lease WHERE series = :of", of=series)
            leased = {number for first, last_of in blocks for number in range(first, last_of + 1)}
            assert given - leased == set(range(1, last + 1)) - leased, f"series {series}"

    def _revisions_must_follow(self) -> None:
        revisions = [revision for (revision,) in self.rows("SELECT revision FROM journal ORDER BY revision")]
        assert revisions == list(range(1, len(revisions) + 1))
        assert self.one("SELECT revision FROM site") == len(revisions)

    def _calls_must_be_single(self) -> None:
        """Each ticket was called by one counter at one time, and announced in the order of the calls."""
        calls = self.called()
        assert {ticket: times for ticket, times in Counter(calls).items() if times > 1} == {}
        announced = self.rows("SELECT ticket_id FROM announcement ORDER BY seq")
        assert [ticket for (ticket,) in announced] == calls

    def called(self) -> list[str]:
        """The tickets' ids as they were called."""
        calls = select(journal.c.facts).where(journal.c.event == "TicketCalled").order_by(journal.c.revision)
        with self._looking() as connection:
            return [facts["ticket_id"] for facts in connection.execute(calls).scalars()]

    def unlike_journal(self) -> list[str]:
        """Rows that differ from the replayed journal; their tables and ids."""
        with self._looking() as connection:
            return unlike_journal(connection, connection.execute(select(site.c.id)).scalar_one())

    @contextmanager
    def _looking(self) -> Iterator[Connection]:
        engine = open_engine(self._address, Use.GLANCING)
        with engine.connect() as connection:
            yield connection
        engine.dispose()
