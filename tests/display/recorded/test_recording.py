"""From a file that somebody recorded to a sound that can be joined: what is cut, what is refused."""

import io
import math
import random
import wave
from collections.abc import Callable

import pytest

from display.voice.errors import BadRecording
from display.voice.loudness import LOUDNESS, PEAK, loudness
from display.voice.recorded.recording import RATES, sound_of
from display.voice.sound import RATE, samples_of

Wave = Callable[[float], float]


def wav_of(wave_form: Wave, seconds: float, rate: int = RATE, width: int = 2, channels: int = 1) -> bytes:
    """A WAV of values from −1 to 1."""
    most = 2 ** (8 * width - 1) - 1
    steps = [round(most * wave_form(step / rate)) for step in range(round(seconds * rate))]
    frames = b"".join(
        (step + 128).to_bytes(1, "little") * channels
        if width == 1
        else step.to_bytes(width, "little", signed=True) * channels
        for step in steps
    )
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(channels)
        out.setsampwidth(width)
        out.setframerate(rate)
        out.writeframes(frames)
    return file.getvalue()


def word(begins: float, ends: float, level: float = 0.2, hertz: float = 500.0) -> Wave:
    """A voice between two moments, silence around it."""
    return lambda at: level * math.sin(2 * math.pi * hertz * at) if begins <= at < ends else 0.0


def test_the_silence_around_a_word_goes_and_the_word_stays() -> None:
    sound = sound_of(wav_of(word(0.6, 1.1), 2.0))
    assert sound.length_ms == pytest.approx(500 + 30 + 60, abs=15)
    samples = samples_of(sound.data)
    assert max(map(abs, samples[: round(0.02 * RATE)])) < 30
    assert max(map(abs, samples[round(0.04 * RATE) : round(0.06 * RATE)])) > 2000


def test_a_room_that_hums_is_no_part_of_the_word() -> None:
    noise = random.Random(4)
    sound = sound_of(wav_of(lambda at: word(0.8, 1.3)(at) + 0.004 * noise.uniform(-1, 1), 2.0))
    assert sound.length_ms == pytest.approx(590, abs=30)


def test_the_click_of_the_mouse_at_both_ends_goes() -> None:
    def clicked(at: float) -> float:
        return 0.6 if 0.05 <= at < 0.06 or 1.90 <= at < 1.91 else word(0.8, 1.3)(at)

    assert sound_of(wav_of(clicked, 2.0)).length_ms == pytest.approx(590, abs=30)


@pytest.mark.parametrize("level", [0.01, 0.1, 0.9])
def test_every_word_is_equally_loud(level: float) -> None:
    samples = samples_of(sound_of(wav_of(word(0.3, 0.9, level), 1.2)).data)
    assert loudness(samples) == pytest.approx(LOUDNESS, abs=0.5)
    assert max(map(abs, samples)) <= PEAK
    assert (samples[0], samples[-1]) == (0, 0), "soft edges"


def test_a_microphone_that_is_off_the_middle_is_put_right() -> None:
    samples = samples_of(sound_of(wav_of(lambda at: 0.3 + word(0.3, 0.9)(at), 1.2)).data)
    assert abs(sum(samples) / len(samples)) < 100


@pytest.mark.parametrize(("width", "channels"), [(1, 1), (2, 1), (2, 2), (3, 1), (3, 2), (4, 1)])
def test_every_usual_form_of_wav_is_read(width: int, channels: int) -> None:
    sound = sound_of(wav_of(word(0.2, 0.7), 1.0, width=width, channels=channels))
    assert sound.length_ms == pytest.approx(590, abs=15)


def share_at(samples: list[int], hertz: float) -> float:
    """How much of the power of a sound lies at one pitch."""
    sine = sum(one * math.sin(2 * math.pi * hertz * at / RATE) for at, one in enumerate(samples))
    cosine = sum(one * math.cos(2 * math.pi * hertz * at / RATE) for at, one in enumerate(samples))
    power = sum(one * one for one in samples)
    return 2 * (sine * sine + cosine * cosine) / len(samples) / power


@pytest.mark.parametrize("rate", RATES)
def test_every_rate_keeps_pitch_and_length(rate: int) -> None:
    sound = sound_of(wav_of(word(0.1, 0.5, hertz=1000), 0.6, rate=rate))
    assert sound.length_ms == pytest.approx(490, abs=15)
    middle = list(samples_of(sound.data))[round(0.1 * RATE) : round(0.3 * RATE)]
    assert share_at(middle, 1000) > 0.98


def test_what_the_new_rate_cannot_carry_is_not_folded_back() -> None:
    """17 kHz would come out as 22.05 − 17 = 5.05 kHz."""
    both = wav_of(
        lambda at: 0.1 * math.sin(2 * math.pi * 1000 * at) + 0.3 * math.sin(2 * math.pi * 17_000 * at), 0.4, 48_000
    )
    middle = list(samples_of(sound_of(both).data))[round(0.1 * RATE) : round(0.3 * RATE)]
    assert share_at(middle, 1000) > 0.98


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"", "wav"), (b"RIFF", "wav"), (b"\xff" * 400, "wav"), (b"\x1aE\xdf\xa3webm" * 50, "wav"),
        (wav_of(word(0, 1), 1)[:30], "wav"), (wav_of(word(0, 1), 0), "wav"), (wav_of(word(0, 1), 1, 8_000), "rate"),
        (wav_of(word(0, 1), 10.2), "too_long"), (wav_of(lambda _: 0.0, 1.0), "silent"),
        (wav_of(word(0, 1, 0.001), 1.0), "silent"), (wav_of(word(0.5, 0.53), 1.0), "silent"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_by_its_rule(data: bytes, rule: str) -> None:
    with pytest.raises(BadRecording) as refused:
        sound_of(data)
    assert refused.value.rule == rule


def test_a_header_that_promises_an_hour_is_not_believed() -> None:
    honest = bytearray(wav_of(word(0.2, 0.7), 1.0))
    honest[40:44] = (3_600 * 2 * RATE).to_bytes(4, "little")
    with pytest.raises(BadRecording):
        sound_of(bytes(honest))


def test_a_file_that_was_cut_off_is_read_as_far_as_it_goes() -> None:
    assert sound_of(wav_of(word(0.2, 0.7), 1.0)[:-101]).length_ms == pytest.approx(590, abs=15)
