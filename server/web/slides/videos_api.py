"""Doors for the videos of slides: piece by piece in, and in parts out, as a browser asks for them."""

from __future__ import annotations

from base64 import b64decode
from functools import partial
from typing import Annotated, Any

from flask import Blueprint, Response, request, send_file
from pydantic import Field, StringConstraints

from display.video.container import MIMES
from display.video.errors import BadVideo
from server.commands.slides.videos import KeepVideo
from server.domain.errors import BadRequest, NotFound
from server.domain.roles import Actor, Right
from server.offload import offloaded
from server.parts import parts
from server.queries.hall.slides import video_of
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Body, body

blueprint = Blueprint("videos_api", __name__)

LARGEST_PIECE = 524_288
LARGEST_TEXT = (LARGEST_PIECE + 2) // 3 * 4
ONE_YEAR_S = 31_536_000


class PieceBody(Body):
    """A piece of 512 KB at most, in base64, of a file of `size` bytes; it begins at the byte `at`.

    The first has no `upload`: the answer names it. A piece whose answer was lost is sent once more.
    """

    upload: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{32}$")] | None = None
    at: Annotated[int, Field(ge=0)] = 0
    size: Annotated[int, Field(ge=1)]
    piece: Annotated[str, StringConstraints(min_length=1, max_length=LARGEST_TEXT)]


@blueprint.post("/slides/videos")
@answers("VideoPiece", status=201)
def take() -> tuple[dict[str, Any], int]:
    """Take a piece of an MP4 or WebM file; the last one answers the video, for a slide.

    What it is, its content says, not its name. A wrong place is refused with `here`: go on from there.
    """
    asker = staff_actor()
    asker.must_have(Right.CATALOGUE_ADMIN)
    request.max_content_length = LARGEST_TEXT + 1000
    asked = body(PieceBody)
    return _taken(asker, asked), 201


def _taken(asker: Actor, asked: PieceBody) -> dict[str, Any]:
    """Write it, and keep the file when it is the last one."""
    piece = _within(asked)
    files = parts().videos
    try:
        upload = asked.upload or offloaded(partial(files.begin, asker.site_id, asked.size))
        here = offloaded(partial(files.add, asker.site_id, upload, asked.at, piece))
        if here < asked.size:
            return {"upload": upload, "here": here, "video": None}
        kept = offloaded(partial(files.finish, asker.site_id, upload))
    except BadVideo as error:
        raise BadRequest("at" if error.rule == "gap" else "piece", str(error), error.rule, **error.facts) from error
    command = KeepVideo(file=kept.name, mime=MIMES[kept.form], size=kept.size)
    return {"upload": upload, "here": here, "video": parts().executor.run(command, asker)["video"]}


def _within(asked: PieceBody) -> bytes:
    """The piece; raises BadRequest for a file larger than this installation takes, or a piece beyond its end."""
    most = parts().settings.largest_video
    if asked.size > most:
        raise BadRequest("size", f"more than {most} bytes", "video_too_large", most=most)
    if asked.upload is None and asked.at:
        raise BadRequest("at", "the first piece begins at 0", "gap", here=0)
    try:
        piece = b64decode(asked.piece, validate=True)
    except ValueError as error:
        raise BadRequest("piece", "no base64", "wrong") from error
    if asked.at + len(piece) > asked.size:
        raise BadRequest("piece", "it goes beyond the size", "range", most=asked.size)
    return piece


@blueprint.get("/videos/<video_id>")
@answers("video/mp4", "video/webm")
def video(video_id: str) -> Response:
    """A video that some slide shows or has shown, in parts if asked so (Range, If-Range).

    Whoever stands in the hall may see it, so nobody is asked, as with pictures.
    """
    with parts().reader.anywhere() as connection:
        name, mime = video_of(connection, video_id)
    path = parts().videos.path(name)
    if path is None:
        raise NotFound("video")
    answer = send_file(path.absolute(), mime, conditional=True, etag=name[:64], max_age=ONE_YEAR_S)
    answer.headers["Cache-Control"] = f"public, max-age={ONE_YEAR_S}, immutable"
    return answer
