"""A document as pages of A4, numbered."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from io import BytesIO
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, KeepTogether, PageTemplate, Spacer
from reportlab.platypus import Table as Grid

from server.report_files.document import Bars, Chart, Document
from server.report_files.pdf.charts import chart, fitted, is_empty
from server.report_files.pdf.ending import definitions, signatures
from server.report_files.pdf.faces import CENTRED, GAP, LEAF, LIGHT_BOLD, LINE, REGULAR, SECTION, SOFT, loaded, style
from server.report_files.pdf.faces import words as paragraph
from server.report_files.pdf.letterhead import head
from server.report_files.pdf.tables import table
from server.report_files.words import in_sentence

LEFT, RIGHT, TOP, BOTTOM = 20 * mm, 15 * mm, 16 * mm, 18 * mm
"""The margin for binding is the wider one."""
FOOT_SIZE = 7.5
NUMBER_ROOM, BETWEEN = 25 * mm, 10 * mm
LEAST_TABLE = 45 * mm
"""A table begins where its headings and some rows have room."""
NAME = style(8, align=CENTRED, colour=SOFT)
FIGURE = style(15, LIGHT_BOLD, align=CENTRED, colour=LEAF)
FORMER = style(7.5, align=CENTRED, colour=SOFT)


def as_pdf(document: Document) -> bytes:
    """Its bytes; the typeface is embedded, so that every machine shows and prints it alike."""
    loaded()
    file = BytesIO()
    size = landscape(A4) if document.shown.landscape else A4
    width, height = size[0] - LEFT - RIGHT, size[1] - TOP - BOTTOM
    pages = BaseDocTemplate(
        file, pagesize=size, title=document.shown.title, author=document.letterhead.unit or document.centre,
        lang="vi", creator="Tới Lượt",
    )  # fmt: skip
    frame = Frame(LEFT, BOTTOM, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0)
    pages.addPageTemplates(PageTemplate(frames=[frame]))
    foot = f"{document.shown.title.capitalize()}, {in_sentence(document.period)} · {document.centre}"
    foot = fitted(foot, width - NUMBER_ROOM, FOOT_SIZE)

    def canvas(*args: Any, **kwargs: Any) -> Canvas:
        return _Numbered(foot, *args, **kwargs)

    pages.build(_story(document, width), canvasmaker=canvas)
    return file.getvalue()


def _story(document: Document, width: float) -> list[Flowable]:
    shown = document.shown
    story = head(document, width)
    if shown.summary:
        story += [Spacer(0, GAP), _summary(document, width)]
    drawn = [one for one in shown.charts if not is_empty(one)]
    story += _charts(drawn, width, beside=shown.landscape)
    for one in shown.pages:
        story += [Spacer(0, GAP), CondPageBreak(LEAST_TABLE), paragraph(one.title, SECTION), Spacer(0, 1.5 * mm)]
        story.append(table(one, width, document.timezone))
    ending = [Spacer(0, GAP), *definitions(shown.definitions), *signatures(document.letterhead, width)]
    return [*story, KeepTogether(ending)]


def _charts(charts: Sequence[Chart], width: float, *, beside: bool) -> list[Flowable]:
    """Bars stand two beside each other where the page is wide."""
    bars = [one for one in charts if isinstance(one, Bars)]
    if not beside or len(bars) != 2 or len(bars) < len(charts):
        return [flow for one in charts for flow in (Spacer(0, GAP), KeepTogether(_drawn(one, width)))]
    half = (width - BETWEEN) / 2
    grid = Grid([[_drawn(bars[0], half), "", _drawn(bars[1], half)]], colWidths=[half, BETWEEN, half])
    edges = [(f"{side}PADDING", (0, 0), (-1, -1), 0) for side in ("LEFT", "RIGHT", "TOP", "BOTTOM")]
    grid.setStyle([*edges, ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return [Spacer(0, GAP), grid]


def _drawn(of: Chart, width: float) -> list[Flowable]:
    return [paragraph(of.title, SECTION), Spacer(0, 1.5 * mm), chart(of, width)]


def _summary(document: Document, width: float) -> Flowable:
    """The main figures at a glance."""
    told = document.shown.summary
    cells = [
        [paragraph(name, NAME), paragraph(now, FIGURE), *([paragraph(f"kỳ trước {before}", FORMER)] if before else [])]
        for name, now, before in told
    ]
    grid = Grid([cells], colWidths=[width / len(told)] * len(told))
    grid.setStyle([
        ("BOX", (0, 0), (-1, -1), 0.8, LEAF), ("INNERGRID", (0, 0), (-1, -1), 0.4, LINE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
    ])  # fmt: skip
    return grid


class _Numbered(Canvas):
    """Knows how many pages there are once the last one is laid out, and writes the foot of each then."""

    _pagesize: tuple[float, float]
    _pageNumber: int  # noqa: N815 - the library's names
    _startPage: Callable[[], None]  # noqa: N815

    def __init__(self, foot: str, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._foot = foot
        self._laid_out: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - the library's name
        """Keep it for later."""
        self._laid_out.append(dict(self.__dict__))
        self._startPage()

    def save(self) -> None:
        """Every page with its number, then the file."""
        for page in self._laid_out:
            self.__dict__.update(page)
            self._write_foot(len(self._laid_out))
            super().showPage()
        super().save()

    def _write_foot(self, pages: int) -> None:
        right = self._pagesize[0] - RIGHT
        self.setFont(REGULAR, FOOT_SIZE)
        self.setFillColor(SOFT)
        self.setStrokeColor(LINE)
        self.setLineWidth(0.4)
        self.line(LEFT, BOTTOM - 5 * mm, right, BOTTOM - 5 * mm)
        self.drawString(LEFT, BOTTOM - 9 * mm, self._foot)
        self.drawRightString(right, BOTTOM - 9 * mm, f"Trang {self._pageNumber}/{pages}")
