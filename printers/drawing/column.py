"""Lines set one under the other on one width of paper, and the white between them."""

from dataclasses import dataclass
from typing import Literal

from printers.capability import Profile
from printers.drawing.bands import Band, Type, qr_band, qr_matrix, rule_band, text_band
from printers.drawing.fonts import length
from printers.drawing.wrap import balanced, wrap

Align = Literal["left", "centre"]
_BULLET = "• "


@dataclass(frozen=True, slots=True)
class NativeQr:
    """A QR that the printer draws itself, `module` dots a module."""

    address: str
    module: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A band or a native QR, `gap` dots below what came before."""

    gap: int
    what: Band | NativeQr
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


class Column:
    """The white below the last ink is kept back until the next ink needs it."""

    def __init__(self, profile: Profile) -> None:
        self.profile = profile
        self.dots = profile.dots
        self.sheet = _WIDE if profile.dots >= 500 else _NARROW
        self.placed: list[Placed] = []
        self._white = 0

    def space(self, times: float = 1.0) -> None:
        """White paper, in the sheet's own measure."""
        self._white += round(self.sheet.space * times)

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

    def rule(self) -> None:
        """From edge to edge."""
        self.put(rule_band(self.dots, self.profile.doubles))

    def qr(self, address: str, module: int, *, native: bool | None = None) -> None:
        """With the four white modules around it; drawn by whom the profile says, unless `native` does."""
        self._white += 4 * module
        by_printer = self.profile.native_qr if native is None else native
        self.put(NativeQr(address, module) if by_printer else qr_band(address, module, self.profile.doubles))
        self._white += 4 * module

    def put(self, what: Band | NativeQr) -> None:
        """A number, a rule or a picture, which has no line box of its own."""
        self.placed.append(Placed(self._white, what))
        self._white = 0

    def _line(self, band: Band, kind: Type, align: Align) -> None:
        self.placed.append(Placed(self._white + band.top, band, align))
        self._white = kind.line - band.top - band.height


def qr_module(address: str, profile: Profile, wanted: int = 6) -> int:
    """Dots a module: 0.75 mm where the paper allows it, never so many that the code and its quiet zone do not fit."""
    widest = profile.dots // (len(qr_matrix(address)) + 8)
    return max(2, min(wanted, widest - widest % 2))
