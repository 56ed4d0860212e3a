"""Recorded pieces as one sentence: no seam to be heard, the engine for what is missing, each centre its own."""

import math
import sys
from array import array
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path

import pytest

from display.voice.clips import Clips
from display.voice.errors import Unspeakable, VoiceUnavailable
from display.voice.loudness import LOUDNESS, levelled, loudness
from display.voice.recorded.joining import BREATH_S, joined
from display.voice.recorded.pieces import pieces_of, voice_code, wanted
from display.voice.recorded.sounds import Recorded, Sounds
from display.voice.sentence import CALLS, Form, Saying, call_sentence
from display.voice.sound import RATE, faded, is_whole_wav, samples_of, wav
from display.voice.speaker import Speaker

CALL = Saying(label="A012", counter=21, language="vi")


def a_word(hertz: float = 400.0, seconds: float = 0.4) -> "array[int]":
    """Levelled and soft at the edges, with the silence around it that a kept sound has."""
    tone = levelled([9000 * math.sin(2 * math.pi * hertz * step / RATE) for step in range(round(seconds * RATE))])
    silence = array("h", [0] * round(0.03 * RATE))
    return silence + faded(tone) + silence + silence


# — the pieces of a call —


def test_the_pieces_of_a_call_are_its_sentence() -> None:
    assert [(one.code, one.text) for one in pieces_of(CALL)] == [
        ("call", "Mời công dân có số"), ("letter-a", "A"), ("0", "không"), ("1", "một"), ("2", "hai"),
        ("counter", "đến quầy số"), ("2", "hai"), ("tens", "mươi"), ("1-after-tens", "mốt"),
    ]  # fmt: skip


@pytest.mark.parametrize("form", ["call", "recall", "short"])
@pytest.mark.parametrize(("language", "dialect"), [("vi", "north"), ("vi", "south"), ("en", "north")])
def test_the_pieces_say_every_sentence_word_for_word(language: str, dialect: str, form: Form) -> None:
    for counter in range(1, 1000, 7):
        saying = Saying(label=f"H{counter:03d}", counter=counter, language=language, form=form, dialect=dialect)  # type: ignore[arg-type]
        plain = call_sentence(saying).rstrip(".").replace("-", " ")
        words = " ".join(piece.text for piece in pieces_of(saying))
        assert words.replace(",", "").split() == plain.replace(",", "").split()


def test_a_usual_centre_needs_some_forty_pieces() -> None:
    needed = wanted("vi", "north", "ACEHKMN", range(1, 31))
    assert len(needed) == len({one.code for one in needed}) == 5 + 10 + 5 + 7
    assert [one.code for one in needed if one.group == "number"] == [
        "10",
        "5-after-tens",
        "tens",
        "1-after-tens",
        "4-after-tens",
    ]
    everything = wanted("vi", "south", "ABCDĐEGHKLMNPRSTUVXYFJWZ", range(1, 1000))
    assert 40 <= len(everything) <= 50
    assert {one.text for one in everything if one.group == "number"} == {
        "mười", "mươi", "mốt", "tư", "lăm", "trăm", "lẻ",
    }  # fmt: skip


def test_every_piece_of_every_call_is_among_those_wanted() -> None:
    for language in CALLS:
        known = {one.code for one in wanted(language, "north", "ĐH", range(1, 1000))}
        for counter in range(1, 1000):
            assert {one.code for one in pieces_of(Saying(label="ĐH09", counter=counter, language=language))} <= known


def test_no_two_pieces_of_a_voice_share_a_recording() -> None:
    for language in ("vi", "en"):
        every = wanted(language, "north", "ABCDEGHKLMNPRSTUVXYFJWZ" + ("Đ" if language == "vi" else ""), range(1, 1000))
        assert len({one.code for one in every}) == len({one.text for one in every}) == len(every)


def test_each_dialect_has_recordings_of_its_own() -> None:
    assert [voice_code("vi", "north"), voice_code("vi", "south"), voice_code("en", "south")] == [
        "vi-north",
        "vi-south",
        "en",
    ]


# — the seams —


def test_words_follow_each_other_closely_and_nothing_jumps() -> None:
    words = [a_word(300), a_word(500), a_word(400)]
    out = joined(words, [False] * 3)
    steepest = max(abs(one - other) for word in words for one, other in pairwise(word))
    assert max(abs(one - other) for one, other in pairwise(out)) <= steepest
    assert len(out) / RATE == pytest.approx(3 * (0.4 + 0.05) - 2 * 0.015, abs=0.02)


def longest_silence(samples: "array[int]") -> float:
    longest = run = 0
    for sample in samples:
        run = run + 1 if abs(sample) < 200 else 0
        longest = max(longest, run)
    return longest / RATE


def test_between_words_there_is_no_hole() -> None:
    assert longest_silence(joined([a_word(), a_word()], [False, False])) < 0.06


def test_before_and_after_the_number_a_breath_is_taken() -> None:
    out = joined([a_word(), a_word()], [False, True])
    assert BREATH_S <= longest_silence(out) < BREATH_S + 0.06


def test_the_whole_is_as_loud_as_its_words() -> None:
    out = joined([a_word(hertz) for hertz in (300, 400, 500, 600)], [False] * 4)
    assert loudness(out) == pytest.approx(LOUDNESS, abs=1.0)


# — the speaker —

BEEPING = """
import json, math, os, struct, sys, wave
asked = json.load(sys.stdin)
open(os.path.join(sys.argv[1], 'asked'), 'a').write(asked['text'] + chr(10))
samples = [round(8000 * math.sin(step / 9)) for step in range(6000)]
with wave.open(sys.stdout.buffer, 'wb') as out:
    out.setnchannels(1); out.setsampwidth(2); out.setframerate(22050); out.setnframes(len(samples))
    out.writeframes(struct.pack('<%dh' % len(samples), *samples))
"""


