"""A call to be shown and spoken: a row of its own, so that no screen can miss one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One call of one ticket to one counter. `seq` rises with each announcement of a site: the order of speaking."""

    id: str
    site_id: str
    seq: int
    ticket_id: str
    turn_id: str
    label: str
    counter_id: str
    counter_number: int
    recall: bool
    called_at: datetime


class PlayStatus(StrEnum):
    """What a screen says of an announcement."""

    PLAYED = "played"
    SILENT = "silent"
    """Too old to be spoken when the screen came to it."""
    FAILED = "failed"
    SHOWN = "shown"
    """In the centre's quiet hours it is shown alone, as the centre wants."""


REACHED = (PlayStatus.PLAYED, PlayStatus.SHOWN)
"""The hall was told as it should be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """One screen's word on one announcement; the first word stays."""

    id: str
    site_id: str
    announcement_id: str
    device_id: str
    status: PlayStatus
    played_at: datetime
