"""A call as speech, and the sound before it."""

import io
import wave
from collections.abc import Callable

import pytest

from display.voice.clips import Clips
from display.voice.errors import VoiceError
from display.voice.recorded.sounds import Recorded
from display.voice.sentence import Saying
from tests.story.doors import Json
from tests.story.hall import Site

pytestmark = pytest.mark.any_database


@pytest.fixture
def call(site: Site) -> Json:
    """A012 would be nicer, but the first of the day is A001."""
    site.kiosk.take_number()
    site.officer(3).opens().calls_next()
    row: Json = site.board.state["announcements"][0]
    return row


def speaks(site: Site, speaker: Callable[..., bytes]) -> None:
    """Put another voice in the place of the server's own."""
    parts = site.server.app.extensions["toiluot"]
    site.server.app.extensions["toiluot"] = type(parts)(**{**vars(parts), "clip": speaker})


def path(call: Json, language: str = "vi") -> str:
    return f"/announcements/{call['announcement_id']}/clips/{language}"


def test_a_board_is_handed_what_it_is_to_say(site: Site, call: Json) -> None:
    asked: list[Saying] = []

    def speaker(saying: Saying, _recorded: Recorded) -> bytes:
        asked.append(saying)
        return b"RIFF"

    speaks(site, speaker)
    answer = site.board.door.get(path(call, "en"))
    assert (answer.raw.mimetype, answer.raw.get_data()) == ("audio/wav", b"RIFF")
    assert "immutable" in answer.raw.headers["Cache-Control"]
    assert asked == [Saying(label="A001", counter=3, language="en")]
    assert site.board.door.get(path(call, "en") + "?short=true").status == 200
    site.officer(3).recalls()
    assert site.board.door.get(path(site.board.state["announcements"][-1])).status == 200
    assert [one.form for one in asked] == ["call", "short", "recall"]


def test_a_real_clip_is_sound_that_lasts_some_seconds(site: Site, call: Json) -> None:
    with wave.open(io.BytesIO(site.board.door.get(path(call)).raw.get_data())) as clip:
        assert 1.5 < clip.getnframes() / clip.getframerate() < 8


def test_without_a_voice_the_board_is_told_to_come_again(
    site: Site, call: Json, monkeypatch: pytest.MonkeyPatch
) -> None:
    def mute(*_: object) -> bytes:
        raise VoiceError("espeak is not there")

    monkeypatch.setattr(Clips, "clip", mute)
    assert site.board.door.get(path(call)).refusal == (503, "unavailable")
    assert site.board.calls == [("A001", 3)], "the number is shown all the same"


@pytest.mark.parametrize("language", ["fr", "VI", "", "..", "vi.wav"])
def test_a_language_that_the_centre_does_not_speak(site: Site, call: Json, language: str) -> None:
    assert site.board.door.get(path(call, language)).refusal[0] == 404


def test_only_boards_ask_for_clips(site: Site, call: Json) -> None:
    assert site.kiosk.door.get(path(call)).refusal == (403, "auth.forbidden")
    assert site.officer(3).door.get(path(call)).refusal == (401, "auth.required")


def test_the_chime_is_a_short_sound(site: Site) -> None:
    with wave.open(io.BytesIO(site.board.door.get("/chime.wav").raw.get_data())) as chime:
        assert 0.3 < chime.getnframes() / chime.getframerate() < 5
