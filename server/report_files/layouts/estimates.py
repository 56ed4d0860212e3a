"""How good the told waits were, on paper and in a spreadsheet."""

from __future__ import annotations

from typing import Any

from server.domain.estimates.scoring import AIM
from server.report_files.document import Bars, Column, Shown, Table, Unit

Json = dict[str, Any]
BY = {
    "service": "Dịch vụ",
    "hour": "Giờ lấy số",
    "day": "Ngày",
    "width": "Độ rộng khoảng thời gian",
    "place": "Nơi báo",
}
WAYS = ("ours", "last", "line")
UNITS = {
    "told": Unit.COUNT, "unknown": Unit.COUNT, "coverage": Unit.SHARE, "above": Unit.COUNT, "below": Unit.COUNT,
    "error_s": Unit.DURATION, "width_s": Unit.DURATION, "compared": Unit.COUNT, "last": Unit.DURATION,
    "line": Unit.DURATION,
}  # fmt: skip
"""The columns of a table, named by the report's own figures."""
ON_PAPER, IN_CELLS = "phút:giây", "giờ:phút:giây"


def estimates(report: Json) -> Shown:
    """The three ways beside each other, a table for each way of grouping; bars of the share that held, by hour."""
    sheets, pages = (
        [_beside(report, clock), *(_table(report, by, clock) for by in BY)] for clock in (IN_CELLS, ON_PAPER)
    )
    hours = [row for row in report["rows"] if row["by"] == "hour"]
    names, held = [row["name"]["vi"] for row in hours], [row["coverage"] for row in hours]
    charts = [Bars("Tỷ lệ đúng theo giờ lấy số", Unit.SHARE, names, held, upright=True, aim=AIM)] if hours else []
    meanings = [(one["name"]["vi"], one["meaning"]["vi"]) for one in report["figures"]]
    title = "BÁO CÁO THỜI GIAN CHỜ ĐÃ BÁO"
    return Shown(title, sheets, pages, charts, definitions=meanings, landscape=True)


def _beside(report: Json, clock: str) -> Table:
    heads = _heads(report, clock)
    columns = [Column("Cách tính", Unit.TEXT, 2), *(heads[one] for one in ("compared", "coverage", "error_s"))]
    names = {one["key"]: one["name"]["vi"] for one in report["figures"]}
    scores = {way: report["total"][way] for way in WAYS}
    rows = [[names[way], one["count"], one["coverage"], one["error_s"]] for way, one in scores.items()]
    return Table("So với hai cách đơn giản", columns, rows)


def _table(report: Json, by: str, clock: str) -> Table:
    heads = _heads(report, clock)
    columns = [Column(BY[by], Unit.TEXT, 2.6), *(heads[key] for key in UNITS)]
    rows = [_cells(row["name"]["vi"], row) for row in report["rows"] if row["by"] == by]
    is_parted = by != "place"  # the same people were told more than once: these rows are no parts of a whole
    return Table(f"Theo {BY[by].lower()}", columns, rows, _cells("Cả kỳ", report["total"]) if is_parted else None)


def _heads(report: Json, clock: str) -> dict[str, Column]:
    """A column for each figure; times name their unit."""
    named = {one["key"]: one["head"]["vi"] for one in report["figures"]}
    return {
        key: Column(f"{named[key]} ({clock})" if unit is Unit.DURATION else named[key], unit,
                    1.3 if unit is Unit.DURATION else 1.0)
        for key, unit in UNITS.items()
    }  # fmt: skip


def _cells(name: str, row: Json) -> list[Any]:
    plain = {"compared": row["ours"]["count"], "last": row["last"]["error_s"], "line": row["line"]["error_s"]}
    told = {**row, **plain}
    return [name, *(told[key] for key in UNITS)]
