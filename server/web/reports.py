"""Doors for reports, as JSON or as a file."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Annotated, Literal

from flask import Blueprint
from flask.typing import ResponseReturnValue
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from server.domain.roles import Actor, Right
from server.parts import parts
from server.queries import reports
from server.queries.reports.wish import Filters, Wish
from server.queries.sites import places_of
from server.web.actors import staff_actor, working
from server.web.apart import read_by_clerk
from server.web.openapi.answers import answers
from server.web.parse import Day, Key, query
from server.web.report_forms import FORMS

blueprint = Blueprint("reports", __name__)

ClassCode = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{0,64}$")]
"""A priority class; nothing at all stands for people of no class."""


class ReportQuery(BaseModel):
    """Days of the site, both included, and which turns of them. `after` is the turn before the page asked for."""

    model_config = ConfigDict(extra="forbid")

    first: Day = Field(alias="from")
    last: Day = Field(alias="to")
    format: Literal["json", "csv", "xlsx", "pdf"] = "json"
    field_id: Key | None = None
    service_id: Key | None = None
    counter_id: Key | None = None
    officer_id: Key | None = None
    channel: Key | None = None
    priority_class: ClassCode | None = None
    hour: Annotated[int, Field(ge=0, le=23)] | None = None
    weekday: Annotated[int, Field(ge=0, le=6)] | None = None
    of: Literal["wait", "service"] = "wait"
    after: Key | None = None
    limit: Annotated[int, Field(ge=1, le=500)] | None = None

    def wish(self, name: str) -> Wish:
        """The same for that report."""
        told = self.model_dump(exclude={"first", "last", "format", "of", "after", "limit"})
        return Wish(
            name=name, first=self.first, last=self.last, filters=Filters(**told), of=self.of, after=self.after,
            limit=self.limit,
        )  # fmt: skip


@blueprint.get("/reports/<name>")
@answers(
    "AnyReport | DossiersReport | LateDossiers", "text/csv", "application/pdf",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
)  # fmt: skip
def report(name: str) -> ResponseReturnValue:
    """One report over a period."""
    asker = staff_actor()
    asker.must_have(Right.REPORT_SEE)
    asked = query(ReportQuery)
    wish = replace(asked.wish(name), site_ids=_sites(asker) if name == "sites" else ())
    told = read_by_clerk(asker, partial(reports.report, wish=wish))
    return FORMS[asked.format](told, asker)


def _sites(asker: Actor) -> tuple[str, ...]:
    """The centres whose reports this person may see; a program sees its own."""
    if asker.key_id is not None:
        return (asker.site_id,)
    with parts().reader.anywhere() as connection:
        places = places_of(connection, working().person)
    return tuple(one.site.id for one in places if Right.REPORT_SEE in one.rights)
