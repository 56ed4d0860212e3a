"""What a server does by itself: one table of jobs, each every so many seconds. Several processes may do all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from time import monotonic, sleep

import structlog

from server.app import Server
from server.commands.booking.tending import TendAppointments
from server.commands.moves.clocks import RunClocks
from server.commands.printing.jobs import TendPaper
from server.commands.printing.printers import MissPrinters
from server.commands.privacy.erasing import EraseOld
from server.domain.errors import Unavailable
from server.domain.privacy.periods import USUAL, days_of
from server.domain.roles import system_actor
from server.learning import is_due, learn
from server.measuring import MEASURE_EVERY_S, measure
from server.noting import NOTE_EVERY_S, note_what_phones_tell, note_what_screens_tell
from server.queries.fleet import missed_printers
from server.queries.retention import rules_due
from server.rolling import roll_up
from server.sites import close_days, site_ids
from server.storage.clocks import sites_due, sites_with_diary_due, sites_with_paper_due
from server.storage.erasing.progress import forget_signs
from server.storage.outbox.contacts import forget as forget_over
from server.storage.outbox.contacts import over as contacts_over
from server.storage.outbox.deliveries import forget
from server.storage.outbox.report_sendings import forget as forget_sent
from server.storage.presence import read_presence, write_presence
from server.storage.requests import forget_before
from server.storage.videos import files_kept, forget_unshown
from server.watching import WATCH_EVERY_S, watch

log = structlog.get_logger()

ANSWERS_KEPT = timedelta(days=days_of(USUAL, "answers"))
BATCHES = 10
BREATH_S = 0.02
"""Transactions for one rule at a time, and the pause in which others go on; what is left comes at the next round."""
VIDEOS_KEPT = timedelta(days=1)
"""A video that no slide shows any more: so long the removal of its slide can be taken back."""


@dataclass(frozen=True, slots=True)
class Job:
    """Done every `every_s` seconds; a failure is logged and tried again at the next round."""

    name: str
    every_s: float
    do: Callable[[Server], None]


def run_clocks(server: Server) -> None:
    """Starts, finishes and unparks what has waited long enough; looked for without a lock, decided under it."""
    with server.store.reading() as connection:
        due = sites_due(connection, server.clock())
    for site_id in due:
        server.executor.run(RunClocks(), system_actor(site_id))


def tend_paper(server: Server) -> None:
    """Jobs that time has overtaken, whether or not an agent asks for work."""
    with server.store.reading() as connection:
        due = sites_with_paper_due(connection, server.clock())
    for site_id in due:
        server.executor.run(TendPaper(), system_actor(site_id))


def tend_appointments(server: Server) -> None:
    """Places that lapse, and appointments that are near."""
    with server.store.reading() as connection:
        due = sites_with_diary_due(connection, server.clock())
    for site_id in due:
        server.executor.run(TendAppointments(), system_actor(site_id))


def miss_printers(server: Server) -> None:
    """A printer that nobody tends any more prints nothing, whatever it said last."""
    for site_id in site_ids(server.store):
        with server.reader.of(site_id) as reading:
            missed = missed_printers(reading, server.started_at)
        if missed:
            server.executor.run(MissPrinters(printer_ids=missed), system_actor(site_id))


def watch_halls(server: Server) -> None:
    """Alerts that time alone brings about."""
    for site_id in site_ids(server.store):
        watch(server.reader, server.executor, site_id, server.started_at)


def note_told(server: Server) -> None:
    """What phones, kiosks and boards tell by now."""
    note_what_phones_tell(server.reader, server.rooms, server.polling)
    note_what_screens_tell(server.reader, server.rooms)


def roll_up_days(server: Server) -> None:
    """One day of reports at a time: after midnight yesterday's, later those that have changed."""
    for site_id in site_ids(server.store):
        roll_up(server.store, server.reader, site_id, 1, server.aside)


def learn_waits(server: Server) -> None:
    """How long visits last, from the days that are over; one centre at a time."""
    due = next((one for one in site_ids(server.store) if is_due(server.reader, one)), None)
    if due is not None:
        learn(server.store, server.reader, due, server.aside)


def forget_answers(server: Server) -> None:
    """Nobody repeats a request of last week."""
    with server.store.installing() as connection:
        forget_before(connection, server.clock() - ANSWERS_KEPT)


