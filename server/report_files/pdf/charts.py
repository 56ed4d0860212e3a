"""Bars and heat maps, drawn: sharp at any size, and readable without colour."""

from __future__ import annotations

from math import ceil, floor, log10
from typing import Any, Literal

from reportlab.graphics.shapes import Drawing, Line, Rect, String
from reportlab.lib.colors import Color
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from server.report_files.document import Bars, Chart, Heat, Unit
from server.report_files.pdf.faces import BEFORE, INK, LEAF, LINE, PALER, REGULAR, SOFT
from server.report_files.words import in_words

SIZE = 7.2
BAR, PAIR = 4.2 * mm, 4.8 * mm
"""How tall a name's bars are: one, or two together."""
UPRIGHT = 46 * mm
STEPS = (1, 2, 2.5, 5, 10)
CLOCK_STEPS = (10, 15, 30, 60, 120, 180, 300, 600, 900, 1200, 1800, 3600, 7200, 14400)
Anchor = Literal["start", "middle", "end"]
LEAST_NAME = 11
"""Points that a name below an upright bar needs at least; where there is less room, some names are left out."""


def chart(of: Chart, width: float) -> Drawing:
    """As wide as the page."""
    if isinstance(of, Heat):
        return _heat(of, width)
    return _upright(of, width) if of.upright else _lying(of, width)


def is_empty(of: Chart) -> bool:
    """Whether there is nothing to draw."""
    values = [value for row in of.values for value in row] if isinstance(of, Heat) else of.now
    return not any(values)


def _ticks(most: float, unit: Unit) -> list[float]:
    """From 0 to the largest figure or a little above, in steps that people count in."""
    if most <= 0:
        return [0, 60 if unit is Unit.DURATION else 1]
    wanted = most / 5
    if unit is Unit.DURATION and wanted <= CLOCK_STEPS[-1]:
        step: float = next(one for one in CLOCK_STEPS if one >= wanted)
    else:
        scale = 10 ** floor(log10(wanted))
        step = next(one * scale for one in STEPS if one * scale >= wanted and _can_count(one * scale, unit))
    return [count * step for count in range(ceil(most / step) + 1)]


def _can_count(step: float, unit: Unit) -> bool:
    """Nobody counts two and a half people; a step that the labels round would stand at the wrong figure."""
    return unit is not Unit.COUNT or float(step).is_integer()


def _most(of: Bars) -> float:
    return max((value for value in (*of.now, *(of.before or ()), of.aim) if value is not None), default=0)


def fitted(text: str, room: float, size: float = SIZE) -> str:
    """Cut with an ellipsis where it is too long."""
    if stringWidth(text, REGULAR, size) <= room:
        return text
    while text and stringWidth(f"{text}…", REGULAR, size) > room:
        text = text[:-1]
    return f"{text.rstrip()}…"


def _text(x: float, y: float, text: str, anchor: Anchor = "start", colour: Color = INK) -> String:
    return String(x, y, text, fontName=REGULAR, fontSize=SIZE, fillColor=colour, textAnchor=anchor)


def _box(place: tuple[float, float, float, float], colour: Color, edge: Color | None = None) -> Rect:
    """Left, bottom, width, height."""
    look: Any = {"fillColor": colour, "strokeColor": edge, "strokeWidth": 1}  # the library's types know no colour here
    return Rect(*place, **look)


def _legend(drawing: Drawing, right: float, y: float) -> None:
    for text, colour in (("Kỳ trước", BEFORE), ("Kỳ này", LEAF)):
        right -= stringWidth(text, REGULAR, SIZE)
        drawing.add(_text(right, y, text, colour=SOFT))
        right -= 10
        drawing.add(_box((right, y - 0.5, 7, 7), colour))
        right -= 10


def _lying(of: Bars, width: float) -> Drawing:
    """A line a name, the largest above."""
    names = min(width * 0.36, 8 + max((stringWidth(one, REGULAR, SIZE) for one in of.names), default=0))
    line = PAIR if of.before else BAR
    step = line + 1.6 * mm
    ticks = _ticks(_most(of), of.unit)
    room = width - names - 34
    top = step * len(of.names) + 12
    drawing = Drawing(width, top + 12)
    for tick in ticks:
        x = names + room * tick / ticks[-1]
        drawing.add(Line(x, 12, x, top, strokeColor=LINE, strokeWidth=0.4))
        drawing.add(_text(x, 2, in_words(tick, of.unit), "middle", SOFT))
    for count, name in enumerate(of.names):
        y = top - step * (count + 1) + (step - line) / 2
        drawing.add(_text(names - 4, y + line / 2 - SIZE * 0.36, fitted(name, names - 8), "end"))
        _line_of_bars(drawing, of, count, (names, y, room / ticks[-1], line))
    if of.before:
        _legend(drawing, width, top + 4)
    return drawing


