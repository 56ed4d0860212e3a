"""Tables as files for a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any, TextIO

from flask import Response

from server.views import Json

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""


def csv_file(columns: Sequence[str], rows: Iterable[Json], name: str) -> Response:
    """UTF-8 with a byte order mark, so that Excel shows Vietnamese."""
    file = io.StringIO()
    write_csv(file, columns, rows)
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response("\ufeff" + file.getvalue(), content_type="text/csv; charset=utf-8", headers=headers)


def write_csv(file: TextIO, columns: Sequence[str], rows: Iterable[Json]) -> None:
    """A line of headings and a line a row; a cell never begins a formula."""
    writer = csv.DictWriter(file, columns)
    writer.writeheader()
    writer.writerows({key: _cell(value) for key, value in row.items()} for row in rows)


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
