"""A kiosk that is in touch gets the numbers that it may give when it is not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar

from server import views
from server.commands.day import begin_day
from server.commands.leasing.blocks import leases_of, series_day_id, told
from server.commands.outcome import Command, Outcome
from server.commands.slips import design_of
from server.domain.errors import LeaseLimit, NotAllowed
from server.domain.events import NumbersLeased
from server.domain.hours.business_day import is_due
from server.domain.hours.wall_clock import first_showing
from server.domain.leases import LOW, MOST_BLOCKS, Lease, free_block
from server.domain.roles import DeviceKind, Right
from server.storage.schema import service as service_table
from server.storage.tx import Tx, new_id

ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaseNumbers(Command):
    """Numbers for today and for tomorrow: a kiosk may still be alone when the doors open."""

    right: ClassVar[Right] = Right.TICKET_ISSUE
    keeper: str


def lease_numbers(tx: Tx, command: LeaseNumbers) -> Outcome:
    """A block in each series, another one where few are left. Asked again it changes nothing."""
    must_be_kiosk(tx)
    if is_due(tx.site, tx.now):
        begin_day(tx)
    days = tx.lines.today, tx.lines.today + ONE_DAY
    held = [lease for day in days for series in _series(tx) for lease in _held(tx, command.keeper, series, day)]
    blocks = [lease_view(tx, one) for one in held]
    return Outcome({"now": views.instant(tx.now), "leases": blocks, "slip": design_of(tx.site)})


def must_be_kiosk(tx: Tx) -> None:
    """Staff and programs may issue too, but nobody leases numbers but a kiosk."""
    if tx.actor.device_kind is not DeviceKind.TICKET_KIOSK:
        raise NotAllowed("only a kiosk works alone")


def _series(tx: Tx) -> list[str]:
    services = tx.services.where(service_table.c.is_active, service_table.c.series.is_not(None))
    return sorted({one.series for one in services if one.series})


def _held(tx: Tx, keeper: str, series: str, day: date) -> list[Lease]:
    """The blocks that this keeper gives from, with at least LOW numbers in them."""
    all_of_day = leases_of(tx, series, day)
    mine = [one for one in all_of_day if one.device_id == tx.actor.id and one.ended_at is None]
    held = [one for one in mine if one.keeper == keeper]
    if sum(one.left for one in held) >= LOW:
        return held
    if len(mine) >= MOST_BLOCKS:
        raise LeaseLimit(f"{len(mine)} blocks of {series} on {day}", series=series, blocks=len(mine))
    return [*held, _leased(tx, keeper, series, (day, free_block(_last(tx, series, day), all_of_day)))]


def _leased(tx: Tx, keeper: str, series: str, block: tuple[date, tuple[int, int]]) -> Lease:
    day, (first, last) = block
    lease = Lease(
        id=new_id(), site_id=tx.site.id, device_id=tx.actor.id, keeper=keeper, series=series, business_day=day,
        first_number=first, last_number=last, leased_at=tx.now,
    )  # fmt: skip
    tx.leases.add(lease)
    tx.record(NumbersLeased(**told(lease)))
    return lease


def _last(tx: Tx, series: str, day: date) -> int:
    found = tx.series_days.find(series_day_id(tx, series, day))
    return found.last_number if found else 0


def lease_view(tx: Tx, lease: Lease) -> dict[str, Any]:
    """A block, and the instants between which its numbers are given."""
    day, timezone = lease.business_day, tx.site.timezone
    return {
        "id": lease.id, "series": lease.series, "business_day": day.isoformat(), "first": lease.first_number,
        "last": lease.last_number, "from": views.instant(first_showing(day, "00:00", timezone)),
        "until": views.instant(first_showing(day + ONE_DAY, "00:00", timezone)),
    }  # fmt: skip
