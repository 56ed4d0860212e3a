"""Clips by the real engine in its real child process, and by engines that fail in every way."""

import io
import math
import os
import sys
import time
import wave
from array import array
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from display.voice import clips as module
from display.voice.chime import chime_wav
from display.voice.clips import Clips
from display.voice.errors import Unspeakable, VoiceUnavailable
from display.voice.loudness import LOUDNESS, PEAK, levelled, loudness
from display.voice.sound import RATE, trimmed, wav

CALL = "Mời công dân có số A không một hai đến quầy số ba."


def samples_of(data: bytes) -> "array[int]":
    with wave.open(io.BytesIO(data)) as file:
        assert (file.getframerate(), file.getnchannels(), file.getsampwidth()) == (22_050, 1, 2)
        samples = array("h", file.readframes(file.getnframes()))
    if sys.byteorder == "big":
        samples.byteswap()
    return samples


def engine_that(code: str) -> tuple[str, ...]:
    return (sys.executable, "-c", code)


@pytest.mark.parametrize(
    ("sentence", "language"),
    [(CALL, "vi"), ("Ticket number A zero one two, please go to counter three.", "en")],
)
def test_a_clip_is_clear_speech(tmp_path: Path, sentence: str, language: str) -> None:
    samples = samples_of(Clips(tmp_path).clip(sentence, language))
    assert 3.0 < len(samples) / RATE < 6.0
    assert max(map(abs, samples)) <= PEAK
    assert loudness(samples) == pytest.approx(LOUDNESS, abs=0.5)
    assert (abs(samples[0]), abs(samples[-1])) < (50, 50), "no click at either edge"
    assert max(map(abs, samples[: RATE // 10])) > 300, "no silence of 0.1 s before"
    assert max(map(abs, samples[-RATE // 4 :])) > 100, "no silence of 0.25 s after"


def test_the_same_sentence_gives_the_same_bytes(tmp_path: Path) -> None:
    assert Clips(tmp_path / "one").clip(CALL, "vi") == Clips(tmp_path / "two").clip(CALL, "vi")


def test_the_dialect_is_heard_and_kept_apart(tmp_path: Path) -> None:
    assert Clips(tmp_path).clip(CALL, "vi") != Clips(tmp_path, dialect="south").clip(CALL, "vi")


def test_a_clip_once_made_needs_no_engine(tmp_path: Path) -> None:
    made = Clips(tmp_path).clip(CALL, "vi")
    assert Clips(tmp_path, engine=engine_that("import os; os.abort()")).clip(CALL, "vi") == made


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("import os; os.abort()", "ended with -6"),
        ("raise SystemExit('no such voice')", "no such voice"),
        ("print('not a sound')", "ended with 0"),
        ("import sys; sys.stdout.buffer.write(b'RIFF\\xff\\xff\\0\\0WAVE' + bytes(100))", "ended with 0"),
    ],
)
def test_a_broken_engine_is_told(tmp_path: Path, code: str, told: str) -> None:
    with pytest.raises(VoiceUnavailable, match=told):
        Clips(tmp_path, engine=engine_that(code)).clip(CALL, "vi")
    assert not list(tmp_path.iterdir()), "nothing broken is kept"


def test_a_missing_engine_is_told(tmp_path: Path) -> None:
    with pytest.raises(VoiceUnavailable):
        Clips(tmp_path, engine=("/nowhere/to/be/found",)).clip(CALL, "vi")


def test_a_hanging_engine_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "TIME_OUT_S", 0.3)
    began = time.monotonic()
    with pytest.raises(VoiceUnavailable, match="timed out"):
        Clips(tmp_path, engine=engine_that("import time; time.sleep(60)")).clip(CALL, "vi")
    assert time.monotonic() - began < 20


def test_a_silent_engine_is_told(tmp_path: Path) -> None:
    with pytest.raises(VoiceUnavailable, match="only silence"):
        Clips(tmp_path).clip(" ", "vi")


def test_an_unknown_language_has_no_voice(tmp_path: Path) -> None:
    with pytest.raises(Unspeakable):
        Clips(tmp_path).clip(CALL, "fr")


COUNTED = """
import os, sys, time, wave
os.close(os.open(sys.argv[1] + '/' + str(os.getpid()), os.O_CREAT))
time.sleep(0.3)
with wave.open(sys.stdout.buffer, 'wb') as out:
    out.setnchannels(1); out.setsampwidth(2); out.setframerate(22050); out.setnframes(2205)
    out.writeframes(bytes(4410))
"""


def test_many_who_ask_at_once_get_one_clip(tmp_path: Path) -> None:
    runs = tmp_path / "runs"
    runs.mkdir()
    clips = Clips(tmp_path / "clips", engine=(*engine_that(COUNTED), str(runs)))
    with ThreadPoolExecutor(12) as pool:
        got = list(pool.map(lambda _: clips.clip(CALL, "vi"), range(12)))
    assert len(set(got)) == 1
    assert len(list(runs.iterdir())) == 1
    assert len(list((tmp_path / "clips").iterdir())) == 1, "one whole file, no passing ones"


def test_a_clip_cut_off_on_disk_is_made_anew(tmp_path: Path) -> None:
    made = Clips(tmp_path).clip(CALL, "vi")
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(made[:1000])
    assert Clips(tmp_path).clip(CALL, "vi") == made
    assert kept.read_bytes() == made


def test_a_disk_that_cannot_be_written_does_not_silence_the_hall(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "file").write_text("in the way")
    clips = Clips(tmp_path / "file" / "clips", engine=(*engine_that(COUNTED), str(tmp_path)))
    assert clips.clip(CALL, "vi")
    assert "was not kept" in caplog.text


def test_the_longest_unused_clips_make_room(tmp_path: Path) -> None:
    runs, folder = tmp_path / "runs", tmp_path / "clips"
    runs.mkdir()
    clips = Clips(folder, engine=(*engine_that(COUNTED), str(runs)), most_bytes=3 * 4454)
    for sentence in ("một", "hai", "ba", "một", "bốn", "một"):
        for path in folder.glob("*"):
            os.utime(path, ns=(0, path.stat().st_mtime_ns - 1_000_000_000))
        clips.clip(sentence, "vi")
    assert sum(path.stat().st_size for path in folder.iterdir()) <= 3 * 4454
    assert len(list(runs.iterdir())) == 4, "the one in use was not thrown away"


def test_the_chime_is_short_and_as_loud_as_the_speech() -> None:
    samples = samples_of(chime_wav())
    assert 0.9 < len(samples) / RATE < 1.5
    assert max(map(abs, samples)) <= PEAK
    assert loudness(samples) == pytest.approx(LOUDNESS, abs=0.5)
    assert max(map(abs, samples[-200:])) < 300, "it ends in silence"
    assert chime_wav() is chime_wav()


def test_silence_is_cut_and_quiet_sound_lifted() -> None:
    tone = array("h", (round(400 * math.sin(step / 10)) for step in range(RATE)))
    quiet = array("h", bytes(2 * RATE)) + tone + array("h", bytes(2 * RATE))
    cut = trimmed(quiet)
    assert RATE <= len(cut) <= RATE * 1.2
    assert loudness(levelled(tone)) == pytest.approx(LOUDNESS, abs=0.2)
    assert len(samples_of(wav(cut))) == len(cut)


def test_nothing_but_silence_stays_nothing() -> None:
    assert not trimmed(array("h", bytes(1000)))
    assert not levelled([0, 0, 0])
