"""The chime before a call: three strokes on small bronze gongs, rising, soft in attack and long in decay."""

import math
from array import array
from functools import cache

from display.voice.loudness import levelled
from display.voice.sound import FULL, RATE, trimmed, wav

_LENGTH_S = 1.2
_STROKES = (
    (0.0, 392.00, 0.8),
    (0.13, 523.25, 0.9),
    (0.26, 659.26, 1.0),
)  # start in s, pitch in Hz (G4 C5 E5), strength
# Overtones of a struck plate are not whole multiples; the higher they lie, the sooner they die.
_PARTIALS = ((1.0, 1.0, 2.6), (2.0, 0.42, 4.2), (2.76, 0.22, 6.5), (4.07, 0.10, 11.0))  # ratio, strength, decay per s
_ATTACK_S = 0.008
_INAUDIBLE = 0.001  # −60 dB below the stroke
_LET_GO_S = 0.35  # the last part fades to nothing, so that the voice follows on silence


@cache
def chime_wav() -> bytes:
    """WAV of about 1.2 s, as loud as the speech after it. Made once in some 300 ms, then the same bytes."""
    samples = array("d", bytes(8 * round(_LENGTH_S * RATE)))
    for start, pitch, strength in _STROKES:
        _strike(samples, round(start * RATE), pitch, strength)
    return wav(trimmed(levelled([sample * FULL for sample in _let_go(samples)])))


def _strike(samples: "array[float]", start: int, pitch: float, strength: float) -> None:
    for ratio, share, decay in _PARTIALS:
        turn = 2 * math.pi * pitch * ratio / RATE
        fade = math.exp(-decay / RATE)
        level = strength * share
        for step in range(len(samples) - start):
            if level < _INAUDIBLE:
                break
            samples[start + step] += level * min(1.0, step / (_ATTACK_S * RATE)) * math.sin(turn * step)
            level *= fade


def _let_go(samples: "array[float]") -> "array[float]":
    steps = round(_LET_GO_S * RATE)
    for step in range(steps):
        samples[-1 - step] *= step / steps
    return samples
