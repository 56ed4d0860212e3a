"""What closes a report: what its words mean, and the places for signatures."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, HRFlowable, Paragraph, Spacer, Table

from server.domain.centre.letterhead import Letterhead
from server.report_files.pdf.faces import BOLD, CENTRED, ITALIC, LINE, NOTE, SOFT, style, words

TITLE = style(10.5, BOLD, align=CENTRED)
HINT = style(9, ITALIC, align=CENTRED, colour=SOFT)
ROOM = 22 * mm
"""For a signature and a seal."""
TIMES = "Thời gian ghi theo phút:giây, từ một giờ trở lên theo giờ:phút:giây. Dấu – là không có số liệu để tính."


def definitions(of: Sequence[tuple[str, str]]) -> list[Flowable]:
    """Small, under a line, as a footnote stands."""
    line = HRFlowable(width="30%", thickness=0.6, color=LINE, hAlign="LEFT", spaceBefore=0, spaceAfter=3)
    told = "; ".join(f'<font name="{BOLD}">{escape(name)}</font>: {escape(meaning)}' for name, meaning in of)
    return [line, Paragraph(f"{told}. {TIMES}" if told else TIMES, NOTE)]


def signatures(of: Letterhead, width: float) -> list[Flowable]:
    """Who made the report, and who answers for it; never parted from each other."""
    rows = [
        [words(of.preparer.upper(), TITLE), words(of.head.upper(), TITLE)],
        [words("(Ký, ghi rõ họ tên)", HINT), words("(Ký tên, đóng dấu)", HINT)],
    ]
    table = Table(rows, colWidths=[width / 2] * 2)
    table.setStyle([("VALIGN", (0, 0), (-1, -1), "TOP"), ("TOPPADDING", (0, 0), (-1, -1), 1)])
    return [Spacer(0, 6 * mm), table, Spacer(0, ROOM)]
