"""ESC/POS read byte by byte, written from Epson's reference and not from our own renderer, so that it can prove it."""

from collections.abc import Callable
from pathlib import Path

import segno
from PIL import Image

from printers.virtual.paper import TO_CUTTER, Paper

LINE = 30  # dots of `ESC d` and of a line of text

#: Commands that change nothing on this paper: their bytes after the name.
_IGNORED = {
    b"\x1b!": 1, b"\x1bE": 1, b"\x1bM": 1, b"\x1bt": 1, b"\x1bR": 1, b"\x1b3": 1, b"\x1b2": 0, b"\x1b-": 1,
    b"\x1b{": 1, b"\x1bp": 3, b"\x1d!": 1, b"\x1dB": 1, b"\x1dL": 2, b"\x1dW": 2, b"\x1da": 1, b"\x1db": 1,
    b"\x1dP": 2,
}  # fmt: skip


class Interpreter:
    """The printer's mind: takes bytes in any portions, keeps half a command until the rest arrives, as printers do.

    `confirm` answers `GS r`, `introduce` answers `GS I`, `on_cut` gets each picture as it is cut, `unknown` lists the
    bytes it did not understand.
    """

    def __init__(
        self,
        paper: Paper,
        confirm: Callable[[], None],
        on_cut: Callable[[Path], None],
        introduce: Callable[[int], None] = lambda _: None,
    ) -> None:
        self.paper = paper
        self.confirm = confirm
        self.on_cut = on_cut
        self.introduce = introduce
        self.unknown: list[bytes] = []
        self.waiting = bytearray()
        self._align = 0
        self._line = ""
        self._qr_size, self._qr_level, self._qr_data = 3, "l", b""
        self._commands: dict[bytes, Callable[[bytes], int]] = {
            b"\x1b@": self._reset,
            b"\x1ba": self._set_align,
            b"\x1bJ": self._feed_dots,
            b"\x1bd": self._feed_lines,
            b"\x1dv": self._raster,
            b"\x1d(": self._function,
            b"\x1dV": self._cut,
            b"\x1dr": self._paper_status,
            b"\x1dI": self._identity,
            b"\x10\x04": lambda rest: 1 if rest else -1,
        }

    def step(self) -> bool:
        """Carries out the next whole command; False when none is there yet."""
        if not self.waiting:
            return False
        used = self._one(bytes(self.waiting[:2]))
        if used > 0:
            del self.waiting[:used]
        return used > 0

    def _one(self, name: bytes) -> int:
        """Bytes used by the command at the front, 0 when it is not whole yet."""
        if name[0] not in (0x1B, 0x1D, 0x10):
            return self._letter(name[0])
        if len(name) < 2:
            return 0
        rest = bytes(self.waiting[2:])
        if name in _IGNORED:
            return 2 + _IGNORED[name] if len(rest) >= _IGNORED[name] else 0
        if name in self._commands:
            return 2 + used if (used := self._commands[name](rest)) >= 0 else 0
        self.unknown.append(name)
        return 1

    def _letter(self, byte: int) -> int:
        if byte == 0x0A:
            self.paper.text(self._line, self._align)
            self._line = ""
        elif byte >= 0x20:
            self._line += bytes([byte]).decode("cp1252", "replace")
        return 1

    def _reset(self, _: bytes) -> int:
        self._align, self._line = 0, ""
        return 0

    def _set_align(self, rest: bytes) -> int:
        if not rest:
            return -1
        self._align = rest[0] % 48
        return 1

    def _feed_dots(self, rest: bytes) -> int:
        return self._feed(rest, 1)

    def _feed_lines(self, rest: bytes) -> int:
        return self._feed(rest, LINE)

    def _feed(self, rest: bytes, dots: int) -> int:
        if not rest:
            return -1
        self._flush()
        self.paper.feed(rest[0] * dots)
        return 1

    def _raster(self, rest: bytes) -> int:
        """`GS v 0 m xL xH yL yH`, m: bit 0 doubles the width, bit 1 the height."""
        if len(rest) < 6:
            return -1
        width, rows = int.from_bytes(rest[2:4], "little"), int.from_bytes(rest[4:6], "little")
        if len(rest) < 6 + width * rows:
            return -1
        self._flush()
        if width and rows:
            picture = Image.frombytes("1", (width * 8, rows), rest[6 : 6 + width * rows])
            wide, tall = picture.width << (rest[1] & 1), picture.height << (rest[1] >> 1 & 1)
            self.paper.image(picture.resize((wide, tall), Image.Resampling.NEAREST), self._align)
        return 6 + width * rows

    def _function(self, rest: bytes) -> int:
        """`GS ( x pL pH …`; of these only `GS ( k` with cn = 49, the QR, does something here."""
        if len(rest) < 3 or len(rest) < 3 + (size := int.from_bytes(rest[1:3], "little")):
            return -1
        data = rest[3 : 3 + size]
        if rest[:1] == b"k" and data[:1] == b"1":
            self._qr_function(data[1], data[2:])
        return 3 + size

    def _qr_function(self, function: int, data: bytes) -> None:
        if function == 67:
            self._qr_size = data[0]
        elif function == 69:
            self._qr_level = "lmqh"[data[0] - 48]
        elif function == 80:
            self._qr_data = data[1:]
        elif function == 81:
            self._print_qr()

    def _print_qr(self) -> None:
        code = segno.make_qr(self._qr_data, error=self._qr_level, boost_error=False)
        side, size = len(code.matrix), self._qr_size
        picture = Image.frombytes("L", (side, side), bytes(255 * bit for row in code.matrix for bit in row))
        drawn = picture.resize((side * size, side * size), Image.Resampling.NEAREST)
        self.paper.code(drawn, self._align, self._qr_data.decode("utf-8", "replace"))

    def _cut(self, rest: bytes) -> int:
        if not rest:
            return -1
        to_cutter = rest[0] in (65, 66)
        if to_cutter and len(rest) < 2:
            return -1
        self._flush()
        self.paper.feed(TO_CUTTER + rest[1] if to_cutter else 0)
        if (path := self.paper.cut()) is not None:
            self.on_cut(path)
        return 2 if to_cutter else 1

    def _paper_status(self, rest: bytes) -> int:
        if not rest:
            return -1
        self.confirm()
        return 1

    def _identity(self, rest: bytes) -> int:
        if not rest:
            return -1
        self.introduce(rest[0])
        return 1

    def _flush(self) -> None:
        if self._line:
            self._letter(0x0A)
