"""Charts of a workbook: drawn by Excel from the figures beside them, so that they can be changed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from xlsxwriter import Workbook

from server.report_files.document import Bars, Chart, Heat, Unit
from server.report_files.xlsx.formats import FACE, LEAF, LINE, SOFT, Formats

NAME = "Biểu đồ"
BEFORE = "#b9cdb4"
A_DAY_S = 86_400
LOW_PX, A_BAR_PX, WIDE_PX = 260, 22, 860
ROW_PX = 20
BESIDE = 5
"""Columns of figures; the charts stand to the right of them."""


def add_charts(book: Workbook, formats: Formats, charts: Sequence[Chart]) -> None:
    """All on one sheet, one below the other, each beside its figures."""
    sheet = book.add_worksheet(NAME)
    sheet.set_column(0, 0, 40)
    sheet.set_column(1, 18, 11)
    sheet.hide_gridlines(2)
    row = 0
    for chart in charts:
        row = _heat(sheet, formats, chart, row) if isinstance(chart, Heat) else _bars(book, sheet, formats, chart, row)


def _scaled(value: float, unit: Unit) -> float:
    return value / A_DAY_S if unit is Unit.DURATION else value


def _figures(sheet: Any, formats: Formats, chart: Bars, row: int) -> None:
    sheet.write_string(row, 0, chart.title, formats.unit)
    columns = [("Kỳ này", chart.now), *([("Kỳ trước", chart.before)] if chart.before else [])]
    for place, (name, values) in enumerate(columns, 1):
        sheet.write_string(row + 1, place, name, formats.head)
        for count, value in enumerate(values):
            if value is not None:
                form = formats.of(chart.unit, is_total=False)
                sheet.write_number(row + 2 + count, place, _scaled(value, chart.unit), form)
    for count, name in enumerate(chart.names):
        sheet.write_string(row + 2 + count, 0, name, formats.of(Unit.TEXT, is_total=False))


def _bars(book: Workbook, sheet: Any, formats: Formats, chart: Bars, row: int) -> int:
    """Returns the row below it."""
    if not chart.names:
        return row
    _figures(sheet, formats, chart, row)
    drawn: Any = book.add_chart({"type": "column" if chart.upright else "bar"})
    last = row + 1 + len(chart.names)
    series = [("Kỳ này", 1, LEAF), *([("Kỳ trước", 2, BEFORE)] if chart.before else [])]
    for name, place, colour in series:
        drawn.add_series({
            "name": name, "categories": [NAME, row + 2, 0, last, 0], "values": [NAME, row + 2, place, last, place],
            "fill": {"color": colour}, "gap": 60,
        })  # fmt: skip
    if chart.aim is not None:
        drawn.combine(_aim(book, sheet, formats, chart, row))
    _dress(drawn, chart)
    height = LOW_PX if chart.upright else max(LOW_PX, 90 + A_BAR_PX * len(chart.names) * len(series))
    drawn.set_size({"width": WIDE_PX, "height": height})
    sheet.insert_chart(row, BESIDE, drawn)
    return row + max(len(chart.names) + 3, height // ROW_PX + 2)


def _aim(book: Workbook, sheet: Any, formats: Formats, chart: Bars, row: int) -> Any:
    """What the bars are to reach, as a line across them; its figures stand beside theirs."""
    sheet.write_string(row + 1, 2, "Mục tiêu", formats.head)
    last = row + 1 + len(chart.names)
    for one in range(row + 2, last + 1):
        sheet.write_number(one, 2, chart.aim, formats.of(chart.unit, is_total=False))
    line: Any = book.add_chart({"type": "line"})
    line.add_series({
        "name": "Mục tiêu", "categories": [NAME, row + 2, 0, last, 0], "values": [NAME, row + 2, 2, last, 2],
        "line": {"color": SOFT, "dash_type": "dash", "width": 1.5},
    })  # fmt: skip
    return line


def _dress(drawn: Any, chart: Bars) -> None:
    font = {"name": FACE, "size": 9}
    form = {Unit.DURATION: "[h]:mm:ss", Unit.SHARE: "0%"}.get(chart.unit, "#,##0")
    names: dict[str, Any] = {"num_font": font, "line": {"color": LINE}}
    values = {"num_font": font, "num_format": form, "major_gridlines": {"visible": True, "line": {"color": LINE}}}
    drawn.set_title({"name": chart.title, "name_font": {"name": FACE, "size": 12}, "overlay": False})
    drawn.set_x_axis(names if chart.upright else {**names, "reverse": True})
    drawn.set_y_axis(values)
    if not chart.upright:
        drawn.set_x_axis(values)
        drawn.set_y_axis({**names, "reverse": True})
    drawn.set_legend({"position": "bottom", "font": font} if chart.before or chart.aim is not None else {"none": True})


def _heat(sheet: Any, formats: Formats, chart: Heat, row: int) -> int:
    """Cells that are darker where there is more."""
    sheet.write_string(row, 0, chart.title, formats.unit)
    for place, head in enumerate(chart.columns, 1):
        sheet.write_string(row + 1, place, head, formats.head)
    for count, (name, values) in enumerate(zip(chart.rows, chart.values, strict=True)):
        sheet.write_string(row + 2 + count, 0, name, formats.of(Unit.TEXT, is_total=False))
        for place, value in enumerate(values, 1):
            if value is not None:
                form = formats.of(chart.unit, is_total=False)
                sheet.write_number(row + 2 + count, place, _scaled(value, chart.unit), form)
    scale = {"type": "2_color_scale", "min_color": "#ffffff", "max_color": "#5fa37f"}
    sheet.conditional_format(row + 2, 1, row + 1 + len(chart.rows), len(chart.columns), scale)
    return row + len(chart.rows) + 4
