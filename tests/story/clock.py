"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=HANOI)
"""A Monday, when the doors open."""


class Clock:
    """Called like the clock of a running server; answers in UTC, as that one does."""

    def __init__(self, at: datetime = MORNING) -> None:
        self.at = at.astimezone(UTC)

    def __call__(self) -> datetime:
        return self.at

    def advance(self, *, seconds: float = 0, minutes: float = 0, hours: float = 0, days: float = 0) -> None:
        """Let time pass; less than nothing sets the clock back, as a technician or a time server does."""
        self.at += timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)

    def strikes(self, local: datetime) -> None:
        """It is now so late in Hà Nội."""
        self.at = local.replace(tzinfo=HANOI).astimezone(UTC)
