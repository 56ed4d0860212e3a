"""What must hold of the levels and reasons of ratings before they are kept."""

from __future__ import annotations

from server.commands.outcome import Warnings
from server.domain.errors import BadRequest, InUse, NameTaken
from server.domain.rating import Level, Reason
from server.domain.setup_rules import must_be_words
from server.storage import schema
from server.storage.tx import Tx

MOST_REASONS = 12
"""So many after one mark fit on a tablet beside the box for words."""


def level(_tx: Tx, row: Level, _before: Level | None) -> Warnings:
    """A name, and a question or none."""
    must_be_words("name", row.name)
    if row.question is not None:
        must_be_words("question", row.question)
    return []


def level_stays(_tx: Tx, _row: Level) -> None:
    """Marks are kept as numbers: each of the five has its words, whichever of them are asked."""
    raise InUse("a level stays")


def reason(tx: Tx, row: Reason, before: Reason | None) -> Warnings:
    """Words, marks after which it is offered, and a code of its own that stays with the ratings that have it."""
    must_be_words("name", row.name)
    if not row.scores or len(set(row.scores)) != len(row.scores):
        raise BadRequest("scores", "one or more marks, each once", "missing")
    if before is not None and (before.code, before.when) != (row.code, row.when):
        raise BadRequest("code", "ratings keep the code and its meaning", "builtin")
    others = tx.reasons.where(schema.reason.c.id != row.id)
    if any(one.code == row.code for one in others):
        raise NameTaken(f"code {row.code} is taken", field="code", archived=True)
    for score in row.scores if row.is_active else ():
        if sum(one.is_offered_after(score) for one in others) >= MOST_REASONS:
            raise BadRequest("scores", f"more than {MOST_REASONS} reasons after a mark", "too_many", most=MOST_REASONS)
    return []
