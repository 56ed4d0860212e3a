"""A print agent waits at its door and is woken by the very ticket that is issued."""

import threading
from queue import Queue
from time import monotonic

from server.realtime.bell import PrintBell
from server.storage.journal import Notice
from tests.story.doors import Json
from tests.story.hall import Site


class Listening(PrintBell):
    """Tells when somebody has begun to wait."""

    def __init__(self) -> None:
        super().__init__()
        self.somebody_waits = threading.Event()

    def listen(self, site_id: str) -> threading.Event:
        heard = super().listen(site_id)
        self.somebody_waits.set()
        return heard


def test_an_agent_that_waits_is_woken_by_a_ticket(site: Site) -> None:
    bell, claimed = _hang(site), Queue[Json | None]()
    waiter = threading.Thread(target=lambda: claimed.put(site.agent.claims(wait_s=25)))
    waiter.start()
    assert bell.somebody_waits.wait(10)
    begun = monotonic()
    visit = site.kiosk.take_number()
    job = claimed.get(timeout=20)
    waiter.join(10)
    assert job
    assert job["ticket_id"] == visit.id
    assert monotonic() - begun < 10, "it did not sit out its whole wait"


def test_a_server_that_stops_lets_go_whoever_waits(site: Site) -> None:
    bell, answers = _hang(site), Queue[Json | None]()
    waiter = threading.Thread(target=lambda: answers.put(site.agent.claims(wait_s=25)))
    waiter.start()
    assert bell.somebody_waits.wait(10)
    bell.silence()
    assert answers.get(timeout=10) is None
    waiter.join(10)


def test_another_centres_ticket_wakes_nobody_here(site: Site, other_site: Site) -> None:
    bell = PrintBell()
    here, there = bell.listen(site.centre.id), bell.listen(other_site.centre.id)
    site.server.outbox.listeners.append(bell.put)
    other_site.kiosk.take_number()
    assert there.is_set()
    assert not here.is_set()


def test_nobody_waits_longer_than_was_asked_for(site: Site) -> None:
    assert site.agent.claims(wait_s=0) is None
    assert site.agent.claims(wait_s=0.01) is None


def test_whoever_has_left_is_not_woken(site: Site) -> None:
    bell = PrintBell()
    waiter = bell.listen(site.centre.id)
    bell.leave(site.centre.id, waiter)
    site.server.outbox.listeners.append(bell.put)
    site.kiosk.take_number()
    assert not waiter.is_set()


def test_two_who_wait_are_both_woken_and_one_gets_the_job(site: Site) -> None:
    bell = PrintBell()
    waiters = [bell.listen(site.centre.id) for _ in range(2)]
    told: list[Notice] = []
    site.server.outbox.listeners += [told.extend, bell.put]
    site.kiosk.take_number()
    assert all(waiter.is_set() for waiter in waiters)
    assert [type(notice.event).__name__ for notice in told] == ["TicketIssued"]


def _hang(site: Site) -> Listening:
    """Put the listening bell in the place of the server's own."""
    bell = Listening()
    parts = site.server.app.extensions["toiluot"]
    site.server.app.extensions["toiluot"] = type(parts)(**{**vars(parts), "bell": bell})
    site.server.outbox.listeners.append(bell.put)
    return bell
