"""Doors beside the reports: what their filters offer, and an officer's own figures."""

from __future__ import annotations

from functools import partial

from flask import Blueprint
from pydantic import BaseModel, ConfigDict, Field

from server.domain.roles import Right
from server.queries.reports.choices import report_choices
from server.queries.reports.own import own_report
from server.views import Json
from server.web.actors import staff_actor
from server.web.apart import read_apart, read_by_clerk
from server.web.openapi.answers import answers
from server.web.parse import Day, query

blueprint = Blueprint("report_choices_api", __name__)


class OwnQuery(BaseModel):
    """Days of the site, both included."""

    model_config = ConfigDict(extra="forbid")

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")


@blueprint.get("/reports/choices")
@answers("ReportChoices")
def choices() -> Json:
    """What the filters of a report may be set to."""
    asker = staff_actor()
    asker.must_have(Right.REPORT_SEE)
    return read_apart(asker, report_choices)


@blueprint.get("/reports/mine")
@answers("OwnReport")
def mine() -> Json:
    """The asker's own times: no colleague's, and no marks."""
    asker = staff_actor()
    asker.must_have(Right.COUNTER_WORK)
    asked = query(OwnQuery)
    return read_by_clerk(asker, partial(own_report, first=asked.first, last=asked.last, officer_id=asker.id))
