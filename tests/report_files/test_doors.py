"""A report leaves by its door as a spreadsheet or as paper."""

from __future__ import annotations

from io import BytesIO
from urllib.parse import unquote

import pypdfium2
import pytest
from openpyxl import load_workbook

from server.web import report_papers
from tests.story.hall import Site

DAY = "from=2026-11-23&to=2026-11-23"
HEAD = {
    "parent": "Ủy ban nhân dân phường Bến Thành", "unit": "", "place": "Bến Thành", "code": "TTPVHCC",
    "preparer": "Chuyên viên", "head": "Giám đốc",
}  # fmt: skip


def test_paper_bears_the_letterhead_and_a_vietnamese_name(site: Site) -> None:
    site.sets(letterhead=HEAD)
    site.serves_one()
    counter = site.centre.counters[1]
    answer = site.supervisor.door.get(f"/reports/services?{DAY}&format=pdf&counter_id={counter}")
    assert (answer.status, answer.raw.mimetype) == (200, "application/pdf")
    told = unquote(answer.raw.headers["Content-Disposition"])
    assert "filename*=UTF-8''Kết quả phục vụ theo thủ tục - ngày 23-11-2026.pdf" in told
    pages = pypdfium2.PdfDocument(answer.raw.get_data())
    text = "".join(page.get_textpage().get_text_bounded() for page in pages)
    for words in ("ỦY BAN NHÂN DÂN PHƯỜNG BẾN THÀNH", "Số: ........../BC-TTPVHCC", "Quầy: 1", "GIÁM ĐỐC", "Đất đai"):
        assert words in text


@pytest.mark.parametrize(
    "name", ["turns", "heat", "distribution", "ratings", "days", "dossiers", "late_dossiers", "estimates"]
)
def test_every_report_is_a_spreadsheet_too(site: Site, name: str) -> None:
    site.serves_one()
    answer = site.supervisor.door.get(f"/reports/{name}?{DAY}&format=xlsx")
    assert answer.status == 200
    sheets = load_workbook(BytesIO(answer.raw.get_data()))
    assert sheets.worksheets[0]["A2"].value.startswith(("BÁO CÁO", "DANH SÁCH"))


def test_a_spreadsheet_of_turns_names_the_class_as_the_page_does(site: Site) -> None:
    site.kiosk.take_number(priority="aged_60")
    answer = site.supervisor.door.get(f"/reports/turns?{DAY}&format=xlsx")
    cells = [cell for row in load_workbook(BytesIO(answer.raw.get_data())).worksheets[0].values for cell in row]
    assert "Tiếng Việt" in cells
    assert "aged_60" not in cells


def test_what_nobody_reads_on_paper_is_refused(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(report_papers, "MOST_ROWS", {"pdf": 0})
    site.kiosk.take_number()
    door = site.supervisor.door
    answer = door.get(f"/reports/turns?{DAY}&format=pdf")
    assert (answer.status, answer.facts["rule"]) == (422, "too_many")
    assert door.get(f"/reports/turns?{DAY}&format=docx").status == 422
    assert site.officer(1).door.get(f"/reports/turns?{DAY}&format=pdf").status == 403


@pytest.mark.parametrize(("field", "text", "rule"), [("unit", "x" * 121, "too_long"), ("place", "a\nb", "one_line")])
def test_a_letterhead_is_lines_that_fit(site: Site, field: str, text: str, rule: str) -> None:
    door = site.admin.door
    version = door.get("/setup/site").good()["rows"][0]["version"]
    with site.unchanged():
        answer = door.post(f"/setup/site/{site.centre.id}", {"version": version, "letterhead": {**HEAD, field: text}})
    assert (answer.status, answer.facts["rule"]) == (422, rule)