def forget_deliveries(server: Server) -> None:
    """Notices that are over are kept for a month."""
    with server.store.installing() as connection:
        forget(connection, server.clock())


def forget_contacts(server: Server) -> None:
    """Where people asked to be told goes with their tickets."""
    with server.store.glancing() as connection:
        if not contacts_over(connection, server.clock()):
            return
    with server.store.installing() as connection:
        forget_over(connection, server.clock())
    server.store.forget_log()


def forget_videos(server: Server) -> None:
    """Files that no centre has any more leave the disk."""
    with server.store.installing() as connection:
        forget_unshown(connection, server.clock() - VIDEOS_KEPT)
        kept = files_kept(connection)
    for name in server.videos.sweep(kept):
        log.info("video.forgotten", file=name)


def send_reports(server: Server) -> None:
    """Reports of periods that have ended."""
    server.dispatcher.round()


def forget_sendings(server: Server) -> None:
    """What was sent years ago."""
    with server.store.installing() as connection:
        forget_sent(connection, server.clock())


def share_presence(server: Server) -> None:
    """Tell the other processes which devices are here, and learn which are there."""
    write_presence(server.store, server.presence.unwritten())
    server.presence.learn(read_presence(server.store))


def erase_old(server: Server) -> None:
    """What is older than its rule allows, at each site; much at once is done in many short transactions."""
    erased = sum(_erased(server, site_id, rule) for site_id in site_ids(server.store) for rule in _due(server, site_id))
    if erased:
        server.store.forget_log()
        log.info("privacy.erased", values=erased)


def _due(server: Server, site_id: str) -> list[str]:
    with server.reader.of(site_id) as reading:
        return rules_due(reading)


def _erased(server: Server, site_id: str, rule: str) -> int:
    erased = 0
    for _ in range(BATCHES):
        done = server.executor.run(EraseOld(rule=rule), system_actor(site_id))
        erased += done["erased"]
        if not done["more"]:
            break
        sleep(BREATH_S)
    return erased


def forget_signs_of_life(server: Server) -> None:
    """Sign-ins that are over, and devices that have not been heard of for long."""
    unseen = timedelta(days=days_of(USUAL, "presence"))
    with server.store.installing() as connection:
        forget_signs(connection, server.clock(), unseen)


JOBS = (
    Job("close days", 1, lambda server: close_days(server.executor)),
    Job("turn the minute", 1, lambda server: server.minute_hand.look(server.clock())),
    Job("run clocks", 2, run_clocks),
    Job("tend paper", 1, tend_paper),
    Job("tend appointments", 5, tend_appointments),
    Job("miss printers", 5, miss_printers),
    Job("watch halls", WATCH_EVERY_S, watch_halls),
    Job("share presence", 10, share_presence),
    Job("roll up days", 20, roll_up_days),
    Job("learn waits", 60, learn_waits),
    Job("note told waits", NOTE_EVERY_S, note_told),
    Job("measure waits", MEASURE_EVERY_S, lambda server: measure(server.reader)),
    Job("forget answers", 600, forget_answers),
    Job("forget deliveries", 3600, forget_deliveries),
    Job("forget contacts", 30, forget_contacts),
    Job("send reports", 10, send_reports),
    Job("forget sendings", 3600, forget_sendings),
    Job("forget signs of life", 3600, forget_signs_of_life),
    Job("erase old", 30, erase_old),
    Job("forget videos", 3600, forget_videos),
)


class Housekeeper:
    """Does each job of the table when its time has come."""

    def __init__(self, server: Server, jobs: tuple[Job, ...] = JOBS) -> None:
        self._server = server
        self._due = dict.fromkeys(jobs, 0.0)

    def round(self, now: float) -> float:
        """Do what is due; returns the seconds until the next job."""
        for job, at in self._due.items():
            if at <= now:
                self._due[job] = now + job.every_s
                self._do(job)
        return max(0.05, min(self._due.values()) - monotonic())

    def _do(self, job: Job) -> None:
        try:
            job.do(self._server)
        except Unavailable as error:
            log.warning("housekeeping.waits", job=job.name, reason=str(error))
        except Exception:
            log.exception("housekeeping.failed", job=job.name)
