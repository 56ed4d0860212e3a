"""Whether a site's journal still says what was written: the first row at which its chain breaks, and how."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, func, select

from server.storage.audit_apart import ApartOfJournal
from server.storage.chain import GENESIS, digest
from server.storage.schema import journal
from server.storage.schema import site as site_table

BATCH = 2_000
Row = Mapping[str, Any]


class Fault(StrEnum):
    """What is wrong with the row at a revision."""

    ALTERED = "altered"
    MISSING = "missing"
    OUT_OF_ORDER = "out_of_order"
    TAIL_CUT = "tail_cut"
    ADDED = "added"
    UNLIKE_SEAL = "unlike_seal"


@dataclass(frozen=True, slots=True)
class Break:
    """The first revision at which the chain does not hold, what is wrong there, and that in words."""

    revision: int
    fault: Fault
    words: str


@dataclass(frozen=True, slots=True)
class Seal:
    """The end of a site's chain at one moment. Noted elsewhere, it proves all rows up to it."""

    revision: int
    hash: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many rows hold from the first one on, the end of the chain, and where it breaks; None when it does not.

    `erased`: how many values that rows kept apart are gone as the journal tells, the last at `last_erased_at`.
    """

    rows: int
    end: Seal
    broken: Break | None
    erased: int = 0
    last_erased_at: datetime | None = None


def seal(connection: Connection, site_id: str) -> Seal:
    """What the site says of its journal's end."""
    columns = (site_table.c.revision, site_table.c.journal_hash)
    revision, end = connection.execute(select(*columns).where(site_table.c.id == site_id)).one()
    return Seal(revision, end)


def verify(connection: Connection, site_id: str, noted: Seal | None = None) -> Verdict:
    """Follow the chain from the first row to the end that the site names, in one pass and little memory.

    It proves that nobody has changed, removed, added or moved a row by itself. Who may rewrite the whole database can
    compute the chain anew: that shows only against a seal that was `noted` elsewhere.
    """
    last = connection.execute(select(func.max(journal.c.revision)).where(journal.c.site_id == site_id)).scalar() or 0
    end = seal(connection, site_id)
    before, reached, apart = GENESIS, 0, ApartOfJournal(connection, site_id)
    for row in _rows(connection, site_id):
        if reached == end.revision:
            break
        broken = _fault_at(connection, row, before, reached + 1) or _unlike(row, noted) or _apart_fault(apart, row)
        if broken:
            return Verdict(reached, end, broken)
        before, reached = row["hash"], row["revision"]
    broken = _end_fault(Seal(reached, before), end, last) or _never_there(reached, noted)
    return Verdict(reached, end, broken, apart.erased, apart.last_erased_at)


def _fault_at(connection: Connection, row: Row, before: str, wanted: int) -> Break | None:
    """What is wrong with the row that stands where the revision `wanted` belongs."""
    found = row["revision"]
    if not isinstance(found, int):
        return Break(wanted, Fault.MISSING, f"revision {wanted} is missing; instead there is a row without a number")
    if found != wanted:
        gone = f"revision {wanted} is" if found == wanted + 1 else f"revisions {wanted} to {found - 1} are"
        return Break(wanted, Fault.MISSING, f"{gone} missing: somebody removed what stood there")
    if _follows(before, row):
        return None
    strayed = _belongs_here(connection, row, before)
    if strayed:
        return Break(wanted, Fault.OUT_OF_ORDER, f"the row that belongs at revision {wanted} stands at {strayed}")
    return Break(wanted, Fault.ALTERED, f"revision {wanted} does not say what was written: it was altered")


def _apart_fault(apart: ApartOfJournal, row: Row) -> Break | None:
    words = apart.fault(row)
    return Break(row["revision"], Fault.ALTERED, words) if words else None


def _belongs_here(connection: Connection, row: Row, before: str) -> int | None:
    """Where among the later rows the one lies that was written at this revision."""
    later = _rows(connection, row["site_id"], row["revision"])
    here = {"revision": row["revision"]}
    return next((one["revision"] for one in later if _follows(before, {**one, **here})), None)


def _follows(before: str, row: Row) -> bool:
    """Whether the row is, to the last sign, what was written after a row with that hash."""
    return "at" in row and digest(before, row) == row["hash"]


def _unlike(row: Row, noted: Seal | None) -> Break | None:
    if noted is None or row["revision"] != noted.revision or row["hash"] == noted.hash:
        return None
    words = f"revision {noted.revision} has another hash than the one that was noted: the journal was rewritten"
    return Break(noted.revision, Fault.UNLIKE_SEAL, words)


def _end_fault(reached: Seal, end: Seal, last: int) -> Break | None:
    if reached.revision < end.revision:
        words = f"the journal ends at revision {reached.revision}, but the centre has made {end.revision} changes"
        return Break(reached.revision + 1, Fault.TAIL_CUT, f"{words}: its end was cut off")
    if last > end.revision:
        words = f"revision {end.revision + 1} was added: the centre has made {end.revision} changes only"
        return Break(end.revision + 1, Fault.ADDED, words)
    if reached.hash != end.hash:
        words = f"revision {end.revision} is not the last row that the centre wrote: the end was replaced"
        return Break(end.revision, Fault.TAIL_CUT, words)
    return None


def _never_there(reached: int, noted: Seal | None) -> Break | None:
    if noted is None or noted.revision <= reached:
        return None
    words = f"the journal ends at revision {reached}, before the noted revision {noted.revision}: its end was cut off"
    return Break(reached + 1, Fault.TAIL_CUT, words)


def _rows(connection: Connection, site_id: str, after: int = 0) -> Iterator[Row]:
    """The journal from there on, some rows at a time. One that cannot be read any more has its revision alone."""
    while batch := _batch(connection, site_id, after, BATCH):
        yield from batch
        after = batch[-1]["revision"]


def _batch(connection: Connection, site_id: str, after: int, most: int) -> list[Row]:
    of_site = journal.c.site_id == site_id, journal.c.revision > after
    try:
        rows = connection.execute(select(journal).where(*of_site).order_by(journal.c.revision).limit(most))
        return [dict(row) for row in rows.mappings()]
    except (ValueError, TypeError, OverflowError):  # no JSON, or no instant: somebody wrote over it
        if most > 1:
            return _batch(connection, site_id, after, most // 2)
    revision = connection.execute(select(func.min(journal.c.revision)).where(*of_site)).scalar()
    return [{"site_id": site_id, "revision": revision, "hash": ""}]
