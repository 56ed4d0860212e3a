"""Doors for staffing: next week's counters, and what one more of them would change."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, Literal

from flask import Blueprint, current_app
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from server.domain.errors import BadRequest
from server.domain.roles import Actor, Right
from server.parts import parts
from server.queries.staffing.past import learnt_from
from server.queries.staffing.trial import Trial, trial_view
from server.queries.staffing.week import COLUMNS, staffing_rows, staffing_view
from server.web.actors import staff_actor
from server.web.apart import read_by_clerk
from server.web.csv_files import csv_file
from server.web.openapi.answers import answers
from server.web.parse import Day, query

blueprint = Blueprint("staffing_api", __name__)

MOST_KEPT = 64
"""Plans that a process remembers."""
CounterNumber = Annotated[int, Field(ge=1, le=9999)]
Percent = Annotated[int, Field(ge=50, le=99)]
OnTheQuarter = Annotated[str, StringConstraints(pattern=r"^(([01][0-9]|2[0-3]):(00|15|30|45)|24:00)$")]


class StaffingQuery(BaseModel):
    """`counter` is a number of the group that is asked for, `share` the percentage to be called within the target."""

    model_config = ConfigDict(extra="forbid")

    counter: CounterNumber | None = None
    share: Percent = 90
    format: Literal["json", "csv"] = "json"


class TrialQuery(BaseModel):
    """So many counters more, or fewer, on a day of next week between two quarter-hours."""

    model_config = ConfigDict(extra="forbid")

    day: Day
    counter: CounterNumber | None = None
    first: OnTheQuarter = Field(alias="from")
    last: OnTheQuarter = Field(alias="to")
    more: Annotated[int, Field(ge=-20, le=20)] = 1
    share: Percent = 90


@blueprint.get("/staffing")
@answers("Staffing", "text/csv")
def staffing() -> Any:
    """The counters that next week needs, quarter-hour by quarter-hour, learnt from the last eight weeks."""
    asked, asker = query(StaffingQuery), _planner()
    told = _plan(asker, asked)
    if asked.format == "csv":
        week = told["days"][0]["day"] if told["days"] else "none"
        return csv_file(COLUMNS, staffing_rows(told), f"staffing-{week}-{told['group'] or 'none'}.csv")
    return told


@blueprint.get("/staffing/what-if")
@answers("StaffingTrial")
def what_if() -> dict[str, Any]:
    """The waits of a day of next week with more counters, or fewer, beside those with the usual ones."""
    asked, asker = query(TrialQuery), _planner()
    first, last = _quarter(asked.first), _quarter(asked.last)
    if last <= first:
        raise BadRequest("to", "not after the beginning", "range")
    trial = Trial(asked.day, asked.counter, first, last, asked.more, asked.share / 100)
    return read_by_clerk(asker, partial(trial_view, trial=trial))


def _plan(asker: Actor, asked: StaffingQuery) -> dict[str, Any]:
    """A plan stands until the day is over or the set-up is changed; to reckon it takes a big hall a second or more."""
    known: dict[Any, dict[str, Any]] = current_app.extensions.setdefault("staffing", {})
    with parts().reader.of(asker.site_id) as reading:
        key = (*learnt_from(reading), asked.counter, asked.share)
    if key not in known:
        told = read_by_clerk(asker, partial(staffing_view, counter=asked.counter, share=asked.share / 100))
        if len(known) >= MOST_KEPT:
            known.clear()
        known[key] = told
    return known[key]


def _planner() -> Actor:
    asker = staff_actor()
    asker.must_have(Right.REPORT_SEE)
    return asker


def _quarter(clock: str) -> int:
    return int(clock[:2]) * 4 + int(clock[3:]) // 15
