"""One job that waits in the agent's hands for its printer."""

import time

from printers.agent.doors import Claimed
from printers.agent.reports import Report
from printers.agent.work import Reported
from printers.jobs import JobState

#: Seconds between two signs that a job is still held.
STILL_HELD_S = 10.0
#: From so many failures on the server may give the job to another printer; more of them tell it nothing new.
TELLING_FAILURES = 2


class Hold:
    """Tells the server that the job waits, and notices when it is no longer ours: another printer may have it."""

    def __init__(self, reports: Reported, job: Claimed) -> None:
        self._reports = reports
        self._job = job
        self._failures = 0
        self._told_at = float("-inf")
        self._last: Report | None = None

    @property
    def is_lost(self) -> bool:
        """Whether the server has refused the last word about it."""
        return self._last is not None and self._last.answered.is_set() and not self._last.agreed

    def tell(self, detail: str) -> None:
        """At once the first time, then every STILL_HELD_S."""
        if time.monotonic() - self._told_at > STILL_HELD_S:
            self._say(detail)

    def failed(self, detail: str) -> None:
        """A try that came to nothing before the first byte: the first ones are told at once."""
        self._failures += 1
        if self._failures <= TELLING_FAILURES:
            self._say(detail)
        else:
            self.tell(detail)

    def _say(self, detail: str) -> None:
        self._told_at = time.monotonic()
        self._last = self._reports.job(self._job.id, JobState.HELD, detail, failures=self._failures)
