"""Doors for the policies in words, and for a past day under another one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Annotated, Any

from flask import Blueprint
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from server.domain.centre.site import PolicyKind
from server.domain.roles import Right
from server.parts import parts
from server.queries.replay.view import Wish, policies_view, replay_days, replay_view
from server.web.actors import staff_actor
from server.web.apart import read_apart
from server.web.openapi.answers import answers
from server.web.parse import Day, query

blueprint = Blueprint("replay_api", __name__)

InARow = Annotated[int, Field(ge=0, le=20)]
RankRun = Annotated[int, Field(ge=1, le=100)]
Numbers = Annotated[str, StringConstraints(pattern=r"^[0-9]{1,4}(,[0-9]{1,4}){0,199}$")]


class LimitsQuery(BaseModel):
    """The limits of a policy; those of the site where nothing is said."""

    model_config = ConfigDict(extra="forbid")

    in_a_row: InARow | None = None
    rank_run: RankRun | None = None


class ReplayQuery(LimitsQuery):
    """A day that is over; `counters` are numbers with commas between, all that were open where nothing is said."""

    day: Day
    policy: PolicyKind | None = None
    counters: Numbers | None = None


@blueprint.get("/policies")
@answers("Policies")
def policies() -> dict[str, Any]:
    """The policies that a site may choose from, each with its bound in words."""
    asked, asker = query(LimitsQuery), staff_actor()
    with parts().reader.of(asker.site_id) as reading:
        return policies_view(reading.site, asked.in_a_row, asked.rank_run)


@blueprint.get("/replay/days")
@answers("ReplayDays")
def days() -> dict[str, Any]:
    """The days that can be played once more."""
    return _read(replay_days)


@blueprint.get("/replay")
@answers("Replay")
def replay() -> dict[str, Any]:
    """A past day as it was, and as it would have been under that policy and with those counters."""
    asked = query(ReplayQuery)
    counters = tuple(int(one) for one in asked.counters.split(",")) if asked.counters else None
    wish = Wish(asked.day, asked.policy, asked.in_a_row, asked.rank_run, counters)
    return _read(partial(replay_view, wish=wish))


def _read(work: Callable[..., dict[str, Any]]) -> dict[str, Any]:
    """A day of a big centre has thousands of visits."""
    asker = staff_actor()
    asker.must_have(Right.REPORT_SEE)
    return read_apart(asker, work)
