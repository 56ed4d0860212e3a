"""The write path: decide, record, commit; only then tell anyone."""

import pytest

from server.commands.counters import CloseCounter
from server.commands.day import CloseDay
from server.domain.errors import CounterClosed, NotAllowed, NotFound
from server.domain.roles import ROLE_RIGHTS, Actor, ActorKind, Role, system_actor
from server.storage.journal import Notice
from tests.story.hall import Site


class Listener:
    """Hears of every commit, and looks at once whether it is there."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.heard: list[str] = []
        self.found: list[int] = []
        site.server.outbox.listeners.append(self.put)

    def put(self, notices: list[Notice]) -> None:
        """As the relay is told."""
        self.heard += [type(notice.event).__name__ for notice in notices]
        self.found += [self.site.revision - notice.revision for notice in notices]


@pytest.fixture
def listener(site: Site) -> Listener:
    """Listens from now on."""
    return Listener(site)


def test_whoever_is_told_finds_it_committed(site: Site, listener: Listener) -> None:
    site.kiosk.take_number()
    assert (listener.heard, listener.found) == (["TicketIssued"], [0])


def test_a_call_that_finishes_the_last_one_tells_of_both_in_order(site: Site, listener: Listener) -> None:
    for _ in range(2):
        site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    listener.heard.clear()
    officer.calls_next()
    assert listener.heard == ["TicketFinished", "TicketCalled"]


def test_a_refusal_is_told_to_nobody_but_the_asker(site: Site, listener: Listener) -> None:
    site.officer(1)
    listener.heard.clear()
    assert site.officer(1).tries("call-next").status == 409
    assert listener.heard == []


def test_a_repeated_request_is_told_once(site: Site, listener: Listener) -> None:
    for _ in range(3):
        site.kiosk.asks(request_id="touch").good()
    assert listener.heard == ["TicketIssued"]


def test_a_command_needs_its_right_before_anything_is_looked_at(site: Site) -> None:
    officer = Actor(ActorKind.STAFF, "lan", site.centre.id, ROLE_RIGHTS[Role.OFFICER])
    with site.unchanged():
        with pytest.raises(NotAllowed):
            site.server.executor.run(CloseDay(), officer)
        with pytest.raises(CounterClosed):
            site.server.executor.run(CloseCounter(counter_id=site.centre.counters[1]), officer)


def test_at_a_centre_that_is_none_nothing_is_done(site: Site) -> None:
    with site.unchanged(), pytest.raises(NotFound, match="site"):
        site.server.executor.run(CloseDay(), system_actor("nowhere"))
