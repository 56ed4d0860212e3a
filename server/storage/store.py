"""Transactions: one writer a site, any number of readers."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from sqlalchemy import Connection, bindparam, select
from sqlalchemy.exc import OperationalError

from server.domain.centre.site import Site
from server.domain.errors import NotFound, Unavailable
from server.storage import shapes
from server.storage.engine import open_engine
from server.storage.journal import Authorship
from server.storage.prepared import Prepared
from server.storage.schema import site as site_table
from server.storage.tx import Tx

_THE_SITE = select(*(site_table.c[name] for name in shapes.SITE.names)).where(site_table.c.id == bindparam("wanted"))
_SITE, _LOCKED_SITE = Prepared(_THE_SITE), Prepared(_THE_SITE.with_for_update())


class Store:
    """The database of one installation."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.public_url = ""
        """What phones can reach, for centres that name no address of their own."""
        self.writer = open_engine(url, writes=True)
        self.is_sqlite = self.writer.dialect.name == "sqlite"
        self.reader = open_engine(url, writes=False) if self.is_sqlite else self.writer
        self._one_writer = threading.Lock()

    @contextmanager
    def writing(self, site_id: str, by: Authorship) -> Iterator[Tx]:
        """One site's changes, one after the other; all of it is committed at the end, or none.

        On SQLite a process-wide lock stands before BEGIN IMMEDIATE; on PostgreSQL the site's row is locked. Nothing
        inside may yield: no emit, no print, no network. Raises NotFound for an unknown site.
        """
        with self._turn(), self.writer.begin() as connection:
            tx = Tx(connection, self.site(connection, site_id, lock=not self.is_sqlite), by)
            yield tx
            tx.finish()

    @contextmanager
    def installing(self) -> Iterator[Connection]:
        """A transaction for what belongs to no site: sign-ins, the installation's own secrets, new sites."""
        with self._turn(), self.writer.begin() as connection:
            yield connection

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """One consistent view for a screen; never blocks a writer."""
        with self._answering(), self.reader.connect() as connection, connection.begin():
            if self.is_sqlite:
                connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def reading_apart(self) -> Iterator[Connection]:
        """As reading, on a fresh connection that is closed afterwards."""
        engine = open_engine(self.url, writes=False, pooled=False)
        with engine.connect() as connection, connection.begin():
            if self.is_sqlite:
                connection.exec_driver_sql("BEGIN")
            yield connection

    @contextmanager
    def glancing(self) -> Iterator[Connection]:
        """A connection for a single look, such as whose token this is; cheaper than a view of several tables."""
        with self._answering(), self.reader.connect() as connection:
            yield connection

    def site(self, connection: Connection, site_id: str, *, lock: bool = False) -> Site:
        """The site's row; raises NotFound."""
        row = (_LOCKED_SITE if lock else _SITE).first(connection, {"wanted": site_id})
        if row is None:
            raise NotFound("site")
        site = shapes.SITE.record(row)
        return site if site.public_url else replace(site, public_url=self.public_url)

    @staticmethod
    @contextmanager
    def _answering() -> Iterator[None]:
        """Raises Unavailable where the database does not answer: a screen asks again, and a person is told to wait."""
        try:
            yield
        except OperationalError as error:
            raise Unavailable("the database is busy or away") from error

    @contextmanager
    def _turn(self) -> Iterator[None]:
        if not self.is_sqlite:
            yield
            return
        with self._one_writer:
            yield

    def close(self) -> None:
        """Let go of every connection."""
        self.writer.dispose()
        self.reader.dispose()
