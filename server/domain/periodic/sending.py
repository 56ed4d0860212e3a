"""One sending of a report: its states, when it is tried again, and when people are told."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum

FIRST_DELAY = timedelta(minutes=1)
LONGEST_DELAY = timedelta(hours=2)
PATIENCE = timedelta(days=3)
"""Over a weekend a mail server may be mended; after that a person sends it again."""
TOLD_AFTER = 3
"""So many tries that failed make an alert."""
JITTER = 0.2


class SendingState(StrEnum):
    """What became of it."""

    WAITING = "waiting"
    SENT = "sent"
    GIVEN_UP = "given_up"


def next_try(attempts: int, first_at: datetime, now: datetime, chance: float) -> datetime | None:
    """Delays grow threefold from a minute to two hours; None once patience ends. `chance` 0…1 spreads them a little."""
    if now - first_at >= PATIENCE:
        return None
    delay = min(FIRST_DELAY * 3.0 ** min(attempts - 1, 20), LONGEST_DELAY)
    return min(now + delay * (1 - JITTER + 2 * JITTER * chance), first_at + PATIENCE)
