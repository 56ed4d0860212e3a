"""Words from the supervisor to a counter, kept until somebody there has read them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from server.domain.floor.alert import Facts

LONGEST_TEXT = 300
SHOWN = timedelta(hours=12)
"""An unread message is shown for a shift; the next morning nobody wants yesterday's."""


class MessageKind(StrEnum):
    """Words of the supervisor's own, or what the supervisor has just done to the counter."""

    TEXT = "text"
    OPENED = "opened"
    PAUSED = "paused"
    RESUMED = "resumed"
    CLOSED = "closed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """For whoever works at the counter, or for one officer who was there (`officer_id`)."""

    id: str
    site_id: str
    counter_id: str
    officer_id: str | None
    kind: MessageKind
    text: str
    facts: Facts
    sent_by: str
    sent_at: datetime
    read_by: str | None = None
    read_at: datetime | None = None

    def read(self, by: str, at: datetime) -> Message:
        """Confirmed; the first word stays."""
        return self if self.read_at else replace(self, read_by=by, read_at=at)
