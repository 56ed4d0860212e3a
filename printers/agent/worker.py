"""The one thread that touches the printer: looks at it while idle, and takes each job to its end."""

import threading
import time

import structlog

from printers.agent.doors import Claimed
from printers.agent.hold import Hold
from printers.agent.paper import length_mm
from printers.agent.reports import Report
from printers.agent.work import Claiming, Reported
from printers.errors import BadSlip, NeedsPerson, TryAgain
from printers.jobs import JobState
from printers.press import Press
from printers.render import render
from printers.slip import Slip, reprinted
from printers.trial.page import TrialPage, is_test_page, trial_page

log = structlog.get_logger(__name__)

#: Seconds between two looks at an idle printer, and at one that waits for a hand.
IDLE_LOOK_S, HELD_LOOK_S = 5.0, 1.0
#: Seconds in which an idle agent obeys when it is told to stop.
STOP_WITHIN_S = 0.2
#: Seconds before a printer that failed is tried again: doubled from the first to the last.
FIRST_RETRY_S, LAST_RETRY_S = 0.5, 30.0


class Worker:
    """Owner of the press. Jobs and looks take turns here, so that no question falls into a picture."""

    def __init__(self, press: Press, reports: Reported, claims: Claiming, stop: threading.Event) -> None:
        self._press = press
        self._reports = reports
        self._claims = claims
        self._stop = stop
        self._doubt: Claimed | None = None

    def run(self) -> None:
        """Until it is told to stop, or the printer is somebody else's: then not even a question may go there any more.

        What was claimed and not begun is handed back.
        """
        while not self._stop.is_set() and self._claims.lost is None:
            self._press.look()
            self._clear_doubt()
            self._tell_printer()
            if (job := self._next()) is not None:
                self._take(job)
                self._claims.done()
        if (job := self._claims.next(0)) is not None:
            self._reports.job(job.id, JobState.QUEUED, "the agent stopped")
            self._claims.done()

    def _next(self) -> Claimed | None:
        """The next job, or None when it is time to look at the printer again, or to stop."""
        until = time.monotonic() + IDLE_LOOK_S
        while not self._stop.is_set() and self._claims.lost is None and (left := until - time.monotonic()) > 0:
            if (job := self._claims.next(min(left, STOP_WITHIN_S))) is not None:
                return job
        return None

    def _take(self, job: Claimed) -> None:
        try:
            self._carry(job)
        except BadSlip as error:
            self._end(job, JobState.FAILED_BEFORE_SEND, error.detail)
        except Exception as error:
            log.exception("job_broke", job=job.id)
            self._end(job, JobState.UNCONFIRMED, repr(error))

    def _carry(self, job: Claimed) -> None:
        """Look, say that we send, draw while the server hears it, send: a crash from here on shows as SENDING."""
        paper = TrialPage.from_json(job.slip) if is_test_page(job.slip) else Slip.from_json(job.slip)
        if not self._is_ready(job):
            return
        self._press.profile = job.profile or self._press.profile
        sending = self._reports.job(job.id, JobState.SENDING)
        data = self._tried(paper) if isinstance(paper, TrialPage) else self._drawn(paper, job)
        if not self._is_agreed(job, sending):
            return
        sent = self._press.print(data)
        self._doubt = job if sent.spoilt else None
        paper_mm = length_mm(data, self._press.profile)
        self._end(job, sent.state, sent.detail, bytes=sent.bytes, spoilt=sent.spoilt, paper_mm=paper_mm)

    def _clear_doubt(self) -> None:
        """A printer that stopped in the middle has printed the rest by now, or never will. The server hears of that
        first, and only then that the printer is well: then it has a spoilt ticket printed once more.
        """
        if self._doubt is not None and self._press.prints:
            if self._press.finished_late():
                self._end(self._doubt, JobState.CONFIRMED, "finished once the printer was well again")
            self._doubt = None

    def _drawn(self, slip: Slip, job: Claimed) -> bytes:
        return render(reprinted(slip) if job.is_reprint and not slip.reprint else slip, self._press.profile)

    def _tried(self, page: TrialPage) -> bytes:
        found = self._press.probe()
        self._reports.found(found)
        return trial_page(page, self._press.profile, found)

    def _is_ready(self, job: Claimed) -> bool:
        """Waits for the printer as long as the job lives and is ours, and lets the server hear that it waits."""
        retry_s, hold = FIRST_RETRY_S, Hold(self._reports, job)
        while time.monotonic() < job.until:
            try:
                self._press.make_ready()
                self._clear_doubt()
                return True
            except NeedsPerson as error:
                pause_s = HELD_LOOK_S
                hold.tell(error.detail)
            except TryAgain as error:
                pause_s, retry_s = retry_s, min(LAST_RETRY_S, retry_s * 2)
                hold.failed(error.detail)
            self._tell_printer()
            if self._stop.wait(min(pause_s, max(0.0, job.until - time.monotonic()))):
                self._end(job, JobState.QUEUED, "the agent stopped")
                return False
            if hold.is_lost:
                return False
        self._end(job, JobState.EXPIRED, self._press.detail)
        return False

    def _is_agreed(self, job: Claimed, sending: Report) -> bool:
        """Whether the server took SENDING; no byte leaves before it did, and none after the job's end."""
        while not sending.answered.wait(STOP_WITHIN_S):
            if self._stop.is_set() or time.monotonic() > job.until:
                sending.dropped = True
                self._end(job, JobState.FAILED_BEFORE_SEND, "the server was away")
                return False
        return sending.agreed

    def _end(self, job: Claimed, state: JobState, detail: str | None, **facts: int) -> None:
        log.info("print_job", job=job.id, state=state.value, detail=detail, **facts)
        self._reports.job(job.id, state, detail, **facts)

    def _tell_printer(self) -> None:
        self._reports.printer(self._press.state, self._press.detail)
