"""Videos for the boards: they come in pieces from the administrator alone, are what they say, and go out in parts."""

from __future__ import annotations

import os
from base64 import b64encode

import pytest
from werkzeug.datastructures import Headers

from display.video.container import form_of
from server.doctor.slides import videos as examined
from server.housekeeping import forget_videos
from tests.story.doors import Answer, Door, Json
from tests.story.hall import Site
from tests.story.ledger import present_rows, replayed_rows

pytestmark = pytest.mark.any_database

WEBM = b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81\x01\x42\x82\x84webm" + bytes(range(256)) * 8


def box(kind: bytes, content: bytes = b"") -> bytes:
    return (8 + len(content)).to_bytes(4, "big") + kind + content


FTYP = box(b"ftyp", b"isom\0\0\2\0isomiso2avc1mp41")
MP4 = FTYP + box(b"mdat", b"x" * 500) + box(b"moov", b"y" * 100)


def piece(site: Site, raw: bytes, door: Door | None = None, **more: object) -> Answer:
    body = {"size": len(raw), "piece": b64encode(raw).decode(), **more}
    return (door or site.admin.door).post("/slides/videos", body)


def sends(site: Site, raw: bytes) -> str:
    found: str = piece(site, raw).good()["video"]["id"]
    return found


def adds(site: Site, name: str, raw: bytes = WEBM, **more: object) -> Json:
    row = {"name": name, "video_id": sends(site, raw), "seconds": 40, **more}
    answer: Json = site.admin.door.post("/setup/slides", row).good()["row"]
    return answer


def fetched(site: Site, address: str, **asked: str) -> tuple[int, bytes, Headers]:
    """As a browser without any secret asks for it."""
    headers = {name.replace("_", "-"): value for name, value in asked.items()}
    with Door(site.server.app).client.get(address, headers=headers) as answer:
        return answer.status_code, answer.data, answer.headers


def test_a_video_comes_in_pieces_and_the_boards_are_told_of_it(site: Site) -> None:
    first = piece(site, WEBM[:100], size=len(WEBM)).good()
    assert (first["here"], first["video"]) == (100, None)
    again = {"size": len(WEBM), "upload": first["upload"]}
    middle = piece(site, WEBM[100:900], at=100, **again).good()
    assert piece(site, WEBM[100:900], at=100, **again).good()["here"] == middle["here"] == 900
    lost = piece(site, WEBM[1_000:], at=1_000, **again)
    assert (lost.facts["rule"], lost.facts["here"]) == ("gap", 900)
    whole = piece(site, WEBM[900:], at=900, **again).good()["video"]
    assert whole["mime"] == "video/webm"
    site.admin.door.post(
        "/setup/slides", {"name": "Cải cách", "video_id": whole["id"], "seconds": 40, "volume": 60}
    ).good()
    slide = site.board.state["slides"][0]
    assert (slide["is_video"], slide["volume"], slide["seconds"]) == (True, 60, 40)
    assert fetched(site, slide["url"])[:2] == (200, WEBM)
    store = site.server.store
    assert replayed_rows(store, site.centre.id)["slide"] == present_rows(store, site.centre.id)["slide"]


def test_it_goes_out_in_the_parts_that_a_browser_asks_for(site: Site) -> None:
    address = f"/api/v1/videos/{sends(site, MP4)}"
    status, _, said = fetched(site, address)
    assert (status, said["Content-Type"], said["Accept-Ranges"]) == (200, "video/mp4", "bytes")
    assert said["X-Content-Type-Options"] == "nosniff"
    status, part, said_of_part = fetched(site, address, Range="bytes=10-19", If_Range=said["ETag"])
    assert (status, part) == (206, MP4[10:20])
    assert said_of_part["Content-Range"] == f"bytes 10-19/{len(MP4)}"
    assert fetched(site, address, Range="bytes=10-19", If_Range='"another"')[:2] == (200, MP4)
    assert fetched(site, address, Range="bytes=9999-")[0] == 416
    assert fetched(site, address, If_None_Match=said["ETag"])[0] == 304


