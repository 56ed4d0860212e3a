"""Doors for a kiosk that must be able to work alone: its numbers, its rules, and its report afterwards."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from flask import Blueprint
from pydantic import AwareDatetime, Field, StringConstraints

from printers.jobs import FINAL, JobState
from server.commands.leasing.alone import Alone
from server.commands.leasing.leasing import LeaseNumbers
from server.commands.leasing.reporting import ReportIssued
from server.domain.errors import BadRequest, NotAllowed
from server.domain.roles import Actor, DeviceKind, Right
from server.parts import parts
from server.queries.alone import alone_facts
from server.web.actors import device
from server.web.openapi.answers import answers
from server.web.parse import Body, Key, Language, RequestId, body

blueprint = Blueprint("leases_api", __name__)

MOST_AT_ONCE = 100
KioskTime = Annotated[AwareDatetime, Field(ge=datetime(1970, 1, 1, tzinfo=UTC), le=datetime(2200, 1, 1, tzinfo=UTC))]
"""What a kiosk's clock shows; where its battery is empty, that is 1970."""
Drawn = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{16,43}$")]


class KeeperBody(Body):
    """The name of the notebook in which the kiosk writes what it gives; a new notebook gets new numbers."""

    keeper: Drawn


class AloneBody(Body):
    """One ticket that was given alone; `paper` is what became of its paper, null where there is no printer."""

    id: Annotated[str, StringConstraints(pattern=r"^[0-9a-v]{16,32}$")]
    token: Drawn
    lease_id: Key
    service_id: Key
    number: Annotated[int, Field(ge=1, le=1_000_000)]
    priority_class: Key | None = None
    language: Language = "vi"
    plan: Annotated[tuple[Key, ...], Field(max_length=8, strict=False)] = ()
    request_id: RequestId
    issued_at: KioskTime
    paper: Annotated[JobState, Field(strict=False)] | None = None


class ReportBody(Body):
    """Some or all of them, and what the kiosk's clock shows now."""

    now: KioskTime
    tickets: Annotated[tuple[AloneBody, ...], Field(max_length=MOST_AT_ONCE, strict=False)]


@blueprint.post("/kiosk/numbers")
@answers("LeasedNumbers")
def lease() -> dict[str, Any]:
    """The numbers that this kiosk may give while the server is away; a new block where few are left."""
    return parts().executor.run(LeaseNumbers(keeper=body(KeeperBody).keeper), device())


@blueprint.get("/kiosk/alone")
@answers("AloneFacts")
def alone() -> dict[str, Any]:
    """The rules and words with which this kiosk works alone."""
    kiosk = _kiosk()
    with parts().reader.of(kiosk.site_id) as reading:
        return alone_facts(reading)


@blueprint.post("/kiosk/issued")
@answers("ReportedNumbers")
def issued() -> dict[str, Any]:
    """What a kiosk gave alone: each ticket is accepted, known already, or refused by itself with a code."""
    asked = body(ReportBody)
    if any(one.paper not in (None, *FINAL) for one in asked.tickets):
        raise BadRequest("tickets", "paper is null or something final", "choice")
    told = tuple(Alone(**one.model_dump()) for one in asked.tickets)
    return parts().executor.run(ReportIssued(now=asked.now, tickets=told), device())


def _kiosk() -> Actor:
    kiosk = device()
    kiosk.must_have(Right.TICKET_ISSUE)
    if kiosk.device_kind is not DeviceKind.TICKET_KIOSK:
        raise NotAllowed("only a kiosk works alone")
    return kiosk
