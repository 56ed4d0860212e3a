"""Services as a table, for whoever has them in a spreadsheet."""

from __future__ import annotations

import csv
import io
from typing import Any

from server.domain.errors import ImportRefused
from server.views import Json
from server.web.files.site_yaml import Entry

COLUMNS = (
    "code", "parent", "name_vi", "name_en", "series", "target_wait_min", "target_service_min", "daily_quota",
    "half_day_quota", "icon", "bring_vi", "bring_en",
)  # fmt: skip
NUMBERS = {"target_wait_min": ("target_wait_s", 60), "target_service_min": ("target_service_s", 60),
           "daily_quota": ("daily_quota", 1), "half_day_quota": ("half_day_quota", 1)}  # fmt: skip
TEXTS = ("name", "bring")
MOST_LINES = 5_000


def table(services: list[Json]) -> list[Json]:
    """The services of a site's file as rows of COLUMNS."""
    return [_row(one) for one in services]


def _row(service: Json) -> Json:
    row = {name: service.get(name) for name in ("code", "parent", "series", "icon")}
    for column, (name, unit) in NUMBERS.items():
        row[column] = None if service[name] is None else round(service[name] / unit)
    for name in TEXTS:
        row |= {f"{name}_{language}": (service[name] or {}).get(language) for language in ("vi", "en")}
    return {name: row[name] for name in COLUMNS}


def read(text: str) -> list[Entry]:
    """One entry a line, comma or semicolon between; raises ImportRefused when the first line names no known columns."""
    lines = text.removeprefix("\ufeff").splitlines(keepends=True)
    first = lines[0] if lines else ""
    reader = csv.DictReader(lines, delimiter=";" if first.count(";") > first.count(",") else ",", strict=True)
    try:
        _must_know(reader.fieldnames or [])
        return [_entry(reader.line_num, row) for row in reader if any(row.values())][:MOST_LINES]
    except csv.Error as error:
        raise _refused(reader.reader.line_num, f"cannot be read: {error}") from error


def _must_know(names: Any) -> None:
    unknown = [str(name) for name in names if name not in COLUMNS]
    if unknown or "code" not in names:
        raise _refused(1, f"columns are {', '.join(COLUMNS)}; not {', '.join(unknown) or 'without code'}")


def _entry(line: int, row: dict[Any, Any]) -> Entry:
    if None in row or None in row.values():
        raise _refused(line, "more or fewer cells than the first line has")
    cells = {name: _cell(value) for name, value in row.items()}
    values: Json = {name: cells[name] for name in ("code", "parent", "series") if name in cells}
    if cells.get("icon"):
        values["icon"] = cells["icon"]
    for column, (name, unit) in NUMBERS.items():
        if column in cells:
            values |= _number(line, column, name, unit, cells[column])
    for name in TEXTS:
        told = {language: cells.get(f"{name}_{language}") for language in ("vi", "en")}
        if f"{name}_vi" in cells:
            values[name] = {language: words for language, words in told.items() if words} or None
    return Entry("services", line, values, {})


def _cell(value: str) -> str | None:
    """A cell that our own export kept from being a formula gets its sign back."""
    text = value.strip()
    return text.removeprefix("'") or None


def _number(line: int, column: str, name: str, unit: int, cell: str | None) -> Json:
    if cell is None:
        return {} if name.startswith("target") else {name: None}
    if not (cell.isascii() and cell.isdigit() and len(cell) <= 6):
        raise _refused(line, f"{column}: {cell[:40]} is no whole number")
    return {name: int(cell) * unit}


def write(rows: list[Json]) -> str:
    """UTF-8 with a byte order mark, so that Excel shows Vietnamese; a cell never begins a formula."""
    file = io.StringIO()
    writer = csv.DictWriter(file, COLUMNS)
    writer.writeheader()
    writer.writerows({name: _safe(value) for name, value in row.items()} for row in rows)
    return "\ufeff" + file.getvalue()


def _safe(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(("=", "+", "-", "@", "\t", "\r")) else value


def _refused(line: int, reason: str) -> ImportRefused:
    error = {"line": line, "kind": "services", "code": "import.unreadable", "facts": {}, "reason": reason}
    return ImportRefused([error])
