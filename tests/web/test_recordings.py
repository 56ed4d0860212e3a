"""A centre records its voice: taken in, heard in the hall, removed, taken back, and never another centre's."""

import io
import math
import struct
import wave
from base64 import b64encode
from pathlib import Path

import pytest

from tests.story.administrator import Setup
from tests.story.doors import Json
from tests.story.hall import Site

pytestmark = pytest.mark.any_database


def a_word(hertz: float = 500.0, seconds: float = 0.4, rate: int = 22_050) -> bytes:
    """A WAV with a voice between two silences."""
    tone = [round(6000 * math.sin(2 * math.pi * hertz * step / rate)) for step in range(round(seconds * rate))]
    silence = [0] * round(0.2 * rate)
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(rate)
        out.writeframes(struct.pack(f"<{len(tone) + 2 * len(silence)}h", *silence, *tone, *silence))
    return file.getvalue()


class Studio(Setup):
    """An administrator with a microphone."""

    def takes(self, data: bytes) -> Json:
        return self.door.post("/voice/sounds", {"wav": b64encode(data).decode()}).good()

    def records(self, piece: str, data: bytes, in_voice: str = "vi-north") -> Json:
        return self.makes("recordings", in_voice=in_voice, piece=piece, **self.takes(data))

    def piece(self, code: str, in_voice: str = "vi-north") -> Json:
        voices = self.door.get("/voice").good()["voices"]
        pieces = next(one for one in voices if one["code"] == in_voice)["pieces"]
        found: Json = next(one for one in pieces if one["piece"] == code)
        return found

    def sample(self, **asked: object) -> bytes:
        query = "&".join(f"{name}={value}" for name, value in asked.items())
        answer = self.door.get(f"/voice/sample.wav?{query}")
        assert answer.status == 200, answer.raw.text
        return answer.raw.get_data()


@pytest.fixture
def studio(site: Site) -> Studio:
    return Studio(site)


def seconds_of(data: bytes) -> float:
    with wave.open(io.BytesIO(data)) as clip:
        return float(clip.getnframes() / clip.getframerate())


def test_the_page_lists_what_this_centre_needs_first_of_all(studio: Studio) -> None:
    voices = studio.door.get("/voice").good()["voices"]
    assert [one["code"] for one in voices] == ["vi-north", "en"]
    needed = [one for one in voices[0]["pieces"] if one["is_needed"]]
    texts = [one["text"] for one in needed]
    assert texts[:5] == ["Mời công dân có số", "đến quầy số", "Xin nhắc lại, mời công dân có số", "Số", "quầy số"]
    assert texts[5:15] == ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"]
    assert "A" in texts
    assert "trăm" not in texts, "no counter has a number above 99"
    assert all(one["recording"] is None for one in needed)
    assert 40 <= len(voices[0]["pieces"]) <= 50


def test_a_recording_is_trimmed_kept_and_heard(site: Site, studio: Studio) -> None:
    before = studio.sample(label="A001", counter=3)
    row = studio.records("call", a_word(seconds=0.8))
    assert row["length_ms"] == pytest.approx(890, abs=20)
    told = studio.piece("call")["recording"]
    assert told == {
        "id": row["id"],
        "version": 1,
        "sound": row["sound"],
        "length_ms": row["length_ms"],
        "is_there": True,
    }
    heard = studio.door.get(f"/voice/sounds/{row['sound']}").raw.get_data()
    assert seconds_of(heard) == pytest.approx(row["length_ms"] / 1000, abs=0.01)
    assert studio.sample(label="A001", counter=3) != before
    site.kiosk.take_number()
    site.officer(3).opens().calls_next()
    call = site.board.state["announcements"][0]
    clip = site.board.door.get(f"/announcements/{call['announcement_id']}/clips/vi").raw.get_data()
    assert clip == studio.sample(label="A001", counter=3), "the hall hears what the administrator heard"


def test_the_other_dialect_keeps_its_own(studio: Studio) -> None:
    studio.records("call", a_word())
    north = studio.sample(label="A001", counter=1)
    centre = studio.rows("site")[0]
    studio.changes("site", centre, voice_dialect="south")
    assert studio.piece("call", "vi-south")["recording"] is None
    assert studio.sample(label="A001", counter=1) != north


