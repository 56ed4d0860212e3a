"""What a centre has recorded of its voice, and what it would need."""

from __future__ import annotations

from collections.abc import Callable

from display.voice.recorded.pieces import Piece, voice_code, wanted
from display.voice.recorded.sounds import Recorded
from server.domain.centre.recording import Recording
from server.domain.setup_rules import LETTERS
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import recording as recording_table
from server.storage.schema import service as service_table
from server.views import Json

ANY_COUNTER = range(1, 1000)
"""Every number that a counter may have."""


def recorded_in(reading: Reading, language: str) -> Recorded:
    """What calls in this language are joined from."""
    code = voice_code(language, reading.site.voice_dialect)
    rows = reading.recordings.where(recording_table.c.in_voice == code)
    return Recorded(reading.site.id, {one.piece: one.sound for one in rows})


def recordings_view(reading: Reading, is_there: Callable[[str], bool]) -> Json:
    """For each language that the centre speaks: every piece of a call, and whether it is needed here.

    `is_there` tells whether the file of a sound can be read.
    """
    return {"voices": [_voice(reading, language, is_there) for language in reading.site.voice_languages]}


def _voice(reading: Reading, language: str, is_there: Callable[[str], bool]) -> Json:
    site = reading.site
    code = voice_code(language, site.voice_dialect)
    needed = [one.code for one in _needed(reading, language)]
    every = wanted(language, site.voice_dialect, LETTERS, ANY_COUNTER)
    kept = {one.piece: one for one in reading.recordings.where(recording_table.c.in_voice == code)}
    return {
        "code": code, "language": language,
        "pieces": [
            {
                "piece": one.code, "text": one.text, "group": one.group, "is_needed": one.code in needed,
                "recording": _recording(kept[one.code], is_there) if one.code in kept else None,
            }
            for one in every
        ],
    }  # fmt: skip


def _needed(reading: Reading, language: str) -> list[Piece]:
    """Of the counters and series that are in use."""
    counters = [one.number for one in reading.counters.where(counter_table.c.is_active)]
    leaves = reading.services.where(service_table.c.is_active, service_table.c.series.is_not(None))
    letters = {sign for one in leaves for sign in one.series or ""}
    return wanted(language, reading.site.voice_dialect, letters, counters)


def _recording(row: Recording, is_there: Callable[[str], bool]) -> Json:
    return {
        "id": row.id, "version": row.version, "sound": row.sound, "length_ms": row.length_ms,
        "is_there": is_there(row.sound),
    }  # fmt: skip
