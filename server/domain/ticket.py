"""A ticket: which states there are, which move leads where, and what makes its place in the line special."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
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
    """What may happen to a ticket after its issue. `go_on` is a finish after which the visit has another turn."""

    CALL = "call"
    RECALL = "recall"
    START = "start"
    FINISH = "finish"
    GO_ON = "go_on"
    NO_SHOW = "no_show"
    UNDO = "undo"
    REQUEUE = "requeue"
    POSTPONE = "postpone"
    PARK = "park"
    UNPARK = "unpark"
    TRANSFER = "transfer"
    CANCEL = "cancel"
    EXPIRE = "expire"


S, M = TicketState, Move
AT_COUNTER = frozenset({S.CALLED, S.SERVING})
OPEN_STATES = AT_COUNTER | {S.WAITING, S.PARKED}

NEXT: dict[tuple[TicketState, Move], TicketState] = {
    (S.WAITING, M.CALL): S.CALLED,
    (S.PARKED, M.CALL): S.CALLED,
    (S.CALLED, M.RECALL): S.CALLED,
    (S.CALLED, M.START): S.SERVING,
    (S.CALLED, M.FINISH): S.DONE,
    (S.SERVING, M.FINISH): S.DONE,
    (S.CALLED, M.GO_ON): S.WAITING,
    (S.SERVING, M.GO_ON): S.WAITING,
    (S.CALLED, M.NO_SHOW): S.NO_SHOW,
    (S.NO_SHOW, M.UNDO): S.WAITING,
    (S.CALLED, M.REQUEUE): S.WAITING,
    (S.WAITING, M.REQUEUE): S.WAITING,
    (S.CALLED, M.POSTPONE): S.WAITING,
    (S.WAITING, M.POSTPONE): S.WAITING,
    (S.CALLED, M.PARK): S.PARKED,
    (S.SERVING, M.PARK): S.PARKED,
    (S.PARKED, M.UNPARK): S.WAITING,
    (S.CALLED, M.TRANSFER): S.WAITING,
    (S.SERVING, M.TRANSFER): S.WAITING,
    (S.WAITING, M.CANCEL): S.CANCELLED,
    (S.WAITING, M.EXPIRE): S.EXPIRED,
    (S.CALLED, M.EXPIRE): S.EXPIRED,
    (S.SERVING, M.EXPIRE): S.EXPIRED,
    (S.PARKED, M.EXPIRE): S.EXPIRED,
}

PLAIN, SPECIAL = "", "special"


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """Where a visit goes on: a service, perhaps at one counter or with one officer alone, and where to after it."""

    service_id: str
    counter_id: str | None = None
    officer_id: str | None = None
    is_returning: bool = False
    return_to: dict[str, str] | None = None
    plan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One person's number for one visit. `token` is the citizen's secret; `label` is what people see, "A012".

    `waiting_since` is the place in the line: of two in one line and class, the earlier goes first. `lane` is "special"
    while one of these says more than that: not to be called `not_before` an instant, by one counter or officer alone,
    back from a transfer, or with an appointment. `return_to` {service_id, counter_id} is where the visit comes back to
    after this turn, `plan` the services that follow.
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
    lane: str = PLAIN
    not_before: datetime | None = None
    for_counter_id: str | None = None
    for_officer_id: str | None = None
    return_to: dict[str, str] | None = None
    is_returning: bool = False
    appointment_at: datetime | None = None
    plan: tuple[str, ...] = ()
    parked_until: datetime | None = None

    def __post_init__(self) -> None:
        """However a ticket is made, its lane is true."""
        said = self.not_before, self.for_counter_id, self.for_officer_id, self.appointment_at
        is_special = self.is_returning or any(one is not None for one in said)
        object.__setattr__(self, "lane", SPECIAL if is_special else PLAIN)

    def after(self, move: Move, *, counter_id: str | None = None) -> Ticket:
        """The ticket as it stands after `move`; raises IllegalMove when its state does not allow it.

        A call needs the counter that calls. A ticket keeps its counter while it is there, parked or over, and loses it
        when it goes back to the line.
        """
        state = NEXT.get((self.state, move))
        if state is None:
            raise IllegalMove(f"{self.label} is {self.state}: no {move}", label=self.label, state=self.state, move=move)
        stays = counter_id if move is Move.CALL else self.counter_id
        not_before = None if move is Move.CALL else self.not_before
        counter = None if state is TicketState.WAITING else stays
        return replace(self, state=state, counter_id=counter, not_before=not_before, parked_until=None)

    def parked(self, until: datetime | None) -> Ticket:
        """Aside, until somebody fetches it or that instant comes."""
        return replace(self.after(Move.PARK), parked_until=until)

    def placed(self, since: datetime, not_before: datetime | None) -> Ticket:
        """At another place; who stands behind others has no more claim to go before them."""
        moved = replace(self, waiting_since=since, not_before=not_before)
        return replace(moved, is_returning=False, appointment_at=None) if since > self.waiting_since else moved

    def due(self) -> Ticket:
        """What it was not to be called before has come."""
        return replace(self, not_before=None)

    def released(self) -> Ticket:
        """No longer for one counter or officer alone."""
        return replace(self, for_counter_id=None, for_officer_id=None)

    def going_on(self, move: Move, leg: Leg, turn_id: str, since: datetime) -> Ticket:
        """In another line, with a new turn; only a transfer and a finish do that."""
        return replace(
            self.after(move), service_id=leg.service_id, turn_id=turn_id, waiting_since=since, not_before=None,
            for_counter_id=leg.counter_id, for_officer_id=leg.officer_id, is_returning=leg.is_returning,
            return_to=leg.return_to, plan=leg.plan, appointment_at=None,
        )  # fmt: skip
