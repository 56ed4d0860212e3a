"""Reports of the print agent: kept until the server takes them, however long it is away."""

import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any

import structlog

from printers.agent.doors import Doors, Refused
from printers.jobs import JobState
from printers.status import PrinterState
from printers.trial.probe import Found

log = structlog.get_logger(__name__)

#: Seconds between two tries while the server is away: doubled from the first to the last.
FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.1, 5.0


@dataclass(slots=True, eq=False)
class Report:
    """One word to the server; `agreed` holds once `answered` is set. A `dropped` one is not sent any more."""

    path: str
    body: dict[str, Any]
    answered: threading.Event = field(default_factory=threading.Event)
    agreed: bool = False
    dropped: bool = False


class Reports:
    """Its thread brings the jobs' reports to the server in their order, each until it is taken or refused.

    The printer's state comes after them, the newest alone.
    """

    def __init__(self, doors: Doors) -> None:
        self._doors = doors
        self._jobs: deque[Report] = deque()
        self._printer: Report | None = None
        self._wake = threading.Condition()
        self._give_up_at: float | None = None
        self._thread = threading.Thread(target=self._deliver, name="print-reports", daemon=True)
        self._thread.start()

    def job(self, job_id: str, state: JobState, detail: str | None = None, **facts: int) -> Report:
        """Hands in a report and returns at once; `facts` such as `bytes` go along."""
        report = Report(f"/print-jobs/{job_id}/state", {"state": state.value, "detail": detail, **facts})
        with self._wake:
            self._jobs.append(report)
            self._wake.notify()
        return report

    def found(self, found: Found) -> None:
        """What the printer said of itself."""
        with self._wake:
            self._jobs.append(Report("/printer/found", found.to_json()))
            self._wake.notify()

    def printer(self, state: PrinterState, detail: str | None) -> None:
        """The printer's state, which is the agent's sign of life too."""
        with self._wake:
            self._printer = Report("/printer/state", {"state": state.value, "detail": detail})
            self._wake.notify()

    def close(self, grace_s: float = 3.0) -> None:
        """Delivers what is left for at most `grace_s`; what stays is logged, since nobody else knows it."""
        with self._wake:
            self._give_up_at = time.monotonic() + grace_s
            self._wake.notify()
        self._thread.join()
        for report in self._jobs:
            log.error("report_lost", path=report.path, **report.body)

    def _deliver(self) -> None:
        pause = FIRST_PAUSE_S
        while (report := self._next()) is not None:
            try:
                if not report.dropped:
                    self._bring(report)
                self._done(report)
                pause = FIRST_PAUSE_S
            except OSError as error:  # every failure of requests is one
                log.warning("server_away", error=str(error))
                self._rest(pause)
                pause = min(LONGEST_PAUSE_S, pause * 2)

    def _next(self) -> Report | None:
        """The report at the front, once there is one; None when the agent stops."""
        with self._wake:
            self._wake.wait_for(lambda: self._jobs or self._printer or self._give_up_at is not None)
            if self._give_up_at is not None and (not self._jobs or time.monotonic() > self._give_up_at):
                return None
            return self._jobs[0] if self._jobs else self._printer

    def _bring(self, report: Report) -> None:
        try:
            self._doors.post(report.path, report.body)
            report.agreed = True
        except Refused as refusal:
            log.warning("report_refused", report=report.body, error=str(refusal))
        report.answered.set()

    def _done(self, report: Report) -> None:
        with self._wake:
            if report is self._printer:
                self._printer = None
            elif self._jobs and report is self._jobs[0]:
                self._jobs.popleft()

    def _rest(self, pause_s: float) -> None:
        """Sleeps, but not longer than the agent lives."""
        with self._wake:
            self._wake.wait_for(lambda: self._give_up_at is not None and time.monotonic() > self._give_up_at, pause_s)
