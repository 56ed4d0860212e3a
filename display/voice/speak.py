"""The child process that speaks: `python -m display.voice.speak`, JSON on stdin, a WAV file on stdout.

espeak-ng is under the GPL and a C call that would hold up the server's loop: it lives here, in a process of its own.
It is called through its C interface, espeak_ng/speak_lib.h, whose constants are named below.
"""

import ctypes
import json
import sys
from array import array
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

import espeakng_loader

from display.voice.loudness import levelled
from display.voice.sound import RATE, trimmed, wav

_OUTPUT_SYNCHRONOUS = 2
_DO_NOT_EXIT = 0x8000
_POSITION_CHARACTER = 1
_CHARS_UTF8 = 1
_SPEED, _VOLUME, _PITCH, _WORD_GAP = 1, 2, 3, 7
_VOLUME_UNCLIPPED = 80  # of 100: at 100 some voices touch full scale inside the engine

_Receive = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p)


@dataclass(frozen=True)
class Request:
    """What to say and how: `speed` in words a minute, `pitch` 0 to 100, `word_gap` in units of 10 ms."""

    text: str
    voice: str
    speed: int
    pitch: int
    word_gap: int

    def as_json(self) -> bytes:
        """The form that the child reads."""
        return json.dumps(asdict(self), ensure_ascii=False, sort_keys=True).encode()


class EngineError(Exception):
    """espeak-ng refused; the process ends with this on stderr."""


def spoken(request: Request) -> bytes:
    """A WAV of the text, trimmed and levelled: about 10 ms for 4 s of speech and half a second to level it."""
    engine = _engine()
    _must(engine.espeak_SetVoiceByName(request.voice.encode()), f"voice {request.voice!r} is missing")
    for parameter, value in (
        (_SPEED, request.speed), (_VOLUME, _VOLUME_UNCLIPPED), (_PITCH, request.pitch), (_WORD_GAP, request.word_gap),
    ):  # fmt: skip
        _must(engine.espeak_SetParameter(parameter, value, 0), f"parameter {parameter} = {value} was refused")
    samples = levelled(trimmed(_synthesised(engine, request.text)))
    if not samples:
        raise EngineError(f"only silence for {request.text!r}")
    return wav(samples)


def _engine() -> Any:
    engine = ctypes.CDLL(espeakng_loader.get_library_path())
    data = espeakng_loader.get_data_path().encode()
    rate = engine.espeak_Initialize(_OUTPUT_SYNCHRONOUS, 0, data, _DO_NOT_EXIT)
    if rate != RATE:
        raise EngineError(f"the engine started at {rate} Hz instead of {RATE}")
    return engine


def _synthesised(engine: Any, text: str) -> "array[int]":
    samples = array("h")
    receive = _Receive(_into(samples))
    engine.espeak_SetSynthCallback(receive)
    data = text.encode() + b"\0"
    _must(engine.espeak_Synth(data, len(data), 0, _POSITION_CHARACTER, 0, _CHARS_UTF8, None, None), "synthesis failed")
    _must(engine.espeak_Synchronize(), "synthesis did not end")
    return samples


def _into(samples: "array[int]") -> Callable[[int | None, int, int | None], int]:
    def receive(address: int | None, count: int, _events: int | None) -> int:
        if address and count > 0:
            samples.frombytes(ctypes.string_at(address, count * samples.itemsize))
        return 0  # 1 would stop the speech

    return receive


def _must(result: int, otherwise: str) -> None:
    if result != 0:
        raise EngineError(f"{otherwise} (espeak-ng answered {result})")


def main() -> None:
    """Read one request, write one clip."""
    sys.stdout.buffer.write(spoken(Request(**json.load(sys.stdin.buffer))))


if __name__ == "__main__":
    main()
