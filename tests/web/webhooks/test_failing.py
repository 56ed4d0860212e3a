"""Receivers that fail, lie, sleep or are gone: in order and at least once all the same, for a day."""

from __future__ import annotations

import threading
from typing import Any

import pytest

from server.domain.floor.alert import AlertKind
from server.housekeeping import watch_halls
from server.webhooks import post
from tests.story.clock import Clock
from tests.story.hall import Site
from tests.story.ledger import journal_of
from tests.story.receiver import Receiver, answers, babbles, hangs, hangs_up, lies, trickles
from tests.story.webhooks import admin, hooked, rounds


def test_a_failing_receiver_holds_the_order_and_is_tried_more_and_more_seldom(
    site: Site, receiver: Receiver, clock: Clock
) -> None:
    hook = hooked(site, receiver)
    receiver.plan = [answers(204), answers(500, b"disk full"), answers(503)]
    site.serves_one(1)
    rounds(site, 5)
    assert receiver.events == ["ticket.issued", "ticket.called"]
    failed = hook.deliveries(state="waiting")[-1]
    assert (failed["event"], failed["attempts"], failed["status"], failed["problem"]) == (
        "ticket.called", 1, 500, "status",
    )  # fmt: skip
    whole = admin(site).get(f"/deliveries/{failed['id']}").good()["delivery"]
    assert whole["answer"] == "disk full"
    assert whole["body"] == receiver.told[1].raw.decode()
    clock.advance(seconds=3.9)
    rounds(site)
    assert len(receiver.told) == 2
    clock.advance(seconds=2.2)
    rounds(site)
    assert len(receiver.told) == 3
    clock.advance(seconds=11.9)
    rounds(site)
    assert len(receiver.told) == 3, "the second delay is three times the first"
    clock.advance(seconds=6.2)
    rounds(site)
    assert receiver.events == ["ticket.issued", *["ticket.called"] * 3, "ticket.started", "ticket.finished"]
    assert len({one.raw for one in receiver.told[1:4]}) == 1, "the same bytes at every attempt"
    assert len({one.headers["X-Toiluot-Delivery"] for one in receiver.told[1:4]}) == 1
    assert hook.row["failing_since"] is None


@pytest.mark.parametrize(
    ("behave", "status", "problem"),
    [
        (answers(302, Location="http://127.0.0.1:9/elsewhere"), 302, "status"),
        (answers(410), 410, "status"),
        (answers(404, b"<html>" + b"x" * 100_000), 404, "status"),
        (hangs_up, None, "no_answer"),
        (babbles, None, "no_answer"),
    ],
)
def test_bad_answers_are_told_apart_and_tried_again(  # noqa: PLR0917 - what comes in, and what is told of it
    site: Site, receiver: Receiver, clock: Clock, behave: Any, status: int | None, problem: str
) -> None:
    hook = hooked(site, receiver)
    receiver.plan = [behave]
    site.kiosk.take_number()
    rounds(site)
    failed = hook.deliveries()[0]
    assert (failed["state"], failed["status"], failed["problem"]) == ("waiting", status, problem)
    assert len(admin(site).get(f"/deliveries/{failed['id']}").good()["delivery"]["answer"] or "") <= post.SHOWN
    assert len(receiver.told) == 1, "no redirect was followed"
    clock.advance(minutes=1)
    rounds(site)
    assert hook.deliveries()[0]["state"] == "delivered"


def test_a_receiver_that_took_it_but_lies_about_its_answer_has_taken_it(site: Site, receiver: Receiver) -> None:
    hook = hooked(site, receiver)
    receiver.plan = [lies]
    site.kiosk.take_number()
    rounds(site)
    assert [one["state"] for one in hook.deliveries()] == ["delivered"]


@pytest.mark.parametrize("slowness", [hangs, trickles])
def test_a_slow_receiver_is_cut_off(
    site: Site, receiver: Receiver, monkeypatch: pytest.MonkeyPatch, slowness: Any
) -> None:
    monkeypatch.setattr(post, "ANSWER_S", 0.3)
    monkeypatch.setattr(post, "LONGEST_S", 0.6)
    over = threading.Event()
    hook = hooked(site, receiver)
    receiver.plan = [slowness(over)]
    site.kiosk.take_number()
    rounds(site)
    over.set()
    failed = hook.deliveries()[0]
    assert failed["problem"] in ("too_slow", "no_answer")
    assert 250 <= failed["took_ms"] < 5_000


