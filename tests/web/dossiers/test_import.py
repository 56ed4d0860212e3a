"""Dossiers of the electronic one-stop system: in any encoding, once, by line, or not at all."""

from __future__ import annotations

import json
import unicodedata
from datetime import UTC, date, datetime
from typing import Any

import pytest

from server.commands.dossiers.importing import AT_ONCE
from server.web.dossiers.reading import Place, rows_of_file
from tests.story.doors import Door, Json
from tests.story.hall import Site
from tests.story.ledger import present_rows, replayed_rows

HEAD = "Mã hồ sơ;Trạng thái;Ngày tiếp nhận;Ngày hẹn trả;Ngày có kết quả;Cập nhật lúc"
LINES = (
    "H01.02-261102-0001;Đã có kết quả;02/11/2026 08:15;20/11/2026;21/11/2026;21/11/2026 15:00",
    "H01.02-261103-0002;Chờ bổ sung;03/11/2026;;;10/11/2026 09:00",
)
FILE = "\r\n".join((HEAD, *LINES)) + "\r\n"
TONES = "\u0300\u0301\u0303\u0309\u0323"


def windows_1258(text: str) -> bytes:
    """As an older Windows writes Vietnamese: letters with their hats, each tone as a sign of its own."""
    return "".join(map(_with_tone_apart, text)).encode("cp1258")


def _with_tone_apart(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter)
    tones = "".join(sign for sign in parts if sign in TONES)
    return unicodedata.normalize("NFC", "".join(sign for sign in parts if sign not in TONES)) + tones


ENCODINGS = {
    "UTF-8": FILE.encode(),
    "UTF-8 with its mark": FILE.encode("utf-8-sig"),
    "Excel's Unicode text": FILE.replace(";", "\t").encode("utf-16"),
    "UTF-16 without a mark": FILE.encode("utf-16-le"),
    "the other UTF-16": b"\xfe\xff" + FILE.encode("utf-16-be"),
    "Windows-1258": windows_1258(FILE),
}


def sends(site: Site, raw: bytes, preview: bool = False) -> Any:
    """The supervisor sends a file."""
    asked = "?preview=true" if preview else ""
    return site.supervisor.door.send("POST", f"/dossiers/file{asked}", raw, Content_Type="text/csv")


def done(answer: Any) -> Json:
    """The last line of the answer."""
    assert answer.status == 200, answer.raw.text
    told: Json = json.loads(answer.raw.text.strip().split("\n")[-1])
    return told


def kept(site: Site) -> dict[str, Json]:
    """Dossiers by code, as tables and journal have them."""
    rows = present_rows(site.server.store, site.centre.id).get("dossier", {})
    assert rows == replayed_rows(site.server.store, site.centre.id).get("dossier", {})
    return {row["code"]: row for row in rows.values()}


@pytest.mark.parametrize("name", ENCODINGS)
def test_a_file_is_read_in_any_usual_encoding(name: str) -> None:
    place = Place(datetime(2026, 11, 23, 1, tzinfo=UTC), "Asia/Ho_Chi_Minh", frozenset())
    first, second = rows_of_file(ENCODINGS[name], place)
    assert (first.code, first.state.value, second.state.value) == ("H01.02-261102-0001", "ready", "supplement")
    assert (first.promised_on, first.result_ready_on) == (date(2026, 11, 20), date(2026, 11, 21))
    assert first.received_at == datetime(2026, 11, 2, 1, 15, tzinfo=UTC)


def test_a_procedure_is_known_by_its_code_or_by_its_name() -> None:
    place = Place(datetime(2026, 11, 23, 1, tzinfo=UTC), "Asia/Ho_Chi_Minh", {"C1"}, {"dang ky khai sinh": "C1"})
    lines = "H01-1;đang xử lý;C1\nH01-2;đang xử lý;Đăng ký khai sinh\n"
    rows = rows_of_file(f"Mã hồ sơ;Trạng thái;Thủ tục\n{lines}".encode(), place)
    assert [row.service for row in rows] == ["C1", "C1"]


def test_a_file_sent_twice_counts_once_and_a_preview_keeps_nothing(site: Site) -> None:
    nothing = {"dossiers": 2, "added": 0, "changed": 0, "unchanged": 0}
    assert site.supervisor.door
    with site.unchanged():
        assert done(sends(site, ENCODINGS["UTF-8"], preview=True)) == nothing
    assert done(sends(site, ENCODINGS["Windows-1258"])) == {**nothing, "added": 2}
    assert kept(site)["H01.02-261102-0001"]["received_at"] == "2026-11-02T01:15:00+00:00"
    with site.unchanged():
        assert done(sends(site, ENCODINGS["Excel's Unicode text"])) == {**nothing, "unchanged": 2}


