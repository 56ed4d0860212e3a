"""The blocks of a series and day, and their end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import bindparam

from server.domain.events import LeaseEnded
from server.domain.leases import Lease
from server.domain.numbering import label
from server.storage import shapes
from server.storage.schema import STILL_LEASED
from server.storage.schema import lease as lease_table
from server.storage.schema import ticket as ticket_table
from server.storage.tx import Tx

_OF_SERIES = shapes.LEASE.kept(
    lease_table.c.series == bindparam("of_series"), lease_table.c.business_day == bindparam("day"),
    order_by=(lease_table.c.first_number,),
)  # fmt: skip


def leases_of(tx: Tx, series: str, day: date) -> Sequence[Lease]:
    """All blocks of the series and day, those that are over too: their numbers are not given a second time."""
    return tx.leases.kept(_OF_SERIES, of_series=series, day=day)


def series_day_id(tx: Tx, series: str, day: date) -> str:
    """The row that holds the last number of a series and day."""
    return f"{tx.site.id}:{series}:{day:%Y%m%d}"


def end_leases_before(tx: Tx, day: date) -> None:
    """Those of days that are over. A report that comes later still counts: the person holds a number."""
    for lease in tx.leases.where(STILL_LEASED, lease_table.c.business_day < day, order_by=lease_table.c.id):
        _end(tx, lease)


def end_leases_of(tx: Tx, device_id: str) -> None:
    """The kiosk gives none of them any more: it is no kiosk of this centre from now on."""
    for lease in tx.leases.where(STILL_LEASED, lease_table.c.device_id == device_id, order_by=lease_table.c.id):
        _end(tx, lease)


def _end(tx: Tx, lease: Lease) -> None:
    tx.leases.save(replace(lease, ended_at=tx.now))
    given = tx.tickets.where(
        ticket_table.c.series == lease.series, ticket_table.c.business_day == lease.business_day,
        ticket_table.c.number.between(lease.first_number, lease.last_number),
    )  # fmt: skip
    tx.record(LeaseEnded(**told(lease), unused=lease.unused(one.number for one in given)))


def told(lease: Lease) -> dict[str, str]:
    """What events say of a block."""
    return {
        "device_id": lease.device_id, "label": label(lease.series, lease.first_number),
        "until": label(lease.series, lease.last_number), "business_day": lease.business_day.isoformat(),
    }  # fmt: skip
