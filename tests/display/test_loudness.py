"""Loudness against the standard's own figures, and the levelling of sounds that are hard to level."""

import math
from array import array
from collections.abc import Callable
from itertools import pairwise

import pytest

from display.voice.loudness import LOUDNESS, NOTHING, PEAK, k_weighting, levelled, loudness
from display.voice.sound import FULL, RATE

Wave = Callable[[float], float]


def sound(wave: Wave, seconds: float = 1.0, rate: int = RATE) -> list[float]:
    """Values of −1 to 1 over seconds, as 16-bit steps."""
    return [FULL * wave(step / rate) for step in range(round(seconds * rate))]


def sine(hertz: float, decibels: float = 0.0) -> Wave:
    return lambda at: 10 ** (decibels / 20) * math.sin(2 * math.pi * hertz * at)


def test_the_filters_are_those_of_the_standards_table() -> None:
    """ITU-R BS.1770-4, tables 1 and 2: coefficients at 48 kHz."""
    shelf, high_pass = k_weighting(48_000)
    assert shelf == pytest.approx(
        (1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585), abs=1e-9
    )
    assert high_pass == pytest.approx((1.0, -2.0, 1.0, -1.99004745483398, 0.99007225036621), abs=1e-9)


@pytest.mark.parametrize("rate", [RATE, 48_000])
def test_a_sine_of_full_scale_measures_as_the_standard_says(rate: int) -> None:
    assert loudness(sound(sine(997), rate=rate), rate) == pytest.approx(-3.01, abs=0.05)


def test_20_db_less_measure_20_lu_less() -> None:
    assert loudness(sound(sine(1000, -23))) - loudness(sound(sine(1000, -3))) == pytest.approx(-20, abs=0.01)


def test_pauses_do_not_count() -> None:
    """EBU Tech 3341, case 3: what is far below the rest is gated away."""
    spoken = sound(sine(1000, -23), 1.5)
    hushed = sound(sine(1000, -55), 1.5)
    assert loudness(hushed + spoken + hushed) == pytest.approx(loudness(spoken), abs=1.0)


def test_a_low_rumble_is_less_loud_than_speech_of_the_same_power() -> None:
    assert loudness(sound(sine(25, -20))) < loudness(sound(sine(1000, -20))) - 6


def test_silence_has_no_loudness() -> None:
    assert loudness([0.0] * RATE) == NOTHING
    assert loudness([]) == NOTHING
    assert not levelled([0.0] * RATE)


def syllables(at: float) -> float:
    """Something like speech: bursts of a voice, with peaks far above the rest."""
    burst = max(0.0, math.sin(2 * math.pi * 4 * at)) ** 3
    return burst * sum(math.sin(2 * math.pi * 140 * partial * at) for partial in range(1, 12)) / 11


@pytest.mark.parametrize("decibels", [-40, -24, 0])
@pytest.mark.parametrize("wave", [sine(440), sine(3000), syllables], ids=["low", "high", "speech"])
def test_every_sound_comes_out_equally_loud_below_the_peak(wave: Wave, decibels: float) -> None:
    out = levelled(sound(lambda at: 10 ** (decibels / 20) * wave(at)))
    assert loudness(out) == pytest.approx(LOUDNESS, abs=0.3)
    assert max(map(abs, out)) <= PEAK


def test_peaks_are_turned_down_softly_and_not_cut_off() -> None:
    out = levelled(sound(syllables))
    flat = sum(one == other and abs(one) > PEAK * 0.95 for one, other in pairwise(out))
    assert flat < 5, "a cut-off peak has a flat top"
    assert len(out) == RATE


def test_a_click_is_not_made_as_loud_as_speech() -> None:
    click = array("h", [0] * RATE)
    click[RATE // 2] = 3000
    out = levelled(click)
    assert max(map(abs, out)) <= PEAK
    assert loudness(out) < LOUDNESS - 3


@pytest.mark.parametrize("seconds", [0.05, 0.2, 0.39])
def test_a_single_syllable_is_levelled_too(seconds: float) -> None:
    assert loudness(levelled(sound(sine(800, -30), seconds))) == pytest.approx(LOUDNESS, abs=0.3)
