"""A citizen's answer about one finished turn."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.commands.floor.alerting import raise_alert
from server.commands.outcome import Command, Outcome
from server.domain.errors import AlreadyRated, NotFound, RatingTooEarly
from server.domain.events import TurnRated
from server.domain.floor.alert import AlertKind
from server.domain.rating import Rating, must_be_answer, scores_of
from server.domain.roles import Right
from server.domain.turn import TurnEnd
from server.storage.schema import rating as rating_table
from server.storage.schema import turn as turn_table
from server.storage.tx import Tx, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveRating(Command):
    """Rate the turn behind this secret."""

    right: ClassVar[Right] = Right.RATING_GIVE
    turn_token: str
    score: int
    reasons: tuple[str, ...]
    comment: str | None
    channel: str


def give_rating(tx: Tx, command: GiveRating) -> Outcome:
    """One rating a finished turn, wherever it comes from; the first one stays."""
    turn = tx.turns.one_where(turn_table.c.rating_token == command.turn_token)
    if turn is None:
        raise NotFound("rating")
    if turn.ended is not TurnEnd.DONE or turn.finished_at is None:
        raise RatingTooEarly("this visit is not finished")
    must_be_answer(command.score, command.reasons, tx.site.rating_levels)
    if tx.ratings.one_where(rating_table.c.turn_id == turn.id) is not None:
        raise AlreadyRated("this visit has its rating")
    rating = Rating(
        id=new_id(), site_id=tx.site.id, turn_id=turn.id, score=command.score,
        reasons=tuple(dict.fromkeys(command.reasons)), comment=command.comment or None, channel=command.channel,
        given_at=max(tx.now, turn.finished_at),
    )  # fmt: skip
    tx.ratings.add(rating)
    tx.record(TurnRated(counter_id=turn.counter_id, ticket_id=turn.ticket_id, turn_id=turn.id))
    if rating.score == min(scores_of(tx.site.rating_levels)):
        raise_alert(tx, AlertKind.RATING, turn.id, {"score": rating.score, "reasons": list(rating.reasons)})
    return Outcome({"rating": {"id": rating.id, "score": rating.score}})
