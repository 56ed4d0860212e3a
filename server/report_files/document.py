"""A report ready for paper: tables, charts and words, whatever file they end in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from server.domain.centre.letterhead import Letterhead

Cell = str | int | float | None
"""None is no figure: nothing to reckon it from."""
Row = Sequence[Cell]


class Unit(StrEnum):
    """What a column holds. Durations are in seconds, shares are 0…1."""

    TEXT = "text"
    COUNT = "count"
    DURATION = "duration"
    SHARE = "share"
    POINTS = "points"
    """A difference of two shares, in hundredths."""
    INSTANT = "instant"
    """RFC 3339 with offset; shown by the clocks of the centre."""
    CLOCK = "clock"
    """The same, where the day stands beside it."""
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Column:
    """`weight` is its share of the width beside the others; `over` joins columns under one more heading."""

    heading: str
    unit: Unit
    weight: float = 1.0
    over: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`total` is the row below all others. `on_paper` is the narrower form of a table that only a spreadsheet holds."""

    title: str
    columns: Sequence[Column]
    rows: Sequence[Row]
    total: Row | None = None


@dataclass(frozen=True, slots=True)
class Bars:
    """One bar a name, beside it a paler one of the period before. `upright` for what follows time; a line crosses such
    bars at `aim`, what they are to reach."""

    title: str
    unit: Unit
    names: Sequence[str]
    now: Sequence[float | None]
    before: Sequence[float | None] | None = None
    upright: bool = False
    aim: float | None = None


@dataclass(frozen=True, slots=True)
class Heat:
    """`values[row][column]`; None where nobody came."""

    title: str
    unit: Unit
    rows: Sequence[str]
    columns: Sequence[str]
    values: Sequence[Sequence[float | None]]


Chart = Bars | Heat


@dataclass(frozen=True, slots=True)
class Shown:
    """The tables and charts of one kind of report. `sheets` are for the spreadsheet, `pages` for paper."""

    title: str
    sheets: Sequence[Table]
    pages: Sequence[Table]
    charts: Sequence[Chart] = ()
    definitions: Sequence[tuple[str, str]] = ()
    landscape: bool = False
    summary: Sequence[tuple[str, str, str]] = field(default_factory=tuple)
    """Name, figure, and the figure before, as words."""


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report. `period` and `before` are in words; `made_at` is the day of the file by the centre's clocks."""

    shown: Shown
    centre: str
    letterhead: Letterhead
    timezone: str
    period: str
    before: str
    filters: Sequence[str]
    made_on: date
