"""The follow-up of a bad rating, by the supervisors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server import views
from server.commands.outcome import Command, Outcome
from server.domain.errors import NotFound
from server.domain.events import AlertAcknowledged, FollowUpMoved
from server.domain.floor.alert import AlertKind
from server.domain.rating import Rating
from server.domain.rating.case import FollowUp, Step
from server.domain.roles import Right
from server.domain.turn import Turn
from server.storage.schema import NOT_OVER
from server.storage.schema import alert as alert_table
from server.storage.schema import follow_up as table
from server.storage.schema import rating as rating_table
from server.storage.tx import Tx, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveFollowUp(Command):
    """What was done about a rating: a step further, `reopen`, or another note; the first word on it opens the case."""

    right: ClassVar[Right] = Right.ALERT_SEE
    rating_id: str
    step: Step | None = None
    reopen: bool = False
    note: str | None = None


def open_follow_up(tx: Tx, rating: Rating) -> FollowUp:
    """A new case; one rating has one."""
    case = FollowUp(id=new_id(), site_id=tx.site.id, rating_id=rating.id, opened_at=tx.now)
    return tx.follow_ups.add(case)


def move_follow_up(tx: Tx, command: MoveFollowUp) -> Outcome:
    """Who served the turn is told of no mark, and so she cannot follow it up either."""
    rating = tx.ratings.get(command.rating_id)
    turn = tx.turns.get(rating.turn_id)
    if turn.officer_id == tx.actor.id:
        raise NotFound("rating")
    case = tx.follow_ups.one_where(table.c.rating_id == rating.id) or open_follow_up(tx, rating)
    after = tx.follow_ups.save(_after(case, command, tx))
    tx.record(FollowUpMoved(ticket_id=turn.ticket_id, turn_id=turn.id, state=after.state))
    _acknowledge(tx, turn)
    return Outcome({"follow_up": views.follow_up(after)})


def see_follow_up(tx: Tx, turn_id: str) -> None:
    """Who acknowledges the alert about a turn has seen its case."""
    rating = tx.ratings.one_where(rating_table.c.turn_id == turn_id)
    case = tx.follow_ups.one_where(table.c.rating_id == rating.id) if rating else None
    if case is not None and case.state == "open":
        tx.follow_ups.save(case.after(Step.SEEN, tx.actor.id, tx.now))
        tx.record(FollowUpMoved(turn_id=turn_id, state=Step.SEEN.value))


def _after(case: FollowUp, command: MoveFollowUp, tx: Tx) -> FollowUp:
    by = tx.actor.id
    if command.reopen:
        case = case.reopened(by)
    if command.step is not None:
        case = case.after(command.step, by, tx.now)
    return case if command.note is None else case.noted(command.note, by)


def _acknowledge(tx: Tx, turn: Turn) -> None:
    """Who follows it up has seen the alert."""
    of_turn = alert_table.c.kind == AlertKind.RATING, alert_table.c.subject_id == turn.id
    alert = tx.alerts.one_where(NOT_OVER, *of_turn)
    if alert is not None:
        tx.alerts.save(alert.acknowledged(tx.actor.id, tx.now))
        tx.record(AlertAcknowledged(alert_id=alert.id, kind=alert.kind.value))
