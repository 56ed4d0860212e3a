"""What the moves at a counter take."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.domain.dossier import Purpose
from server.web.parse import Asked, CodeTold, Day, Key, Told

Text = Annotated[Told, StringConstraints(max_length=500)]
Reason = Annotated[Told, StringConstraints(min_length=1, max_length=200)]
Places = Annotated[int, Field(ge=0, le=200)]
Minutes = Annotated[int, Field(ge=1, le=480)]


class CallNextBody(Asked):
    """`present_ticket_id` is what the screen shows at the counter, "none" when it shows nobody."""

    present_ticket_id: Key | None = None


class CallBody(CallNextBody):
    """This ticket out of turn, and why."""

    ticket_id: Key
    reason: Reason


class MoveBody(Asked):
    """The present ticket, or the one given."""

    ticket_id: Key | None = None


class FinishBody(MoveBody):
    """How it went; all of it may be left out."""

    outcome: Annotated[Key, StringConstraints(max_length=24)] | None = None
    dossier_code: Annotated[CodeTold, StringConstraints(max_length=64)] | None = None
    purpose: Annotated[Purpose, Field(strict=False)] | None = None
    promised_on: Day | None = None
    note: Text | None = None


class LaterBody(MoveBody):
    """So many places or so many minutes later."""

    places: Places | None = None
    minutes: Minutes | None = None


class ParkBody(MoveBody):
    """What the person does meanwhile, and after how many minutes the ticket waits again by itself."""

    reason: Annotated[Reason, StringConstraints(max_length=80)]
    minutes: Minutes | None = None


class UnparkBody(MoveBody):
    """To where; left out: called if the counter is free, else waiting."""

    to: Literal["called", "waiting"] | None = None


class TransferBody(MoveBody):
    """To exactly one of the three. `return_to`: true comes back to this counter, an id to that one."""

    service_id: Key | None = None
    counter_id: Key | None = None
    officer_id: Key | None = None
    return_to: bool | Key | None = None
    note: Text | None = None


class GiveUpBody(Asked):
    """Why somebody is taken out of the line."""

    reason: Reason


class ReprintBody(Asked):
    """Why a ticket is printed once more, and where; left out: where its last copy went."""

    reason: Reason
    printer_id: Key | None = None
