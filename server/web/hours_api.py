"""Doors about hours for whoever sets them up: a week as it will be, and the holidays that a year may have."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from flask import Blueprint
from pydantic import BaseModel, ConfigDict, Field

from server.domain.hours.vietnam import FIRST_YEAR, LAST_YEAR
from server.domain.roles import Right
from server.parts import parts
from server.queries.hours import hours_preview, proposed_holidays
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import query

blueprint = Blueprint("hours_api", __name__)


class Days(BaseModel):
    """So many days from one of them on."""

    model_config = ConfigDict(extra="forbid")

    first: Annotated[date, Field(alias="from", ge=date(2000, 1, 1), le=date(2100, 12, 31))]
    days: Annotated[int, Field(ge=1, le=31)] = 7


class Year(BaseModel):
    """Which calendar year."""

    model_config = ConfigDict(extra="forbid")

    year: Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]


@blueprint.get("/hours/preview")
@answers("HoursPreview")
def preview() -> dict[str, Any]:
    """Open hours of each day and service as they are set up now."""
    asker = staff_actor()
    asker.must_have(Right.CATALOGUE_ADMIN)
    asked = query(Days)
    with parts().reader.of(asker.site_id) as reading:
        return hours_preview(reading, asked.first, asked.days)


@blueprint.get("/holidays/proposed")
@answers("ProposedHolidays")
def proposed() -> dict[str, Any]:
    """The public holidays of a year that are not entered yet; each is accepted or edited by a person."""
    asker = staff_actor()
    asker.must_have(Right.CATALOGUE_ADMIN)
    asked = query(Year)
    with parts().reader.of(asker.site_id) as reading:
        return proposed_holidays(reading, asked.year)
