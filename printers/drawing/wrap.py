"""Breaking words into lines that fit the paper: a long name takes more lines and is never cut."""

from functools import lru_cache

from printers.drawing.bands import Type
from printers.drawing.fonts import length


@lru_cache(maxsize=4096)
def wrap(text: str, kind: Type, width: int) -> tuple[str, ...]:
    """The fewest lines of at most `width` dots; a word wider than that is broken between letters."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and _fits(joined, kind, width):
            lines[-1] = joined
        else:
            lines.extend(_pieces(word, kind, width))
    return tuple(lines)


@lru_cache(maxsize=4096)
def balanced(text: str, kind: Type, width: int) -> tuple[str, ...]:
    """As many lines as `wrap` needs, but of even length, so that no word stands alone under a centred name."""
    lines = wrap(text, kind, width)
    low, high = width // 3, width
    while low < high:
        middle = (low + high) // 2
        if len(wrap(text, kind, middle)) == len(lines):
            high = middle
        else:
            low = middle + 1
    return wrap(text, kind, high)


def _fits(text: str, kind: Type, width: int) -> bool:
    return length(text, kind.weight, kind.size) <= width - 2


def _pieces(word: str, kind: Type, width: int) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and not _fits(pieces[-1] + letter, kind, width):
            pieces.append("")
        pieces[-1] += letter
    return pieces
