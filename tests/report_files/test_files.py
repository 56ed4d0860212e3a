"""A report as a spreadsheet and as a PDF: opened again, read, and looked at."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook

from server.report_files.document import Unit
from server.report_files.words import change, dated, duration, period, share
from server.report_files.writing import written
from tests.report_files import made_up

Json = dict[str, Any]
EVERY = (
    made_up.grouped(), made_up.grouped("days", 31), made_up.HEAT, made_up.DISTRIBUTION, made_up.RATINGS, made_up.TURNS,
    made_up.EMPTY,
)  # fmt: skip


def book(report: Json) -> Any:
    return load_workbook(BytesIO(written(report, made_up.PAPER, "xlsx")))


def pages(report: Json) -> pypdfium2.PdfDocument:
    return pypdfium2.PdfDocument(written(report, made_up.PAPER, "pdf"))


def texts(pdf: pypdfium2.PdfDocument) -> list[str]:
    return [re.sub(r"\s+", " ", page.get_textpage().get_text_bounded()) for page in pdf]


def test_cells_of_a_spreadsheet_are_what_they_mean() -> None:
    sheet = book(made_up.grouped(arrivals=17, wait_median_s=725.4, index=None))["Kỳ này"]
    heads = [cell.value for cell in sheet[5]]
    row = dict(zip(heads, sheet[6], strict=True))
    assert row["Quầy"].value == "Quầy 1"
    assert row["Lượt đến"].value == 17
    assert row["Chờ trung vị"].value == timedelta(seconds=725)
    assert row["Chờ trung vị"].number_format == "[h]:mm:ss"
    assert row["Chờ trong mục tiêu"].number_format == "0.0%"
    assert row["Mức độ hài lòng"].value is None
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("B6", "$5:$5")
    assert [cell.value for cell in sheet[76]][:2] == ["Toàn trung tâm", 1200]


def test_a_spreadsheet_has_the_period_before_beside_it() -> None:
    sheets = book(made_up.grouped())
    assert sheets.sheetnames == ["Kỳ này", "Kỳ trước", "Biểu đồ", "Giải thích"]
    assert sheets["Kỳ này"]["A3"].value == "Tháng 10 năm 2026"
    assert sheets["Kỳ trước"]["A3"].value == "Kỳ trước: tháng 09 năm 2026"
    assert sheets["Kỳ trước"]["B76"].value == 1000
    assert len(sheets["Biểu đồ"]._charts) == 2


@pytest.mark.parametrize("name", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "-2+3", "{=1}", "http://x", "00012"])
def test_no_text_becomes_a_formula_a_link_or_a_number(name: str) -> None:
    report = made_up.grouped("services", 1)
    report["rows"][0]["name"]["vi"] = name
    cell = book(report)["Kỳ này"]["A6"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (name, "s", None)


def test_turns_keep_their_moments_by_the_clocks_of_the_centre() -> None:
    sheet = book(made_up.TURNS)["Các lượt"]
    row = {head.value: cell for head, cell in zip(sheet[5], sheet[6], strict=True)}
    assert row["Bắt đầu chờ"].value.time() == datetime(2026, 10, 30, 8, 5).time()  # noqa: DTZ001
    assert row["Ngày"].value.date() == date(2026, 10, 30)
    assert row["Kết quả"].data_type == "s"


@pytest.mark.parametrize("report", EVERY, ids=lambda one: one["report"])
def test_a_pdf_is_an_official_report(report: Json) -> None:
    pdf = pages(report)
    told = texts(pdf)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in told[0]
    assert "Ba Đình, ngày 02 tháng 11 năm 2026" in told[0]
    assert "BÁO CÁO" in told[0]
    assert "NGƯỜI LẬP BIỂU" in told[-1]
    assert "THỦ TRƯỞNG ĐƠN VỊ" in told[-1]
    assert all(f"Trang {count}/{len(told)}" in page for count, page in enumerate(told, 1))
    for page in pdf:
        darkest, lightest = page.render(scale=0.25, grayscale=True).to_pil().getextrema()
        assert darkest < 120
        assert lightest > 250


def test_a_table_of_seventy_counters_has_its_headings_on_every_page() -> None:
    told = texts(pages(made_up.grouped()))
    assert 4 <= len(told) <= 9
    assert all("Chờ P90" in page or "Kỳ trước" in page for page in told)
    whole = " ".join(told)
    assert all(f"Quầy {number} " in whole for number in range(1, 71))
    assert "+200" in whole


def test_signs_of_markup_in_a_name_are_only_signs() -> None:
    report = made_up.grouped("fields", 1)
    report["rows"][0]["name"]["vi"] = f"<b>Đất & nhà</b> <para> {made_up.LONG}"
    assert "<b>Đất & nhà</b> <para>" in " ".join(texts(pages(report)))


def test_a_period_without_anything_says_so() -> None:
    told = texts(pages(made_up.EMPTY))
    assert len(told) == 1
    assert "Toàn trung tâm 0 0 0 0 –" in told[0]


def test_periods_are_named_as_people_name_them() -> None:
    assert period(date(2024, 2, 1), date(2024, 2, 29)) == "Tháng 02 năm 2024"
    assert period(date(2026, 2, 1), date(2026, 2, 27)) == "Từ ngày 01/02/2026 đến ngày 27/02/2026"
    assert period(date(2026, 10, 1), date(2026, 12, 31)) == "Quý IV năm 2026"
    assert period(date(2026, 2, 1), date(2026, 4, 30)) == "Từ ngày 01/02/2026 đến ngày 30/04/2026"
    assert period(date(2026, 1, 1), date(2026, 12, 31)) == "Năm 2026"
    assert period(date(2026, 3, 5), date(2026, 3, 5)) == "Ngày 05/03/2026"


def test_figures_are_written_as_officials_write_them() -> None:
    assert (duration(59.6), duration(3725), share(0.8266)) == ("1:00", "1:02:05", "82,7%")
    assert change(0.80, 0.78, Unit.SHARE) == "+2,0"
    assert change(600, 725, Unit.DURATION) == "−2:05"
    assert change(5, None, Unit.COUNT) == "–"
    assert change(0.80001, 0.80, Unit.SHARE) == "0,0"
    assert dated("", date(2026, 1, 2)) == "…………, ngày 02 tháng 01 năm 2026"
