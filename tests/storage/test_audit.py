"""The chain of the journal: whatever somebody does to its rows behind the system's back shows, and where."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, delete, insert, select, update

from server.storage.audit import Fault, Seal, seal, verify
from server.storage.chain import GENESIS, digest
from server.storage.schema import journal
from server.storage.schema import site as site_table
from tests.story.hall import Site

Tamper = Callable[[Connection], Any]
OTHER: dict[str, Any] = {
    "at": lambda at: at + timedelta(microseconds=1),
    "actor_kind": lambda _: "citizen",
    "actor_id": lambda actor: f"{actor}x",
    "event": lambda event: f"{event}s",
    "facts": lambda facts: {**facts, "label": "Z999"},
    "changes": lambda changes: [*changes, ["ticket", "t", {"state": "done"}, None]],
    "request_id": lambda request: f"{request or ''}x",
    "ticket_id": lambda ticket: f"{ticket or ''}x",
    "key_id": lambda key: f"{key or ''}x",
    "origin": lambda origin: f"{origin or ''}1",
    "reason": lambda reason: f"{reason or ''}!",
    "sealed": lambda sealed: {**(sealed or {}), "words": "0" * 64},
    "hash": lambda known: known[::-1],
}
"""Column → the least that somebody could change in it."""


class Books:
    """One centre's journal in a transaction that is always taken back."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.id = site.centre.id

    @contextmanager
    def open(self) -> Iterator[Connection]:
        with self.site.server.store.writer.connect() as connection, connection.begin() as change:
            yield connection
            change.rollback()

    def rows(self, connection: Connection) -> list[dict[str, Any]]:
        of_site = select(journal).where(journal.c.site_id == self.id).order_by(journal.c.revision)
        return [dict(row) for row in connection.execute(of_site).mappings()]

    def at(self, revision: int) -> Any:
        return (journal.c.site_id == self.id) & (journal.c.revision == revision)

    def fault(self, connection: Connection, noted: Seal | None = None) -> tuple[int, Fault] | None:
        broken = verify(connection, self.id, noted).broken
        return (broken.revision, broken.fault) if broken else None

    def rewritten(self, connection: Connection, rows: list[dict[str, Any]]) -> None:
        """What somebody can do who may write everything: other rows, and the whole chain computed anew."""
        connection.execute(delete(journal).where(journal.c.site_id == self.id))
        before = GENESIS
        for revision, row in enumerate(rows, start=1):
            row["revision"] = revision
            row["hash"] = before = digest(before, row)
            connection.execute(insert(journal), row)
        end = {"revision": len(rows), "journal_hash": before}
        connection.execute(update(site_table).where(site_table.c.id == self.id).values(end))


@pytest.fixture(scope="module")
def books(shared_sites: tuple[Site, Site]) -> Books:
    """A centre with some dozens of changes."""
    site = shared_sites[0]
    site.serves_one()
    site.officer(1).pauses("lunch").resumes()
    return Books(site)


@pytest.fixture(scope="module")
def length(books: Books) -> int:
    return books.site.revision


def some(length: int, data: st.DataObject, least: int = 1) -> int:
    return data.draw(st.integers(least, length), label="revision")


def test_an_honest_journal_holds_to_its_end(books: Books, length: int) -> None:
    with books.open() as connection:
        verdict = verify(connection, books.id)
        assert (verdict.broken, verdict.rows) == (None, length)
        assert verdict.end == seal(connection, books.id) == Seal(length, books.rows(connection)[-1]["hash"])
        assert books.fault(connection, verdict.end) is None


def test_the_other_centre_has_a_chain_of_its_own(books: Books, shared_sites: tuple[Site, Site]) -> None:
    other = Books(shared_sites[1])
    with books.open() as connection:
        connection.execute(delete(journal).where(books.at(3)))
        assert books.fault(connection) is not None
        assert other.fault(connection) is None


@settings(deadline=None)
@given(data=st.data(), column=st.sampled_from(sorted(OTHER)))
def test_an_altered_row_shows(books: Books, length: int, data: st.DataObject, column: str) -> None:
    revision = some(length, data)
    with books.open() as connection:
        row = books.rows(connection)[revision - 1]
        connection.execute(update(journal).where(books.at(revision)).values({column: OTHER[column](row[column])}))
        assert books.fault(connection) == (revision, Fault.ALTERED)


@settings(deadline=None)
@given(data=st.data())
def test_an_altered_row_with_its_own_hash_mended_shows_at_the_next(
    books: Books, length: int, data: st.DataObject
) -> None:
    revision = some(length, data)
    with books.open() as connection:
        rows = books.rows(connection)
        altered = {**rows[revision - 1], "reason": "another one"}
        before = rows[revision - 2]["hash"] if revision > 1 else GENESIS
        mended = {"reason": altered["reason"], "hash": digest(before, altered)}
        connection.execute(update(journal).where(books.at(revision)).values(mended))
        at_the_end = (length, Fault.TAIL_CUT)
        assert books.fault(connection) == (at_the_end if revision == length else (revision + 1, Fault.ALTERED))


