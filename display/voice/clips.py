"""Sentences as clips: made by the child process of `speak`, then kept by a hash of all that shapes them."""

import hashlib
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from threading import Lock

from display.voice.errors import Unspeakable, VoiceUnavailable
from display.voice.letters import as_the_engine_needs
from display.voice.numbers import Dialect
from display.voice.shelf import Shelf
from display.voice.sound import is_whole_wav
from display.voice.speak import Request

ENGINE = (sys.executable, "-m", "display.voice.speak")
TIME_OUT_S = 10.0  # a clip takes 0.2 s; a loaded small PC some seconds
MOST_BYTES = 256 * 1024 * 1024  # about 1,300 clips of 200 kB

_ROOT = Path(__file__).resolve().parents[2]
_VOICES: dict[str, dict[Dialect, str]] = {
    "vi": {"north": "vi", "south": "vi-vn-x-south"},
    "en": {"north": "en-us", "south": "en-us"},
}
_SPEED = 140  # words a minute: calm, for a hall with an echo
_PITCH = 50
_WORD_GAP = 3


class Clips:
    """Gives the WAV of a sentence, from `folder` when it was made before.

    Safe to ask from many threads (and from gevent's greenlets: waiting for the child yields). Two that ask for the same
    clip at once get one that was made once.
    """

    def __init__(
        self, folder: Path, *, dialect: Dialect = "north", most_bytes: int = MOST_BYTES, engine: Sequence[str] = ENGINE
    ) -> None:
        self._shelf = Shelf(folder, most_bytes)
        self._dialect: Dialect = dialect
        self._engine = tuple(engine)
        self._makers = tuple(Lock() for _ in range(16))  # one for each first hex digit; also the most children at once

    def clip(self, sentence: str, language: str) -> bytes:
        """22,050 Hz mono 16-bit WAV of `sentence`. Raises VoiceUnavailable, or Unspeakable for an unknown language."""
        request = self._request(sentence, language).as_json()
        digest = hashlib.sha256(request).hexdigest()
        with self._makers[int(digest[0], 16)]:
            kept = self._shelf.get(f"{digest}.wav")
            return kept if kept is not None else self._made(f"{digest}.wav", request)

    def _request(self, sentence: str, language: str) -> Request:
        if language not in _VOICES:
            raise Unspeakable(f"no voice for language {language!r}")
        return Request(
            text=as_the_engine_needs(sentence, language), voice=_VOICES[language][self._dialect],
            speed=_SPEED, pitch=_PITCH, word_gap=_WORD_GAP,
        )  # fmt: skip

    def _made(self, name: str, request: bytes) -> bytes:
        data = _spoken_by(self._engine, request)
        self._shelf.put(name, data)
        return data


def _spoken_by(engine: Sequence[str], request: bytes) -> bytes:
    try:
        child = subprocess.run(engine, input=request, capture_output=True, timeout=TIME_OUT_S, cwd=_ROOT, check=False)  # noqa: S603
    except (OSError, subprocess.TimeoutExpired) as error:
        raise VoiceUnavailable(f"the voice gave no clip: {error}") from error
    if child.returncode != 0 or not is_whole_wav(child.stdout):
        raise VoiceUnavailable(f"the voice ended with {child.returncode}: {_last_line(child.stderr)}")
    return child.stdout


def _last_line(stderr: bytes) -> str:
    """The exception's own line at the end of a traceback."""
    lines = stderr.decode(errors="replace").strip().splitlines()
    return lines[-1] if lines else "no word on stderr"
