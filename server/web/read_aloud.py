"""The door by which a kiosk has its steps read aloud: parts that it names, never texts that it sends."""

from __future__ import annotations

from flask import Blueprint, Response

from server.domain.errors import NotFound
from server.domain.roles import Right
from server.parts import parts
from server.queries.read_aloud import told_of
from server.web.actors import device
from server.web.openapi.answers import answers
from server.web.parse import Body, Key, query

blueprint = Blueprint("read_aloud", __name__)

RATE = "240 per minute"
"""Two pages of names each second would be more than anybody listens to."""


class PartQuery(Body):
    """`of`: the service, the class or the ticket that is meant."""

    of: Key | None = None


@blueprint.get("/kiosk/speech/<language>/<part>")
@answers("audio/wav")
def speech(language: str, part: str) -> Response:
    """A part of the kiosk's page as speech."""
    kiosk = device()
    kiosk.must_have(Right.TICKET_ISSUE)
    asked = query(PartQuery)
    parts().guesses.each(f"speech:{kiosk.id}", RATE)
    with parts().reader.of(kiosk.site_id) as reading:
        site = reading.site
        told = told_of(reading, kiosk.id, part, asked.of)
    if not site.kiosk_reads_aloud or language not in site.languages:
        raise NotFound("clip")
    sound = parts().read_aloud(part, told, language, site.voice_dialect)
    keep = "no-store" if part == "ticket" else "private, max-age=300"
    return Response(sound, mimetype="audio/wav", headers={"Cache-Control": keep})