WRONG = {
    "not a workbook": (b"PK\x03\x04", 1, "spreadsheet"),
    "a person's name": ("code,state,Họ và tên\nH01-0001,received,x".encode(), 1, "no_such_column"),
    "no state": (b"code\nH01-0001", 1, "no_column"),
    "damaged letters": ("code,state\nH01-0001,Đã tiếp nh".encode()[:-1] + b"\xff\n", 2, "not_utf8"),
    "a zero": (b"code,state\nH01-0001,rec\x00eived", 2, "no_letter"),
    "an open quote": (b'code,state\n"H01-0001,received', 2, "quotes"),
    "a cell too many": (b"code,state\nH01-0001,received,x", 2, "cells"),
    "a word for a code": (b"code,state\nnone,received", 2, "pattern"),
    "an unknown state": (b"code,state\nH01-0001,lost", 2, "choice"),
    "no such day": (b"code,state,promised_on\nH01-0001,received,30/02/2026", 2, "date"),
    "American days": (b"code,state,promised_on\nH01-0001,received,11/23/2026", 2, "date"),
    "a field of elsewhere": (b"code,state,service\nH01-0001,received,NOSUCH", 2, "unknown_row"),
    "a time to come": (b"code,state,changed_at\nH01-0001,received,2027-01-01", 2, "future"),
    "a result too early": (b"code,state,received_at,result_ready_on\nH01-1,ready,2026-11-20,2026-11-19", 2, "order"),
    "a result of nothing": (b"code,state,result_ready_on\nH01-0001,received,2026-11-19", 2, "not_settled"),
    "no day of the result": (b"code,state\nH01-0001,ready", 2, "missing"),
    "two tales of one": (b"code,state\nH01-0001,received\nh01.0001,supplement", 3, "repeated"),
}


@pytest.mark.parametrize("name", WRONG)
def test_one_wrong_line_is_told_and_nothing_of_the_file_is_kept(shared_sites: tuple[Site, Site], name: str) -> None:
    site, (raw, line, rule) = shared_sites[0], WRONG[name]
    assert site.supervisor.door
    with site.unchanged():
        refused = sends(site, raw)
        assert refused.refusal == (422, "import.refused")
        first = refused.json["error"]["facts"]["errors"][0]
        assert (first["line"], first["facts"]["rule"]) == (line, rule)


def test_of_repeated_lines_the_newest_counts_and_what_is_older_than_known_is_left(site: Site) -> None:
    ready = {"state": "ready", "result_ready_on": "2026-11-21", "changed_at": "2026-11-21T08:00:00+07:00"}
    rows: list[Json] = [
        {"code": "H01-0001", "state": "received", "changed_at": "2026-11-20T08:00:00+07:00"},
        {"code": "H01-0001", **ready}, {"code": "h01.0001", **ready},
    ]  # fmt: skip
    door = site.supervisor.door
    assert door.post("/dossiers/import", {"rows": rows}).good()["added"] == 1
    assert kept(site)["H01-0001"]["state"] == "ready"
    with site.unchanged():
        assert door.post("/dossiers/import", {"rows": rows[:1]}).good()["unchanged"] == 1
    later = {"code": "H01-0001", "state": "handed_over", "handed_over_at": "2026-11-22T09:00:00+07:00",
             "changed_at": "2026-11-22T09:00:00+07:00"}  # fmt: skip
    assert door.post("/dossiers/import", {"rows": [later]}).good()["changed"] == 1
    row = kept(site)["H01-0001"]
    assert (row["state"], row["result_ready_on"]) == ("handed_over", "2026-11-21"), "the day of the result stays"


def test_a_long_file_is_kept_in_pieces_and_calls_go_on_between_them(site: Site) -> None:
    lines = [f"H01-26-{number:06},received,{number % 28 + 1:02}/10/2026" for number in range(2 * AT_ONCE + 5)]
    assert site.supervisor.door
    before = site.revision
    answer = sends(site, "\n".join(("code,state,received_at", *lines)).encode())
    assert done(answer)["added"] == len(lines)
    assert site.revision == before + 3, "one change a piece"
    assert len(kept(site)) == len(lines)


def test_a_program_with_its_key_tells_of_dossiers_and_of_nothing_else(site: Site) -> None:
    made = site.admin.door.post("/api-keys", {"name": "Một cửa điện tử", "rights": ["dossier.import"]}).good()
    program = Door(site.server.app, made["secret"])
    asked = {"rows": [{"code": "H01-0001", "state": "received"}], "request_id": "piece-1"}
    assert program.post("/dossiers/import", asked).good()["added"] == 1
    assert program.post("/dossiers/import", asked).good()["added"] == 1, "the same request, the same answer"
    assert len(kept(site)) == 1
    assert program.get("/dossiers").refusal == (403, "auth.forbidden")
