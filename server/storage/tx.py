"""One transaction that changes one site: its records, the events recorded, the rows that changed."""

from __future__ import annotations

import os
from base64 import b32hexencode
from dataclasses import replace
from functools import cached_property
from itertools import count
from secrets import randbelow, token_urlsafe
from time import time_ns

from sqlalchemy import Connection, bindparam, insert, select, update

from server.domain.centre.site import Site
from server.domain.errors import NotFound
from server.domain.events import Event
from server.storage import journal, shapes
from server.storage.estimates.told import Promise
from server.storage.journal import Authorship, Notice
from server.storage.prepared import Prepared
from server.storage.requests import Requests
from server.storage.rolled_days import outdate
from server.storage.schema import site as site_table
from server.storage.site_records import SiteRecords

_SET_REVISION = Prepared(
    update(site_table)
    .where(site_table.c.id == bindparam("of_site"))
    .values(revision=bindparam("new_revision"), journal_hash=bindparam("new_hash"))
)


_made = count()


def new_id() -> str:
    """An opaque id of 16 signs that rises with time: 48 bits of milliseconds, 16 of a running number, 16 random."""
    milliseconds, number = time_ns() // 1_000_000, next(_made) % 65_536
    return b32hexencode(milliseconds.to_bytes(6, "big") + number.to_bytes(2, "big") + os.urandom(2)).decode().lower()


def new_secret() -> str:
    """256 random bits, safe in an address."""
    return token_urlsafe(32)


def new_code(digits: int) -> str:
    """Random digits for people to type."""
    return f"{randbelow(10**digits):0{digits}d}"


class Tx(SiteRecords):
    """What a handler may touch. Every change must be recorded under an event before the transaction ends."""

    def __init__(self, connection: Connection, site: Site, by: Authorship) -> None:
        super().__init__(connection, site, by.at)
        self.by = by
        self.actor = by.actor
        self.notices: list[Notice] = []

    @cached_property
    def requests(self) -> Requests:
        """Answers given before to this actor."""
        return Requests(self.connection, self.actor.id)

    def promise(self, service_id: str, ahead: int) -> Promise | None:
        """What to tell of the wait, as it was reckoned before this transaction; None where nobody can know."""
        hall = self.teller.kept(self.site.id, self.now) if self.teller else None
        return hall.promise(service_id, ahead) if hall else None

    @property
    def revision(self) -> int:
        """The number of the site's last journal row, those of this transaction included."""
        return self.site.revision

    def record(self, event: Event) -> int:
        """Journal an event together with all rows changed since the last one; returns its revision."""
        notice = Notice(self.site.id, self.site.revision + 1, event)
        hash_of_row = journal.append(self.connection, notice, self._changes, self.by, self.site.journal_hash)
        self.site = replace(self.site, revision=notice.revision, journal_hash=hash_of_row)
        outdate(self, self._changes)
        self._changes.clear()
        self.notices.append(notice)
        return notice.revision

    def note_site(self) -> None:
        """Journal the row of a site that was just made, without the address that the installation lends it."""
        row = self.connection.execute(select(site_table).where(site_table.c.id == self.site.id)).one()._mapping
        values = {name: row[name] for name in shapes.SITE.names if name not in shapes.JOURNALS_END}
        self._changes.append(("site", self.site.id, shapes.SITE.journaled(values), None))

    @property
    def centre(self) -> CentreRow:
        """The site's own row, for whoever sets it up."""
        return CentreRow(self)

    def save_site(self, site: Site) -> None:
        """Write what differs of the site's row; its revision and its chain move with the journal alone."""
        values = {
            name: getattr(site, name)
            for name in shapes.SITE.names
            if name not in shapes.JOURNALS_END and getattr(site, name) != getattr(self.site, name)
        }
        old = {name: getattr(self.site, name) for name in values}
        shapes.SITE.update_of(tuple(values)).run(self.connection, {**values, "row_id": site.id})
        self._changes.append(("site", site.id, shapes.SITE.journaled(values), shapes.SITE.journaled(old)))
        self.site = site

    def finish(self) -> None:
        """Before the commit: every change must have its event, and the site keeps its new revision."""
        if self._changes:
            raise AssertionError(f"rows changed without an event: {[change[:2] for change in self._changes]}")
        if self.notices:
            end = {"new_revision": self.site.revision, "new_hash": self.site.journal_hash}
            _SET_REVISION.run(self.connection, {"of_site": self.site.id, **end})


def founded(connection: Connection, site: Site, by: Authorship) -> Tx:
    """A transaction of a site that is made in it: its row is inserted here."""
    connection.execute(insert(site_table), shapes.SITE.values(site))
    return Tx(connection, site, by)


class CentreRow:
    """The site's row with the manners of Records; `tx.site` shows phones' address even where the site names none."""

    def __init__(self, tx: Tx) -> None:
        self._tx = tx

    def get(self, row_id: str) -> Site:
        """The site itself; raises NotFound for another id."""
        if row_id != self._tx.site.id:
            raise NotFound("site")
        return self._tx.site

    def where(self) -> list[Site]:
        """The one."""
        return [self._tx.site]

    def save(self, site: Site) -> Site:
        """Write what differs."""
        self._tx.save_site(site)
        return site
