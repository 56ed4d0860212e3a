"""In which form a report leaves: one function each, from its JSON to an answer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from flask import jsonify
from flask.typing import ResponseReturnValue

from server.domain.figures.summary import NAMES as FIGURES
from server.domain.roles import Actor
from server.queries.dossiers.figures import COUNTS
from server.queries.dossiers.telling import ROW as DOSSIER_COLUMNS
from server.queries.reports.estimates import PLACES
from server.queries.turns_report import COLUMNS as TURN_COLUMNS
from server.views import Json
from server.web.csv_files import csv_file
from server.web.report_papers import as_pdf, as_xlsx

Form = Callable[[Json, Actor], ResponseReturnValue]
Table = tuple[Sequence[str], Iterable[Json]]
"""Columns and rows."""


def as_json(report: Json, _: Actor) -> ResponseReturnValue:
    """As contract.ts has it."""
    return jsonify(report)


def as_csv(report: Json, _: Actor) -> ResponseReturnValue:
    """A table for a spreadsheet, the columns named as in JSON."""
    columns, rows = table_of(report)
    return csv_file(columns, rows, f"{file_name(report)}.csv")


FORMS: dict[str, Form] = {"json": as_json, "csv": as_csv, "xlsx": as_xlsx, "pdf": as_pdf}
"""Name of the form → what makes it."""


def file_name(report: Json) -> str:
    """`services-2026-11-01-2026-11-30`, without the ending."""
    return f"{report['report']}-{report['from']}-{report['to']}"


def table_of(report: Json) -> Table:
    """Columns and rows of any report; a grouped one ends with the row `total`."""
    return _TABLES.get(report["report"], _grouped)(report)


def _grouped(report: Json) -> Table:
    rows = [{"key": row["key"], "name": row["name"]["vi"], **row["figures"]} for row in report["rows"]]
    return ("key", "name", *FIGURES), [*rows, {"key": "total", **report["total"]}]


def _turns(report: Json) -> Table:
    return TURN_COLUMNS, report["rows"]


def _dossiers(report: Json) -> Table:
    rows = [{**row, "name": row["name"]["vi"]} for row in report["rows"]]
    return ("key", "name", *COUNTS, "on_time_rate"), [*rows, {"key": "total", **report["total"]}]


def _late_dossiers(report: Json) -> Table:
    named = ({**row, **{name: (row[name] or {}).get("vi") for name in ("field", "service")}} for row in report["rows"])
    return DOSSIER_COLUMNS, [{name: row[name] for name in DOSSIER_COLUMNS} for row in named]


def _cells(report: Json) -> Table:
    return ("weekday", "hour", "arrivals", "wait_median_s"), report["cells"]


def _bins(report: Json) -> Table:
    return ("from_s", "to_s", "count"), report["bins"]


def _ratings(report: Json) -> Table:
    levels = [{"kind": "level", **_named(one)} for one in report["levels"]]
    reasons = [{"kind": "reason", **_named(one)} for one in report["reasons"]]
    factors = [
        {"kind": f"factor_{side}", "code": one["factor"], "count": one[side]}
        for one in report["factors"] for side in ("good", "bad")
    ]  # fmt: skip
    return ("kind", "code", "name", "count"), [*levels, *reasons, *factors]


def _named(one: Json) -> Json:
    return {"code": one["code"], "name": one["name"]["vi"], "count": one["count"]}


def _estimates(report: Json) -> Table:
    figures = ("told", "unknown", "count", "held", "coverage", "above", "below", "error_s", "width_s")
    beside = [(one, figure) for one in ("ours", "last", "line") for figure in ("error_s", "coverage")]

    def row(one: Json) -> Json:
        told = {name: one.get(name) for name in ("by", "key", *figures)}
        ways = {f"{way}_{figure}": one[way][figure] for way, figure in beside}
        return {**told, "name": one["name"]["vi"], "compared": one["ours"]["count"], **ways}

    columns = ("by", "key", "name", *figures, "compared", *(f"{way}_{figure}" for way, figure in beside))
    return columns, [
        row(one) for one in (*_told_in_all(report), *(one for one in report["rows"] if one["by"] != "place"))
    ]


def _told_in_all(report: Json) -> Iterable[Json]:
    """A total for each place of telling: services, hours, widths and days are parts of what was told with the number,
    and not of what phones told later."""
    yield {**report["total"], "by": "total", "key": "issue", "name": PLACES["issue"]}
    yield from ({**one, "by": "total"} for one in report["rows"] if one["by"] == "place" and one["key"] != "issue")


_TABLES: dict[str, Callable[[Json], Table]] = {
    "heat": _cells, "distribution": _bins, "ratings": _ratings, "turns": _turns, "dossiers": _dossiers,
    "late_dossiers": _late_dossiers, "estimates": _estimates,
}  # fmt: skip
