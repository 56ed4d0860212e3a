"""Dossiers: early, on time and late by field, and the list of the late ones."""

from __future__ import annotations

from typing import Any

from server.report_files.document import Bars, Column, Shown, Table, Unit
from server.report_files.words import in_words

Json = dict[str, Any]
COUNTS = (
    ("received", "Tiếp nhận"), ("early", "Trước hạn"), ("on_time", "Đúng hạn"), ("late", "Trễ hạn"),
    ("unpromised", "Không hẹn"), ("open", "Đang giải quyết"), ("overdue", "Trong đó quá hạn"),
    ("paused", "Chờ bổ sung"), ("uncollected", "Chưa nhận kết quả"),
)  # fmt: skip
LATE = (
    ("code", "Mã hồ sơ", Unit.TEXT, 2.2), ("field", "Lĩnh vực", Unit.TEXT, 2.4),
    ("service", "Thủ tục", Unit.TEXT, 3.4), ("received_on", "Tiếp nhận", Unit.DAY, 1.3),
    ("promised_on", "Hẹn trả", Unit.DAY, 1.3), ("result_ready_on", "Có kết quả", Unit.DAY, 1.3),
    ("days_late", "Số ngày trễ", Unit.COUNT, 0.9), ("apology_due_on", "Hạn thư xin lỗi", Unit.DAY, 1.3),
    ("apologised_on", "Đã gửi thư", Unit.DAY, 1.3),
)  # fmt: skip


def dossiers(report: Json) -> Shown:
    """A row a field; the share on time counts those before their day too."""
    columns = [Column("Lĩnh vực", Unit.TEXT, 4.0), *(Column(name, Unit.COUNT) for _, name in COUNTS)]
    columns.append(Column("Tỷ lệ đúng hạn", Unit.SHARE))
    rows = [[row["name"]["vi"], *_cells(row)] for row in report["rows"]]
    table = Table("Theo lĩnh vực", columns, rows, ["Toàn trung tâm", *_cells(report["total"])])
    late = [row for row in report["rows"] if row["late"] or row["overdue"]]
    bars = Bars(
        "Hồ sơ trễ hạn và quá hạn", Unit.COUNT, [row["name"]["vi"] for row in late],
        [row["late"] + row["overdue"] for row in late],
    )  # fmt: skip
    return Shown(
        "BÁO CÁO TÌNH HÌNH GIẢI QUYẾT HỒ SƠ", [table], [table], [bars], _definitions(), landscape=True,
        summary=_summary(report["total"]),
    )  # fmt: skip


def late_dossiers(report: Json) -> Shown:
    """Each with the day by which its letter of apology is due; nothing about the person."""
    heads = [Column(heading, unit, weight) for _, heading, unit, weight in LATE]
    rows = [[_cell(row[key]) for key, *_ in LATE] for row in report["rows"]]
    table = Table("Hồ sơ trễ hạn", heads, rows)
    return Shown("DANH SÁCH HỒ SƠ TRỄ HẠN VÀ THƯ XIN LỖI", [table], [table], landscape=True)


def _cells(row: Json) -> list[Any]:
    return [*(row[key] for key, _ in COUNTS), row["on_time_rate"]]


def _cell(value: Any) -> Any:
    return value["vi"] if isinstance(value, dict) else value


def _summary(total: Json) -> list[tuple[str, str, str]]:
    main = (("received", "Tiếp nhận"), ("late", "Trễ hạn"), ("overdue", "Quá hạn"))
    told = [(name, in_words(total[key], Unit.COUNT), "") for key, name in main]
    return [*told, ("Tỷ lệ đúng hạn", in_words(total["on_time_rate"], Unit.SHARE), "")]


def _definitions() -> list[tuple[str, str]]:
    return [
        ("Trễ hạn", "có kết quả sau ngày hẹn trả"),
        ("Quá hạn", "đã qua ngày hẹn trả mà chưa có kết quả"),
        ("Tỷ lệ đúng hạn", "số hồ sơ có kết quả trước hạn hoặc đúng hạn trên số hồ sơ đã có kết quả và có hẹn ngày"),
    ]
