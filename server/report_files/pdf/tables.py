"""Tables that go on over pages, their headings on each of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Flowable, LongTable

from server.report_files.document import Column, Row, Table, Unit
from server.report_files.pdf.faces import (
    BOLD,
    CENTRED,
    INK,
    LEAF,
    LIGHT_BOLD,
    LINE,
    PALE,
    PALER,
    REGULAR,
    style,
    words,
)
from server.report_files.words import in_words

SIZE, PADDING = 8.0, 2.6
CELL = style(SIZE, lead=1.25)
STRONG = style(SIZE, BOLD, lead=1.25)
HEAD = style(7.6, LIGHT_BOLD, align=CENTRED, colour=PALER, lead=1.22)
NARROW = 62 * mm
"""A table of few columns does not spread over the page: the eye would lose the line."""
Command = tuple[Any, ...]


def table(of: Table, width: float, timezone: str) -> Flowable:
    """Names to the left and wrapped, figures to the right; the total below."""
    widths = _widths(of.columns, width)
    heads, spans = _heads(of.columns)
    rows = [_cells(row, of.columns, widths, timezone) for row in of.rows]
    rows += [_cells(of.total, of.columns, widths, timezone, is_total=True)] if of.total else []
    rows = rows or [["Không có số liệu trong kỳ này", *[""] * (len(of.columns) - 1)]]
    made = LongTable([*heads, *rows], colWidths=widths, repeatRows=len(heads), hAlign="LEFT")
    made.setStyle([*_look(of, len(heads)), *spans])
    return made


def _widths(columns: Sequence[Column], width: float) -> list[float]:
    weights = [column.weight for column in columns]
    if len(columns) <= 5:
        width = min(width, NARROW + 30 * mm * len(columns[1:]) + 10 * mm)
    return [width * weight / sum(weights) for weight in weights]


def _heads(columns: Sequence[Column]) -> tuple[list[list[Any]], list[Command]]:
    """One line of headings, or two where columns stand together under one more."""
    below = [words(column.heading, HEAD) for column in columns]
    if not any(column.over for column in columns):
        return [below], []
    above: list[Any] = ["" for _ in columns]
    spans: list[Command] = []
    begins = 0
    for place, column in enumerate(columns):
        if place and column.over == columns[begins].over:
            continue
        begins = place
        ends = max(at for at, one in enumerate(columns) if one.over == column.over) if column.over else place
        above[place] = words(column.over or column.heading, HEAD)
        spans.append(("SPAN", (place, 0), (ends, 0) if column.over else (place, 1)))
        if not column.over:
            below[place] = words("", HEAD)
    return [above, below], spans


def _cells(
    row: Row, columns: Sequence[Column], widths: list[float], timezone: str, *, is_total: bool = False
) -> list[Any]:
    face = STRONG if is_total else CELL
    cells: list[Any] = []
    for cell, column, width in zip(row, columns, widths, strict=True):
        text = in_words(cell, column.unit, timezone)
        room = width - 2 * PADDING
        is_wide = column.unit in (Unit.TEXT, Unit.INSTANT) and stringWidth(text, face.fontName, SIZE) > room
        cells.append(words(text, face) if is_wide else text)
    return cells


def _look(of: Table, heads: int) -> list[Command]:
    last = heads + len(of.rows)
    look: list[Command] = [
        ("FONT", (0, heads), (-1, -1), REGULAR, SIZE, SIZE * 1.25), ("TEXTCOLOR", (0, 0), (-1, -1), INK),
        ("BACKGROUND", (0, 0), (-1, heads - 1), LEAF), ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("ALIGN", (0, heads), (-1, -1), "RIGHT"), ("GRID", (0, 0), (-1, -1), 0.4, LINE),
        ("ROWBACKGROUNDS", (0, heads), (-1, -1), [None, PALER]),
        ("LEFTPADDING", (0, 0), (-1, -1), PADDING), ("RIGHTPADDING", (0, 0), (-1, -1), PADDING),
        ("TOPPADDING", (0, 0), (-1, -1), 2.2), ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
    ]  # fmt: skip
    texts = (place for place, one in enumerate(of.columns) if one.unit is Unit.TEXT and not one.over)
    look += [("ALIGN", (place, heads), (place, -1), "LEFT") for place in texts]
    if of.total:
        look += [("FONT", (0, last), (-1, last), BOLD, SIZE), ("BACKGROUND", (0, last), (-1, last), PALE)]
        look += [("LINEABOVE", (0, last), (-1, last), 1, LEAF), ("NOSPLIT", (0, last - 1), (-1, last))]
    if not of.rows and not of.total:
        look += [("SPAN", (0, heads), (-1, heads)), ("ALIGN", (0, heads), (-1, heads), "CENTER")]
    return look
