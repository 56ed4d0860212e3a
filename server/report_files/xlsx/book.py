"""A document as a workbook: typed cells, frozen headings, charts that Excel draws itself."""

from __future__ import annotations

from datetime import date, datetime
from io import BytesIO
from typing import Any
from zoneinfo import ZoneInfo

from xlsxwriter import Workbook

from server.report_files.document import Cell, Column, Document, Table, Unit
from server.report_files.words import in_sentence
from server.report_files.xlsx.charts import add_charts
from server.report_files.xlsx.formats import Formats

HEAD_ROW = 4
"""Above it: the unit, the title, the period."""
MANY_ROWS = 5_000
"""From here on a row is written out before the next one is made: a year's turns would not fit into a small PC."""
LONGEST_TEXT = 32_000
"""Excel cuts a cell at 32,767 signs."""
WIDTHS = {Unit.TEXT: 18, Unit.INSTANT: 19, Unit.DAY: 12}
A_DAY_S = 86_400


def as_xlsx(document: Document) -> bytes:
    """Its bytes. A text stays a text, whatever sign it begins with."""
    is_long = any(len(table.rows) > MANY_ROWS for table in document.shown.sheets)
    file = BytesIO()
    options = {
        "in_memory": not is_long, "constant_memory": is_long, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False, "nan_inf_to_errors": True,
    }  # fmt: skip
    book = Workbook(file, options)
    made_at = datetime.combine(document.made_on, datetime.min.time())
    book.set_properties({"title": document.shown.title, "author": _unit(document), "created": made_at})
    formats = Formats(book)
    for table in document.shown.sheets:
        _Sheet(book, formats, document, table).write()
    if document.shown.charts:
        add_charts(book, formats, document.shown.charts)
    _definitions(book, formats, document)
    book.close()
    return file.getvalue()


def _unit(document: Document) -> str:
    return document.letterhead.unit or document.centre


class _Sheet:
    """One table on a sheet of its own."""

    def __init__(self, book: Workbook, formats: Formats, document: Document, table: Table) -> None:
        self._sheet = book.add_worksheet(table.title[:31])
        self._formats = formats
        self._document = document
        self._table = table
        self._zone = ZoneInfo(document.timezone)

    def write(self) -> None:
        """From above to below, as a long book must be."""
        sheet, table = self._sheet, self._table
        self._above()
        sheet.set_row(HEAD_ROW, 34)
        for place, column in enumerate(table.columns):
            sheet.set_column(place, place, self._width(place, column))
        for place, column in enumerate(table.columns):
            sheet.write_string(HEAD_ROW, place, column.heading, self._formats.head)
        rows = [*table.rows, *([table.total] if table.total else [])]
        for count, row in enumerate(rows):
            is_total = table.total is not None and count == len(rows) - 1
            for place, (column, cell) in enumerate(zip(table.columns, row, strict=True)):
                self._cell(HEAD_ROW + 1 + count, place, cell, column.unit, is_total=is_total)
        self._around(len(table.rows))

    def _above(self) -> None:
        told, formats = self._document, self._formats
        is_before = self._table.title == "Kỳ trước"
        period = told.before if is_before else told.period
        self._sheet.write_string(0, 0, _unit(told), formats.unit)
        self._sheet.write_string(1, 0, told.shown.title, formats.title)
        words = f"Kỳ trước: {in_sentence(period)}" if is_before else period
        self._sheet.write_string(2, 0, " · ".join([words, *told.filters]), formats.soft)

    def _around(self, rows: int) -> None:
        """The headings and the names stay in sight; on paper they come again on each page."""
        last = len(self._table.columns) - 1
        self._sheet.freeze_panes(HEAD_ROW + 1, 1)
        if rows and last >= 0:
            self._sheet.autofilter(HEAD_ROW, 0, HEAD_ROW + rows, last)
        self._sheet.set_landscape()
        self._sheet.set_paper(9)
        self._sheet.fit_to_pages(1, 0)
        self._sheet.repeat_rows(HEAD_ROW)
        self._sheet.set_footer("&L&8Tới Lượt&R&8Trang &P/&N")
        self._sheet.hide_gridlines(2)

    def _width(self, place: int, column: Column) -> float:
        if place == 0 and column.unit is Unit.TEXT:
            longest = max((len(str(row[0] or "")) for row in self._table.rows[:200]), default=10)
            return min(56, max(16, longest * 1.05))
        return max(WIDTHS.get(column.unit, 11), min(30, column.weight * 8) if column.unit is Unit.TEXT else 0)

    def _cell(self, row: int, place: int, cell: Cell, unit: Unit, *, is_total: bool) -> None:
        form = self._formats.of(unit, is_total=is_total)
        if cell is None:
            self._sheet.write_blank(row, place, None, form)
        elif isinstance(cell, str):
            self._text(row, place, cell, unit, form)
        elif unit is Unit.DURATION:
            self._sheet.write_number(row, place, round(cell) / A_DAY_S, form)
        else:
            self._sheet.write_number(row, place, cell, form)

    def _text(self, row: int, place: int, cell: str, unit: Unit, form: Any) -> None:
        if unit in (Unit.INSTANT, Unit.CLOCK):
            here = datetime.fromisoformat(cell).astimezone(self._zone).replace(tzinfo=None, microsecond=0)
            self._sheet.write_datetime(row, place, here, form)
        elif unit is Unit.DAY:
            self._sheet.write_datetime(
                row, place, datetime.combine(date.fromisoformat(cell), datetime.min.time()), form
            )
        else:
            self._sheet.write_string(row, place, cell[:LONGEST_TEXT], form)


def _definitions(book: Workbook, formats: Formats, document: Document) -> None:
    if not document.shown.definitions:
        return
    sheet = book.add_worksheet("Giải thích")
    sheet.set_column(0, 0, 28)
    sheet.set_column(1, 1, 90)
    for row, (name, words) in enumerate(document.shown.definitions):
        sheet.write_string(row, 0, name, formats.unit)
        sheet.write_string(row, 1, words[:1].upper() + words[1:], formats.wrapped)
