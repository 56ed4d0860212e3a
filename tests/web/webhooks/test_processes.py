"""Servers that die between two steps, or are two: each notice goes out in order, and at least once."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from server.app import Server
from server.storage.outbox import deliveries
from tests.running import wait_until
from tests.story.clock import Clock
from tests.story.hall import Site
from tests.story.installation import Template
from tests.story.receiver import Receiver, hangs, receiving
from tests.story.webhooks import TICKETS, hooked, rounds


def test_a_restart_loses_nothing_and_keeps_the_order(
    site: Site, receiver: Receiver, start_server: Callable[..., Server], template: Template, clock: Clock
) -> None:
    """The server dies after the commit and before anything was sent; another one goes on."""
    hook = hooked(site, receiver)
    site.serves_one(1)
    again = Server(site.server.settings, clock, mode="threading")
    try:
        again.courier.round(spawn=lambda work: work())
    finally:
        again.store.close()
    assert receiver.events == TICKETS
    assert hook.row["waiting"] == 0


def test_dying_while_sending_sends_it_once_more(
    site: Site, receiver: Receiver, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    hooked(site, receiver)
    site.serves_one(1)

    class Died(Exception):
        """The process is no more."""

    def dies(*_: Any) -> None:
        raise Died

    with monkeypatch.context() as patch:
        patch.setattr(deliveries, "settle", dies)
        with pytest.raises(Died):
            rounds(site)
    assert receiver.events == ["ticket.issued"]
    rounds(site)
    assert len(receiver.told) == 1, "somebody else may still be sending it"
    clock.at += deliveries.LEASE + timedelta(seconds=1)
    rounds(site)
    assert receiver.events == ["ticket.issued", *TICKETS], "at least once, and in order"


def test_two_processes_send_each_notice_once_and_in_order(site: Site, receiver: Receiver, clock: Clock) -> None:
    hooked(site, receiver)
    other = Server(site.server.settings, clock, mode="threading")
    for _ in range(12):
        site.kiosk.take_number()
    start = threading.Barrier(2)

    def works(server: Server) -> None:
        start.wait()
        for _ in range(40):
            server.courier.round(spawn=lambda work: work())

    threads = [threading.Thread(target=works, args=(server,)) for server in (site.server, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    other.store.close()
    assert len(receiver.taken) == 12
    assert receiver.taken == sorted(set(receiver.taken))


def test_a_slow_receiver_keeps_no_other_waiting(site: Site, receiver: Receiver) -> None:
    over = threading.Event()
    with receiving(hangs(over)) as slow:
        hooked(site, slow)
        hooked(site, receiver)
        site.kiosk.take_number()
        site.server.courier.round()
        wait_until(lambda: receiver.events == ["ticket.issued"], 10, "the quick one")
        assert site.server.courier.busy, "the slow one still holds its own thread"
        over.set()
        wait_until(lambda: not site.server.courier.busy, 20, "the end of both")


def test_a_rush_of_changes_is_looked_at_a_few_times_a_second(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    courier, rounds_made = site.server.courier, []
    monkeypatch.setattr(courier, "round", lambda: rounds_made.append(1))
    running = threading.Thread(target=courier.run)
    running.start()
    over = threading.Event()
    for _ in range(100):
        courier.put([])
        over.wait(0.01)
    courier.stop()
    running.join()
    assert 2 <= len(rounds_made) <= 10
