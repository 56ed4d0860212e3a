"""Pieces of calls that a centre has recorded in a person's voice."""

from __future__ import annotations

import re
from dataclasses import dataclass

from server.domain.errors import BadRequest

VOICES = ("vi-north", "vi-south", "en")
"""A language, in Vietnamese with its dialect."""
_PIECE = re.compile(r"[a-z0-9][a-z0-9-]{0,23}")
_SOUND = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Recording:
    """`piece` of a call as it was recorded for the voice `in_voice`; `sound` names the file by what is in it."""

    id: str
    site_id: str
    in_voice: str
    piece: str
    sound: str
    length_ms: int
    version: int = 1


def must_be_recording(row: Recording) -> None:
    """Raise BadRequest for a name that no voice, piece or file can have."""
    if row.in_voice not in VOICES:
        raise BadRequest("in_voice", f"one of {', '.join(VOICES)}", "choice")
    if not _PIECE.fullmatch(row.piece):
        raise BadRequest("piece", "1 to 24 of a-z, 0-9 and -", "pattern")
    if not _SOUND.fullmatch(row.sound):
        raise BadRequest("sound", "the name of an uploaded sound", "pattern")
