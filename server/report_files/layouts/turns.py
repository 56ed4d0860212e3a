"""Every turn of a period: the record from which all other figures come."""

from __future__ import annotations

from typing import Any

from server.report_files.document import Column, Shown, Table, Unit

Json = dict[str, Any]
STATES = {
    "done": "Đã phục vụ", "waiting": "Đang chờ", "called": "Đã gọi", "serving": "Đang phục vụ", "parked": "Tạm giữ",
    "no_show": "Vắng mặt", "cancelled": "Đã hủy", "expired": "Hết ngày", "transferred": "Đã chuyển",
}  # fmt: skip
CHANNELS = {
    "kiosk": "Ki-ốt", "staff": "Cán bộ", "phone": "Điện thoại", "appointment": "Lịch hẹn", "api": "Phần mềm khác",
}  # fmt: skip
PURPOSES = {
    "submit": "Nộp hồ sơ", "supplement": "Bổ sung", "collect": "Nhận kết quả", "advise": "Hướng dẫn", "pay": "Nộp phí",
}  # fmt: skip
OUTCOMES = {
    "received": "Đã tiếp nhận hồ sơ", "supplement": "Yêu cầu bổ sung", "returned": "Đã trả kết quả",
    "advised": "Đã hướng dẫn", "refused": "Không đủ điều kiện tiếp nhận",
}  # fmt: skip
LANGUAGES = {"vi": "Tiếng Việt", "en": "Tiếng Anh"}
IN_WORDS = {
    "state": STATES, "channel": CHANNELS, "purpose": PURPOSES, "outcome": OUTCOMES, "language": LANGUAGES,
}  # fmt: skip
COLUMNS = (
    ("business_day", "Ngày", Unit.DAY, 1.3), ("label", "Số", Unit.TEXT, 0.9), ("service", "Thủ tục", Unit.TEXT, 4.0),
    ("counter", "Quầy", Unit.TEXT, 0.7), ("officer", "Cán bộ", Unit.TEXT, 2.4),
    ("waiting_since", "Bắt đầu chờ", Unit.CLOCK, 1.2), ("called_at", "Được gọi", Unit.CLOCK, 1.2),
    ("wait_s", "Chờ", Unit.DURATION, 1.0), ("walk_s", "Đến quầy", Unit.DURATION, 1.0),
    ("service_s", "Phục vụ", Unit.DURATION, 1.0), ("state", "Kết thúc", Unit.TEXT, 1.4),
)  # fmt: skip
"""On paper."""
FURTHER = (
    ("priority_class", "Đối tượng", Unit.TEXT, 1.0), ("channel", "Hình thức lấy số", Unit.TEXT, 1.0),
    ("language", "Ngôn ngữ", Unit.TEXT, 1.0), ("issued_at", "Lấy số lúc", Unit.INSTANT, 1.0),
    ("calls", "Số lần gọi", Unit.COUNT, 1.0), ("started_at", "Bắt đầu phục vụ", Unit.INSTANT, 1.0),
    ("finished_at", "Xong lúc", Unit.INSTANT, 1.0), ("parked_s", "Tạm giữ", Unit.DURATION, 1.0),
    ("requeues", "Số lần chờ lại", Unit.COUNT, 1.0), ("postpones", "Số lần lùi", Unit.COUNT, 1.0),
    ("purpose", "Mục đích", Unit.TEXT, 1.0), ("outcome", "Kết quả", Unit.TEXT, 1.0),
    ("promised_on", "Ngày hẹn", Unit.DAY, 1.0), ("dossier_code", "Mã hồ sơ", Unit.TEXT, 1.0),
    ("reason", "Lý do", Unit.TEXT, 1.0), ("service_code", "Mã thủ tục", Unit.TEXT, 1.0),
    ("turn_id", "Mã lượt", Unit.TEXT, 1.0), ("from_turn_id", "Từ lượt", Unit.TEXT, 1.0),
)  # fmt: skip
"""In a spreadsheet, behind the others."""


def turns(report: Json) -> Shown:
    """No marks: a row names an officer."""
    rows = report["rows"]
    return Shown(
        "BÁO CÁO CHI TIẾT CÁC LƯỢT PHỤC VỤ",
        [_table(rows, (*COLUMNS, *FURTHER))],
        [_table(rows, COLUMNS)],
        landscape=True,
    )


def _table(rows: list[Json], columns: Any) -> Table:
    heads = [Column(heading, unit, weight) for _, heading, unit, weight in columns]
    return Table("Các lượt", heads, [[_cell(row, key) for key, *_ in columns] for row in rows])


def _cell(row: Json, key: str) -> Any:
    value = row.get(key)
    if key in IN_WORDS:
        return IN_WORDS[key].get(value or "", value)
    return str(value) if key == "counter" and value is not None else value
