"""The voice of a hall: recorded pieces where a centre has them, the engine for what is missing."""

import hashlib
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path

from display.voice.clips import MOST_BYTES, Clips
from display.voice.numbers import Dialect
from display.voice.recorded.joining import joined
from display.voice.recorded.pieces import Piece, pieces_of
from display.voice.recorded.sounds import Recorded, Sounds
from display.voice.sentence import Saying, call_sentence
from display.voice.shelf import Shelf
from display.voice.sound import samples_of, wav

NOBODY = Recorded("nobody")
_WAY_OF_JOINING = b"1"
"""To be raised when joined clips are to sound different: kept ones are then made anew."""

Part = tuple[bytes, bool]
"""A WAV, and whether a breath is taken before it."""


class Speaker:
    """Safe to ask from many threads. Clips lie under `folder`/clips, recorded sounds are read from `sounds`."""

    def __init__(self, folder: Path, sounds: Sounds, engines: Mapping[Dialect, Clips] | None = None) -> None:
        dialects: tuple[Dialect, ...] = ("north", "south")
        self._engines = engines or {dialect: Clips(folder / "clips", dialect=dialect) for dialect in dialects}
        self._shelf = Shelf(folder / "clips", MOST_BYTES)
        self._sounds = sounds

    def clip(self, saying: Saying, recorded: Recorded = NOBODY) -> bytes:
        """WAV of a call. Without anything recorded the engine says the whole sentence: its melody is better so.

        Raises VoiceUnavailable, Unspeakable.
        """
        sentence = call_sentence(saying)
        pieces = pieces_of(saying)
        own = self._own(pieces, recorded)
        if not own:
            return self._engines[saying.dialect].clip(sentence, saying.language)
        parts = list(self._parts(saying, pieces, own))
        name = f"{_digest(parts)}.wav"
        kept = self._shelf.get(name)
        return kept if kept is not None else self._joined(name, parts)

    def _own(self, pieces: list[Piece], recorded: Recorded) -> dict[str, bytes]:
        """The recorded ones of these pieces whose files are there."""
        named = {piece.code: recorded.sounds[piece.code] for piece in pieces if piece.code in recorded.sounds}
        found = {code: self._sounds.get(recorded.owner, name) for code, name in named.items()}
        return {code: data for code, data in found.items() if data is not None}

    def _parts(self, saying: Saying, pieces: list[Piece], own: dict[str, bytes]) -> Iterator[Part]:
        """Pieces that are missing side by side are said by the engine in one breath."""
        engine = self._engines[saying.dialect]
        before: Piece | None = None
        for is_own, run in groupby(pieces, key=lambda piece: piece.code in own):
            group = list(run)
            for part in [[piece] for piece in group] if is_own else [group]:
                data = own[part[0].code] if is_own else engine.clip(" ".join(one.text for one in part), saying.language)
                yield data, before is not None and "phrase" in (before.group, part[0].group)
                before = part[-1]

    def _joined(self, name: str, parts: list[Part]) -> bytes:
        data = wav(joined([samples_of(part) for part, _ in parts], [breath for _, breath in parts]))
        self._shelf.put(name, data)
        return data


def _digest(parts: list[Part]) -> str:
    """Of the sounds themselves: a new recording, another dialect or another engine gives another clip."""
    digest = hashlib.sha256(_WAY_OF_JOINING)
    for data, breath in parts:
        digest.update(hashlib.sha256(data).digest() + bytes([breath]))
    return digest.hexdigest()
