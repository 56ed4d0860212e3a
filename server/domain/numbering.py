"""Ticket numbers: a running number for each series and business day, starting at 1."""

from __future__ import annotations

from functools import lru_cache
from zoneinfo import ZoneInfo

from server.domain.errors import BadRequest

ALIKE = frozenset("BDĐPTV")
"""Letters whose names sound alike across a hall; a hall uses at most one of them."""
NEVER = frozenset("IOQ")
"""Letters read as digits or as each other."""


@lru_cache(maxsize=256)
def zone(name: str) -> ZoneInfo:
    """The time zone of that name; raises BadRequest when there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise BadRequest("timezone", f"no time zone is called {name!r}", "time_zone") from error


def label(series: str, number: int) -> str:
    """What people see and hear: "A" and 12 give "A012"; from 1,000 on the number simply grows."""
    return f"{series}{number:03d}"


def as_written(typed: str) -> str:
    """A label that somebody has typed, as it stands on slips: in capitals, without spaces."""
    return typed.replace(" ", "").upper()