def _line_of_bars(drawing: Drawing, of: Bars, count: int, place: tuple[float, float, float, float]) -> None:
    x, y, scale, line = place
    before, now = of.before[count] if of.before else None, of.now[count]
    tall = line * 0.62 if of.before else line
    if before is not None:
        drawing.add(_box((x, y, before * scale, line * 0.38), BEFORE))
    if now is not None:
        drawing.add(_box((x, y + line - tall, now * scale, tall), LEAF))
    ends = x + max(now or 0, before or 0) * scale
    drawing.add(_text(ends + 3, y + line / 2 - SIZE * 0.36, in_words(now, of.unit)))


def _upright(of: Bars, width: float) -> Drawing:
    """What follows time, from left to right."""
    ticks = _ticks(_most(of), of.unit)
    left = 6 + max(stringWidth(in_words(tick, of.unit), REGULAR, SIZE) for tick in ticks)
    low, room = 16, width - left
    drawing = Drawing(width, UPRIGHT + low + 14)
    for tick in ticks:
        y = low + UPRIGHT * tick / ticks[-1]
        drawing.add(Line(left, y, width, y, strokeColor=LINE, strokeWidth=0.4))
        drawing.add(_text(left - 4, y - SIZE * 0.36, in_words(tick, of.unit), "end", SOFT))
    step = room / max(len(of.names), 1)
    longest = max((stringWidth(one, REGULAR, SIZE) for one in of.names), default=0)
    every = max(1, ceil(max(LEAST_NAME, min(longest, 60) + 4) / step)) if of.names else 1
    for count, name in enumerate(of.names):
        x = left + step * count
        _pillar(drawing, of, count, (x, low, UPRIGHT / ticks[-1], step))
        if count % every == 0:
            drawing.add(_text(x + step / 2, 4, fitted(name, step * every), "middle"))
    if of.aim is not None:
        y = low + UPRIGHT * of.aim / ticks[-1]
        drawing.add(Line(left, y, width, y, strokeColor=INK, strokeWidth=1, strokeDashArray=[4, 3]))
        drawing.add(_text(width, low + UPRIGHT + 5, f"Nét đứt: mục tiêu {in_words(of.aim, of.unit)}", "end", SOFT))
    if of.before:
        _legend(drawing, width, low + UPRIGHT + 6)
    return drawing


def _pillar(drawing: Drawing, of: Bars, count: int, place: tuple[float, float, float, float]) -> None:
    x, y, scale, step = place
    thick = min(step * 0.7, 22)
    x += (step - thick) / 2
    now, before = of.now[count], of.before[count] if of.before else None
    if of.before:
        if before is not None:
            drawing.add(_box((x, y, thick * 0.38, before * scale), BEFORE))
        x, thick = x + thick * 0.42, thick * 0.58
    if now is not None:
        drawing.add(_box((x, y, thick, now * scale), LEAF))


def _heat(of: Heat, width: float) -> Drawing:
    """Darker is more; the figure stands in each cell."""
    names = 8 + max((stringWidth(one, REGULAR, SIZE) for one in of.rows), default=0)
    wide, tall = (width - names) / max(len(of.columns), 1), 7.4 * mm
    most = max((value for row in of.values for value in row if value is not None), default=0)
    drawing = Drawing(width, tall * len(of.rows) + 14)
    for place, head in enumerate(of.columns):
        drawing.add(_text(names + wide * (place + 0.5), tall * len(of.rows) + 4, head, "middle", SOFT))
    for count, (name, row) in enumerate(zip(of.rows, of.values, strict=True)):
        y = tall * (len(of.rows) - count - 1)
        drawing.add(_text(names - 5, y + tall / 2 - SIZE * 0.36, name, "end"))
        for place, value in enumerate(row):
            share = value / most if value and most else 0.0
            x = names + wide * place
            drawing.add(_box((x, y, wide, tall), _shade(share), PALER))
            text = "" if value is None else in_words(value, of.unit)
            ink = INK if share < 0.75 else PALER
            drawing.add(_text(x + wide / 2, y + tall / 2 - SIZE * 0.36, text, "middle", ink))
    return drawing


def _shade(share: float) -> Color:
    """From paper to leaf green."""
    low, high = (0.975, 0.98, 0.965), (LEAF.red, LEAF.green, LEAF.blue)
    return Color(*(a + (b - a) * share for a, b in zip(low, high, strict=True)))
