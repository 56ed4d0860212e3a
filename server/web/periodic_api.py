"""Doors for reports that go out by themselves: their history, a trial, one sent again.

Adding, changing and removing one goes by the set-up's doors: /setup/scheduled_reports.
"""

from __future__ import annotations

from typing import Any

from flask import Blueprint
from pydantic import BaseModel, ConfigDict

from server.commands.periodic import ResendReport, TryReport
from server.domain.roles import Right
from server.parts import parts
from server.queries.periodic import sendings_view
from server.web.actors import staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Asked, Key, body, query

blueprint = Blueprint("periodic_api", __name__)


class Looked(BaseModel):
    """Those before the last one seen."""

    model_config = ConfigDict(extra="forbid")

    before: Key | None = None


@blueprint.get("/report-sendings")
@answers("SendingPage")
def sendings() -> dict[str, Any]:
    """What was sent and what waits, newest first; whether this server can send mail at all."""
    asker = staff_actor()
    asker.must_have(Right.CATALOGUE_ADMIN)
    looked = query(Looked)
    with parts().reader.of(asker.site_id) as reading:
        return {"has_mail": bool(parts().settings.smtp_host), **sendings_view(reading, looked.before)}


@blueprint.post("/scheduled-reports/<scheduled_id>/try")
@answers("SendingQueued", status=201)
def send_trial(scheduled_id: str) -> tuple[dict[str, Any], int]:
    """Send the report of the last period now."""
    command = TryReport(scheduled_id=scheduled_id, **body(Asked).model_dump())
    return parts().executor.run(command, staff_actor()), 201


@blueprint.post("/report-sendings/<sending_id>/resend")
@answers("SendingQueued", status=201)
def resend(sending_id: str) -> tuple[dict[str, Any], int]:
    """Send it once more."""
    return parts().executor.run(ResendReport(sending_id=sending_id, **body(Asked).model_dump()), staff_actor()), 201
