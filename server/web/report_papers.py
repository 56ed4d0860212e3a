"""Reports as files for paper and spreadsheets."""

from __future__ import annotations

from functools import partial
from urllib.parse import quote

from flask import Response

from server.domain.errors import BadRequest
from server.domain.roles import Actor
from server.parts import parts
from server.queries.report_paper import report_paper, with_classes
from server.report_files.apart import file_of
from server.report_files.names import MIMES, file_name
from server.views import Json

MOST_ROWS = {"pdf": 3_000, "xlsx": 200_000}
"""Beyond these nobody reads it on paper, and no small PC holds it."""


def as_file(form: str, report: Json, asker: Actor) -> Response:
    """Made beside the event loop; raises BadRequest for what is too long, Unavailable when it cannot be made."""
    must_fit(report, form)
    with parts().reader.of(asker.site_id) as reading:
        paper = report_paper(reading, report.get("filters", {}))
        report = with_classes(reading, report)
    data = file_of(report, paper, form)
    headers = {"Content-Disposition": disposition(file_name(report, form))}
    return Response(data, mimetype=MIMES[form], headers=headers)


def must_fit(report: Json, form: str) -> None:
    """Raise BadRequest for more rows than a file of the form may have."""
    rows, most = len(report.get("rows", ())), MOST_ROWS[form]
    if rows > most:
        raise BadRequest("format", f"{rows} rows, a {form} holds {most}", "too_many", rows=rows, most=most)


def disposition(name: str) -> str:
    """RFC 6266: a Vietnamese name for every browser of today, a plain one beside it for those before."""
    ending = name.rpartition(".")[2]
    return f"attachment; filename=\"bao-cao.{ending}\"; filename*=UTF-8''{quote(name, safe='')}"


as_xlsx = partial(as_file, "xlsx")
as_pdf = partial(as_file, "pdf")