def test_no_column_of_the_journal_is_left_out_of_the_hash() -> None:
    assert {column.name for column in journal.columns} == {*OTHER, "site_id", "revision"}


@settings(deadline=None)
@given(data=st.data())
def test_removed_rows_show(books: Books, length: int, data: st.DataObject) -> None:
    first = some(length - 1, data)
    last = data.draw(st.integers(first, length - 1), label="last")
    with books.open() as connection:
        connection.execute(
            delete(journal).where(journal.c.site_id == books.id, journal.c.revision.between(first, last))
        )
        assert books.fault(connection) == (first, Fault.MISSING)


@settings(deadline=None)
@given(data=st.data())
def test_removed_rows_show_though_the_rest_is_numbered_anew(books: Books, length: int, data: st.DataObject) -> None:
    gone = some(length - 1, data)
    with books.open() as connection:
        connection.execute(delete(journal).where(books.at(gone)))
        for revision in range(gone + 1, length + 1):
            connection.execute(update(journal).where(books.at(revision)).values(revision=revision - 1))
        end = update(site_table).where(site_table.c.id == books.id)
        connection.execute(end.values(revision=length - 1))
        assert books.fault(connection) == (gone, Fault.ALTERED)


@settings(deadline=None)
@given(data=st.data())
def test_rows_that_changed_places_show(books: Books, length: int, data: st.DataObject) -> None:
    one = some(length - 1, data)
    other = data.draw(st.integers(one + 1, length), label="other")
    with books.open() as connection:
        for source, target in ((one, 0), (other, one), (0, other)):
            connection.execute(update(journal).where(books.at(source)).values(revision=target))
        assert books.fault(connection) == (one, Fault.OUT_OF_ORDER)
        broken = verify(connection, books.id).broken
        assert broken is not None
        assert str(other) in broken.words


@settings(deadline=None)
@given(data=st.data(), is_number_mended=st.booleans())
def test_a_tail_that_was_cut_off_shows(books: Books, length: int, data: st.DataObject, is_number_mended: bool) -> None:
    kept = data.draw(st.integers(0, length - 1), label="kept")
    with books.open() as connection:
        connection.execute(delete(journal).where(journal.c.site_id == books.id, journal.c.revision > kept))
        if is_number_mended:
            connection.execute(update(site_table).where(site_table.c.id == books.id).values(revision=kept))
        wanted = kept if is_number_mended else kept + 1
        assert books.fault(connection) == (wanted, Fault.TAIL_CUT)


def test_a_row_added_at_the_end_shows(books: Books, length: int) -> None:
    with books.open() as connection:
        last = books.rows(connection)[-1]
        added = {**last, "revision": length + 1}
        connection.execute(insert(journal), {**added, "hash": digest(last["hash"], added)})
        assert books.fault(connection) == (length + 1, Fault.ADDED)


@pytest.mark.sqlite
@pytest.mark.parametrize("column", ["facts", "changes"])
def test_a_row_that_cannot_be_read_any_more_shows(books: Books, length: int, column: str) -> None:
    """PostgreSQL keeps nothing but JSON in a column of JSON."""
    for revision in (1, length // 2, length):
        with books.open() as connection:
            spoil = f"UPDATE journal SET {column} = '{{' WHERE site_id = ? AND revision = ?"
            connection.exec_driver_sql(spoil, (books.id, revision))
            assert books.fault(connection) == (revision, Fault.ALTERED)


def test_who_rewrites_the_whole_chain_is_found_by_a_seal_that_was_noted_elsewhere(books: Books, length: int) -> None:
    with books.open() as connection:
        noted = seal(connection, books.id)
        rows = books.rows(connection)
        rows[4]["reason"] = "another one"
        books.rewritten(connection, rows)
        assert books.fault(connection) is None, "the chain alone cannot tell"
        assert books.fault(connection, noted) == (length, Fault.UNLIKE_SEAL)


def test_a_tail_cut_with_all_traces_of_it_is_found_by_a_seal(books: Books, length: int) -> None:
    with books.open() as connection:
        noted = seal(connection, books.id)
        books.rewritten(connection, books.rows(connection)[:-2])
        assert books.fault(connection) is None
        assert books.fault(connection, noted) == (length - 1, Fault.TAIL_CUT)


def test_a_seal_holds_while_the_journal_grows(site: Site) -> None:
    store, centre = site.server.store, site.centre.id
    with store.reading() as connection:
        noted = seal(connection, centre)
    site.kiosk.take_number()
    with store.reading() as connection:
        verdict = verify(connection, centre, noted)
    assert verdict.broken is None
    assert verdict.end.revision > noted.revision
