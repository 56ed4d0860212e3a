"""Transactions: one writer a site, any number of readers."""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Engine, bindparam, event, select, text
from sqlalchemy.exc import SQLAlchemyError

from server.domain.centre.site import Site
from server.domain.errors import NotFound, Unavailable
from server.storage import shapes
from server.storage.away import is_away, unavailable
from server.storage.engine import Use, open_engine
from server.storage.estimates.told import Teller
from server.storage.journal import Authorship
from server.storage.prepared import Prepared
from server.storage.schema import site as site_table
from server.storage.tx import Tx, founded

_THE_SITE = select(*(site_table.c[name] for name in shapes.SITE.names)).where(site_table.c.id == bindparam("wanted"))
_SITE = Prepared(_THE_SITE, remembers=True)
_LOCKED_SITE = Prepared(_THE_SITE.with_for_update(key_share=True), remembers=True)
_BEGIN = Prepared(text("BEGIN"))
TURN_S = 15.0
"""How long a change waits for those before it in this process; each of them takes milliseconds."""


class Store:
    """The database of one installation. Everything here raises Unavailable where the database does not answer."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.public_url = ""
        """What phones can reach, for centres that name no address of their own."""
        self.teller = Teller()
        self.writer = open_engine(url, Use.WRITING)
        self.is_sqlite = self.writer.dialect.name == "sqlite"
        self.reader = open_engine(url, Use.READING)
        self.glancer = self.reader if self.is_sqlite else open_engine(url, Use.GLANCING)
        self._turns: defaultdict[str, threading.Lock] = defaultdict(threading.Lock)
        self._sites: dict[str, tuple[Any, str, Site]] = {}
        self._closings = 0
        for engine in {self.writer, self.reader, self.glancer}:
            event.listen(engine, "connect", self._opened)
            event.listen(engine, "checkin", self._returned)

    @contextmanager
    def writing(self, site_id: str, by: Authorship) -> Iterator[Tx]:
        """One site's changes, one after the other; all of it is committed at the end, or none.

        A lock of this process stands before it: on SQLite the one of all sites, then BEGIN IMMEDIATE; on PostgreSQL the
        site's, then the lock on its row. Nothing inside may yield by itself: no emit, no print, no other network.
        Raises NotFound for an unknown site.
        """
        with self._turn(site_id), self.answering(), self.writer.begin() as connection:
            tx = Tx(connection, self.site(connection, site_id, lock=not self.is_sqlite), by)
            tx.teller = self.teller
            yield tx
            tx.finish()

    @contextmanager
    def founding(self, site: Site, by: Authorship) -> Iterator[Tx]:
        """As writing, for a site whose row is inserted in it."""
        with self._turn(site.id), self.answering(), self.writer.begin() as connection:
            tx = founded(connection, site, by)
            yield tx
            tx.finish()

    @contextmanager
    def installing(self) -> Iterator[Connection]:
        """A transaction for what belongs to no site: sign-ins, the installation's own secrets."""
        with self._turn(""), self.answering(), self.writer.begin() as connection:
            yield connection

    def forget_log(self) -> None:
        """Empty SQLite's write-ahead log, in which what was erased still stands; when somebody reads, the next time."""
        if self.is_sqlite:
            with self._turn(""), self.answering():
                connection = self.writer.raw_connection()
                try:
                    connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
                finally:
                    connection.close()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view for a screen; never blocks a writer."""
        with self.answering(), self._view(self.reader) as connection:
            yield connection

    @contextmanager
    def reading_apart(self) -> Iterator[Connection]:
        """As reading, on a fresh connection that is closed afterwards."""
        with self.answering(), self._view(open_engine(self.url, Use.REPORTING)) as connection:
            yield connection

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """A connection for a single look, such as whose token this is; cheaper than a view of several tables."""
        with self.answering(), self.glancer.connect() as connection:
            yield connection

    def site(self, connection: Connection, site_id: str, *, lock: bool = False) -> Site:
        """The site's row; raises NotFound."""
        row = (_LOCKED_SITE if lock else _SITE).first(connection, {"wanted": site_id})
        if row is None:
            raise NotFound("site")
        of, address, site = self._sites.get(site_id, (None, "", None))
        if site is None or of is not row or address != self.public_url:  # the same row is the same object: `remembers`
            site = shapes.SITE.record(row)
            site = site if site.public_url else replace(site, public_url=self.public_url)
            self._sites[site_id] = row, self.public_url, site
        return site

    @contextmanager
    def _view(self, engine: Engine) -> Iterator[Connection]:
        """A transaction that sees one moment: PostgreSQL's is REPEATABLE READ; SQLite's begins by hand, and ends when
        the connection goes back."""
        with engine.connect() as connection:
            if self.is_sqlite:
                _BEGIN.run(connection, {})
                yield connection
                return
            with connection.begin():
                yield connection

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Screens ask again, people are told to wait. One line that broke: all are opened anew."""
        try:
            yield
        except SQLAlchemyError as error:
            if not is_away(error):
                raise
            if getattr(error, "connection_invalidated", False):
                self.close()
            raise unavailable(error) from error

    @contextmanager
    def _turn(self, site_id: str) -> Iterator[None]:
        """One at a time in this process; on PostgreSQL only those who change the same site wait for each other."""
        if not self.is_sqlite and not site_id:
            yield
            return
        lock = self._turns["" if self.is_sqlite else site_id]
        if not lock.acquire(timeout=TURN_S):
            raise Unavailable("those before this change take too long")
        try:
            yield
        finally:
            lock.release()

    def close(self) -> None:
        """Let go of every connection, at once or as soon as it comes back; whoever asks again gets a new one."""
        self._closings += 1
        for engine in (self.writer, self.reader, self.glancer):
            engine.dispose()

    def _opened(self, _connection: Any, record: Any) -> None:
        record.info["closings"] = self._closings

    def _returned(self, connection: Any, record: Any) -> None:
        """One that was in use while all were closed has nobody who would use it again."""
        if connection is not None and record.info.get("closings") != self._closings:
            connection.close()
