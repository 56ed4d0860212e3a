"""The lines of a CSV file by their numbers, whatever program has written it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence

from server.web.files.entries import Unread

LOST = "\ufffd"
"""What stands for a letter that was not understood: the file was saved in another encoding."""
DIVIDERS = ",;\t"
"""Comma, semicolon, and the tab of Excel's Unicode text: the one that stands most often in the first line."""


def lines_of(text: str) -> Iterator[tuple[int, list[str] | None]]:
    """Each line with something in it and the number at which it begins; None for one with wrong quotation marks."""
    first = next(io.StringIO(text, newline=""), "")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(DIVIDERS, key=first.count), strict=True)
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield line, None
        else:
            if any(cells):
                yield line, cells


def readable(line: int, cells: list[str] | None, columns: Sequence[str]) -> list[str]:
    """The cells of a line, one a column; raises Unread where they do not fit, or letters are lost."""
    if cells is None:
        raise Unread(line, "quotes")
    if len(cells) != len(columns):
        raise Unread(line, "cells", cells=len(cells), columns=len(columns))
    if any(LOST in cell for cell in cells):
        raise Unread(line, "not_utf8")
    return cells


def as_typed(cell: str) -> str:
    """A cell that an export kept from being a formula gets its sign back."""
    return cell.strip().removeprefix("'")
