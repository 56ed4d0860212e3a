"""What files of reports are called, and which reports there are."""

from __future__ import annotations

from datetime import date
from typing import Any

from server.report_files.figures import GROUPED
from server.report_files.words import in_sentence, period

NAMES = {
    "turns": "Chi tiết các lượt", "heat": "Lượt đến và thời gian chờ theo giờ trong tuần",
    "distribution": "Phân bố thời gian", "ratings": "Mức độ hài lòng",
    "digest": "Tổng hợp đánh giá và góp ý trong tuần", "dossiers": "Tình hình giải quyết hồ sơ",
    "late_dossiers": "Hồ sơ trễ hạn và thư xin lỗi", "estimates": "Thời gian chờ đã báo",
    **{name: f"Kết quả phục vụ {title}" for name, (title, _) in GROUPED.items()},
}  # fmt: skip
"""Reports as people call them."""
MIMES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "pdf": "application/pdf",
}  # fmt: skip


def title_of(report: dict[str, Any]) -> str:
    """`Kết quả phục vụ theo quầy, tháng 10 năm 2026`."""
    of = in_sentence(period(date.fromisoformat(report["from"]), date.fromisoformat(report["to"])))
    return f"{NAMES.get(report['report'], report['report'])}, {of}"


def file_name(report: dict[str, Any], form: str) -> str:
    """`Kết quả phục vụ theo quầy - tháng 10 năm 2026.pdf`: no sign in it that a file's name may not have."""
    return title_of(report).replace(", ", " - ").replace("/", "-") + f".{form}"
