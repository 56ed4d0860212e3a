"""Which lines a slip has, in which order and how large: the centre's design, read by the server and by the renderer."""

from base64 import b64decode
from binascii import Error as NotBase64
from collections.abc import Iterable

from printers.errors import BadSlip

#: Every line that a slip may have, in the usual order.
KINDS = (
    "logo", "header", "caption", "number", "service", "priority", "ahead", "wait", "bring", "note", "qr", "issued",
    "footer",
)  # fmt: skip
#: What no ticket goes without: who holds it must know the number, for what and since when, and may follow it.
NEEDED = ("number", "service", "qr", "issued")
SIZES = ("S", "M", "L", "XL")
USUAL = tuple(f"{kind}:M" for kind in KINDS)

#: A logo's dots, half the width of 80 mm paper and 3 cm tall; and the most characters of its PNG in base64.
LOGO_WIDEST, LOGO_TALLEST, LOGO_LARGEST = 400, 240, 8_000

Line = tuple[str, str]
"""Kind and size."""


def read_lines(lines: Iterable[str]) -> tuple[Line, ...]:
    """`("number:L", …)` as kinds and sizes, the usual ones for none.

    Raises BadSlip for one that is unknown, there twice, or when a needed one is missing.
    """
    read = []
    for line in tuple(lines) or USUAL:
        kind, _, size = line.partition(":")
        if kind not in KINDS or size not in SIZES:
            raise BadSlip(f"no line of a slip: {line}")
        read.append((kind, size))
    kinds = [kind for kind, _ in read]
    if len(set(kinds)) < len(kinds):
        raise BadSlip("a line stands there twice")
    if missing := [kind for kind in NEEDED if kind not in kinds]:
        raise BadSlip(f"a slip without {missing[0]}")
    return tuple(read)


def larger(line: Line) -> Line:
    """The same line a step larger, for people who see badly."""
    kind, size = line
    return kind, SIZES[min(SIZES.index(size) + 1, len(SIZES) - 1)]


def is_logo(kept: str) -> bool:
    """Whether it is the head of a black-and-white PNG within the limits; its picture is looked at when it is drawn."""
    try:
        file = b64decode(kept, validate=True)
    except (NotBase64, ValueError):
        return False
    width, height, bits = (int.from_bytes(part) for part in (file[16:20], file[20:24], file[24:25]))
    is_png = file[:8] == b"\x89PNG\r\n\x1a\n" and file[12:16] == b"IHDR" and bits == 1
    return is_png and len(kept) <= LOGO_LARGEST and 1 <= width <= LOGO_WIDEST and 1 <= height <= LOGO_TALLEST
