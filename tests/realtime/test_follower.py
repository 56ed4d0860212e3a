"""What is committed reaches the listeners of every process: all of it, once, in the order of the journal."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import fields
from queue import Queue
from typing import Any
from uuid import uuid4

import pytest

from server.app import Server
from server.commands.counters import CloseCounter, OpenCounter
from server.domain import events
from server.domain.errors import Unavailable
from server.domain.events import CounterOpened, Event, told_event
from server.domain.roles import Actor, ActorKind, Right
from server.realtime import follower
from server.settings import Settings
from server.sites import make_site
from server.storage.journal import Notice
from tests.story.bad_days import away
from tests.story.builders import a_site
from tests.story.hall import Site
from tests.story.ledger import journal_of

Told = list[tuple[int, str]]


@pytest.fixture
def beside(site: Site) -> Iterator[Server]:
    """A second process of the same installation, as far as one process can play two."""
    settings = Settings(data=site.server.settings.data, database=site.server.settings.database)
    server = Server(settings, site.clock, mode="threading")
    yield server
    server.store.close()


def heard_by(server: Server, site: Site) -> Told:
    """All that its listeners are told of this site from now on."""
    told: Told = []

    def put(notices: list[Notice]) -> None:
        told.extend((one.revision, type(one.event).__name__) for one in notices if one.site_id == site.centre.id)

    server.outbox.listeners.append(put)
    return told


def officer(site: Site, number: int) -> Actor:
    """Whoever works at the counter of that number."""
    return Actor(ActorKind.STAFF, f"officer-{number}", site.centre.id, frozenset({Right.COUNTER_WORK}))


def written(site: Site, since: int) -> Told:
    """What the journal holds after that revision."""
    rows = journal_of(site.server.store, site.centre.id)
    return [(row.revision, row.event) for row in rows if row.revision > since]


def test_what_another_process_commits_is_found(site: Site, beside: Server) -> None:
    told, since = heard_by(beside, site), site.revision
    site.kiosk.take_number()
    assert told == []
    beside.outbox.look()
    assert told == written(site, since)
    beside.outbox.look()
    assert told == written(site, since), "nothing is told twice"


def test_what_others_committed_before_goes_first(site: Site, beside: Server) -> None:
    told, since = heard_by(site.server, site), site.revision
    beside.executor.run(OpenCounter(counter_id=site.centre.counters[1]), officer(site, 1))
    site.kiosk.take_number()
    assert told == [], "it waits for what came before it"
    site.server.outbox.look()
    assert told == written(site, since)
    site.kiosk.take_number()
    assert told == written(site, since), "and then there is nothing to wait for"


def test_two_processes_that_write_at_once_tell_the_same_story(site: Site, beside: Server) -> None:
    since = site.revision
    tellings = [heard_by(server, site) for server in (site.server, beside)]

    def works(server: Server, number: int) -> None:
        who, counter_id = officer(site, number), site.centre.counters[number]
        for kind in (OpenCounter, CloseCounter) * 5:
            server.executor.run(kind(counter_id=counter_id, request_id=uuid4().hex), who)
            server.outbox.look()

    with ThreadPoolExecutor(4) as hands:
        for work in [hands.submit(works, server, n) for n, server in enumerate((site.server, beside) * 2, start=1)]:
            work.result()
    for server in (site.server, beside):
        server.outbox.look()
    story = written(site, since)
    assert len(story) == 40
    assert tellings == [story, story]


def test_a_new_centre_is_followed_from_its_first_day(site: Site, beside: Server) -> None:
    told: list[tuple[int, str]] = []
    beside.outbox.listeners.append(lambda notices: told.extend((n.revision, n.site_id) for n in notices))
    make_site(site.server.executor, a_site(id="a-new-centre"))
    beside.outbox.look()
    assert (1, "a-new-centre") in told


def test_a_row_that_was_torn_out_holds_nobody_up(site: Site, beside: Server) -> None:
    told = heard_by(beside, site)
    site.kiosk.take_number()
    torn = site.revision
    site.kiosk.take_number()
    with site.server.store.installing() as connection:
        connection.exec_driver_sql(f"DELETE FROM journal WHERE revision = {torn}")
    beside.outbox.look()
    assert told == [(torn + 1, "TicketIssued")]


def test_whoever_is_rung_up_looks_at_once(site: Site, beside: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follower, "LOOK_S", 60.0)
    told = Queue[int]()
    beside.outbox.listeners.append(lambda notices: told.put(notices[-1].revision))
    following = threading.Thread(target=beside.outbox.run)
    following.start()
    site.kiosk.take_number()
    beside.outbox.heard(site.centre.id, site.revision)
    assert told.get(timeout=20) == site.revision
    beside.outbox.stop()
    following.join(20)
    assert not following.is_alive()


def test_nobody_needs_to_ring(site: Site, beside: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(follower, "LOOK_S", 0.05)
    told = Queue[int]()
    beside.outbox.listeners.append(lambda notices: told.put(notices[-1].revision))
    following = threading.Thread(target=beside.outbox.run)
    following.start()
    with away(beside.store):
        site.kiosk.take_number()
    assert told.get(timeout=20) == site.revision
    beside.outbox.stop()
    following.join(20)


def test_while_the_database_is_away_nothing_is_lost(site: Site, beside: Server) -> None:
    told, since = heard_by(beside, site), site.revision
    with away(beside.store), pytest.raises(Unavailable):
        beside.outbox.look()
    site.kiosk.take_number()
    beside.outbox.look()
    assert told == written(site, since)


KINDS = [one for one in vars(events).values() if isinstance(one, type) and issubclass(one, Event)]
SAMPLES: dict[str, Any] = {"int": 3, "str": "một", "str | None": "hai", "bool": True}


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
def test_every_event_is_told_again_as_it_was(kind: type[Event]) -> None:
    event = kind(**{one.name: SAMPLES.get(str(one.type), {"vi": "ba"}) for one in fields(kind)})
    again = told_event(kind.__name__, json.loads(json.dumps(event.facts())))
    assert type(again) is kind
    assert json.dumps(again.facts()) == json.dumps(event.facts())


@pytest.mark.parametrize(("name", "facts"), [("TicketSung", {}), ("CounterOpened", {"song": "x"}), ("Mapping", {})])
def test_what_only_a_newer_version_knows_concerns_everybody(name: str, facts: dict[str, Any]) -> None:
    assert type(told_event(name, facts)) is Event
    assert type(told_event("CounterOpened", {"counter_id": "1"})) is CounterOpened
