"""A report that nobody has laid out: its rows as they are."""

from __future__ import annotations

from typing import Any

from server.report_files.document import Cell, Column, Shown, Table, Unit

Json = dict[str, Any]


def plain(report: Json) -> Shown:
    """Columns by the names of the fields; what ends in `_s` is a duration."""
    rows = report.get("rows", [])
    keys = list(rows[0]) if rows else []
    columns = [Column(key, Unit.DURATION if key.endswith("_s") else Unit.TEXT) for key in keys]
    table = Table(report["report"], columns, [[_cell(row[key]) for key in keys] for row in rows])
    return Shown(f"BÁO CÁO {report['report'].upper()}", [table], [table], landscape=len(keys) > 6)


def _cell(value: Any) -> Cell:
    if isinstance(value, dict):
        return str(value.get("vi", value))
    return value if value is None or isinstance(value, (str, int, float)) else str(value)
