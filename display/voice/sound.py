"""Samples of 16-bit mono sound: silence cut off, soft edges, and the WAV around them."""

import io
import sys
import wave
from array import array

RATE = 22_050  # samples a second; what espeak-ng makes
FULL = 32_767

_SILENT = 100  # −50 dBFS
_LEAD_S, _TAIL_S = 0.02, 0.12
_FADE_S = 0.005


def trimmed(samples: "array[int]") -> "array[int]":
    """Without the silence around the sound, except 20 ms before and 120 ms after; faded so that nothing clicks."""
    loud = [index for index, sample in enumerate(samples) if abs(sample) > _SILENT]
    if not loud:
        return array("h")
    start = max(0, loud[0] - round(_LEAD_S * RATE))
    return faded(samples[start : loud[-1] + 1 + round(_TAIL_S * RATE)])


def faded(samples: "array[int]") -> "array[int]":
    """The same array, rising from nothing and falling to nothing within 5 ms."""
    steps = min(round(_FADE_S * RATE), len(samples) // 2)
    for step in range(steps):
        samples[step] = samples[step] * step // steps
        samples[-1 - step] = samples[-1 - step] * step // steps
    return samples


def wav(samples: "array[int]") -> bytes:
    """A WAV file: 22,050 Hz, mono, 16 bits, little-endian as the format asks."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(_little_endian(samples).tobytes())
    return file.getvalue()


def _little_endian(samples: "array[int]") -> "array[int]":
    if sys.byteorder == "little":
        return samples
    turned = array("h", samples)
    turned.byteswap()
    return turned


def samples_of(data: bytes) -> "array[int]":
    """The samples of a WAV that `wav` has made."""
    with wave.open(io.BytesIO(data)) as file:
        return _little_endian(array("h", file.readframes(file.getnframes())))


def is_whole_wav(data: bytes) -> bool:
    """Whether the length that the header promises is there; a file cut off by a power loss is not."""
    return data[:4] == b"RIFF" and data[8:12] == b"WAVE" and int.from_bytes(data[4:8], "little") == len(data) - 8
