"""Keeping the pictures of slides: a bounded number of them, those in use never lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import delete, func, insert, select

from server.commands.outcome import Command, Outcome
from server.domain.centre.slide import MOST_SLIDES
from server.domain.roles import Right
from server.storage.schema import picture, slide
from server.storage.tx import Tx, new_id

MOST_KEPT = 3 * MOST_SLIDES
"""Pictures that no slide shows any more stay for an undo, until newer ones need their room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepPicture(Command):
    """A picture that the server itself has drawn from an uploaded one: for a slide that is saved next."""

    right: ClassVar[Right] = Right.CATALOGUE_ADMIN
    content: bytes
    mime: str
    width: int
    height: int


def keep_picture(tx: Tx, command: KeepPicture) -> Outcome:
    """Nobody sees it before a slide shows it, so it is no change that the journal tells of."""
    _make_room(tx)
    row = {
        "id": new_id(), "site_id": tx.site.id, "content": command.content, "mime": command.mime,
        "width": command.width, "height": command.height, "made_at": tx.now,
    }  # fmt: skip
    tx.connection.execute(insert(picture).values(**row))
    return Outcome({"picture": {"id": row["id"], "width": row["width"], "height": row["height"]}})


def _make_room(tx: Tx) -> None:
    """Forget the oldest that no slide shows."""
    kept = tx.connection.execute(select(func.count()).where(picture.c.site_id == tx.site.id)).scalar_one()
    if kept < MOST_KEPT:
        return
    shown = select(slide.c.picture_id).where(slide.c.site_id == tx.site.id, slide.c.picture_id.is_not(None))
    oldest = (
        select(picture.c.id)
        .where(picture.c.site_id == tx.site.id, picture.c.id.not_in(shown))
        .order_by(picture.c.made_at, picture.c.id)
        .limit(kept - MOST_KEPT + 1)
    )
    tx.connection.execute(delete(picture).where(picture.c.id.in_(oldest)))
