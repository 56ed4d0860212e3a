"""Where each line of a slip stands: bands with the white space above them, for one width of paper."""

from dataclasses import dataclass
from typing import Literal

from printers.drawing.bands import Band, Type, qr_band, qr_matrix, rule_band, text_band
from printers.drawing.fonts import length
from printers.drawing.wrap import balanced, wrap
from printers.profiles import Profile
from printers.slip import Slip

Align = Literal["left", "centre"]


@dataclass(frozen=True, slots=True)
class Placed:
    """A band, or the address of a QR that the printer draws itself, `gap` dots below what came before."""

    gap: int
    what: Band | str
    align: Align = "centre"


@dataclass(frozen=True, slots=True)
class Sheet:
    """Sizes for one width of paper: body type at least 24 dots (3 mm) on 80 mm and 22 on 58 mm."""

    head: Type
    body: Type
    strong: Type
    service: Type
    number: int
    space: int


_WIDE = Sheet(Type("SemiBold", 26), Type("Medium", 24), Type("SemiBold", 26), Type("SemiBold", 34), 188, 20)
_NARROW = Sheet(Type("SemiBold", 22), Type("Medium", 22), Type("SemiBold", 24), Type("SemiBold", 28), 140, 16)
_BULLET = "• "


class _Column:
    """Lines set one under the other; the white below the last ink is kept back until the next ink needs it."""

    def __init__(self, profile: Profile) -> None:
        self.dots = profile.dots
        self.sheet = _WIDE if profile.dots >= 512 else _NARROW
        self.placed: list[Placed] = []
        self._white = 0

    def space(self, times: float = 1.0) -> None:
        self._white += round(self.sheet.space * times)

    def quiet(self, module: int) -> None:
        """The four white modules that a QR needs around it."""
        self._white += 4 * module

    def text(self, text: str | None, kind: Type, align: Align = "centre") -> None:
        """Lines of even length; nothing at all where there is no text."""
        for line in balanced(text or "", kind, self.dots):
            self._line(text_band(line, kind), kind, align)

    def item(self, text: str, kind: Type) -> None:
        """A line of a list: what does not fit hangs under its first word, not under the bullet."""
        hang = int(length(_BULLET, kind.weight, kind.size))
        for count, line in enumerate(wrap(text, kind, self.dots - hang)):
            band = text_band(line, kind, hang) if count else text_band(_BULLET + line, kind, 0)
            self._line(band, kind, "left")

    def put(self, what: Band | str) -> None:
        """A rule or a QR, which has no line box of its own."""
        self.placed.append(Placed(self._white, what))
        self._white = 0

    def _line(self, band: Band, kind: Type, align: Align) -> None:
        self.placed.append(Placed(self._white + band.top, band, align))
        self._white = kind.line - band.top - band.height


def layout(slip: Slip, profile: Profile) -> list[Placed]:
    """The slip from top to bottom: whose, which number, for what, how long, what to bring, where to follow."""
    column = _Column(profile)
    _heading(column, slip)
    _turn(column, slip)
    _papers(column, slip)
    _following(column, slip, profile)
    return column.placed


def _heading(column: _Column, slip: Slip) -> None:
    sheet = column.sheet
    column.text(slip.reprint and f"— {slip.reprint} —", sheet.strong)
    for count, line in enumerate(slip.header):
        column.text(line, sheet.body if count else sheet.head)
    column.space(0.7)
    column.put(rule_band(column.dots))
    column.space(0.6)


def _turn(column: _Column, slip: Slip) -> None:
    sheet = column.sheet
    column.text(slip.caption, sheet.body)
    number = _number_type(slip.label, column)
    column.space(0.6)
    column.put(text_band(slip.label, number))
    column.space(1.0)
    column.text(slip.service, sheet.service)
    column.space(0.3)
    column.text(slip.priority, sheet.strong)
    column.text(slip.ahead, sheet.strong)
    column.space(0.6)


def _papers(column: _Column, slip: Slip) -> None:
    if slip.bring:
        column.put(rule_band(column.dots))
        column.space(0.4)
        column.text(slip.bring_caption, column.sheet.strong, "left")
        for line in slip.bring:
            column.item(line, column.sheet.body)
        column.space(0.5)
    if slip.note:
        column.put(rule_band(column.dots))
        column.space(0.4)
        for line in slip.note:
            column.text(line, column.sheet.strong)
        column.space(0.5)


def _following(column: _Column, slip: Slip, profile: Profile) -> None:
    sheet = column.sheet
    column.put(rule_band(column.dots))
    if slip.follow_url:
        module = qr_module(slip.follow_url, profile)
        column.quiet(module)
        column.put(slip.follow_url if profile.native_qr else qr_band(slip.follow_url, module, profile.doubles))
        column.quiet(module)
        column.text(slip.follow_caption, sheet.body)
    column.space(0.4)
    column.text(slip.issued, sheet.body)
    column.text(slip.footer, sheet.body)


def qr_module(address: str, profile: Profile) -> int:
    """Dots a module: 0.75 mm where the paper allows it, never so many that the code and its quiet zone do not fit."""
    widest = profile.dots // (len(qr_matrix(address)) + 8)
    return max(2, min(6, widest - widest % 2))


def _number_type(label: str, column: _Column) -> Type:
    """The largest size at which the number fits the paper, up to the sheet's own: 16 mm tall digits on 80 mm."""
    wide = length(label, "Bold", column.sheet.number)
    fitting = min(1.0, (column.dots - 16) / wide)
    return Type("Bold", int(column.sheet.number * fitting))
