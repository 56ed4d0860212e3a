"""A desk in the hall, who works there, and why it rests."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from server.domain.centre.hours import Words
from server.domain.errors import (
    CounterBusy,
    CounterClosed,
    CounterNotYours,
    CounterPaused,
    CounterTaken,
    IllegalCounterMove,
    NotFound,
)


class CounterState(StrEnum):
    """Whether somebody serves at the counter."""

    OPEN = "open"
    PAUSED = "paused"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A desk in the hall. `ticket_id` is the one called or served there now.

    `ranks` tells which of its services go first here: 1 before 2; a service without a rank has 1. `priority_run` and
    `rank_run` count the preferred calls in a row. `state_since` is when it was last opened, paused, resumed or closed.
    `location` says where it is found in the house: "Tầng 1, bên trái".
    """

    id: str
    site_id: str
    number: int
    name: Words
    service_ids: tuple[str, ...]
    state: CounterState
    pause_reason: str | None
    officer_id: str | None
    ticket_id: str | None
    priority_run: int
    ranks: dict[str, int] = field(default_factory=dict)
    rank_run: int = 0
    state_since: datetime | None = None
    location: Words | None = None
    is_active: bool = True
    version: int = 1

    def opened_by(self, officer_id: str) -> Counter:
        """Open, with that officer; opening one's own open counter again changes nothing. An archived one is no more."""
        if not self.is_active:
            raise NotFound("counter")
        if self.state is CounterState.CLOSED or self.officer_id == officer_id:
            return replace(self, state=CounterState.OPEN, officer_id=officer_id, pause_reason=None)
        raise CounterTaken(f"counter {self.number} is worked by another officer", counter=self.number)

    def closed(self) -> Counter:
        """Nobody works here; raises CounterBusy while somebody is called or served here.

        `priority_run` stays: who closes and opens again still owes the ordinary line its turn.
        """
        if self.ticket_id is not None:
            raise CounterBusy(f"counter {self.number} still has a ticket", counter=self.number)
        return replace(self, state=CounterState.CLOSED, officer_id=None, pause_reason=None)

    def paused(self, reason: str) -> Counter:
        """Open, but nobody is called for a while; raises IllegalCounterMove unless it is open."""
        if self.state is not CounterState.OPEN:
            raise IllegalCounterMove(f"counter {self.number} is {self.state}", counter=self.number, state=self.state)
        return replace(self, state=CounterState.PAUSED, pause_reason=reason)

    def resumed(self) -> Counter:
        """Open again; raises IllegalCounterMove unless it is paused."""
        if self.state is not CounterState.PAUSED:
            raise IllegalCounterMove(f"counter {self.number} is {self.state}", counter=self.number, state=self.state)
        return replace(self, state=CounterState.OPEN, pause_reason=None)

    def must_be_worked_by(self, officer_id: str) -> None:
        """Raise CounterClosed or CounterNotYours unless that officer works here."""
        if self.state is CounterState.CLOSED:
            raise CounterClosed(f"counter {self.number} is closed", counter=self.number)
        if self.officer_id != officer_id:
            raise CounterNotYours(f"counter {self.number} is worked by another officer", counter=self.number)

    def must_call(self) -> None:
        """Raise CounterPaused while the counter rests."""
        if self.state is CounterState.PAUSED:
            raise CounterPaused(f"counter {self.number} is paused", counter=self.number)


PAUSE_REASONS: dict[str, Words] = {
    "break": {"vi": "Nghỉ giải lao", "en": "Short break"},
    "lunch": {"vi": "Nghỉ trưa", "en": "Lunch"},
    "meeting": {"vi": "Họp", "en": "Meeting"},
    "dossier": {"vi": "Xử lý hồ sơ", "en": "Working on a dossier"},
    "technical": {"vi": "Sự cố kỹ thuật", "en": "Technical trouble"},
}
"""Why a counter rests; the code is kept, the words are shown."""
