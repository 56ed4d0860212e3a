"""A citizen's answer about one finished turn."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import ClassVar

from server.commands.floor.alerting import raise_alert
from server.commands.floor.follow_ups import open_follow_up
from server.commands.outcome import Command, Outcome
from server.domain.errors import AlreadyRated, NotFound, RatingTooEarly
from server.domain.events import TurnRated
from server.domain.floor.alert import AlertKind
from server.domain.rating import Rating, folded, must_be_answer, scores_of
from server.domain.rating.answer import Channel, given_when, must_be_in_time
from server.domain.rating.oddities import (
    BURST_AT_COUNTER,
    BURST_AT_EXIT,
    Earlier,
    Flag,
    burst_with,
    is_instant,
    is_run,
)
from server.domain.roles import Right
from server.domain.turn import Turn
from server.storage.given import given_at_counter, given_at_exit
from server.storage.schema import level as level_table
from server.storage.schema import rating as rating_table
from server.storage.schema import turn as turn_table
from server.storage.tx import Tx, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveRating(Command):
    """Rate the turn behind this secret. `given_at` is when, by the device that has kept the answer; `answer` is the yes
    or no to the question after the mark.
    """

    right: ClassVar[Right] = Right.RATING_GIVE
    turn_token: str
    score: int
    reasons: tuple[str, ...]
    comment: str | None
    channel: str
    answer: bool | None = None
    given_at: datetime | None = None


def give_rating(tx: Tx, command: GiveRating) -> Outcome:
    """One rating a finished turn, wherever it comes from; the first one stays."""
    turn, finished_at = _finished(tx, command)
    must_be_answer(command.score, command.reasons, tx.site.rating_levels, {one.code: one for one in tx.reasons.where()})
    if tx.ratings.one_where(rating_table.c.turn_id == turn.id) is not None:
        raise AlreadyRated("this visit has its rating")
    rating = _rating(tx, command, turn, given_when(command.given_at, finished_at, tx.now))
    rating = tx.ratings.add(replace(rating, flags=_flags(tx, rating, turn, finished_at)))
    is_lowest = rating.score == min(scores_of(tx.site.rating_levels))
    if is_lowest:
        open_follow_up(tx, rating)
    tx.record(TurnRated(counter_id=turn.counter_id, ticket_id=turn.ticket_id, turn_id=turn.id))
    if is_lowest:
        raise_alert(tx, AlertKind.RATING, turn.id, {"score": rating.score, "reasons": list(rating.reasons)})
    return Outcome({"rating": {"id": rating.id, "score": rating.score}})


def _finished(tx: Tx, command: GiveRating) -> tuple[Turn, datetime]:
    """The turn and its finish. Who was served and then sent on rates that turn too: each has its own rating."""
    turn = tx.turns.one_where(turn_table.c.rating_token == command.turn_token)
    if turn is None:
        raise NotFound("rating")
    if turn.finished_at is None or turn.ended is None:
        raise RatingTooEarly("this visit is not finished")
    must_be_in_time(command.channel, turn.finished_at, tx.site.timezone, tx.now)
    return turn, turn.finished_at


def _rating(tx: Tx, command: GiveRating, turn: Turn, given_at: datetime) -> Rating:
    level = tx.levels.one_where(level_table.c.score == command.score)
    asked = level.question["vi"] if level and level.question and command.answer is not None else None
    comment = command.comment or None
    return Rating(
        id=new_id(), site_id=tx.site.id, turn_id=turn.id, score=command.score,
        reasons=tuple(dict.fromkeys(command.reasons)), comment=comment, channel=command.channel, given_at=given_at,
        question=asked, answer=command.answer if asked else None, comment_plain=folded(comment) if comment else None,
    )  # fmt: skip


def _flags(tx: Tx, rating: Rating, turn: Turn, finished_at: datetime) -> tuple[str, ...]:
    """What looks odd about it. The others of a burst are marked too: nobody knew of it when they came."""
    at_counter = given_at_counter(tx.connection, turn)
    at_exit = given_at_exit(tx.connection, rating) if rating.channel == Channel.EXIT else ()
    burst = (
        *burst_with(rating.given_at, at_counter, BURST_AT_COUNTER),
        *burst_with(rating.given_at, at_exit, BURST_AT_EXIT),
    )
    for one in burst:
        _mark(tx, one)
    odd = {
        Flag.INSTANT: is_instant(rating.given_at, finished_at), Flag.BURST: bool(burst),
        Flag.ALL_BEST: is_run(rating.score, max(scores_of(tx.site.rating_levels)), at_counter),
    }  # fmt: skip
    return tuple(flag.value for flag, holds in odd.items() if holds)


def _mark(tx: Tx, earlier: Earlier) -> None:
    known = tx.ratings.get(earlier.id)
    if Flag.BURST not in known.flags:
        tx.ratings.save(replace(known, flags=(*known.flags, Flag.BURST.value)))
