"""Doors for supervisors: what people have said, what was done about it, and a week of it on one page."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any, Literal

from flask import Blueprint
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from server.commands.floor.follow_ups import MoveFollowUp
from server.domain.errors import BadRequest
from server.domain.rating.case import LONGEST_NOTE, Step
from server.domain.rating.oddities import Flag
from server.domain.roles import Actor, Right
from server.parts import parts
from server.queries.days import must_be_period
from server.queries.feedback import Search, feedback_page, weekly_digest
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Day, Key, Told, Words, body, query

blueprint = Blueprint("feedback_api", __name__)


class FeedbackSought(BaseModel):
    """Days of the site, and what else is looked for."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    since: Annotated[Day, Field(alias="from")]
    until: Annotated[Day, Field(alias="to")]
    score: Annotated[int, Field(ge=1, le=5)] | None = None
    flag: Annotated[Flag, Field(strict=False)] | Literal["any"] | None = None
    follow_up: Literal["unsolved", "solved"] | None = None
    commented: bool = False
    words: Annotated[Words, StringConstraints(max_length=80)] = ""
    after: Key | None = None


class WeekSought(BaseModel):
    """Any day of the week; without one the last week that is over."""

    model_config = ConfigDict(extra="forbid")

    day: Day | None = None


class FollowUpBody(Asked):
    """A step further, back from solved, or a note."""

    step: Annotated[Step, Field(strict=False)] | None = None
    reopen: bool = False
    note: Annotated[Told, StringConstraints(max_length=LONGEST_NOTE)] | None = None


@blueprint.get("/feedback")
@answers("FeedbackPage")
def feedback() -> dict[str, Any]:
    """Ratings, newest first; fifty a page."""
    asked, asker = query(FeedbackSought), _supervisor()
    must_be_period(asked.since, asked.until)
    with parts().reader.of(asker.site_id) as reading:
        return feedback_page(reading, Search(**asked.model_dump()), asker.id)


@blueprint.get("/feedback/digest")
@answers("FeedbackDigest")
def digest() -> dict[str, Any]:
    """A week of ratings on one page."""
    asked, asker = query(WeekSought), _supervisor()
    with parts().reader.of(asker.site_id) as reading:
        return weekly_digest(reading, asked.day or reading.lines.today - timedelta(days=7), asker.id)


@blueprint.post("/ratings/<rating_id>/follow-up")
@answers("FollowedUp")
def follow_up(rating_id: str) -> dict[str, Any]:
    """What was done about a rating."""
    asked = body(FollowUpBody)
    if asked.step is None and asked.note is None and not asked.reopen:
        raise BadRequest("step", "a step, a note, or to reopen it", "missing")
    command = MoveFollowUp(rating_id=rating_id, **asked.model_dump())
    return parts().executor.run(command, staff_actor())


def _supervisor() -> Actor:
    asker = staff_actor()
    asker.must_have(Right.REPORT_SEE)
    return asker
