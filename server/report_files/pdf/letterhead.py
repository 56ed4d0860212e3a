"""The head of an official report, laid out as Decree 30/2020/NĐ-CP lays out documents of the administration."""

from __future__ import annotations

from typing import Any

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, Spacer, Table

from server.report_files.document import Document
from server.report_files.pdf.faces import BOLD, CENTRED, INK, ITALIC, PERIOD, TITLE, style, words
from server.report_files.words import dated, in_sentence

STATE, MOTTO = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"
LEFT_SHARE = 0.43
BODY = style(10.5, align=CENTRED)
NAME = style(10.5, BOLD, align=CENTRED)
STATE_STYLE = style(11, BOLD, align=CENTRED)
MOTTO_STYLE = style(11.5, BOLD, align=CENTRED)
DATE = style(10.5, ITALIC, align=CENTRED)
LINE_ROOM = 4


def head(document: Document, width: float) -> list[Flowable]:
    """Body and state side by side, number and date, the title and what it covers."""
    of, left = document.letterhead, width * LEFT_SHARE
    unit = (of.unit or document.centre).upper()
    number = f"Số: ........../BC{'-' + of.code if of.code else ''}"
    rows: list[list[Any]] = [
        [
            [*([words(of.parent.upper(), BODY)] if of.parent else []), words(unit, NAME), _Line(left * 0.4)],
            [words(STATE, STATE_STYLE), words(MOTTO, MOTTO_STYLE), _Line(58 * mm)],
        ],
        [words(number, BODY), words(dated(of.place, document.made_on), DATE)],
    ]
    table = Table(rows, colWidths=[left, width - left])
    table.setStyle([
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 2),
        ("RIGHTPADDING", (0, 0), (-1, -1), 2), ("TOPPADDING", (0, 0), (-1, -1), 0),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 5), ("BOTTOMPADDING", (0, 1), (-1, 1), 0),
    ])  # fmt: skip
    return [table, Spacer(0, 6 * mm), *_title(document)]


class _Line(Flowable):
    """A thin line in the middle of its column."""

    def __init__(self, long: float) -> None:
        super().__init__()
        self._long = long

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Takes the whole width, so that it knows its middle."""
        self._room = room
        return room, LINE_ROOM

    def draw(self) -> None:
        """Across."""
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.7)
        begin = (self._room - self._long) / 2
        self.canv.line(begin, 1, begin + self._long, 1)


def _title(document: Document) -> list[Flowable]:
    lines = [document.period]
    if document.before and document.shown.summary:
        lines.append(f"So với kỳ trước: {in_sentence(document.before)}")
    lines += [" · ".join(document.filters)] if document.filters else []
    return [words(document.shown.title, TITLE), Spacer(0, 1.5 * mm), *(words(one, PERIOD) for one in lines)]
