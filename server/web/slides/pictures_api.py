"""Doors for the pictures of slides: one for uploading, one that every board shows them from."""

from __future__ import annotations

import io
from base64 import b64decode
from typing import Annotated, Any

from flask import Blueprint, Response, request
from PIL import Image, ImageOps, UnidentifiedImageError
from pydantic import StringConstraints

from server.commands.slides.pictures import KeepPicture
from server.domain.errors import BadRequest
from server.domain.roles import Right
from server.offload import offloaded
from server.parts import parts
from server.queries.hall.slides import picture_of
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Body, body

blueprint = Blueprint("pictures_api", __name__)

LARGEST_FILE = 12_000_000
LARGEST_TEXT = LARGEST_FILE * 4 // 3 + 4
LARGEST_AREA = 50_000_000
"""Pixels: what a telephone's camera makes; more would fill the memory before it is made small."""
BOX = (1920, 1920)
"""A board has no use for more."""
TAKEN = ("JPEG", "PNG", "WEBP")
DRAWN = "image/webp"
ONE_YEAR = "public, max-age=31536000, immutable"


class PictureBody(Body):
    """A JPEG, PNG or WebP picture of 12 MB at most, in base64."""

    picture: Annotated[str, StringConstraints(min_length=1, max_length=LARGEST_TEXT)]


@blueprint.post("/slides/pictures")
@answers("PictureKept", status=201)
def keep() -> tuple[dict[str, Any], int]:
    """Take a picture; answers its id for a slide.

    It is drawn anew: what a board shows is never a stranger's file, and where a photograph was taken is forgotten.
    """
    asker = staff_actor()
    asker.must_have(Right.CATALOGUE_ADMIN)
    request.max_content_length = LARGEST_TEXT + 1000
    asked = body(PictureBody)
    content, size = offloaded(lambda: drawn_anew(asked.picture))
    command = KeepPicture(content=content, mime=DRAWN, width=size[0], height=size[1])
    return parts().executor.run(command, asker), 201


@blueprint.get("/pictures/<picture_id>")
@answers("image/webp")
def picture(picture_id: str) -> Response:
    """A picture that some slide shows or has shown; whoever stands in the hall may see it, so nobody is asked."""
    with parts().reader.anywhere() as connection:
        content = picture_of(connection, picture_id)
    return Response(content, mimetype=DRAWN, headers={"Cache-Control": ONE_YEAR})


def drawn_anew(encoded: str) -> tuple[bytes, tuple[int, int]]:
    """The picture as WebP within 1920 × 1920, upright, on white; raises BadRequest for what is none."""
    try:
        raw = b64decode(encoded, validate=True)
        with Image.open(io.BytesIO(raw), formats=TAKEN) as found:
            if found.width * found.height > LARGEST_AREA:
                raise BadRequest("picture", "more than 50 million pixels", "picture_too_large", most=LARGEST_AREA)
            found.draft("RGB", BOX)
            upright = ImageOps.exif_transpose(found).convert("RGBA")
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:
        raise BadRequest("picture", "a JPEG, PNG or WebP picture", "no_picture") from error
    upright.thumbnail(BOX)
    sheet = Image.new("RGB", upright.size, "white")
    sheet.paste(upright, mask=upright.getchannel("A"))
    kept = io.BytesIO()
    sheet.save(kept, "WEBP", quality=86, method=4)
    return kept.getvalue(), sheet.size
