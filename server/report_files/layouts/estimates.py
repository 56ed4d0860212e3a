"""How good the told waits were, on paper and in a spreadsheet."""

from __future__ import annotations

from typing import Any

from server.report_files.document import Bars, Column, Shown, Table, Unit

Json = dict[str, Any]
BY = {"service": "Dịch vụ", "hour": "Giờ báo", "day": "Ngày", "width": "Độ rộng khoảng thời gian", "place": "Nơi báo"}
PLAIN = (("Theo người vừa được gọi", "last"), ("Theo số người chờ", "line"))
DEFINITIONS = [
    ("Tỷ lệ đúng", "số lần người dân được gọi trong khoảng thời gian đã báo, trên số lần biết kết quả; mục tiêu 80 %"),
    ("Lệch trung bình", "giữa thời gian dự tính và thời gian chờ thật, không kể sớm hay muộn"),
    ("Theo người vừa được gọi", "cách tính đơn giản: báo bằng thời gian chờ của người vừa được gọi"),
    ("Theo số người chờ", "cách tính đơn giản: số người phía trước × thời gian phục vụ trung bình, chia cho số quầy"),
    ("Không tính", "người bỏ về, lùi lượt hoặc chưa được gọi"),
]


def estimates(report: Json) -> Shown:
    """A table for each way of grouping; bars of the share that held, by hour."""
    tables = [_table(report, by) for by in BY]
    hours = [row for row in report["rows"] if row["by"] == "hour"]
    names, held = [row["name"]["vi"] for row in hours], [row["coverage"] for row in hours]
    charts = [Bars("Tỷ lệ đúng theo giờ", Unit.SHARE, names, held, upright=True)] if hours else []
    title = "BÁO CÁO THỜI GIAN CHỜ ĐÃ BÁO"
    return Shown(title, tables, tables, charts, definitions=DEFINITIONS, landscape=True)


def _table(report: Json, by: str) -> Table:
    columns = [
        Column(BY[by], Unit.TEXT, 2.6), Column("Đã báo", Unit.COUNT), Column("Không tính", Unit.COUNT),
        Column("Tỷ lệ đúng", Unit.SHARE), Column("Gọi muộn hơn", Unit.COUNT), Column("Gọi sớm hơn", Unit.COUNT),
        Column("Lệch trung bình", Unit.DURATION, 1.2), Column("Độ rộng trung bình", Unit.DURATION, 1.2),
        *(Column(f"Lệch: {name.lower()}", Unit.DURATION, 1.4) for name, _ in PLAIN),
    ]  # fmt: skip
    rows = [_cells(row["name"]["vi"], row) for row in report["rows"] if row["by"] == by]
    return Table(f"Theo {BY[by].lower()}", columns, rows, _cells("Cả kỳ", report["total"]))


def _cells(name: str, row: Json) -> list[Any]:
    return [
        name, row["count"] + row["unknown"], row["unknown"], row["coverage"], row["above"], row["below"],
        row["error_s"], row["width_s"], *(row[plain]["error_s"] for _, plain in PLAIN),
    ]  # fmt: skip
