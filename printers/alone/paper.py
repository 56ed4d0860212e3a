"""The agent's own slips beside the server's jobs: one press, one line of work, two who are told."""

import threading
import time

import structlog

from printers.agent.claims import Claims
from printers.agent.doors import Claimed, Doors
from printers.agent.reports import Report, Reports
from printers.alone.clock import KioskClock
from printers.alone.notebook import Notebook
from printers.jobs import JobState
from printers.status import PrinterState
from printers.trial.probe import Found

log = structlog.get_logger(__name__)

PATIENCE_S = 0.2
LIFE_S = 120.0
"""After this a slip is not printed any more: a surprise stack of old ones confuses."""


class PatientDoors(Doors):
    """Claims nothing while the server has not heard of every number: what it gave for one of these touches is printed
    no more once it has."""

    def __init__(self, notebook: Notebook, *line: str) -> None:
        super().__init__(*line)
        self._notebook = notebook
        self._has_taken = False

    def claim(self) -> Claimed | None:
        """As any agent. A job that an earlier question brings waits in the hand: the server may take it back."""
        if not self._notebook.is_told():
            time.sleep(PATIENCE_S)
            return None
        if not self._has_taken:  # an agent that began without the server has the printer by its notebook alone
            self.take()
            self._has_taken = True
        job = super().claim()
        while job is not None and not self._notebook.is_told() and time.monotonic() < job.until:
            time.sleep(PATIENCE_S)
        return job


class OwnClaims:
    """The machine's own slips first: their people stand before it."""

    def __init__(self, claims: Claims, notebook: Notebook, clock: KioskClock) -> None:
        self._claims, self._notebook, self._clock = claims, notebook, clock
        self._is_own = False

    @property
    def lost(self) -> str | None:
        """Why the server's jobs come no more."""
        return self._claims.lost

    def next(self, timeout_s: float) -> Claimed | None:
        """A job, or None after `timeout_s`; each job must be followed by `done`."""
        while (paper := self._notebook.next_paper()) is not None:
            left = LIFE_S - (self._clock.now().timestamp() - paper.at)
            if 0 < left <= LIFE_S:
                self._is_own = True
                self._notebook.move_paper(paper.id, JobState.LEASED)
                return Claimed(paper.id, paper.slip, False, time.monotonic() + left)
            self._notebook.move_paper(paper.id, JobState.EXPIRED)
        self._is_own = False
        return self._claims.next(timeout_s)

    def done(self) -> None:
        """The job has had its report."""
        if not self._is_own:
            self._claims.done()


class OwnReports:
    """Of an own slip the notebook is told, and agrees at once; of anything else the server."""

    def __init__(self, reports: Reports, notebook: Notebook) -> None:
        self._reports, self._notebook = reports, notebook
        self.printer_state = PrinterState.UNREACHABLE

    def job(self, job_id: str, state: JobState, detail: str | None = None, **facts: int) -> Report:
        """Hands in a report; that of an own slip is on the disk when this returns."""
        if not self._notebook.has_paper(job_id):
            return self._reports.job(job_id, state, detail, **facts)
        self._notebook.move_paper(job_id, state)
        return Report(job_id, {"state": state.value}, _set(), agreed=True)

    def found(self, found: Found) -> None:
        """What the printer said of itself, for the server."""
        self._reports.found(found)

    def printer(self, state: PrinterState, detail: str | None) -> None:
        """The printer's state, for the server and for the kiosk's own screen."""
        self.printer_state = state
        self._reports.printer(state, detail)


def _set() -> threading.Event:
    answered = threading.Event()
    answered.set()
    return answered
