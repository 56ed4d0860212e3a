"""Doors of the voice: each call as speech, and the sound before it."""

from __future__ import annotations

from flask import Blueprint, Response

from display.voice.sentence import Saying
from server.domain.errors import NotFound
from server.domain.roles import Right
from server.offload import offloaded
from server.parts import parts
from server.queries.recordings import recorded_in
from server.web.actors import device
from server.web.openapi.answers import answers
from server.web.parse import Body, query

blueprint = Blueprint("voice_api", __name__)

ONE_YEAR = "private, max-age=31536000, immutable"


class ClipQuery(Body):
    """Whether in few words, because more calls wait."""

    short: bool = False


@blueprint.get("/announcements/<announcement_id>/clips/<language>")
@answers("audio/wav")
def clip(announcement_id: str, language: str) -> Response:
    """The call as speech."""
    listener, asked = device(), query(ClipQuery)
    listener.must_have(Right.ANNOUNCEMENT_PLAY)
    with parts().reader.of(listener.site_id) as reading:
        call = reading.announcements.get(announcement_id)
        site, recorded = reading.site, recorded_in(reading, language)
    if language not in site.voice_languages:
        raise NotFound("clip")
    saying = Saying(
        label=call.label, counter=call.counter_number, language=language, dialect=site.voice_dialect,
        form="short" if asked.short else "recall" if call.recall else "call",
    )  # fmt: skip
    return Response(parts().clip(saying, recorded), mimetype="audio/wav", headers={"Cache-Control": ONE_YEAR})


@blueprint.get("/chime.wav")
@answers("audio/wav")
def chime() -> Response:
    """The sound before a call; made once, in a third of a second."""
    return Response(offloaded(parts().chime), mimetype="audio/wav", headers={"Cache-Control": "public, max-age=86400"})