class Hall:
    """A speaker whose engine beeps and writes down what it was asked to say."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.sounds = Sounds(folder / "voices")
        engine = (sys.executable, "-c", BEEPING, str(folder))
        self.clips = folder / "clips"
        self.speaker = Speaker(
            folder, self.sounds,
            {"north": Clips(self.clips, engine=engine), "south": Clips(self.clips, dialect="south", engine=engine)},
        )  # fmt: skip

    def records(self, codes: Mapping[str, float], owner: str = "here") -> Recorded:
        return Recorded(owner, {code: self.sounds.put(owner, wav(a_word(hertz)), ()) for code, hertz in codes.items()})

    @property
    def asked(self) -> list[str]:
        told = self.folder / "asked"
        return told.read_text(encoding="utf-8").splitlines() if told.exists() else []


@pytest.fixture
def hall(tmp_path: Path) -> Hall:
    return Hall(tmp_path)


ALL = {"call": 300, "letter-a": 310, "0": 320, "1": 330, "2": 340, "counter": 350, "tens": 360, "1-after-tens": 370}


def test_without_recordings_the_engine_says_the_whole_sentence(hall: Hall) -> None:
    assert is_whole_wav(hall.speaker.clip(CALL, Recorded("here", {"tens": "0" * 64})))
    assert hall.asked == ["Mời công dân có số A không một hai đến quầy số hai mươi mốt."]


def test_with_all_pieces_recorded_the_engine_is_not_asked(hall: Hall) -> None:
    clip = samples_of(hall.speaker.clip(CALL, hall.records(ALL)))
    assert hall.asked == []
    assert len(clip) / RATE == pytest.approx(9 * 0.435 + 3 * BREATH_S, abs=0.2)
    assert loudness(clip) == pytest.approx(LOUDNESS, abs=1.0)


def test_what_is_missing_side_by_side_is_said_by_the_engine_in_one_go(hall: Hall) -> None:
    hall.speaker.clip(CALL, hall.records({"letter-a": 400, "0": 400, "counter": 350}))
    assert hall.asked == ["Mời công dân có số", "một hai", "hai mươi mốt"]


def test_a_joined_clip_is_made_once(hall: Hall) -> None:
    recorded = hall.records(ALL)
    first = hall.speaker.clip(CALL, recorded)
    (kept,) = hall.clips.iterdir()
    stamped = kept.stat().st_ino
    assert hall.speaker.clip(CALL, recorded) == first
    assert [one.stat().st_ino for one in hall.clips.iterdir()] == [stamped]


def test_a_new_recording_is_heard_at_once(hall: Hall) -> None:
    before = hall.speaker.clip(CALL, hall.records(ALL))
    assert hall.speaker.clip(CALL, hall.records({**ALL, "tens": 900})) != before


def test_a_centre_hears_its_own_recordings_alone(hall: Hall) -> None:
    theirs = hall.records(ALL, "there")
    hall.speaker.clip(CALL, Recorded("here", theirs.sounds))
    assert hall.asked == ["Mời công dân có số A không một hai đến quầy số hai mươi mốt."]


def test_a_lost_or_damaged_file_is_said_by_the_engine(hall: Hall) -> None:
    recorded = hall.records(ALL)
    (hall.folder / "voices" / "here" / f"{recorded.sounds['call']}.wav").unlink()
    (hall.folder / "voices" / "here" / f"{recorded.sounds['counter']}.wav").write_bytes(b"RIFF")
    hall.speaker.clip(CALL, recorded)
    assert hall.asked == ["Mời công dân có số", "đến quầy số"]


def test_an_engine_that_is_away_is_told_as_before(tmp_path: Path) -> None:
    engine = Clips(tmp_path / "clips", engine=("/nowhere",))
    speaker = Speaker(tmp_path, Sounds(tmp_path / "voices"), {"north": engine})
    with pytest.raises(VoiceUnavailable):
        speaker.clip(CALL)
    with pytest.raises(Unspeakable):
        speaker.clip(Saying(label="A*1", counter=1, language="vi"))


# — the files —


def test_sounds_of_one_content_are_one_file(tmp_path: Path) -> None:
    sounds = Sounds(tmp_path)
    assert sounds.put("here", wav(a_word()), ()) == sounds.put("here", wav(a_word()), ())
    assert len(list((tmp_path / "here").iterdir())) == 1


@pytest.mark.parametrize("name", ["", "..", "../../etc/passwd", "0" * 63, "G" * 64, "0" * 64 + "\n", "/etc/passwd"])
def test_a_name_that_is_none_opens_nothing(tmp_path: Path, name: str) -> None:
    sounds = Sounds(tmp_path)
    assert sounds.get("here", name) is None
    assert not sounds.has("here", name)


@pytest.mark.parametrize("owner", ["", "..", "a/b", "/etc", "a b"])
def test_a_centre_that_is_none_has_no_folder(tmp_path: Path, owner: str) -> None:
    with pytest.raises(ValueError, match="names no folder"):
        Sounds(tmp_path).put(owner, wav(a_word()), ())
    assert list(tmp_path.iterdir()) == []


def test_the_oldest_that_nobody_uses_make_room(tmp_path: Path) -> None:
    one_file = len(wav(a_word()))
    sounds = Sounds(tmp_path, most_bytes=3 * one_file)
    kept = sounds.put("here", wav(a_word(100)), ())
    for hertz in (200, 300, 400, 500):
        newest = sounds.put("here", wav(a_word(hertz)), [kept])
    left = {path.stem for path in (tmp_path / "here").iterdir()}
    assert {kept, newest} <= left
    assert len(left) == 3