def test_recording_again_replaces_and_can_be_taken_back(studio: Studio) -> None:
    row = studio.records("counter", a_word(300))
    again = studio.changes("recordings", row, **studio.takes(a_word(700)))
    assert studio.piece("counter")["recording"]["sound"] == again["row"]["sound"] != row["sound"]
    studio.undoes(again["revision"]).good()
    back = studio.piece("counter")["recording"]
    assert (back["sound"], back["is_there"]) == (row["sound"], True)


def test_a_removed_recording_is_said_by_the_engine_again_and_comes_back(studio: Studio) -> None:
    plain = studio.sample(label="A001", counter=1)
    row = studio.records("counter", a_word())
    removed = studio.removes("recordings", row).good()
    assert studio.piece("counter")["recording"] is None
    assert studio.sample(label="A001", counter=1) == plain
    studio.undoes(removed["revision"]).good()
    assert studio.piece("counter")["recording"]["is_there"]
    changes = studio.door.get("/setup-changes").good()["changes"][:3]
    assert [one["name"] for one in changes] == ["đến quầy số"] * 3, "nobody knows a piece by its code"
    audit = studio.door.get("/audit").good()["rows"]
    assert "“đến quầy số”" in next(one for one in audit if one["event"] == "SetupChanged")["words"]["vi"]


def test_a_piece_has_one_recording_in_each_voice(studio: Studio) -> None:
    studio.records("7", a_word())
    assert studio.tries("recordings", None, in_voice="vi-north", piece="7", **studio.takes(a_word())).refusal == (
        409, "name.taken",
    )  # fmt: skip
    studio.records("7", a_word(), "en")


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"no wave at all", "wav"), (a_word(rate=8_000), "rate"), (a_word(seconds=10.5), "too_long"),
        (bytes(a_word()[:44]) + bytes(20_000), "silent"),
    ],
)  # fmt: skip
def test_what_cannot_be_used_is_refused_with_its_rule_and_nothing_is_kept(
    site: Site, studio: Studio, data: bytes, rule: str
) -> None:
    answer = studio.door.post("/voice/sounds", {"wav": b64encode(data).decode()})
    assert answer.refusal == (422, "request.field")
    assert (answer.facts["field"], answer.facts["rule"]) == ("wav", rule)
    assert not list((site.server.settings.data / "voices").glob("*/*"))


def test_what_is_no_base64_or_too_large_is_refused(studio: Studio) -> None:
    assert studio.door.post("/voice/sounds", {"wav": "mời công dân"}).refusal == (422, "request.field")
    assert studio.door.post("/voice/sounds", {"wav": "A" * 4_000_000}).refusal[0] in (413, 422)
    assert studio.door.post("/voice/sounds", {"wav": "A" * 6_000_000}).refusal[0] == 413


@pytest.mark.parametrize("name", ["0" * 64, "..", "%2e%2e%2fsecret", "../../toiluot.db", "x.wav"])
def test_a_sound_that_is_none_is_not_found(studio: Studio, name: str) -> None:
    assert studio.door.get(f"/voice/sounds/{name}").refusal[0] == 404


def test_another_centre_neither_hears_nor_finds_it(site: Site, other_site: Site, studio: Studio) -> None:
    row = studio.records("call", a_word())
    there = Studio(other_site)
    assert there.door.get(f"/voice/sounds/{row['sound']}").refusal == (404, "sound.unknown")
    assert there.piece("call")["recording"] is None
    plain = there.sample(label="A001", counter=1)
    stolen = there.makes("recordings", in_voice="vi-north", piece="call", sound=row["sound"], length_ms=500)
    assert there.piece("call")["recording"]["is_there"] is False
    assert there.sample(label="A001", counter=1) == plain, "the file lies with the centre that recorded it"
    assert studio.removes("recordings", stolen).refusal[0] == 404


def test_a_file_that_was_lost_is_told_and_the_engine_speaks(site: Site, studio: Studio) -> None:
    plain = studio.sample(label="A001", counter=1)
    row = studio.records("call", a_word())
    folder: Path = site.server.settings.data / "voices" / site.centre.id
    (folder / f"{row['sound']}.wav").unlink()
    assert studio.piece("call")["recording"]["is_there"] is False
    assert studio.sample(label="A001", counter=1) == plain


def test_only_who_sets_the_centre_up_records(site: Site) -> None:
    for door in (site.supervisor.door, site.officer(1).door):
        assert door.get("/voice").refusal == (403, "auth.forbidden")
        assert door.post("/voice/sounds", {"wav": "AAAA"}).refusal == (403, "auth.forbidden")
    assert site.board.door.get("/voice").status in (401, 403)
