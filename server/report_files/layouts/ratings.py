"""Satisfaction: the levels, the reasons that people gave, and the five factors of SIPAS."""

from __future__ import annotations

from typing import Any

from server.report_files.document import Bars, Column, Row, Shown, Table, Unit
from server.report_files.words import NONE, in_words

Json = dict[str, Any]
FACTORS = {
    "access": "Tiếp cận dịch vụ", "procedure": "Thủ tục hành chính", "officer": "Công chức trực tiếp giải quyết",
    "result": "Kết quả giải quyết", "feedback": "Tiếp nhận, xử lý góp ý, phản ánh",
}  # fmt: skip
"""The five factors of SIPAS as its questionnaire names them."""


def ratings(report: Json) -> Shown:
    """Levels with their shares, reasons by how often, factors with what was good and bad."""
    levels, factors = _levels(report), _factors(report)
    reasons = sorted(report["reasons"], key=lambda one: -one["count"])
    columns = Column("Lý do", Unit.TEXT, 3), Column("Số lần chọn", Unit.COUNT)
    said = Table("Lý do được chọn", columns, [[one["name"]["vi"], one["count"]] for one in reasons])
    bars = Bars(
        "Số đánh giá theo mức", Unit.COUNT, [one["name"]["vi"] for one in report["levels"]],
        [one["count"] for one in report["levels"]],
    )  # fmt: skip
    tables = [levels, *([said] if said.rows else []), factors]
    return Shown(
        "BÁO CÁO MỨC ĐỘ HÀI LÒNG CỦA TỔ CHỨC, CÔNG DÂN",
        tables,
        tables,
        [bars],
        _definitions(),
        summary=_summary(report),
    )


def _levels(report: Json) -> Table:
    every = sum(one["count"] for one in report["levels"])
    rows = [[one["name"]["vi"], one["count"], one["count"] / every if every else None] for one in report["levels"]]
    columns = Column("Mức", Unit.TEXT, 3), Column("Số đánh giá", Unit.COUNT), Column("Tỷ lệ", Unit.SHARE)
    return Table("Các mức đánh giá", columns, rows, ["Tổng số", every, 1.0 if every else None])


def _factors(report: Json) -> Table:
    columns = (
        Column("Yếu tố (SIPAS)", Unit.TEXT, 3), Column("Lời khen", Unit.COUNT), Column("Lời chê", Unit.COUNT),
        Column("Tỷ lệ khen", Unit.SHARE),
    )  # fmt: skip
    rows: list[Row] = []
    for one in report["factors"]:
        every = one["good"] + one["bad"]
        rows.append([FACTORS[one["factor"]], one["good"], one["bad"], one["good"] / every if every else None])
    return Table("Năm yếu tố", columns, rows)


def _summary(report: Json) -> list[tuple[str, str, str]]:
    total = report["total"]
    low, high = (in_words(total[key], Unit.SHARE) for key in ("index_low", "index_high"))
    return [
        ("Số đánh giá", in_words(total["answers"], Unit.COUNT), ""),
        ("Tỷ lệ đánh giá", in_words(total["response_rate"], Unit.SHARE), ""),
        ("Mức độ hài lòng", in_words(total["index"], Unit.SHARE), ""),
        ("Khoảng tin cậy 95%", NONE if total["index"] is None else f"{low[:-1]}–{high}", ""),
    ]


def _definitions() -> list[tuple[str, str]]:
    return [
        ("Mức độ hài lòng", "số đánh giá Rất hài lòng và Hài lòng trên tổng số đánh giá hợp lệ"),
        ("Khoảng tin cậy 95%", "tính theo phương pháp Wilson; càng ít đánh giá, khoảng càng rộng"),
        ("Năm yếu tố", "quy đổi từ các lý do mà người dân đã chọn theo năm yếu tố của Chỉ số SIPAS"),
    ]
