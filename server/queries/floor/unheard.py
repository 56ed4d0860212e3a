"""Calls that nobody heard, as an alert tells them."""

from __future__ import annotations

from datetime import timedelta

from server.domain.floor.alert import Facts
from server.domain.roles import DeviceKind
from server.queries.fleet import GRACE, unplayed_since
from server.queries.hall.zone import heard_counters
from server.storage.reading import Reading
from server.storage.schema import device as device_table

HEARD = timedelta(minutes=10)
"""Calls older than this are not waited for any more."""
MOST = 500
"""More than a large hall calls in that time: they are counted, not listed."""


def unheard_calls(reading: Reading) -> Facts:
    """How many, and the newest of them; counters that no paired board speaks are left out."""
    boards = reading.devices.where(
        device_table.c.kind == DeviceKind.HALL_BOARD, device_table.c.token_hash.is_not(None), limit=1
    )
    heard = heard_counters(reading) if boards else frozenset()
    unplayed = unplayed_since(reading, reading.now - HEARD, MOST)
    calls = [one for one in unplayed if heard is None or one.counter_id in heard]
    newest = calls[0] if calls else None
    return {
        "calls": len(calls), "label": newest.label if newest else None,
        "counter": newest.counter_number if newest else None, "grace_s": round(GRACE.total_seconds()),
    }  # fmt: skip
