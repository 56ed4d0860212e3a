"""One row of every kind of set-up: what makes it, what changes it, and how a test looks at it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.story.doors import Answer, Json
from tests.story.hall import Site
from tests.story.people import Person


@dataclass(frozen=True)
class OfKind:
    """`new` makes a row of the kind, `edit` changes it; `archives` when removing keeps the row."""

    kind: str
    new: Json
    edit: Json
    archives: bool = False


OF_KINDS = [
    OfKind("services", {"code": "thue", "name": {"vi": "Thuế"}}, {"name": {"vi": "Thuế – Phí", "en": "Tax"}}, True),
    OfKind("counters", {"number": 41}, {"number": 42, "name": {"vi": "Quầy cuối sảnh"}}, True),
    OfKind(
        "staff", {"login": "ba.moi", "name": "Bà Mới", "role": "officer", "password": "mật-khẩu-dài"},
        {"name": "Bà Mới Hơn", "role": "supervisor"}, True,
    ),
    OfKind(
        "roles", {"code": "don-tiep", "name": {"vi": "Đón tiếp"}, "rights": ["ticket.issue"]},
        {"rights": ["ticket.issue", "ticket.cancel"]},
    ),
    OfKind("holidays", {"day": "2027-02-06", "name": {"vi": "Mùng 1 Tết"}}, {"name": {"vi": "Tết Nguyên đán"}}),
    OfKind(
        "webhooks", {"name": "Một cửa điện tử", "url": "https://hoso.example.vn/so", "events": ["ticket.issued"]},
        {"name": "Cổng dịch vụ công", "is_on": False},
    ),
    OfKind(
        "scheduled_reports",
        {"name": "Báo cáo tháng gửi phường", "report": "fields", "recipients": ["baocao@phuong.example.vn"]},
        {"every": "quarter", "form": "xlsx", "folder": "quy", "is_on": False},
    ),
    OfKind(
        "recordings", {"in_voice": "vi-north", "piece": "counter", "sound": "0a" * 32, "length_ms": 700},
        {"sound": "1b" * 32, "length_ms": 650},
    ),
    OfKind(
        "reasons", {"code": "parking", "when": "low", "name": {"vi": "Thiếu chỗ để xe"}, "scores": [1, 2, 3]},
        {"name": {"vi": "Thiếu chỗ gửi xe", "en": "Nowhere to park"}, "factor": "access"}, True,
    ),
    OfKind("printers", {"name": "Máy in tầng 2"}, {"width_mm": 58, "profile": "generic-58"}, True),
]  # fmt: skip


class Setup:
    """An administrator at the doors of the set-up."""

    def __init__(self, site: Site, who: str = "quantri") -> None:
        self.site = site
        self.door = Person(site, who).door

    def rows(self, kind: str) -> list[Json]:
        """All of them, the archived ones too."""
        rows: list[Json] = self.door.get(f"/setup/{kind}").good()["rows"]
        return rows

    def row(self, kind: str, row_id: str) -> Json | None:
        """The row as it stands, or None."""
        return next((row for row in self.rows(kind) if row["id"] == row_id), None)

    def named(self, kind: str, field: str, value: Any) -> Json:
        """The one row with that value."""
        return next(row for row in self.rows(kind) if row[field] == value)

    def makes(self, kind: str, **fields: Any) -> Json:
        """A new row, kept."""
        row: Json = self.tries(kind, None, **fields).good()["row"]
        return row

    def changes(self, kind: str, row: Json, **fields: Any) -> Json:
        """The whole answer of an edit that is kept."""
        return self.tries(kind, row, **fields).good()

    def tries(self, kind: str, row: Json | None, **fields: Any) -> Answer:
        """A save that may be refused."""
        if row is None:
            return self.door.post(f"/setup/{kind}", fields)
        return self.door.post(f"/setup/{kind}/{row['id']}", {"version": row["version"], **fields})

    def removes(self, kind: str, row: Json) -> Answer:
        """Take it away, or archive it."""
        return self.door.post(f"/setup/{kind}/{row['id']}/remove", {"version": row["version"]})

    def undoes(self, revision: int) -> Answer:
        """Take an edit back."""
        return self.door.post("/setup-changes/undo", {"revision": revision})

    @property
    def last_edit(self) -> Json:
        """The newest in the history."""
        edit: Json = self.door.get("/setup-changes").good()["changes"][0]
        return edit


def without_version(row: Json | None) -> Json | None:
    """Everything of a row but its version, which only rises."""
    return {name: value for name, value in row.items() if name != "version"} if row else None
