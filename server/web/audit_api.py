"""Doors for reading the audit: pages of rows, one row with what it changed, a file of all."""

from __future__ import annotations

from functools import partial
from typing import Annotated, Any, Literal

from flask import Blueprint
from pydantic import BaseModel, ConfigDict, Field

from server.domain.roles import Actor, Right
from server.queries.audit.choices import audit_choices
from server.queries.audit.detail import audit_row
from server.queries.audit.page import COLUMNS, audit_file, audit_page
from server.queries.audit.wish import Wish
from server.web.actors import staff_actor
from server.web.apart import read_apart
from server.web.csv_files import csv_file
from server.web.openapi.answers import answers
from server.web.parse import Day, Key, query

blueprint = Blueprint("audit_api", __name__)

Revision = Annotated[int, Field(ge=1, le=2**53)]


class AuditQuery(BaseModel):
    """Days of the site, both included; today unless they are given. `page` is the `next` of the page before."""

    model_config = ConfigDict(extra="forbid")

    first: Day | None = Field(None, alias="from")
    last: Day | None = Field(None, alias="to")
    actor: Key | None = None
    event: Key | None = None
    ticket: Key | None = None
    kind: Key | None = None
    setting: Key | None = None
    page: Revision | None = None
    format: Literal["json", "csv"] = "json"


@blueprint.get("/audit")
@answers("AuditPage", "text/csv")
def audit() -> Any:
    """Who did what, when, from where and why, newest first."""
    reader, asked = _reader(), query(AuditQuery)
    wish = Wish(before=asked.page, **asked.model_dump(exclude={"page", "format"}))
    if asked.format == "csv":
        return csv_file(COLUMNS, read_apart(reader, partial(audit_file, wish=wish, viewer=reader.id)), "audit.csv")
    return read_apart(reader, partial(audit_page, wish=wish, viewer=reader.id))


@blueprint.get("/audit/choices")
@answers("AuditChoices")
def choices() -> dict[str, Any]:
    """What the filters offer."""
    return read_apart(_reader(), audit_choices)


@blueprint.get("/audit/<int:revision>")
@answers("AuditDetail")
def row(revision: int) -> dict[str, Any]:
    """One row with everything that it changed, before and after."""
    reader = _reader()
    return read_apart(reader, partial(audit_row, revision=revision, viewer=reader.id))


def _reader() -> Actor:
    reader = staff_actor()
    reader.must_have(Right.AUDIT_SEE)
    return reader
