"""A week of ratings on one page. What people wrote stays in the system, where it is erased in its time."""

from __future__ import annotations

from typing import Any

from server.report_files.document import Bars, Cell, Column, Shown, Table, Unit
from server.report_files.words import in_words, share

Json = dict[str, Any]
FLAGS = {
    "instant": "Đánh giá ngay khi vừa xong", "burst": "Nhiều đánh giá dồn dập", "all_best": "Chuỗi toàn mức cao nhất",
}  # fmt: skip


def digest(report: Json) -> Shown:
    """Marks, reasons, answers to questions, follow-ups, and what looks odd."""
    names = [one["name"]["vi"] for one in report["levels"]]
    counts = [one["count"] for one in report["levels"]]
    tables = [
        _counted("Các mức đánh giá", "Mức", list(zip(names, counts, strict=True))),
        _counted("Lý do được chọn", "Lý do", [(one["name"]["vi"], one["count"]) for one in report["reasons"]]),
        _questions(report["questions"]), _follow_ups(report), _odd(report["flags"]),
    ]  # fmt: skip
    shown = [one for one in tables if one.rows]
    bars = Bars("Số đánh giá theo mức", Unit.COUNT, names, counts)
    return Shown(
        "TỔNG HỢP ĐÁNH GIÁ VÀ GÓP Ý TRONG TUẦN", shown, shown, [bars], _definitions(), summary=_summary(report)
    )


def _counted(title: str, head: str, rows: list[tuple[str, int]]) -> Table:
    return Table(title, (Column(head, Unit.TEXT, 3), Column("Số lượng", Unit.COUNT)), rows)


def _questions(questions: list[Json]) -> Table:
    columns = Column("Câu hỏi thêm", Unit.TEXT, 4), Column("Có", Unit.COUNT), Column("Không", Unit.COUNT)
    return Table("Trả lời câu hỏi thêm", columns, [[one["question"], one["yes"], one["no"]] for one in questions])


def _follow_ups(report: Json) -> Table:
    cases = report["follow_ups"]
    hours = cases["hours_to_solve"]
    rows: list[list[Cell]] = [
        ["Việc cần xem lại đã mở", cases["opened"]], ["Đã trao đổi", cases["talked"]],
        ["Đã giải quyết", cases["solved"]], ["Góp ý bằng lời", report["comment_count"]],
    ]  # fmt: skip
    rows += [["Số giờ đến khi giải quyết (trung vị)", round(hours)]] if hours is not None else []
    return Table("Xem lại và góp ý", (Column("Nội dung", Unit.TEXT, 3), Column("Số lượng", Unit.COUNT)), rows)


def _odd(flags: dict[str, int]) -> Table:
    return _counted("Dấu hiệu khác thường", "Dấu hiệu", [(FLAGS.get(code, code), one) for code, one in flags.items()])


def _summary(report: Json) -> list[tuple[str, str, str]]:
    before = report["index_before"]
    return [
        ("Lượt được phục vụ", in_words(report["finished"], Unit.COUNT), ""),
        ("Số đánh giá", in_words(report["answers"], Unit.COUNT), ""),
        ("Tỷ lệ đánh giá", in_words(report["response_rate"], Unit.SHARE), ""),
        ("Mức độ hài lòng", in_words(report["index"], Unit.SHARE), share(before) if before is not None else ""),
    ]


def _definitions() -> list[tuple[str, str]]:
    return [
        ("Mức độ hài lòng", "số đánh giá Rất hài lòng và Hài lòng trên tổng số đánh giá hợp lệ"),
        ("Góp ý bằng lời", "đọc ở trang Góp ý của hệ thống; không gửi kèm để bảo vệ người góp ý"),
    ]
