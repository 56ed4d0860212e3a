"""What the worker needs of those who bring it work and of those who hear of it."""

from typing import Protocol

from printers.agent.doors import Claimed
from printers.agent.reports import Report
from printers.jobs import JobState
from printers.status import PrinterState
from printers.trial.probe import Found


class Claiming(Protocol):
    """Where jobs come from."""

    @property
    def lost(self) -> str | None:
        """Why none come any more, once the printer is somebody else's."""

    def next(self, timeout_s: float) -> Claimed | None:
        """A job, or None after `timeout_s`; each job must be followed by `done`."""

    def done(self) -> None:
        """The job has had its report."""


class Reported(Protocol):
    """Who is told."""

    def job(self, job_id: str, state: JobState, detail: str | None = None, **facts: int) -> Report:
        """What became of a job."""

    def found(self, found: Found) -> None:
        """What the printer said of itself."""

    def printer(self, state: PrinterState, detail: str | None) -> None:
        """How the printer is."""
