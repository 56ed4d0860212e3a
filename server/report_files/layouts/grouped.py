"""Reports with a row for each service, counter, hour …: all figures, and how they have changed."""

from __future__ import annotations

from typing import Any

from server.report_files.document import Bars, Cell, Column, Row, Shown, Table, Unit
from server.report_files.figures import (
    BY_KEY,
    COMPARED,
    FIGURES,
    GROUPED,
    ON_PAPER,
    SUMMED_UP,
    TIME_BACKED,
    Figure,
)
from server.report_files.words import change, in_words

Json = dict[str, Any]
MOST_BARS = 12
"""More than these, and nobody compares them by eye: the largest are drawn."""
TOTALS = {"sites": "Tất cả trung tâm"}
TOTAL = "Toàn trung tâm"
SMALL_GROUPS = ("Đánh giá theo cán bộ", "chỉ hiện khi có từ 5 đánh giá trở lên")
NAME_WEIGHT = 4.4
NOW, BEFORE = ("figures", "total"), ("before", "total_before")
"""Where a row's figures lie, and where those of all together."""


def grouped(report: Json) -> Shown:
    """A spreadsheet gets every figure of both periods; paper the main ones, and what changed."""
    title, first = GROUPED[report["report"]]
    has_before = any(row["before"] for row in report["rows"]) or bool(report["total_before"]["arrivals"])
    sheets = [_table("Kỳ này", report, FIGURES, NOW)]
    pages = [_table("Kết quả trong kỳ", report, ON_PAPER, NOW)]
    if has_before:
        sheets.append(_table("Kỳ trước", report, FIGURES, BEFORE))
        pages.append(_compared(first, report))
    return Shown(
        title=f"BÁO CÁO KẾT QUẢ PHỤC VỤ {title.upper()}", sheets=sheets, pages=pages,
        charts=[_bars(report, BY_KEY["arrivals"], has_before), _bars(report, BY_KEY["wait_median_s"], has_before)],
        definitions=_definitions(report), landscape=True, summary=_summary(report),
    )  # fmt: skip


def _definitions(report: Json) -> list[tuple[str, str]]:
    told = [(one.name, one.definition) for one in ON_PAPER]
    return [*told, SMALL_GROUPS] if report["report"] == "officers" else told


def _name(row: Json) -> str:
    return str(row["name"]["vi"])


def _total(report: Json) -> str:
    return TOTALS.get(report["report"], TOTAL)


def _table(title: str, report: Json, figures: tuple[Figure, ...], of: tuple[str, str]) -> Table:
    columns = [Column(GROUPED[report["report"]][1], Unit.TEXT, NAME_WEIGHT)]
    columns += [Column(one.short if figures is ON_PAPER else one.name, one.unit) for one in figures]
    rows = [_row(_name(row), row[of[0]], figures) for row in report["rows"]]
    return Table(title, columns, rows, _row(_total(report), report[of[1]], figures))


def _row(name: str, figures: Json | None, wanted: tuple[Figure, ...]) -> Row:
    return [name, *((figures or {}).get(one.key) for one in wanted)]


def _compared(first: str, report: Json) -> Table:
    """Before, now and the difference side by side."""
    columns = [Column(first, Unit.TEXT, NAME_WEIGHT)]
    for key in COMPARED:
        figure = BY_KEY[key]
        columns += [Column(one, figure.unit, over=figure.name) for one in ("Kỳ trước", "Kỳ này")]
        columns.append(Column("Tăng, giảm", Unit.TEXT, over=figure.name))
    rows = [_differences(_name(row), row["figures"], row["before"]) for row in report["rows"]]
    total = _differences(_total(report), report["total"], report["total_before"])
    return Table("So với kỳ trước", columns, rows, total)


def _differences(name: str, now: Json, before: Json | None) -> Row:
    cells: list[Cell] = [name]
    for key in COMPARED:
        old, new = (before or {}).get(key), now[key]
        cells += [old, new, change(new, old, BY_KEY[key].unit)]
    return cells


def _bars(report: Json, figure: Figure, has_before: bool) -> Bars:
    """Time goes on from left to right; anything else is drawn by size."""
    rows, follows_time = report["rows"], report["report"] in TIME_BACKED
    title = figure.name
    if not follows_time:
        rows = sorted(rows, key=lambda row: -(row["figures"][figure.key] or 0))
        if len(rows) > MOST_BARS:
            rows, title = rows[:MOST_BARS], f"{title}: {MOST_BARS} mức cao nhất"
    return Bars(
        title, figure.unit, [_name(row) for row in rows], [row["figures"][figure.key] for row in rows],
        [(row["before"] or {}).get(figure.key) for row in rows] if has_before else None, upright=follows_time,
    )  # fmt: skip


def _summary(report: Json) -> list[tuple[str, str, str]]:
    return [
        (one.name, in_words(report["total"][one.key], one.unit), in_words(report["total_before"][one.key], one.unit))
        for one in (BY_KEY[key] for key in SUMMED_UP)
    ]
