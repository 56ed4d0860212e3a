"""Doors for looking at dossiers: the public's by a code, the staff's lists, the reports."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, Literal

from flask import Blueprint
from flask.typing import ResponseReturnValue
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from server.domain.dossier import LONGEST_CODE
from server.domain.errors import BadRequest, NotFound
from server.domain.roles import Right
from server.parts import parts
from server.queries.days import must_be_period
from server.queries.dossiers.figures import COUNTS, dossiers_report
from server.queries.dossiers.lists import dossiers_found, late_dossiers
from server.queries.dossiers.lookup import dossier_of_code
from server.queries.dossiers.telling import ROW, promises
from server.views import Json
from server.web.actors import device_if_any, staff_actor
from server.web.apart import read_by_clerk
from server.web.csv_files import csv_file
from server.web.openapi.answers import answers
from server.web.parse import Body, Day, Key, Words, body, query
from server.web.report_papers import as_file

blueprint = Blueprint("dossiers", __name__)

Code = Annotated[Words, StringConstraints(min_length=1, max_length=LONGEST_CODE)]


class LookUpBody(Body):
    """The code on the receipt; a phone names the centre, a kiosk is of its own."""

    code: Code
    site_id: Key | None = None


class Sought(BaseModel):
    """The beginning of a code; nothing shows what changed last."""

    model_config = ConfigDict(extra="forbid")

    code: Annotated[str, StringConstraints(max_length=LONGEST_CODE)] = ""


class Period(BaseModel):
    """Days of the site, both included."""

    model_config = ConfigDict(extra="forbid")

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")
    format: Literal["json", "csv", "xlsx", "pdf"] = "json"


@blueprint.post("/dossiers/look-up")
@answers("DossierFound")
def look_up() -> dict[str, Any]:
    """Where a dossier is, by its code; nobody is told more than state, dates and where to go."""
    asked, kiosk = body(LookUpBody), device_if_any()
    site_id = kiosk.site_id if kiosk else asked.site_id
    if site_id is None:
        raise BadRequest("site_id", "which centre?", "missing")
    with parts().guesses.every("dossier", parts().settings.dossier_limit):
        return _looked_up(site_id, asked.code)


def _looked_up(site_id: str, code: str) -> dict[str, Any]:
    """A centre that is not there has no dossiers either; every try counts, the ones that find something too."""
    try:
        with parts().reader.of(site_id) as reading:
            return dossier_of_code(reading, code)
    except NotFound as error:
        raise NotFound("dossier") from error


@blueprint.get("/dossiers")
@answers("Dossiers")
def found() -> dict[str, Any]:
    """Dossiers by the beginning of their code."""
    asked, asker = query(Sought), staff_actor()
    asker.must_have(Right.REPORT_SEE)
    return read_by_clerk(asker, partial(dossiers_found, typed=asked.code))


@blueprint.get("/working-days")
@answers("WorkingDays")
def working_days() -> dict[str, Any]:
    """Today and the working days to come, for a promise of so many of them."""
    asker = staff_actor()
    asker.must_have(Right.COUNTER_WORK)
    with parts().reader.of(asker.site_id) as reading:
        return promises(reading)


@blueprint.get("/reports/dossiers")
@answers(
    "DossiersReport", "text/csv", "application/pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)  # fmt: skip
def by_field() -> ResponseReturnValue:
    """Early, on time, late and still open, by field."""
    asker, asked = staff_actor(), _period()
    asker.must_have(Right.REPORT_SEE)
    report = read_by_clerk(asker, partial(dossiers_report, first=asked.first, last=asked.last))
    if asked.format == "json":
        return report
    if asked.format != "csv":
        return as_file(asked.format, report, asker)
    rows = [{**row, "name": row["name"]["vi"]} for row in report["rows"]]
    return csv_file(
        ("key", "name", *COUNTS, "on_time_rate"), [*rows, {"key": "total", **report["total"]}], _name(report)
    )


@blueprint.get("/reports/late_dossiers")
@answers(
    "LateDossiers", "text/csv", "application/pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)  # fmt: skip
def late() -> ResponseReturnValue:
    """Each late or overdue dossier, with the day by which a letter of apology is due."""
    asker, asked = staff_actor(), _period()
    asker.must_have(Right.REPORT_SEE)
    report = read_by_clerk(asker, partial(late_dossiers, first=asked.first, last=asked.last))
    if asked.format == "json":
        return report
    if asked.format != "csv":
        return as_file(asked.format, report, asker)
    return csv_file(ROW, [_plain(row) for row in report["rows"]], _name(report))


def _plain(row: Json) -> Json:
    names = {name: (row[name] or {}).get("vi") for name in ("field", "service")}
    return {name: {**row, **names}[name] for name in ROW}


def _name(report: Json) -> str:
    return f"{report['report']}-{report['from']}-{report['to']}.csv"


def _period() -> Period:
    period = query(Period)
    must_be_period(period.first, period.last)
    return period
