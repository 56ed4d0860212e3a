"""What the readers of files give: entries with their lines, and the lines that cannot be read, each with its rule."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

RULES = {
    "empty": "the file is empty",
    "syntax": "cannot be read: {problem}",
    "no_letter": "there is a sign here that no text has",
    "form": "the file begins with toiluot: {form}",
    "no_such_part": "there is no part {part}",
    "no_list": "{part} is a list",
    "no_table": "name: value is expected here",
    "no_name": "a name is expected here",
    "name_twice": "{name} stands here twice",
    "no_value": "texts, numbers, true, false and null are known here",
    "too_deep": "too many levels, one within the other",
    "anchor": "anchors are not used here",
    "no_such_column": "there is no column {column}; columns are {columns}",
    "no_code": "the column code is missing",
    "column_twice": "the column {column} stands here twice",
    "cells": "{cells} cells, where the first line has {columns}",
    "quotes": "a quotation mark is open, or stands where none may",
    "not_utf8": "letters are lost: the file was not saved as UTF-8",
    "no_column": "the column {column} is missing",
    "spreadsheet": "this is a spreadsheet; save it as CSV first",
    "file_too_long": "more than {most} lines",
}
"""Why a line cannot be read, for programs. Screens have their own words for each rule (a test compares them)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a file, with the lines of its fields."""

    kind: str
    line: int
    values: dict[str, Any]
    lines: dict[str, int]


class Unread(Exception):
    """A line that cannot be read, by one of RULES with its facts."""

    code = "import.unreadable"

    def __init__(self, line: int, rule: str, **facts: object) -> None:
        super().__init__(RULES[rule].format(**facts))
        self.line = line
        self.facts: dict[str, object] = {"rule": rule, **facts}


@dataclass(slots=True)
class Content:
    """A file as far as it can be read. `kind` is of all its lines, None where each part has its own."""

    kind: str | None = None
    entries: list[Entry] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)

    def take(self, read: Callable[[], Entry]) -> None:
        """The entry that is read, or why it cannot be: the lines after it are read all the same."""
        try:
            self.entries.append(read())
        except Unread as error:
            self.unread.append(error)
