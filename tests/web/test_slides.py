"""Pictures for the boards: taken from the administrator alone, drawn anew, shown in their order, taken back."""

from __future__ import annotations

import io
from base64 import b64encode
from typing import Any

import pytest
from PIL import Image

from tests.story.doors import Answer, Door, Json
from tests.story.hall import Site
from tests.story.ledger import journal_of, present_rows, replayed_rows

pytestmark = pytest.mark.any_database


def a_picture(form: str = "PNG", size: tuple[int, int] = (64, 36), **saved: Any) -> bytes:
    kept = io.BytesIO()
    Image.new("RGB", size, "#1d5c43").save(kept, form, **saved)
    return kept.getvalue()


def sends(site: Site, raw: bytes, door: Door | None = None) -> Answer:
    """Upload those bytes as they are."""
    return (door or site.admin.door).post("/slides/pictures", {"picture": b64encode(raw).decode()})


def adds(site: Site, name: str, **more: Any) -> Json:
    """A slide with a picture of its own."""
    picture = sends(site, a_picture()).good()["picture"]["id"]
    row: Json = site.admin.door.post("/setup/slides", {"name": name, "picture_id": picture, **more}).good()["row"]
    return row


def shown(site: Site) -> list[str]:
    return [slide["name"] for slide in site.board.state["slides"]]


def test_boards_show_what_is_on_in_its_order(site: Site) -> None:
    adds(site, "Giờ làm việc", position=2, seconds=20)
    adds(site, "Thanh toán trực tuyến", position=1)
    adds(site, "Tết", position=3, is_on=False)
    assert shown(site) == ["Thanh toán trực tuyến", "Giờ làm việc"]
    assert [slide["seconds"] for slide in site.board.state["slides"]] == [15, 20]


def test_a_removed_picture_comes_back_by_undo(site: Site) -> None:
    row = adds(site, "Giờ làm việc")
    gone = site.admin.door.post(f"/setup/slides/{row['id']}/remove", {"version": row["version"]}).good()
    assert shown(site) == []
    site.admin.door.post("/setup-changes/undo", {"revision": gone["revision"]}).good()
    assert shown(site) == ["Giờ làm việc"]


@pytest.mark.parametrize("form", ["PNG", "JPEG", "WEBP"])
def test_a_picture_is_drawn_anew_small_enough_and_without_what_a_camera_notes(site: Site, form: str) -> None:
    noted = Image.Exif()
    noted[0x010F] = "máy ảnh của cán bộ"
    noted[0x0112] = 6  # lying on its side
    kept = sends(site, a_picture(form, (4_000, 1_000), exif=noted)).good()["picture"]
    assert (kept["width"], kept["height"]) == (480, 1_920)
    raw = Door(site.server.app).get(f"/pictures/{kept['id']}").raw
    assert raw.content_type == "image/webp"
    assert raw.headers["X-Content-Type-Options"] == "nosniff"
    assert "immutable" in raw.headers["Cache-Control"]
    drawn = Image.open(io.BytesIO(raw.data))
    assert (drawn.format, drawn.size, dict(drawn.getexif())) == ("WEBP", (480, 1_920), {})


SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
GIF = a_picture("GIF")


@pytest.mark.parametrize("raw", [b"x", b"x" * 100, SVG, GIF, a_picture()[:60], b"<html>" + a_picture()])
def test_what_is_no_picture_is_refused(site: Site, raw: bytes) -> None:
    admin = site.admin.door
    with site.unchanged():
        assert sends(site, raw, admin).facts["rule"] == "no_picture"


def test_a_picture_that_would_fill_the_memory_is_refused_before_it_is_drawn(site: Site) -> None:
    huge = a_picture("PNG", (10_000, 5_001))
    assert len(huge) < 1_000_000
    assert sends(site, huge).facts["rule"] == "picture_too_large"


def test_a_file_that_is_too_large_is_not_even_read(site: Site) -> None:
    assert sends(site, bytes(12_100_000)).refusal == (413, "request.too_large")


def test_administrators_alone_bring_pictures(site: Site) -> None:
    for door in (Door(site.server.app), site.board.door, site.officer(1).door, site.supervisor.door):
        assert sends(site, a_picture(), door).status in {401, 403}


def test_a_slide_needs_a_picture_of_its_own_centre(site: Site, other_site: Site) -> None:
    theirs = sends(other_site, a_picture()).good()["picture"]["id"]
    admin = site.admin.door
    with site.unchanged():
        answer = admin.post("/setup/slides", {"name": "Ảnh", "picture_id": theirs})
    assert (answer.refusal, answer.facts["field"]) == ((422, "request.field"), "picture_id")


@pytest.mark.parametrize("seconds", [2, 301])
def test_a_picture_stays_long_enough_to_be_read(site: Site, seconds: int) -> None:
    picture = sends(site, a_picture()).good()["picture"]["id"]
    answer = site.admin.door.post("/setup/slides", {"name": "Ảnh", "picture_id": picture, "seconds": seconds})
    assert answer.facts["field"] == "seconds"


def test_pictures_that_nobody_shows_make_room_and_those_in_use_stay(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.commands.slides.pictures.MOST_KEPT", 2)
    used = adds(site, "Giờ làm việc")["picture_id"]
    idle = [sends(site, a_picture()).good()["picture"]["id"] for _ in range(3)]
    door = Door(site.server.app)
    assert [door.get(f"/pictures/{one}").status for one in (used, *idle)] == [200, 404, 404, 200]


def test_the_journal_tells_of_slides_and_never_holds_a_picture(site: Site) -> None:
    row = adds(site, "Giờ làm việc")
    site.admin.door.post(f"/setup/slides/{row['id']}", {"version": 1, "seconds": 30}).good()
    store = site.server.store
    present, replayed = present_rows(store, site.centre.id), replayed_rows(store, site.centre.id)
    assert replayed["slide"] == present["slide"] != {}
    assert all("WEBP" not in str(entry.changes) for entry in journal_of(store, site.centre.id))
