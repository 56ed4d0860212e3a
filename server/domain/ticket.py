"""A ticket and its turns: which states there are, and which move leads where."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from server.domain.errors import IllegalMove


class TicketState(StrEnum):
    """Where a ticket stands; see DESIGN §4."""

    WAITING = "waiting"
    CALLED = "called"
    SERVING = "serving"
    DONE = "done"
    PARKED = "parked"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class Move(StrEnum):
    """What may happen to a ticket after its issue."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    NO_SHOW = "no_show"
    UNDO = "undo"
    CANCEL = "cancel"
    EXPIRE = "expire"


OPEN_STATES = frozenset({TicketState.WAITING, TicketState.CALLED, TicketState.SERVING})
AT_COUNTER = frozenset({TicketState.CALLED, TicketState.SERVING})

NEXT: dict[tuple[TicketState, Move], TicketState] = {
    (TicketState.WAITING, Move.CALL): TicketState.CALLED,
    (TicketState.CALLED, Move.RECALL): TicketState.CALLED,
    (TicketState.CALLED, Move.START): TicketState.SERVING,
    (TicketState.CALLED, Move.FINISH): TicketState.DONE,
    (TicketState.SERVING, Move.FINISH): TicketState.DONE,
    (TicketState.CALLED, Move.NO_SHOW): TicketState.NO_SHOW,
    (TicketState.NO_SHOW, Move.UNDO): TicketState.WAITING,
    (TicketState.WAITING, Move.CANCEL): TicketState.CANCELLED,
    (TicketState.WAITING, Move.EXPIRE): TicketState.EXPIRED,
    (TicketState.CALLED, Move.EXPIRE): TicketState.EXPIRED,
    (TicketState.SERVING, Move.EXPIRE): TicketState.EXPIRED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One person's number for one visit. `token` is the citizen's secret; `label` is what people see, "A012".

    `waiting_since` is the place in the line: of two in one line and class, the earlier goes first.
    """

    id: str
    site_id: str
    token: str
    series: str
    number: int
    label: str
    business_day: date
    service_id: str
    priority_class: str | None
    language: str
    channel: str
    device_id: str | None
    state: TicketState
    counter_id: str | None
    turn_id: str
    issued_at: datetime
    waiting_since: datetime
    lane: str = ""
    not_before: datetime | None = None
    for_counter_id: str | None = None
    for_officer_id: str | None = None
    return_to: dict[str, str] | None = None
    is_returning: bool = False
    appointment_at: datetime | None = None
    plan: tuple[str, ...] = ()
    parked_until: datetime | None = None

    def after(self, move: Move, *, counter_id: str | None = None) -> Ticket:
        """The ticket as it stands after `move`; raises IllegalMove when its state does not allow it.

        A call needs the counter that calls. A ticket keeps its counter while it is there and after it has been served,
        and loses it when it goes back to the line.
        """
        state = NEXT.get((self.state, move))
        if state is None:
            raise IllegalMove(f"{self.label} is {self.state}: no {move}", label=self.label, state=self.state, move=move)
        stays = counter_id if move is Move.CALL else self.counter_id
        return replace(self, state=state, counter_id=None if state is TicketState.WAITING else stays)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One wait and one service at one queue. Every instant is aware UTC; None until it has happened.

    `rating_token` is the citizen's secret for rating this turn; nobody is told before the turn has finished.
    """

    id: str
    site_id: str
    ticket_id: str
    service_id: str
    business_day: date
    rating_token: str
    waiting_since: datetime
    called_at: datetime | None = None
    last_called_at: datetime | None = None
    calls: int = 0
    started_at: datetime | None = None
    finished_at: datetime | None = None
    counter_id: str | None = None
    officer_id: str | None = None
    ended: TicketState | None = None
    outcome: str | None = None
    dossier_code: str | None = None
    note: str | None = None
    because: dict[str, object] | None = None
    how: str | None = None
    reason: str | None = None
    park_reason: str | None = None
    parked_since: datetime | None = None
    parked_s: int = 0

    @property
    def wait(self) -> timedelta | None:
        """From joining the line to the first call."""
        return _between(self.waiting_since, self.called_at)

    @property
    def walk(self) -> timedelta | None:
        """From the last call to the start of service."""
        return _between(self.last_called_at, self.started_at)

    @property
    def service(self) -> timedelta | None:
        """From the start of service to its finish."""
        return _between(self.started_at, self.finished_at)

    def called(self, at: datetime, counter_id: str, officer_id: str | None, because: dict[str, object]) -> Turn:
        """Called for the first time, or again after it had gone back to the line; the first call's time stays."""
        return replace(
            self, called_at=self.called_at or at, last_called_at=at, calls=1,
            counter_id=counter_id, officer_id=officer_id, because=because, ended=None,
        )  # fmt: skip

    def recalled(self, at: datetime) -> Turn:
        """Called once more to the same counter."""
        return replace(self, last_called_at=at, calls=self.calls + 1)

    def started(self, at: datetime) -> Turn:
        """The person is at the counter."""
        return replace(self, started_at=at)

    def finished(self, at: datetime, outcome: str | None, dossier_code: str | None, note: str | None) -> Turn:
        """Served. One who is finished straight from the call was served from the last call on: there was no walk."""
        start = self.started_at or self.last_called_at
        return replace(
            self, started_at=start, finished_at=at, ended=TicketState.DONE,
            outcome=outcome, dossier_code=dossier_code, note=note,
        )  # fmt: skip

    def ended_as(self, state: TicketState) -> Turn:
        """Over without service: no-show, cancelled or expired."""
        return replace(self, ended=state)

    def reopened(self) -> Turn:
        """Back in the line at its old place, after a no-show was taken back."""
        return replace(self, ended=None, counter_id=None, officer_id=None, calls=0)


def _between(start: datetime | None, end: datetime | None) -> timedelta | None:
    """Never less than nothing: where the clock was set back meanwhile, no time has passed."""
    return max(end - start, timedelta()) if start and end else None
