"""The kiosk reads its steps aloud: names of its own centre, the number just given, never what somebody else writes."""

from __future__ import annotations

import io
import wave

import pytest

from display.voice.clips import Clips
from display.voice.errors import VoiceUnavailable
from tests.story.administrator import Setup
from tests.story.doors import Answer
from tests.story.hall import Site
from tests.story.screens import Visit

pytestmark = pytest.mark.any_database


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """What the voice was asked to say, and in which language."""
    said: list[tuple[str, str]] = []

    def clip(_self: Clips, sentence: str, language: str) -> bytes:
        said.append((sentence, language))
        return b"RIFF"

    monkeypatch.setattr(Clips, "clip", clip)
    return said


def asks(site: Site, part: str, of: str | None = None, language: str = "vi") -> Answer:
    query = f"?of={of}" if of else ""
    return site.kiosk.door.get(f"/kiosk/speech/{language}/{part}{query}")


def changes(site: Site, **fields: object) -> None:
    setup = Setup(site)
    setup.changes("site", setup.rows("site")[0], **fields)


def test_a_page_and_the_names_on_it(site: Site, heard: list[tuple[str, str]]) -> None:
    answer = asks(site, "services")
    assert (answer.raw.mimetype, answer.raw.get_data()) == ("audio/wav", b"RIFF")
    assert asks(site, "service", site.centre.services["Đất đai"]).status == 200
    assert asks(site, "class", "aged_60", language="en").status == 200
    assert heard == [
        ("Chạm vào việc bạn cần để lấy số. Trang này có:", "vi"), ("Đất đai.", "vi"), ("Aged 60 and over.", "en"),
    ]  # fmt: skip


def test_a_name_without_english_is_said_in_vietnamese_by_a_vietnamese_voice(
    site: Site, heard: list[tuple[str, str]]
) -> None:
    setup = Setup(site)
    row = setup.named("services", "id", site.centre.services["Đất đai"])
    setup.changes("services", row, name={"vi": "Đất đai"}, bring={"vi": "Đơn đăng ký\nCăn cước"})
    asks(site, "service", row["id"], language="en")
    asks(site, "bring", row["id"])
    assert heard == [("Đất đai.", "vi"), ("Giấy tờ cần mang. Đơn đăng ký. Căn cước.", "vi")]


def test_the_number_is_said_to_whom_it_was_just_given(site: Site, heard: list[tuple[str, str]]) -> None:
    first = site.kiosk.take_number("Đất đai")
    second = site.kiosk.take_number("Đất đai")
    assert asks(site, "ticket", second.id).raw.headers["Cache-Control"] == "no-store"
    asks(site, "ticket", first.id, language="en")
    assert heard == [
        ("Số của bạn là A không không hai. Trước bạn còn một người.", "vi"),
        ("Your number is A zero zero one. Nobody waits before you.", "en"),
    ]


def test_no_other_number_is_ever_said(site: Site, heard: list[tuple[str, str]]) -> None:
    old = site.kiosk.take_number("Đất đai")
    site.clock.advance(minutes=6)
    elsewhere = _at_the_desk(site)
    for number in (old.id, elsewhere.id, old.token, "nobody", None):
        assert asks(site, "ticket", number).refusal[0] == 404
    assert heard == []


def _at_the_desk(site: Site) -> Visit:
    """A number that an officer gave, not the kiosk."""
    body = {"service_id": site.centre.services["Đất đai"], "language": "vi", "request_id": "desk-1"}
    return site.kiosk.visit(site.officer(1).door.post("/tickets", body))


@pytest.mark.parametrize("part", ["Xin chào", "nonsense", "service", "class", "bring"])
def test_nothing_is_read_that_the_kiosk_does_not_have(site: Site, heard: list[tuple[str, str]], part: str) -> None:
    assert asks(site, part, "nobody" if part in ("service", "class", "bring") else None).refusal[0] == 404
    assert heard == []


def test_a_closed_centre_says_so(site: Site, heard: list[tuple[str, str]]) -> None:
    changes(site, is_open=False, closed_because={"vi": "Mất điện", "en": "No electricity"})
    assert asks(site, "closed").status == 200
    assert "Mất điện." in heard[0][0]


def test_a_site_may_keep_its_kiosks_silent(site: Site, heard: list[tuple[str, str]]) -> None:
    assert site.kiosk.state["reads_aloud"]
    changes(site, kiosk_reads_aloud=False)
    assert not site.kiosk.state["reads_aloud"]
    assert asks(site, "fields").refusal[0] == 404
    assert heard == []


def test_only_a_kiosk_has_this_voice(site: Site) -> None:
    assert site.board.door.get("/kiosk/speech/vi/fields").refusal == (403, "auth.forbidden")
    assert site.officer(1).door.get("/kiosk/speech/vi/fields").refusal == (401, "auth.required")


def test_a_language_without_a_voice_of_its_own(site: Site, heard: list[tuple[str, str]]) -> None:
    changes(site, languages=["vi", "hmn"], voice_languages=["vi"], language_names={"hmn": "Hmoob"})
    for language in ("hmn", "en", "fr"):
        assert asks(site, "fields", language=language).refusal[0] == 404
    assert heard == []


def test_without_a_voice_the_kiosk_is_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def mute(*_: object) -> bytes:
        raise VoiceUnavailable("espeak is not there")

    monkeypatch.setattr(Clips, "clip", mute)
    assert asks(site, "fields").refusal == (503, "unavailable")


def test_a_kiosk_that_asks_without_end_is_told_to_wait(site: Site, heard: list[tuple[str, str]]) -> None:
    answers = {asks(site, "fields").status for _ in range(241)}
    assert answers == {200, 429}
    assert len(heard) == 240


def test_a_real_clip_is_sound(site: Site) -> None:
    with wave.open(io.BytesIO(asks(site, "fields").raw.get_data())) as clip:
        assert 1.5 < clip.getnframes() / clip.getframerate() < 10
