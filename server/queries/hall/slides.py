"""Slides for the hall boards, and the bytes of their pictures."""

from __future__ import annotations

from sqlalchemy import Connection, select

from server.domain.errors import NotFound
from server.storage.reading import Reading
from server.storage.schema import picture
from server.storage.schema import slide as slide_table
from server.views import Json


def slides_view(reading: Reading) -> list[Json]:
    """Those that are on, in their order."""
    order = slide_table.c.position, slide_table.c.id
    return [
        {"id": one.id, "url": f"/api/v1/pictures/{one.picture_id}", "name": one.name, "seconds": one.seconds}
        for one in reading.slides.where(slide_table.c.is_on, order_by=order)
    ]


def picture_of(connection: Connection, picture_id: str) -> bytes:
    """The picture's bytes; raises NotFound."""
    content = connection.execute(select(picture.c.content).where(picture.c.id == picture_id)).scalar()
    if content is None:
        raise NotFound("picture")
    return bytes(content)
