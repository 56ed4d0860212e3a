"""When people come, and how long they wait: the heat map and the distribution."""

from __future__ import annotations

from typing import Any

from server.report_files.document import Bars, Column, Heat, Shown, Table, Unit
from server.report_files.words import WEEKDAYS, duration

Json = dict[str, Any]
OF = {"wait": "thời gian chờ", "service": "thời gian phục vụ"}
USUAL_HOURS = range(7, 18)
"""Shown even where nobody came."""


def heat(report: Json) -> Shown:
    """A row a weekday, a column an hour: as two tables, and as two pictures."""
    cells = {(one["weekday"], one["hour"]): one for one in report["cells"]}
    hours = sorted({hour for _, hour in cells} | {*USUAL_HOURS})
    days = [day for day in range(7) if day < 5 or any(of == day for of, _ in cells)]
    tables, charts = [], []
    for title, key, unit in (
        ("Lượt đến", "arrivals", Unit.COUNT), ("Thời gian chờ trung vị", "wait_median_s", Unit.DURATION),
    ):  # fmt: skip
        values = [[cells.get((day, hour), {}).get(key) for hour in hours] for day in days]
        names, heads = [WEEKDAYS[day] for day in days], [f"{hour}h" for hour in hours]
        columns = [Column("Thứ", Unit.TEXT, 1.8), *(Column(head, unit) for head in heads)]
        rows = [[name, *line] for name, line in zip(names, values, strict=True)]
        tables.append(Table(title, columns, rows))
        charts.append(Heat(title, unit, names, heads, values))
    return Shown(
        "BÁO CÁO LƯỢT ĐẾN VÀ THỜI GIAN CHỜ THEO GIỜ TRONG TUẦN", tables, (), charts, landscape=True,
        definitions=[("Thời gian chờ", "từ lúc vào hàng đến lần gọi đầu; một nửa số lượt chờ không lâu hơn trung vị")],
    )  # fmt: skip


def distribution(report: Json) -> Shown:
    """How many took how long, and how many no longer than that."""
    bins, of = report["bins"], OF[report["of"]]
    every, so_far = sum(one["count"] for one in bins), 0
    rows = []
    for one in bins:
        so_far += one["count"]
        shares = (one["count"] / every, so_far / every) if every else (None, None)
        rows.append([_span(one), one["count"], *shares])
    columns = (
        Column(of.capitalize(), Unit.TEXT, 2.4), Column("Số lượt", Unit.COUNT),
        Column("Tỷ lệ", Unit.SHARE), Column("Cộng dồn", Unit.SHARE),
    )  # fmt: skip
    table = Table("Phân bố", columns, rows, ["Tổng số", every, 1.0 if every else None, None])
    bars = Bars(
        f"Số lượt theo {of}", Unit.COUNT, [_span(one) for one in bins], [one["count"] for one in bins], upright=True
    )
    return Shown(f"BÁO CÁO PHÂN BỐ {of.upper()}", [table], [table], [bars])


def _span(one: Json) -> str:
    """Whole minutes are written as such."""
    low, high = one["from_s"], one["to_s"]
    if any(value % 60 for value in (low, high or 0)):
        return f"từ {duration(low)}" if high is None else f"{duration(low)} – {duration(high)}"
    return f"từ {low // 60} phút" if high is None else f"{low // 60} – {high // 60} phút"
