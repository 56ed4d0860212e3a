"""Dossiers that the demo's centre knows, so that a code can be looked up; made up from running numbers alone."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from server.domain.centre.service import Service
from server.domain.dossier import DossierState
from server.domain.dossier_import import DossierRow

PLANS: tuple[tuple[DossierState, int, int, int | None], ...] = (
    (DossierState.RECEIVED, 3, -5, None), (DossierState.READY, 9, 1, 2), (DossierState.HANDED_OVER, 20, 8, 9),
    (DossierState.SUPPLEMENT, 12, 2, None), (DossierState.RECEIVED, 15, 4, None), (DossierState.READY, 14, 6, 4),
    (DossierState.HANDED_OVER, 25, 12, 12), (DossierState.RECEIVED, 8, -1, None), (DossierState.REFUSED, 6, 1, 3),
    (DossierState.HANDED_OVER, 28, 15, 17),
)  # fmt: skip
"""State, and how many days ago it was received, promised for (less than nothing is to come) and came to its result."""
MANY = 60


def some_dossiers(services: Sequence[Service], now: datetime) -> tuple[DossierRow, ...]:
    """Of each procedure in turn, early, on time, late and overdue; days of promise and result are no weekends."""
    leaves = [service for service in services if service.series]
    return tuple(_row(number, leaves[number * 7 % len(leaves)].code, now) for number in range(MANY))


def _row(number: int, service: str, now: datetime) -> DossierRow:
    state, received, promised, ready = PLANS[number % len(PLANS)]
    received_at = now - timedelta(days=received + number // len(PLANS), hours=1)
    result = _working(now.date() - timedelta(days=ready)) if ready is not None else None
    return DossierRow(
        line=number + 1, code=f"H01.02-{received_at:%y%m%d}-{number + 1:04}", state=state, service=service,
        received_at=received_at, promised_on=_working(now.date() - timedelta(days=promised)), result_ready_on=result,
        handed_over_at=now - timedelta(days=1) if state is DossierState.HANDED_OVER else None, changed_at=now,
    )  # fmt: skip


def _working(day: date) -> date:
    """The day itself, or the Friday before it."""
    return day - timedelta(days=max(0, day.weekday() - 4))