NO_VIDEOS = {
    "html": b"<html><script>alert(1)</script>" * 9, "png": b"\x89PNG\r\n\x1a\n" + bytes(90), "empty box": box(b"ftyp"),
    "avif": box(b"ftyp", b"avif\0\0\0\0avifmif1"), "matroska": WEBM.replace(b"webm", b"matr"), "short": b"\x1a\x45",
    "quicktime": box(b"ftyp", b"qt  \0\0\0\0qt  "),
}  # fmt: skip


def test_what_is_no_video_is_refused_at_its_first_piece_and_what_was_cut_short_at_its_last(site: Site) -> None:
    admin = site.admin.door
    with site.unchanged():
        for name, raw in NO_VIDEOS.items():
            assert form_of(raw) is None, name
            assert piece(site, raw, admin, size=len(raw) + 1_000).facts["rule"] == "no_video", name
        for raw in (MP4[:300], FTYP, MP4[:-1]):
            assert piece(site, raw, admin).facts["rule"] == "cut_short", len(raw)
    assert not list((site.server.settings.data / "videos").rglob("*.*"))


def test_too_large_a_file_or_too_full_a_disk_is_told_before_anything_is_kept(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    most = site.server.settings.largest_video
    assert piece(site, WEBM, size=most + 1).facts == {
        "field": "size", "reason": f"more than {most} bytes", "rule": "video_too_large", "most": most,
    }  # fmt: skip
    monkeypatch.setattr("display.video.files.LEFT_FREE", 10**18)
    assert piece(site, WEBM, size=most).facts["rule"] == "no_room"
    assert piece(site, WEBM, size=len(WEBM) - 1).facts["rule"] == "range"
    assert piece(site, bytes(600_000)).refusal[0] in {413, 422}


def test_nobody_goes_on_with_an_upload_of_another_centre(site: Site, other_site: Site) -> None:
    upload = piece(site, WEBM[:100], size=len(WEBM)).good()["upload"]
    theirs = piece(other_site, WEBM[100:], other_site.admin.door, size=len(WEBM), upload=upload, at=100)
    assert theirs.facts["rule"] == "gap"
    for door in (Door(site.server.app), site.board.door, site.officer(1).door, site.supervisor.door):
        assert piece(site, WEBM, door).status in {401, 403}
    row = {"name": "Của họ", "video_id": sends(other_site, WEBM)}
    assert site.admin.door.post("/setup/slides", row).facts["field"] == "video_id"


def test_a_slide_shows_a_picture_or_a_video_and_not_longer_than_anybody_watches(site: Site) -> None:
    admin, film = site.admin.door, sends(site, WEBM)
    assert admin.post("/setup/slides", {"name": "Không có gì"}).facts["field"] == "picture_id"
    assert admin.post("/setup/slides", {"name": "Dài", "video_id": film, "seconds": 3_601}).facts["field"] == "seconds"
    assert admin.post("/setup/slides", {"name": "To", "video_id": film, "volume": 101}).facts["field"] == "volume"


def test_a_video_that_nobody_shows_leaves_the_disk_when_its_removal_cannot_be_taken_back_any_more(site: Site) -> None:
    kept, gone = adds(site, "Cải cách"), adds(site, "Cũ", MP4)
    site.admin.door.post(f"/setup/slides/{gone['id']}/remove", {"version": 1}).good()
    folder = site.server.settings.data / "videos"
    for file in folder.glob("*.*"):
        os.utime(file, (0, 0))
    forget_videos(site.server)
    assert len(list(folder.glob("*.*"))) == 2, "the removal can be taken back for a day"
    site.clock.advance(hours=24, minutes=1)
    forget_videos(site.server)
    assert [fetched(site, f"/api/v1/videos/{one['video_id']}")[0] for one in (kept, gone)] == [200, 404]
    assert len(list(folder.glob("*.*"))) == 1


def test_the_doctor_tells_of_a_video_whose_file_is_missing(site: Site) -> None:
    adds(site, "Cải cách hành chính")
    settings = site.server.settings
    assert [one.code for one in examined(settings)] == ["video"]
    for file in (settings.data / "videos").glob("*.webm"):
        file.unlink()
    (found,) = examined(settings)
    assert found.code == "video.missing"
    assert "Cải cách hành chính" in found.what.vi
    slide = site.board.state["slides"][0]
    assert fetched(site, slide["url"])[0] == 404
