"""One line of words, one rule or one QR as a band: the smallest block of dots that holds its ink."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import segno
from PIL import Image, ImageDraw

from printers.drawing.fonts import Weight, file_hash, font

#: Grey from which a dot burns, 0 white to 255 black: below the middle, since heat-printed strokes look thinner.
_BURN = 104


@dataclass(frozen=True, slots=True)
class Type:
    """A weight and a size in dots an em; `line` is the height of its line in dots, room for Ế above and Ợ below."""

    weight: Weight
    size: int

    @property
    def line(self) -> int:
        """1.3 em: the tallest capital with two marks and the deepest letter with a dot below never touch."""
        return round(self.size * 1.3)


@dataclass(frozen=True, slots=True)
class Band:
    """Rows of dots, most significant bit left, `width` in bytes; printed `scale` times as large in both directions.

    `top` is the empty space in dots above the ink inside its line box, `height` the ink's height on paper.
    """

    width: int
    data: bytes
    top: int = 0
    scale: int = 1

    @property
    def rows(self) -> int:
        """Rows in `data`, before scaling."""
        return len(self.data) // self.width

    @property
    def height(self) -> int:
        """Dots of paper that the band takes."""
        return self.rows * self.scale


def text_band(text: str, kind: Type, indent: int | None = None) -> Band:
    """The line of `text` cropped to its ink; equal calls share one cached band.

    With an `indent` the band keeps the white on its left, and its first letter starts `indent` dots from the edge.
    """
    return _drawn(text, kind, indent, file_hash(kind.weight))


@lru_cache(maxsize=4096)
def _drawn(text: str, kind: Type, indent: int | None, _font_file: str) -> Band:
    face = font(kind.weight, kind.size)
    left, _, right, _ = face.getbbox(text, anchor="ls")
    start = 1 - left if indent is None else indent
    canvas = Image.new("L", (int(start + right) + 2, kind.line), 0)
    ImageDraw.Draw(canvas).text((start, round(kind.size * 1.02)), text, fill=255, font=face, anchor="ls")
    return _cropped(canvas.point([255 * (grey >= _BURN) for grey in range(256)], "1"), tight=indent is None)


def _cropped(dots: Image.Image, *, tight: bool) -> Band:
    box = dots.getbbox()
    if box is None:
        return Band(1, b"")
    left, top, right, bottom = box
    start = left if tight else 0
    return _packed(dots.crop((start, top, right, bottom)), centred=tight, top=top)


def _packed(ink: Image.Image, *, centred: bool, top: int = 0, scale: int = 1) -> Band:
    """In whole bytes; what they add to the width goes on both sides, since the printer centres the bytes."""
    width = (ink.width + 7) // 8
    block = Image.new("1", (width * 8, ink.height), 0)
    block.paste(ink, ((width * 8 - ink.width) // 2 if centred else 0, 0))
    return Band(width, block.tobytes(), top, scale)


def large_band(text: str, kind: Type, scaled: bool) -> Band:
    """A line of very large letters; drawn at half its size and doubled by the printer when the device is `scaled`.

    A quarter of the bytes; the steps in its curves are a quarter of a millimetre, in digits of a finger's height.
    """
    if not scaled:
        return text_band(text, kind)
    half = text_band(text, Type(kind.weight, kind.size // 2))
    return Band(half.width, half.data, half.top * 2, 2)


def rule_band(dots: int, scaled: bool) -> Band:
    """A thin rule `dots` wide and two dots tall."""
    if scaled:
        return Band(dots // 16, b"\xff" * (dots // 16), 0, 2)
    return Band(dots // 8, b"\xff" * (dots // 8 * 2))


@lru_cache(maxsize=256)
def qr_band(address: str, module: int, scaled: bool) -> Band:
    """The QR of `address`, error level M, `module` dots a module; the white paper around it is its quiet zone.

    An even module is sent at half size and doubled by the printer (`GS v 0` mode 3) when the device is `scaled`:
    a quarter of the bytes for the same dots.
    """
    scale = 2 if scaled and module % 2 == 0 else 1
    matrix = qr_matrix(address)
    side, size = len(matrix), module // scale
    grey = Image.frombytes("L", (side, side), bytes(255 * bit for row in matrix for bit in row))
    dots = grey.resize((side * size, side * size), Image.Resampling.NEAREST).convert("1", dither=Image.Dither.NONE)
    return _packed(dots, centred=True, scale=scale)


@lru_cache(maxsize=256)
def qr_matrix(address: str) -> tuple[bytearray, ...]:
    """The QR's modules by rows, 1 is black, error level M, without a quiet zone.

    Always mask 3: weighing all eight takes four fifths of the time, and readers take any (150 of 150 with each, turned
    and blurred).
    """
    return tuple(cast("Sequence[bytearray]", segno.make_qr(address, error="m", boost_error=False, mask=3).matrix))
