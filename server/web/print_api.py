"""Doors for print agents: which printer is theirs, what is to be printed, and what became of it."""

from __future__ import annotations

from time import monotonic
from typing import Annotated, Any

from flask import Blueprint
from pydantic import Field, StringConstraints

from printers.jobs import JobState
from server.commands.printing.jobs import ClaimPrintJob, ReportPrintJob
from server.commands.printing.printers import ReportPrinter
from server.commands.printing.taking import TakePrinter
from server.domain.roles import Actor, Right
from server.parts import parts
from server.queries.print_work import job_waits, printer_view, silent_holder
from server.web.actors import device
from server.web.openapi.answers import answers
from server.web.paper_metrics import count_report
from server.web.parse import Body, Key, Words, body

blueprint = Blueprint("print_api", __name__)

Detail = Annotated[Words, StringConstraints(max_length=300)]
HEARD_S = 5.0
"""An agent that waits is there: other processes are told of it in time."""


class TakeBody(Body):
    """`run` tells this start of the program from its earlier ones."""

    run: Key


class ClaimJobBody(Body):
    """How long to wait for a job."""

    wait_s: Annotated[float, Field(ge=0, le=25)] = 0.0
    run: Key | None = None


class JobStateBody(Body):
    """What became of a job."""

    state: Annotated[JobState, Field(strict=False)]
    detail: Detail | None = None
    bytes: Annotated[int, Field(ge=0, le=10_000_000)] | None = None
    failures: Annotated[int, Field(ge=0, le=1000)] = 0
    spoilt: bool = False
    paper_mm: Annotated[int, Field(ge=0, le=10_000)] | None = None


class PrinterStateBody(Body):
    """How the printer is."""

    state: Annotated[str, StringConstraints(max_length=16)]
    detail: Detail | None = None


@blueprint.get("/printer")
@answers("{ printer: AgentPrinter }")
def printer() -> dict[str, Any]:
    """The agent's printer."""
    agent = _agent()
    with parts().reader.of(agent.site_id) as reading:
        return {"printer": printer_view(reading, agent.id)}


@blueprint.post("/printer/take")
@answers("PrinterHeld")
def take() -> dict[str, Any]:
    """Begin to print: from now on this run of this agent is the only one at its printer. 409 while another is there."""
    asked, agent = body(TakeBody), _agent()
    command = TakePrinter(run=asked.run, silent=_silent(agent))
    done = parts().executor.run(command, agent)
    with parts().reader.of(agent.site_id) as reading:
        return {"printer": printer_view(reading, agent.id), "revision": done["revision"]}


@blueprint.post("/printer/state")
@answers("Done")
def printer_state() -> dict[str, Any]:
    """How the agent's printer is."""
    asked = body(PrinterStateBody)
    return parts().executor.run(ReportPrinter(state=asked.state, detail=asked.detail), _agent())


@blueprint.post("/print-jobs/claim")
@answers("Claimed")
def claim() -> dict[str, Any]:
    """Lease the oldest job; waits up to `wait_s` for one, and answers `{"job": null}` when none came.

    409 while another agent has the printer.
    """
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
    if not _job_waits(agent):
        return {"job": None}
    return parts().executor.run(ClaimPrintJob(run=asked.run, silent=_silent(agent)), agent)


@blueprint.post("/print-jobs/<job_id>/state")
@answers("PrintJobMoved")
def job_state(job_id: str) -> dict[str, Any]:
    """What became of a job."""
    asked = body(JobStateBody)
    agent = _agent()
    with parts().reader.of(agent.site_id) as reading:
        before = reading.print_jobs.find(job_id)
    moved = parts().executor.run(ReportPrintJob(job_id=job_id, **asked.model_dump()), agent)
    if before is not None and before.state != asked.state:
        age_s = (parts().executor.clock() - before.created_at).total_seconds()
        count_report(asked.state, age_s, asked.paper_mm if before.paper_mm is None else None)
    return moved


def _agent() -> Actor:
    agent = device()
    agent.must_have(Right.PRINT_WORK)
    return agent


def _job_waits(agent: Actor) -> bool:
    with parts().reader.of(agent.site_id) as reading:
        return job_waits(reading, agent.id)


def _silent(agent: Actor) -> str | None:
    with parts().reader.of(agent.site_id) as reading:
        return silent_holder(reading, agent.id)
