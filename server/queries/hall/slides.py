"""Slides for the hall boards, the bytes of their pictures, and the files of their videos."""

from __future__ import annotations

from sqlalchemy import Connection, select

from server.domain.centre.site import Site
from server.domain.centre.slide import Slide
from server.domain.errors import NotFound
from server.storage import shapes
from server.storage.reading import Reading
from server.storage.schema import picture, video
from server.storage.schema import slide as slide_table
from server.views import Json

FIGURES_S = 20
"""As long as six figures and their words take to read from the benches."""
_ON = shapes.SLIDE.kept(slide_table.c.is_on, order_by=(slide_table.c.position, slide_table.c.id))


def slides_view(reading: Reading) -> list[Json]:
    """Those that are on, in their order; the last is the day's figures, where the centre publishes them."""
    shown = [
        {
            "id": one.id, "url": _address(one), "is_video": one.video_id is not None, "is_figures": False,
            "volume": one.volume, "name": one.name, "seconds": one.seconds,
        }
        for one in reading.slides.kept(_ON)
    ]  # fmt: skip
    return [*shown, _figures(reading.site)] if reading.site.publishes_figures else shown


def _figures(site: Site) -> Json:
    return {
        "id": "figures", "url": f"/api/v1/open-data/{site.id}", "is_video": False, "is_figures": True, "volume": 0,
        "name": "Số liệu trong ngày", "seconds": FIGURES_S,
    }  # fmt: skip


def _address(one: Slide) -> str:
    return f"/api/v1/pictures/{one.picture_id}" if one.video_id is None else f"/api/v1/videos/{one.video_id}"


def video_of(connection: Connection, video_id: str) -> tuple[str, str]:
    """The name of the video's file and its MIME type; raises NotFound."""
    row = connection.execute(select(video.c.file, video.c.mime).where(video.c.id == video_id)).first()
    if row is None:
        raise NotFound("video")
    return row.file, row.mime


def picture_of(connection: Connection, picture_id: str) -> bytes:
    """The picture's bytes; raises NotFound."""
    content = connection.execute(select(picture.c.content).where(picture.c.id == picture_id)).scalar()
    if content is None:
        raise NotFound("picture")
    return bytes(content)
