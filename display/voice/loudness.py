"""Loudness by ITU-R BS.1770-4 (EBU R 128 uses it), and every clip brought to one, with no peak above a limit.

BS.1770 gives its two filters as coefficients at 48 kHz. Ours run at any rate: the analogue prototypes behind those
coefficients, as libebur128 (ebur128.c, `ebur128_init_filter`) has them; a test compares the 48 kHz case with the
standard's table. Mono counts as one channel, so a sine of full scale and 997 Hz measures −3.01 LUFS.
"""

import math
from array import array
from collections import deque
from collections.abc import Sequence

from display.voice.sound import FULL, RATE

LOUDNESS = -18.0  # LUFS of every clip: languages, chime and recorded voices sound alike loud
PEAK = round(FULL * 10 ** (-1 / 20))  # −1 dBFS: room for a board's own filters
NOTHING = -math.inf

_OFFSET = -0.691
_HOP_S, _HOPS = 0.1, 4  # blocks of 400 ms that overlap by three quarters
_ABSOLUTE_GATE, _RELATIVE_GATE = -70.0, -10.0
_NEAR = 0.2  # LU
_MOST_LIMITED = 10 ** (9 / 20)  # a click is not to be made as loud as speech
_LOOK_S = 0.005
_TRIES = 6
_BOLDLY = 1.5  # limiting takes back a part of what a louder try has given

Biquad = tuple[float, float, float, float, float]
"""b0 b1 b2 a1 a2, with a0 = 1."""


def k_weighting(rate: int) -> tuple[Biquad, Biquad]:
    """The head's shelf and the high-pass of BS.1770 at this rate."""
    shelf = _shelf(rate, 1681.974450955533, 3.999843853973347, 0.7071752369554196)
    return shelf, _high_pass(rate, 38.13547087602444, 0.5003270373238773)


def _shelf(rate: int, hertz: float, decibels: float, quality: float) -> Biquad:
    k = math.tan(math.pi * hertz / rate)
    high = 10 ** (decibels / 20)
    band = high**0.4996667741545416
    a0 = 1 + k / quality + k * k
    return (
        (high + band * k / quality + k * k) / a0, 2 * (k * k - high) / a0, (high - band * k / quality + k * k) / a0,
        2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0,
    )  # fmt: skip


def _high_pass(rate: int, hertz: float, quality: float) -> Biquad:
    k = math.tan(math.pi * hertz / rate)
    a0 = 1 + k / quality + k * k
    return 1.0, -2.0, 1.0, 2 * (k * k - 1) / a0, (1 - k / quality + k * k) / a0


def loudness(samples: Sequence[float], rate: int = RATE) -> float:
    """Gated loudness in LUFS of mono sound in 16-bit steps; NOTHING for silence. Under 400 ms it is one block."""
    heard = _louder(_block_powers(samples, rate), _ABSOLUTE_GATE)
    return _lufs(_mean(_louder(heard, _lufs(_mean(heard)) + _RELATIVE_GATE)))


def _louder(powers: Sequence[float], gate: float) -> list[float]:
    return [power for power in powers if _lufs(power) > gate]


def _mean(powers: Sequence[float]) -> float:
    return sum(powers) / len(powers) if powers else 0.0


def _lufs(power: float) -> float:
    return _OFFSET + 10 * math.log10(power) if power > 0 else NOTHING


def _block_powers(samples: Sequence[float], rate: int) -> list[float]:
    shelf, high_pass = k_weighting(rate)
    weighted = _filtered(_filtered([sample / FULL for sample in samples], shelf), high_pass)
    hop = round(_HOP_S * rate)
    energies = [sum(one * one for one in weighted[at : at + hop]) for at in range(0, len(weighted) - hop + 1, hop)]
    if len(energies) < _HOPS:
        return [sum(one * one for one in weighted) / len(weighted)] if weighted else []
    return [sum(energies[at : at + _HOPS]) / (_HOPS * hop) for at in range(len(energies) - _HOPS + 1)]


def _filtered(samples: list[float], by: Biquad) -> list[float]:
    b0, b1, b2, a1, a2 = by
    first = second = 0.0
    out = []
    for sample in samples:
        heard = b0 * sample + first
        first = b1 * sample - a1 * heard + second
        second = b2 * sample - a2 * heard
        out.append(heard)
    return out


def levelled(samples: Sequence[float]) -> "array[int]":
    """At LOUDNESS within 0.2 LU and nowhere above PEAK: what would stick out is turned down around it, not cut off.

    Sound that could only get there by pressing its peaks down by more than 9 dB, such as a click, stays quieter.
    Silence gives an empty array.
    """
    peak = max(map(abs, samples), default=0)
    measured = loudness(samples)
    if not peak or measured == NOTHING:
        return array("h")
    most = PEAK / peak * _MOST_LIMITED
    gain = min(_times(LOUDNESS - measured), most)
    for _ in range(_TRIES):
        shaped = _limited([sample * gain for sample in samples])
        off = LOUDNESS - loudness(shaped) if peak * gain > PEAK else 0.0
        if abs(off) < _NEAR or (off > 0 and gain >= most):
            break
        gain = min(gain * _times(off * _BOLDLY), most)
    return array("h", (round(sample) for sample in shaped))


def _times(decibels: float) -> float:
    return 10 ** (decibels / 20)


def _limited(samples: list[float]) -> list[float]:
    """Turned down from 5 ms before each peak until 5 ms after it, by a gain that moves in straight lines.

    The least gain that is wanted within 5 ms of a moment, averaged over 5 ms around it: it never lets a peak through,
    since every value of that average knows of the peak.
    """
    if max(map(abs, samples)) <= PEAK:
        return samples
    wanted = [min(1.0, PEAK / abs(sample)) if sample else 1.0 for sample in samples]
    reach = round(_LOOK_S * RATE)
    gains = _averaged(_least_around(wanted, reach), reach)
    return [max(-PEAK, min(PEAK, sample * gain)) for sample, gain in zip(samples, gains, strict=True)]


def _least_around(values: list[float], reach: int) -> list[float]:
    """For each place the least value at most `reach` places away, in one pass."""
    rising: deque[int] = deque()
    least = []
    for at in range(len(values) + reach):
        if at < len(values):
            while rising and values[rising[-1]] >= values[at]:
                rising.pop()
            rising.append(at)
        if at >= reach:
            if rising[0] < at - 2 * reach:
                rising.popleft()
            least.append(values[rising[0]])
    return least


def _averaged(values: list[float], reach: int) -> list[float]:
    padded = [values[0]] * reach + values + [values[-1]] * reach
    width = 2 * reach + 1
    total = sum(padded[:width])
    means = [total / width]
    for leaving, coming in zip(padded, padded[width:], strict=False):
        total += coming - leaving
        means.append(total / width)
    return means