def test_nobody_listens_there(site: Site, receiver: Receiver, clock: Clock) -> None:
    hook = hooked(site, receiver)
    receiver.stop()
    site.kiosk.take_number()
    rounds(site)
    assert hook.deliveries()[0]["problem"] == "no_answer"
    assert hook.row["failing_since"]
    receiver.start()
    clock.advance(minutes=1)
    rounds(site)
    assert receiver.events == ["ticket.issued"]


def fails_for(site: Site, clock: Clock, hours: float) -> None:
    """Try again and again for so long."""
    for _ in range(int(hours * 12) + 1):
        clock.advance(minutes=5)
        rounds(site)


def test_after_a_day_a_notice_is_given_up_and_nobody_is_asked_any_more(
    site: Site, receiver: Receiver, clock: Clock
) -> None:
    hook = hooked(site, receiver)
    site.kiosk.take_number()
    site.kiosk.take_number()
    receiver.plan = [answers(500)] * 1_000
    fails_for(site, clock, 23)
    assert hook.row["is_on"]
    fails_for(site, clock, 4)
    assert not hook.row["is_on"]
    assert [one["state"] for one in hook.deliveries()] == ["waiting", "given_up"]
    assert 15 <= len(receiver.told) <= 25, "5 s, 15 s, 45 s, … 2 h"
    assert "WebhookTurnedOff" in [row.event for row in journal_of(site.server.store, site.centre.id)]
    tries = len(receiver.told)
    fails_for(site, clock, 1)
    assert len(receiver.told) == tries
    receiver.plan.clear()
    hook.changes(is_on=True)
    rounds(site)
    assert [one["state"] for one in hook.deliveries()] == ["delivered", "given_up"]
    admin(site).post(f"/deliveries/{hook.deliveries()[1]['id']}/resend").good()
    rounds(site)
    assert [one["state"] for one in hook.deliveries()] == ["delivered", "delivered"]


def test_a_supervisor_hears_of_a_receiver_that_is_silent_for_long(site: Site, receiver: Receiver, clock: Clock) -> None:
    def standing() -> list[str]:
        alerts = site.supervisor.floor["alerts"]
        return [one["about"]["vi"] for one in alerts if one["kind"] == AlertKind.WEBHOOK]

    hook = hooked(site, receiver)
    receiver.plan = [answers(500)] * 100
    site.kiosk.take_number()
    rounds(site)
    watch_halls(site.server)
    assert standing() == []
    fails_for(site, clock, 0.4)
    watch_halls(site.server)
    assert standing() == ["Văn phòng điện tử"]
    receiver.plan.clear()
    fails_for(site, clock, 2)
    watch_halls(site.server)
    assert standing() == []
    receiver.plan = [answers(500)] * 100
    site.kiosk.take_number()
    fails_for(site, clock, 0.5)
    watch_halls(site.server)
    admin(site).post(f"/setup/webhooks/{hook.id}/remove", {"version": hook.row["version"]}).good()
    watch_halls(site.server)
    assert standing() == [], "nobody is told of a webhook that is no more"


def test_a_ping_goes_before_all_that_waits(site: Site, receiver: Receiver, clock: Clock) -> None:
    hook = hooked(site, receiver)
    receiver.plan = [answers(500)]
    site.kiosk.take_number()
    rounds(site)
    admin(site).post(f"/webhooks/{hook.id}/ping").good()
    rounds(site)
    assert receiver.events == ["ticket.issued", "ping"]
    assert receiver.told[1].body["data"] == {}
    assert receiver.told[1].is_signed_with(hook.secret)


def test_what_waits_may_be_thrown_away(site: Site, receiver: Receiver, clock: Clock) -> None:
    hook = hooked(site, receiver)
    receiver.plan = [answers(500)]
    site.kiosk.take_number()
    rounds(site)
    site.kiosk.take_number()
    admin(site).post(f"/webhooks/{hook.id}/skip").good()
    clock.advance(minutes=1)
    rounds(site)
    assert len(receiver.told) == 1
    third = site.kiosk.take_number()
    rounds(site)
    assert receiver.told[-1].body["data"]["ticket"]["label"] == third.label
