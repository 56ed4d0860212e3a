"""The typeface of a report, its colours and the styles of its paragraphs."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Literal
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, HexColor
from reportlab.lib.enums import TA_CENTER, TA_LEFT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph

REGULAR, BOLD, ITALIC, LIGHT_BOLD = "BeVietnamPro", "BeVietnamPro-Bold", "BeVietnamPro-Italic", "BeVietnamPro-SemiBold"
FILES = {REGULAR: "Regular", BOLD: "Bold", ITALIC: "Italic", LIGHT_BOLD: "SemiBold"}
INK, SOFT, LINE, LEAF = HexColor("#221e19"), HexColor("#544c41"), HexColor("#cfc6b2"), HexColor("#1d5c43")
PALE, PALER, BEFORE = HexColor("#e1ecdd"), HexColor("#f4f7f1"), HexColor("#b9cdb4")
"""On white paper: enough contrast for a black-and-white printer too."""
GAP = 4 * mm
Align = Literal[0, 1]


@cache
def loaded() -> None:
    """Each face once in a process; a file gets only the letters that it uses."""
    for name, weight in FILES.items():
        path = files("fontpkg_be_vietnam_pro") / "files" / f"BeVietnamPro-{weight}.ttf"
        pdfmetrics.registerFont(TTFont(name, str(path)))


def style(
    size: float, face: str = REGULAR, *, align: Align = TA_LEFT, colour: Color = INK, lead: float = 1.32
) -> ParagraphStyle:
    """Vietnamese needs room above and below a line: two marks may stand on one letter."""
    return ParagraphStyle("", fontName=face, fontSize=size, leading=size * lead, textColor=colour, alignment=align)


def words(text: str, of: ParagraphStyle) -> Paragraph:
    """A paragraph of somebody's words: no sign in them is markup."""
    return Paragraph(escape(text), of)


CENTRED: Align = TA_CENTER
TITLE = style(14, BOLD, align=CENTRED)
PERIOD = style(10.5, ITALIC, align=CENTRED, colour=SOFT)
SECTION = style(11, LIGHT_BOLD, colour=LEAF)
NOTE = style(7.5, colour=SOFT)
"""Of definitions, below the last table."""
