"""Doors for reports, as JSON or as a file for a spreadsheet."""

from __future__ import annotations

from functools import partial
from typing import Any, Literal

from flask import Blueprint
from pydantic import BaseModel, ConfigDict, Field

from server.domain.errors import NotFound
from server.domain.roles import Right
from server.queries.days import must_be_period
from server.queries.turns_report import COLUMNS, turns_report
from server.web.actors import staff_actor
from server.web.apart import read_apart
from server.web.csv_files import csv_file
from server.web.openapi.answers import answers
from server.web.parse import Day, query

blueprint = Blueprint("reports", __name__)


class Period(BaseModel):
    """Days of the site, both included."""

    model_config = ConfigDict(extra="forbid")

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")
    format: Literal["json", "csv"] = "json"


@blueprint.get("/reports/<name>")
@answers("TurnsReport", "text/csv")
def report(name: str) -> Any:
    """One report over a period."""
    asker = staff_actor()
    asker.must_have(Right.REPORT_SEE)
    if name != "turns":
        raise NotFound("report")
    period = _period()
    rows = read_apart(asker, partial(turns_report, first=period.first, last=period.last))
    if period.format == "csv":
        return csv_file(COLUMNS, rows, f"turns-{period.first}-{period.last}.csv")
    return {"report": name, "from": period.first.isoformat(), "to": period.last.isoformat(), "rows": rows}


def _period() -> Period:
    period = query(Period)
    must_be_period(period.first, period.last)
    return period
