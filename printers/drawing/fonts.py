"""The one typeface of the slips, loaded once per weight and size, with the file's hash to tell its versions apart."""

from functools import cache, lru_cache
from hashlib import sha256
from importlib.resources import files
from io import BytesIO
from typing import Literal

from PIL import ImageFont

Weight = Literal["Regular", "Medium", "SemiBold", "Bold"]


@cache
def file_hash(weight: Weight) -> str:
    """The first 16 hex digits of the font file's SHA-256: part of every cached band's key."""
    return sha256(_file(weight)).hexdigest()[:16]


@cache
def font(weight: Weight, size: int) -> ImageFont.FreeTypeFont:
    """Be Vietnam Pro (SIL OFL) at `size` dots an em; simple layout, so that every machine draws the same dots."""
    return ImageFont.truetype(BytesIO(_file(weight)), size, layout_engine=ImageFont.Layout.BASIC)


def length(text: str, weight: Weight, size: int) -> float:
    """Dots that `text` takes: the sum of its letters, exact because simple layout kerns none, and fast."""
    return sum(_advance(letter, weight, size) for letter in text)


@lru_cache(maxsize=8192)
def _advance(letter: str, weight: Weight, size: int) -> float:
    return font(weight, size).getlength(letter)


@cache
def _file(weight: Weight) -> bytes:
    return (files("fontpkg_be_vietnam_pro") / "files" / f"BeVietnamPro-{weight}.ttf").read_bytes()
