"""From a recorded WAV file to a sound that can be joined with others: checked, trimmed, resampled, levelled."""

import io
import math
import struct
import wave
from array import array
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from operator import mul

from display.voice.errors import BadRecording
from display.voice.loudness import levelled
from display.voice.sound import FULL, RATE, faded, wav

LONGEST_S = 10.0
RATES = (16_000, 22_050, 24_000, 32_000, 44_100, 48_000, 96_000)

_FRAME_S = 0.01
_BELOW_LOUDEST, _ABOVE_FLOOR, _SURELY = 35.0, 8.0, 15.0  # dB
_TOO_QUIET = -45.0  # dBFS of the loudest 10 ms
_CLICK_FRAMES = 3  # what is shorter than 30 ms is a click of the mouse or of the tongue
_SHORTEST_FRAMES = 6
_LEAD_S, _TAIL_S = 0.03, 0.06
_CROSSINGS = 12  # of the resampling kernel at each side


@dataclass(frozen=True)
class Sound:
    """A WAV as `sound.wav` makes them, and how long it lasts."""

    data: bytes
    length_ms: int


def sound_of(data: bytes) -> Sound:
    """Silence and clicks around the words go, then the words are brought to the rate and loudness of every clip.

    Takes PCM WAV of 8 to 32 bits, one or two channels, at one of RATES, up to LONGEST_S. Raises BadRecording.
    """
    recorded, rate = _read(data)
    middle = sum(recorded) / len(recorded)
    words = _words([sample - middle for sample in recorded], rate)
    samples = faded(levelled(_resampled(words, rate)))
    if not samples:
        raise BadRecording("silent", "nothing is to be heard")
    return Sound(wav(samples), round(1000 * len(samples) / RATE))


def _read(data: bytes) -> tuple[list[float], int]:
    """One channel in 16-bit steps; the length is that of the data, whatever the header promises."""
    try:
        with wave.open(io.BytesIO(data)) as file:
            rate, channels, width = file.getframerate(), file.getnchannels(), file.getsampwidth()
            must_be_short(file.getnframes(), rate)
            frames = file.readframes(min(file.getnframes(), len(data)))
    except (wave.Error, EOFError, struct.error, RuntimeError, ZeroDivisionError) as error:
        raise BadRecording("wav", f"no PCM WAV file: {error}") from error
    if rate not in RATES:
        raise BadRecording("rate", f"{rate} Hz is none of {RATES}")
    if channels not in (1, 2) or not frames:
        raise BadRecording("wav", f"{channels} channels, {len(frames)} bytes")
    steps = _steps(frames[: len(frames) // (width * channels) * width * channels], width)
    mono = steps if channels == 1 else [(left + right) / 2 for left, right in zip(steps[::2], steps[1::2], strict=True)]
    if not mono:
        raise BadRecording("wav", "no samples")
    return mono, rate


def must_be_short(frames: int, rate: int) -> None:
    """Raise BadRecording for more than LONGEST_S."""
    if frames > LONGEST_S * max(rate, 1):
        raise BadRecording("too_long", f"{frames / max(rate, 1):.1f} s, at most {LONGEST_S:.0f} s")


def _steps(frames: bytes, width: int) -> list[float]:
    if width == 1:
        return [(byte - 128) * 256.0 for byte in frames]
    if width == 2:
        return [float(one) for (one,) in struct.iter_unpack("<h", frames)]
    if width == 3:
        return [int.from_bytes(frames[at : at + 3], "little", signed=True) / 256 for at in range(0, len(frames), 3)]
    return [one / 65_536 for (one,) in struct.iter_unpack("<i", frames)]


def _words(samples: list[float], rate: int) -> list[float]:
    """From 30 ms before the first sound to 60 ms after the last.

    A sound is what stands out of the room's own noise (the quietest tenth) by 8 dB and lies at most 35 dB below the
    loudest; what lies less than 15 dB below it always counts, so that a file without any silence stays whole.
    """
    size = round(_FRAME_S * rate)
    levels = [_decibels(samples[at : at + size]) for at in range(0, len(samples), size)]
    loudest, floor = max(levels), sorted(levels)[len(levels) // 10]
    threshold = min(max(loudest - _BELOW_LOUDEST, floor + _ABOVE_FLOOR), loudest - _SURELY)
    heard = _spans([level > threshold for level in levels])
    if loudest < _TOO_QUIET or not heard or heard[-1][1] - heard[0][0] < _SHORTEST_FRAMES:
        raise BadRecording("silent", "nothing is to be heard")
    begins = heard[0][0] * size - round(_LEAD_S * rate)
    return samples[max(0, begins) : heard[-1][1] * size + round(_TAIL_S * rate)]


def _decibels(samples: list[float]) -> float:
    power = sum(one * one for one in samples) / len(samples) / FULL**2
    return 10 * math.log10(power) if power > 0 else -120.0


def _spans(heard: list[bool]) -> list[tuple[int, int]]:
    """Where it is heard without a break for longer than a click."""
    spans, at = [], 0
    for is_heard, frames in groupby(heard):
        length = len(list(frames))
        if is_heard and length >= _CLICK_FRAMES:
            spans.append((at, at + length))
        at += length
    return spans


def _resampled(samples: list[float], rate: int) -> list[float]:
    """To RATE by a windowed sinc; what the new rate cannot carry is filtered away rather than folded back."""
    if rate == RATE:
        return samples
    step, phases = rate // math.gcd(rate, RATE), RATE // math.gcd(rate, RATE)
    kernels, reach = _kernels(rate)
    padded = array("d", [0.0] * reach + samples + [0.0] * (reach + 1))
    out = []
    for number in range(len(samples) * phases // step):
        at, phase = divmod(number * step, phases)
        out.append(sum(map(mul, padded[at : at + 2 * reach + 1], kernels[phase])))
    return out


@cache
def _kernels(rate: int) -> tuple[list["array[float]"], int]:
    """For each place between two samples the weights of those around it (a sinc under Hann's window)."""
    phases = RATE // math.gcd(rate, RATE)
    cut = min(1.0, RATE / rate)
    reach = math.ceil(_CROSSINGS / cut)
    kernels = []
    for phase in range(phases):
        away = [place - phase / phases for place in range(-reach, reach + 1)]
        weights = [_sinc(cut * one) * (0.5 + 0.5 * math.cos(math.pi * one / (reach + 1))) for one in away]
        kernels.append(array("d", [weight / sum(weights) for weight in weights]))
    return kernels, reach


def _sinc(x: float) -> float:
    return math.sin(math.pi * x) / (math.pi * x) if x else 1.0
