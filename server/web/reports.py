"""Doors for reports, as JSON or as a file for a spreadsheet."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import Any, Literal

from flask import Blueprint
from pydantic import BaseModel, ConfigDict, Field

from server.domain.errors import BadRequest, NotFound
from server.domain.roles import Right
from server.offload import offloaded
from server.parts import parts
from server.queries.turns_report import COLUMNS, turns_of
from server.web.actors import staff_actor
from server.web.csv_files import csv_file
from server.web.openapi.answers import answers
from server.web.parse import Day, query

blueprint = Blueprint("reports", __name__)

LONGEST = timedelta(days=366)


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
    of_the_site = partial(parts().reader.apart, asker.site_id)  # bound here: the thread that reads knows no request
    rows = offloaded(lambda: turns_of(of_the_site, period.first, period.last))
    if period.format == "csv":
        return csv_file(COLUMNS, rows, f"turns-{period.first}-{period.last}.csv")
    return {"report": name, "from": period.first.isoformat(), "to": period.last.isoformat(), "rows": rows}


def _period() -> Period:
    period = query(Period)
    if period.last < period.first:
        raise BadRequest("to", "before the first day")
    if period.last - period.first > LONGEST:
        raise BadRequest("to", f"more than {LONGEST.days} days")
    return period
