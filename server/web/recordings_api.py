"""Doors for recorded voices: what is to be recorded, a recording's way in, and listening."""

from __future__ import annotations

from base64 import b64decode
from functools import partial
from typing import Annotated, Any, Literal

from flask import Blueprint, Response, request
from pydantic import Field, StringConstraints

from display.voice.errors import BadRecording
from display.voice.recorded.recording import Sound, sound_of
from display.voice.sentence import Saying
from server.domain.errors import BadRequest, NotFound
from server.domain.roles import Actor, Right
from server.offload import offloaded
from server.parts import parts
from server.queries.recordings import recorded_in, recordings_view
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Body, body, query

blueprint = Blueprint("recordings_api", __name__)

LARGEST_WAV = 3_000_000
"""10 s at 48 kHz in two channels of 24 bits."""
KEPT = "private, max-age=31536000, immutable"


class SoundBody(Body):
    """A WAV file in base64: PCM, 16 to 96 kHz, one or two channels, at most 10 s."""

    wav: Annotated[str, StringConstraints(min_length=1, max_length=LARGEST_WAV * 4 // 3 + 4)]


class SampleQuery(Body):
    """A call to listen to."""

    language: Literal["vi", "en"] = "vi"
    label: Annotated[str, StringConstraints(pattern=r"^[A-ZĐ]{1,2}[0-9]{1,4}$")] = "A012"
    counter: Annotated[int, Field(ge=1, le=999)] = 1
    form: Literal["call", "recall", "short"] = "call"


@blueprint.get("/voice")
@answers("VoiceRecordings")
def recordings() -> dict[str, Any]:
    """Every piece of a call in each language that is spoken here, with what is recorded of it."""
    asker = _administrator()
    with parts().reader.of(asker.site_id) as reading:
        return recordings_view(reading, partial(parts().sounds.has, asker.site_id))


@blueprint.post("/voice/sounds")
@answers("VoiceSound", status=201)
def take() -> tuple[dict[str, Any], int]:
    """A recording, checked, trimmed and levelled; a row of `recordings` then says which piece it is."""
    asker = _administrator()
    request.max_content_length = LARGEST_WAV * 4 // 3 + 1000
    sound = _sound(body(SoundBody).wav)
    with parts().reader.of(asker.site_id) as reading:
        in_use = [one.sound for one in reading.recordings.where()]
    name = parts().sounds.put(asker.site_id, sound.data, in_use)
    return {"sound": name, "length_ms": sound.length_ms}, 201


@blueprint.get("/voice/sounds/<sound>")
@answers("audio/wav")
def listen(sound: str) -> Response:
    """A recording as it is joined with others."""
    data = parts().sounds.get(_administrator().site_id, sound)
    if data is None:
        raise NotFound("sound")
    return Response(data, mimetype="audio/wav", headers={"Cache-Control": KEPT})


@blueprint.get("/voice/sample.wav")
@answers("audio/wav")
def sample() -> Response:
    """A call as the hall would hear it now."""
    asker, asked = _administrator(), query(SampleQuery)
    with parts().reader.of(asker.site_id) as reading:
        recorded, dialect = recorded_in(reading, asked.language), reading.site.voice_dialect
    saying = Saying(**asked.model_dump(), dialect=dialect)
    return Response(parts().clip(saying, recorded), mimetype="audio/wav", headers={"Cache-Control": "no-store"})


def _administrator() -> Actor:
    asker = staff_actor()
    asker.must_have(Right.CATALOGUE_ADMIN)
    return asker


def _sound(wav: str) -> Sound:
    try:
        return offloaded(partial(sound_of, _bytes(wav)))
    except BadRecording as error:
        raise BadRequest("wav", str(error), error.rule) from error


def _bytes(wav: str) -> bytes:
    try:
        return b64decode(wav, validate=True)
    except ValueError as error:
        raise BadRequest("wav", "no base64", "wav") from error
