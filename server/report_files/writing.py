"""From a report's JSON to the bytes of a file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from server.domain.centre.letterhead import Letterhead
from server.report_files.document import Document
from server.report_files.layouts import shown
from server.report_files.words import WEEKDAYS, period

Json = Mapping[str, Any]
FILTERS = {
    "field_id": "Lĩnh vực", "service_id": "Thủ tục", "counter_id": "Quầy", "officer_id": "Cán bộ",
    "channel": "Hình thức lấy số", "priority_class": "Đối tượng", "hour": "Giờ", "weekday": "Thứ",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """What a file says beside the report: whose it is, and on which day it is made.

    `filtered` are the values of the report's filters in words.
    """

    centre: str
    letterhead: Letterhead
    timezone: str
    made_on: date
    filtered: Mapping[str, str]


def paper_of(told: Json) -> Paper:
    """From its plain form, as it comes to another process."""
    letterhead, made_on = Letterhead(**told["letterhead"]), date.fromisoformat(told["made_on"])
    return Paper(**{**told, "letterhead": letterhead, "made_on": made_on})


def document(report: dict[str, Any], paper: Paper) -> Document:
    """The report on that paper."""
    before = report.get("before")
    return Document(
        shown=shown(report), centre=paper.centre, letterhead=paper.letterhead, timezone=paper.timezone,
        period=_period(report), before=_period(before) if before else "",
        filters=[f"{FILTERS.get(name, name)}: {_value(name, value)}" for name, value in paper.filtered.items()],
        made_on=paper.made_on,
    )  # fmt: skip


def written(report: dict[str, Any], paper: Paper, form: str) -> bytes:
    """A file of the `form` xlsx or pdf."""
    return _writer(form)(document(report, paper))


def _writer(form: str) -> Callable[[Document], bytes]:
    """Loaded when it is needed: the libraries take half a second."""
    if form == "xlsx":
        from server.report_files.xlsx.book import as_xlsx

        return as_xlsx
    from server.report_files.pdf.pages import as_pdf

    return as_pdf


def _period(told: Json) -> str:
    return period(date.fromisoformat(told["from"]), date.fromisoformat(told["to"]))


def _value(name: str, value: str) -> str:
    if name == "weekday":
        return WEEKDAYS[int(value)]
    return f"{value} giờ" if name == "hour" else value
