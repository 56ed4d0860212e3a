"""One job at a time from the server: the next is claimed when the last is done, so that no job waits here unseen."""

import queue
import threading

import structlog

from printers.agent.doors import ELSEWHERE, TAKEN, Claimed, Doors, Refused

log = structlog.get_logger(__name__)

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.2, 5.0


class Claims:
    """Its thread asks the server by long polling, and rests longer and longer while the server is away.

    `lost` is why it has stopped asking, once the printer is somebody else's: TAKEN or ELSEWHERE.
    """

    def __init__(self, doors: Doors, stop: threading.Event) -> None:
        self._doors = doors
        self._stop = stop
        self.lost: str | None = None
        self._hand: queue.Queue[Claimed] = queue.Queue(maxsize=1)
        threading.Thread(target=self._ask, name="print-claims", daemon=True).start()

    def next(self, timeout_s: float) -> Claimed | None:
        """A job, or None after `timeout_s`; each job must be followed by `done`."""
        try:
            return self._hand.get(timeout=timeout_s)
        except queue.Empty:
            return None

    def done(self) -> None:
        """The job has had its report: another may be claimed."""
        self._hand.task_done()

    def _ask(self) -> None:
        pause = FIRST_PAUSE_S
        while not self._stop.is_set():
            try:
                job = self._doors.claim()
                pause = FIRST_PAUSE_S
            except (OSError, Refused) as error:
                log.warning("claim_failed", error=str(error))
                if isinstance(error, Refused) and error.code in (TAKEN, ELSEWHERE):
                    self.lost = error.code
                    break
                self._stop.wait(pause)
                pause = min(LONGEST_PAUSE_S, pause * 2)
                continue
            if job is not None:
                self._pass_on(job)
        self._doors.close()

    def _pass_on(self, job: Claimed) -> None:
        if self._stop.is_set():  # claimed as the agent was told to stop: nobody is left to take it
            log.info("claim_left_to_its_lease", job=job.id)
            return
        self._hand.put(job)
        self._hand.join()
