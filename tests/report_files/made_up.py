"""Reports made by hand, as the doors give them: one a kind."""

from __future__ import annotations

from datetime import date
from typing import Any

from server.domain.centre.letterhead import Letterhead
from server.report_files.document import Unit
from server.report_files.figures import FIGURES
from server.report_files.writing import Paper

Json = dict[str, Any]
LONG = "Đất đai – Cấp giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất"
PERIOD = {"from": "2026-10-01", "to": "2026-10-31"}
PAPER = Paper(
    centre="Trung tâm Phục vụ hành chính công", timezone="Asia/Ho_Chi_Minh", made_on=date(2026, 11, 2), filtered={},
    letterhead=Letterhead(parent="Ủy ban nhân dân phường", unit="Trung tâm Phục vụ hành chính công", place="Ba Đình"),
)  # fmt: skip


def figures(**own: float | None) -> Json:
    """Every figure of the contract."""
    usual = {Unit.COUNT: 1200, Unit.DURATION: 725.4, Unit.SHARE: 0.8266}
    return {one.key: usual[one.unit] for one in FIGURES} | own


def nothing() -> Json:
    """Of a period in which nobody came."""
    return {one.key: 0 if one.unit is Unit.COUNT else None for one in FIGURES}


def grouped(report: str = "counters", rows: int = 70, **own: Any) -> Json:
    """`own` are figures of the first row."""
    made = [
        {"key": str(one), "name": {"vi": f"Quầy {one}" if one % 7 else f"Quầy {one} – {LONG}"},
         "figures": figures(**(own if one == 1 else {})), "before": figures() if one % 5 else None}
        for one in range(1, rows + 1)
    ]  # fmt: skip
    before = {"from": "2026-09-01", "to": "2026-09-30"}
    return {
        "report": report, **PERIOD, "before": before, "filters": {}, "rows": made, "total": figures(),
        "total_before": figures(arrivals=1000),
    }  # fmt: skip


HEAT = {
    "report": "heat", **PERIOD,
    "cells": [{"weekday": 0, "hour": 9, "arrivals": 300, "wait_median_s": 901.0},
              {"weekday": 4, "hour": 15, "arrivals": 20, "wait_median_s": None}],
}  # fmt: skip
DISTRIBUTION = {
    "report": "distribution", **PERIOD, "of": "wait",
    "bins": [{"from_s": 0, "to_s": 300, "count": 60}, {"from_s": 300, "to_s": None, "count": 20}],
}  # fmt: skip
RATINGS = {
    "report": "ratings", **PERIOD, "total": figures(),
    "levels": [{"score": 5, "code": "very_satisfied", "name": {"vi": "Rất hài lòng"}, "count": 8},
               {"score": 1, "code": "very_dissatisfied", "name": {"vi": "Rất không hài lòng"}, "count": 2}],
    "reasons": [{"code": "quick", "name": {"vi": "Nhanh chóng"}, "count": 7}],
    "factors": [{"factor": "access", "good": 3, "bad": 1}],
}  # fmt: skip
TURNS = {
    "report": "turns", "from": "2026-10-30", "to": "2026-10-30",
    "rows": [{"business_day": "2026-10-30", "label": f"A{one:03}", "service": LONG, "counter": 3, "officer": None,
              "waiting_since": "2026-10-30T01:05:00.000+00:00", "called_at": None, "wait_s": 600.0, "state": "done",
              "outcome": "=HYPERLINK(\"http://x\")"} for one in range(60)],
}  # fmt: skip
EMPTY: Json = grouped("services", 0) | {"total": nothing(), "total_before": nothing()}
