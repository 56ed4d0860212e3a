"""What a kiosk gave while it was alone comes into the hall: each number once, in its place by the time of its issue."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import ClassVar

from server import views
from server.commands.day import begin_day
from server.commands.floor.alerting import raise_alert
from server.commands.leasing.alone import Alone, came_in, refused_because, tell_paper, turned_ghost_away
from server.commands.leasing.leasing import must_be_kiosk
from server.commands.outcome import Command, Outcome
from server.domain.events import NumbersReported
from server.domain.floor.alert import AlertKind
from server.domain.hours.business_day import is_due
from server.domain.leases import CLOCKS_APART, moment_of
from server.domain.numbering import label
from server.domain.roles import Right
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportIssued(Command):
    """All that a kiosk gave alone and has no answer for yet. `now` is what its own clock shows as it says so.

    Said again, in another order or in parts, it comes to the same: each ticket is known by its number and secret.
    """

    right: ClassVar[Right] = Right.TICKET_ISSUE
    now: datetime
    tickets: tuple[Alone, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What became of one reported ticket: accepted, known or refused, and why."""

    ticket: Alone
    state: str
    label: str
    code: str | None = None
    is_doubtful: bool = False


def report_issued(tx: Tx, command: ReportIssued) -> Outcome:
    """One that cannot be is refused by itself and changes nothing: those behind it hold good numbers."""
    must_be_kiosk(tx)
    if is_due(tx.site, tx.now):
        begin_day(tx)
    skew = tx.now - command.now
    in_order = sorted(command.tickets, key=lambda one: (one.issued_at, one.number))
    found = [_taken_in(tx, one, skew) for one in in_order]
    _tell(tx, found, skew)
    return Outcome({"now": views.instant(tx.now), "tickets": [_answer(one) for one in found]})


def _taken_in(tx: Tx, ticket: Alone, skew: timedelta) -> Found:
    lease = tx.leases.find(ticket.lease_id)
    code, known = refused_because(tx, ticket, lease)
    if code is not None or lease is None:
        return Found(ticket, "refused", str(ticket.number), code)
    name = label(lease.series, ticket.number)
    if known is not None:
        tell_paper(tx, ticket)
        return Found(ticket, "known", name)
    turned_ghost_away(tx, ticket)
    at, is_sure = moment_of(ticket.issued_at, skew, _bounds(tx, lease.leased_at))
    came_in(tx, ticket, lease, at)
    return Found(ticket, "accepted", name, is_doubtful=not is_sure)


def _bounds(tx: Tx, leased_at: datetime) -> tuple[datetime, datetime]:
    return min(leased_at, tx.now), tx.now


def _tell(tx: Tx, found: Sequence[Found], skew: timedelta) -> None:
    """The floor hears of what came in, the technician of what did not and of a wrong clock."""
    accepted = [one for one in found if one.state == "accepted"]
    if accepted:
        _tell_of(tx, accepted, skew)
    refused = next((one for one in found if one.state == "refused"), None)
    if refused is not None:
        facts = {"code": refused.code, "label": refused.label}
        raise_alert(tx, AlertKind.LEASE, tx.actor.id, facts)
    elif accepted and (abs(skew) > CLOCKS_APART or any(one.is_doubtful for one in accepted)):
        raise_alert(tx, AlertKind.LEASE, tx.actor.id, {"code": "clock", "clock_s": round(skew.total_seconds())})


def _tell_of(tx: Tx, accepted: Sequence[Found], skew: timedelta) -> None:
    is_off = abs(skew) > CLOCKS_APART
    event = NumbersReported(
        device_id=tx.actor.id, labels=[one.label for one in accepted],
        since=views.instant(accepted[0].ticket.issued_at + skew) or "",
        clock_s=round(skew.total_seconds()) if is_off else None,
        doubtful=[one.label for one in accepted if one.is_doubtful] or None,
    )  # fmt: skip
    tx.record(event)


def _answer(found: Found) -> dict[str, object]:
    return {"id": found.ticket.id, "state": found.state, "code": found.code}
