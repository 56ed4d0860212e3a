"""What must hold of a slide."""

from __future__ import annotations

from sqlalchemy import Table, select

from server.commands.outcome import Warnings
from server.domain.centre.slide import MOST_SLIDES, Slide, must_be_slide
from server.domain.errors import BadRequest
from server.storage.schema import picture, video
from server.storage.tx import Tx


def check_slide(tx: Tx, row: Slide, before: Slide | None) -> Warnings:
    """Raises BadRequest for a picture or video that is not here, a time nobody can watch, or one slide too many."""
    must_be_slide(row)
    _must_be_here(tx, picture, "picture_id", row.picture_id)
    _must_be_here(tx, video, "video_id", row.video_id)
    if before is None and len(tx.slides.where()) >= MOST_SLIDES:
        raise BadRequest("name", f"more than {MOST_SLIDES} slides", "too_many", most=MOST_SLIDES)
    return []


def _must_be_here(tx: Tx, table: Table, field: str, row_id: str | None) -> None:
    """Nobody shows another centre's."""
    if row_id is None:
        return
    of_site = (table.c.site_id == tx.site.id, table.c.id == row_id)
    if tx.connection.execute(select(table.c.id).where(*of_site)).first() is None:
        raise BadRequest(field, "there is no such one", "unknown_row", value=row_id)
