"""Sounds joined into one sentence without a seam: tight edges, a short crossfade, a breath between its parts."""

import math
from array import array
from collections.abc import Sequence

from display.voice.sound import RATE

_SILENT = 180  # −45 dBFS
_LEAD_S, _TAIL_S = 0.01, 0.04
_CROSS_S = 0.015
BREATH_S = 0.1
"""Between the number and the words around it."""


def joined(sounds: Sequence["array[int]"], breath_before: Sequence[bool]) -> "array[int]":
    """One after another, each fading into the next over 15 ms; all must be equally loud already."""
    out = array("h")
    for sound, takes_breath in zip(map(_tight, sounds), breath_before, strict=True):
        if out and takes_breath:
            out.extend([0] * round(BREATH_S * RATE))
        _append(out, sound)
    return out


def _append(out: "array[int]", sound: "array[int]") -> None:
    """Equal power: two words that have nothing to do with each other keep their loudness while they change over."""
    cross = min(round(_CROSS_S * RATE), len(out), len(sound))
    begins = len(out) - cross
    for step in range(cross):
        turn = math.pi / 2 * (step + 0.5) / cross
        mixed = out[begins + step] * math.cos(turn) + sound[step] * math.sin(turn)
        out[begins + step] = max(-32_767, min(32_767, round(mixed)))
    out.extend(sound[cross:])


def _tight(samples: "array[int]") -> "array[int]":
    """With 10 ms before the first audible sample and 40 ms after the last."""
    first = next((at for at, one in enumerate(samples) if abs(one) > _SILENT), 0)
    last = next((at for at in range(len(samples) - 1, -1, -1) if abs(samples[at]) > _SILENT), len(samples) - 1)
    return samples[max(0, first - round(_LEAD_S * RATE)) : last + 1 + round(_TAIL_S * RATE)]
