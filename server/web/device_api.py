"""Doors for devices: each screen's state over plain HTTP, the voice, and the print agent's work."""

from __future__ import annotations

from time import monotonic
from typing import Annotated, Any

from flask import Blueprint, Response
from pydantic import Field, StringConstraints

from printers.jobs import JobState
from server.commands.announcements import AcknowledgePlay
from server.commands.printing import ClaimPrintJob, ReportPrinter, ReportPrintJob
from server.domain.announcement import PlayStatus
from server.domain.errors import NotFound
from server.domain.roles import Actor, Right
from server.parts import parts
from server.queries.print_work import job_waits, printer_view
from server.queries.screens import Screen, snapshot, subject_for
from server.web.actors import device, staff_actor
from server.web.openapi.answers import answers
from server.web.parse import Body, Words, body

blueprint = Blueprint("device_api", __name__)

Detail = Annotated[Words, StringConstraints(max_length=300)]
HEARD_S = 5.0
"""An agent that waits is there: other processes are told of it in time."""
ONE_YEAR = "private, max-age=31536000, immutable"


class PlayedBody(Body):
    """What became of a call on this screen."""

    status: Annotated[PlayStatus, Field(strict=False)]


class ClaimJobBody(Body):
    """How long to wait for a job."""

    wait_s: Annotated[float, Field(ge=0, le=25)] = 0.0


class JobStateBody(Body):
    """What became of a job."""

    state: Annotated[JobState, Field(strict=False)]
    detail: Detail | None = None
    bytes: Annotated[int, Field(ge=0, le=10_000_000)] | None = None


class PrinterStateBody(Body):
    """How the printer is."""

    state: Annotated[str, StringConstraints(max_length=16)]
    detail: Detail | None = None


def _screen(screen: Screen, viewer: Actor, counter_id: str | None = None) -> dict[str, Any]:
    return snapshot(parts().reader, screen, viewer.site_id, subject_for(screen, viewer, counter_id))


@blueprint.get("/kiosk")
@answers("Snapshot<KioskState>")
def kiosk() -> dict[str, Any]:
    """The ticket kiosk's state."""
    return _screen(Screen.TICKET_KIOSK, device())


@blueprint.get("/board")
@answers("Snapshot<BoardState>")
def board() -> dict[str, Any]:
    """The hall board's state."""
    return _screen(Screen.HALL_BOARD, device())


@blueprint.get("/counter-display")
@answers("Snapshot<CounterDisplayState>")
def counter_display() -> dict[str, Any]:
    """The counter display's state."""
    return _screen(Screen.COUNTER_DISPLAY, device())


@blueprint.get("/tablet")
@answers("Snapshot<TabletState>")
def tablet() -> dict[str, Any]:
    """The rating tablet's state."""
    return _screen(Screen.RATING_TABLET, device())


@blueprint.get("/console/<counter_id>")
@answers("Snapshot<ConsoleState>")
def console(counter_id: str) -> dict[str, Any]:
    """A counter console's state."""
    return _screen(Screen.CONSOLE, staff_actor(), counter_id)


@blueprint.get("/floor")
@answers("Snapshot<FloorState>")
def floor() -> dict[str, Any]:
    """The supervisor's floor."""
    return _screen(Screen.FLOOR, staff_actor())


@blueprint.post("/announcements/<announcement_id>/played")
@answers("Done")
def played(announcement_id: str) -> dict[str, Any]:
    """A screen's word that it has played a call."""
    command = AcknowledgePlay(announcement_id=announcement_id, status=body(PlayedBody).status)
    return parts().executor.run(command, device())


@blueprint.get("/announcements/<announcement_id>/clips/<language>")
@answers("audio/wav")
def clip(announcement_id: str, language: str) -> Response:
    """The call as speech."""
    listener = device()
    listener.must_have(Right.ANNOUNCEMENT_PLAY)
    with parts().reader.of(listener.site_id) as reading:
        call = reading.announcements.get(announcement_id)
        site = reading.site
    if language not in site.voice_languages:
        raise NotFound("clip")
    sound = parts().clip(call.label, call.counter_number, language, call.recall, site.voice_dialect)
    return Response(sound, mimetype="audio/wav", headers={"Cache-Control": ONE_YEAR})


@blueprint.get("/chime.wav")
@answers("audio/wav")
def chime() -> Response:
    """The sound before a call."""
    return Response(parts().chime(), mimetype="audio/wav", headers={"Cache-Control": "public, max-age=86400"})


@blueprint.get("/printer")
@answers("{ printer: AgentPrinter }")
def printer() -> dict[str, Any]:
    """The agent's printer."""
    agent = _agent()
    with parts().reader.of(agent.site_id) as reading:
        return {"printer": printer_view(reading, agent.id)}


@blueprint.post("/printer/state")
@answers("Done")
def printer_state() -> dict[str, Any]:
    """How the agent's printer is."""
    asked = body(PrinterStateBody)
    return parts().executor.run(ReportPrinter(state=asked.state, detail=asked.detail), _agent())


@blueprint.post("/print-jobs/claim")
@answers("Claimed")
def claim() -> dict[str, Any]:
    """Lease the oldest job; waits up to `wait_s` for one, and answers `{"job": null}` when none came."""
    asked, agent = body(ClaimJobBody), _agent()
    until = monotonic() + asked.wait_s
    bell = parts().bell.listen(agent.site_id)
    try:
        while not _job_waits(agent):
            bell.clear()
            left = until - monotonic()
            if parts().bell.is_silent or _job_waits(agent) or left <= 0:
                break
            bell.wait(min(left, HEARD_S))
            parts().heard(agent.id, None, None)
    finally:
        parts().bell.leave(agent.site_id, bell)
    return parts().executor.run(ClaimPrintJob(), agent) if _job_waits(agent) else {"job": None}


@blueprint.post("/print-jobs/<job_id>/state")
@answers("PrintJobMoved")
def job_state(job_id: str) -> dict[str, Any]:
    """What became of a job."""
    asked = body(JobStateBody)
    command = ReportPrintJob(job_id=job_id, state=asked.state, detail=asked.detail, bytes=asked.bytes)
    return parts().executor.run(command, _agent())


def _agent() -> Actor:
    agent = device()
    agent.must_have(Right.PRINT_WORK)
    return agent


def _job_waits(agent: Actor) -> bool:
    with parts().reader.of(agent.site_id) as reading:
        return job_waits(reading, agent.id)
