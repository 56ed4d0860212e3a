"""Services as a table, for whoever has them in a spreadsheet."""

from __future__ import annotations

from functools import partial

from server.views import Json
from server.web.files.csv_lines import as_typed, lines_of, readable
from server.web.files.entries import Content, Entry, Unread

COLUMNS = (
    "code", "parent", "name_vi", "name_en", "series", "target_wait_min", "target_service_min", "daily_quota",
    "half_day_quota", "icon", "bring_vi", "bring_en",
)  # fmt: skip
NUMBERS = {"target_wait_min": ("target_wait_s", 60), "target_service_min": ("target_service_s", 60),
           "daily_quota": ("daily_quota", 1), "half_day_quota": ("half_day_quota", 1)}  # fmt: skip
TEXTS = ("name", "bring")
MOST_LINES = 5_000
MOST_DIGITS = 15


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


def read(text: str) -> Content:
    """One entry a line. Without columns that are known, nothing else is read."""
    content, lines = Content("services"), lines_of(text.removeprefix("\ufeff"))
    try:
        columns = _columns(*next(lines, (1, [])))
    except Unread as error:
        content.unread.append(error)
        return content
    for count, (line, cells) in enumerate(lines):
        if count == MOST_LINES:
            content.unread.append(Unread(line, "file_too_long", most=MOST_LINES))
            break
        content.take(partial(_entry, line, columns, cells))
    return content


def _columns(line: int, names: list[str] | None) -> list[str]:
    if names is None:
        raise Unread(line, "quotes")
    for place, name in enumerate(names):
        if name not in COLUMNS:
            raise Unread(line, "no_such_column", column=name[:40], columns=", ".join(COLUMNS))
        if name in names[:place]:
            raise Unread(line, "column_twice", column=name)
    if "code" not in names:
        raise Unread(line, "no_code")
    return names


def _entry(line: int, columns: list[str], found: list[str] | None) -> Entry:
    cells = zip(columns, readable(line, found, columns), strict=True)
    return Entry("services", line, _values({name: as_typed(one) or None for name, one in cells}), {})


def _values(cells: dict[str, str | None]) -> Json:
    values: Json = {name: cells[name] for name in ("code", "parent", "series") if name in cells}
    if cells.get("icon"):
        values["icon"] = cells["icon"]
    for column, (name, unit) in NUMBERS.items():
        if column in cells:
            values |= _number(name, unit, cells[column])
    for name in TEXTS:
        told = {language: cells.get(f"{name}_{language}") for language in ("vi", "en")}
        if f"{name}_vi" in cells:
            values[name] = {language: words for language, words in told.items() if words} or None
    return values


def _number(name: str, unit: int, cell: str | None) -> Json:
    """What is no whole number stays as it is written: it is refused with the other fields that are wrong."""
    if cell is None:
        return {} if name.startswith("target") else {name: None}
    is_number = cell.isascii() and cell.isdigit() and len(cell) <= MOST_DIGITS
    return {name: int(cell) * unit if is_number else cell}
