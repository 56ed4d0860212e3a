"""Web push: a phone in a pocket is told when its turn is near and when it has come, once each, and nothing else."""

from __future__ import annotations

from typing import Any

import pytest

from server.domain.integration.push import is_not_far
from server.housekeeping import forget_contacts
from server.webhooks.teller import Teller
from tests.story.browsers import Browser, claims_of
from tests.story.clock import Clock
from tests.story.doors import Door
from tests.story.hall import Site
from tests.story.ledger import journal_of
from tests.story.receiver import Receiver, answers
from tests.story.webhooks import rounds


@pytest.fixture
def phone(site: Site) -> Door:
    """Of somebody in the café over the road; the centre has web push."""
    site.sets(notifications={"push": True, "sms": False, "ahead": 1, "consent": {}})
    return Door(site.server.app)


def passes(site: Site, clock: Clock, times: int = 1) -> None:
    """Some seconds in which the courier looks round."""
    for _ in range(times):
        clock.advance(seconds=2)
        rounds(site)


def test_near_and_called_are_told_once_each_and_only_the_phone_can_read_it(
    site: Site, phone: Door, receiver: Receiver, clock: Clock
) -> None:
    mine = [site.kiosk.take_number() for _ in range(3)][-1]
    browser = Browser(receiver)
    key = phone.get(f"/tickets/{mine.token}/contacts").good()["push"]["key"]
    assert browser.asks(phone, mine).good()["ahead"] == 1
    officer = site.officer(1).opens()
    passes(site, clock)
    assert browser.posted == [], "two are before her"
    officer.calls_next()
    passes(site, clock, 2)
    assert [one["title"] for one in browser.shown] == ["Sắp đến lượt A003: còn 1 người phía trước"]
    officer.calls_next()
    passes(site, clock)
    officer.calls_next()
    passes(site, clock)
    officer.recalls()
    passes(site, clock, 2)
    assert len(browser.posted) == 2
    centre = mine.phone["site"]["name"]["vi"]
    said = {"title": "Mời A003 đến quầy 1", "body": centre, "what": "called", "tag": "A003", "url": f"/t/{mine.token}"}
    assert browser.shown[1] == said
    posted = browser.posted[1]
    assert b"A003" not in posted.raw
    assert (posted.headers["Content-Encoding"], posted.headers["TTL"]) == ("aes128gcm", "300")
    claims = claims_of(posted, key)
    assert claims["aud"] == f"http://127.0.0.1:{receiver.port}"
    assert 0 < claims["exp"] - clock().timestamp() <= 86_400


def test_two_processes_tell_once_and_a_transfer_is_a_new_turn(
    site: Site, phone: Door, receiver: Receiver, clock: Clock
) -> None:
    mine, browser = site.kiosk.take_number(), Browser(receiver)
    browser.asks(phone, mine).good()
    site.officer(2).opens()
    site.officer(1).opens().calls_next()
    Teller(site.server.store, clock).round()
    passes(site, clock, 2)
    assert [one["title"] for one in browser.shown] == ["Mời A001 đến quầy 1"]
    site.officer(1).tries("transfer", counter_id=site.centre.counters[2]).good()
    passes(site, clock)
    site.officer(2).calls_next()
    passes(site, clock, 2)
    assert [one["title"] for one in browser.shown[1:]] == [
        "A001 là số tiếp theo, mời quay lại sảnh", "Mời A001 đến quầy 2",
    ]  # fmt: skip


def test_a_push_service_that_is_busy_is_tried_again_until_the_news_is_old(
    site: Site, phone: Door, receiver: Receiver, clock: Clock
) -> None:
    mine, browser = site.kiosk.take_number(), Browser(receiver)
    browser.asks(phone, mine).good()
    receiver.plan = [answers(429), answers(503), answers(201)]
    site.officer(1).opens().calls_next()
    passes(site, clock)
    clock.advance(seconds=7)
    passes(site, clock)
    assert len(browser.posted) == 2
    clock.advance(seconds=20)
    passes(site, clock)
    assert [one["what"] for one in browser.shown] == ["called"] * 3
    again = site.kiosk.take_number()
    site.officer(1).finishes()
    browser.asks(phone, again).good()
    receiver.plan = [answers(503) for _ in range(20)]
    site.officer(1).calls_next()
    for _ in range(20):
        clock.advance(minutes=1)
        rounds(site)
    assert 3 < len(browser.posted) < 9, "the news was old after five minutes"


@pytest.mark.parametrize("status", [404, 410, 403])
def test_a_browser_that_is_gone_is_forgotten_at_once(
    site: Site, phone: Door, receiver: Receiver, clock: Clock, status: int
) -> None:
    visit, browser = site.kiosk.take_number(), Browser(receiver)
    browser.asks(phone, visit).good()
    receiver.plan = [answers(status)]
    passes(site, clock)
    assert phone.get(f"/tickets/{visit.token}/contacts").good()["browsers"] == 0
    site.officer(1).opens().calls_next()
    passes(site, clock)
    assert len(browser.posted) == 1


def test_nothing_is_told_after_the_end_and_nothing_of_the_phone_is_left(
    site: Site, phone: Door, receiver: Receiver, clock: Clock
) -> None:
    mine, browser = site.kiosk.take_number(), Browser(receiver)
    with_journal = [row.revision for row in journal_of(site.server.store, site.centre.id)]
    browser.asks(phone, mine).good()
    assert [row.revision for row in journal_of(site.server.store, site.centre.id)] == with_journal, "no journal tells"
    site.officer(1).opens().calls_next()
    site.officer(1).finishes()
    passes(site, clock)
    assert browser.posted == []
    forget_contacts(site.server)
    assert phone.get(f"/tickets/{mine.token}/contacts").good()["browsers"] == 0
    assert browser.asks(phone, mine).refusal == (409, "notification.over")


def test_a_ticket_is_told_at_five_browsers_and_each_of_them_once(site: Site, phone: Door, receiver: Receiver) -> None:
    mine = site.kiosk.take_number()
    for name in ("a", "b", "c", "d", "e", "a"):
        Browser(receiver, name).asks(phone, mine).good()
    assert phone.get(f"/tickets/{mine.token}/contacts").good()["browsers"] == 5
    refused = Browser(receiver, "f").asks(phone, mine)
    assert (refused.refusal, refused.facts) == ((409, "notification.too_many"), {"most": 5})
    Browser(receiver, "f").asks(phone, site.kiosk.take_number()).good()
    phone.post(f"/tickets/{mine.token}/browser/remove", {"endpoint": Browser(receiver, "a").endpoint}).good()
    assert phone.get(f"/tickets/{mine.token}/contacts").good()["browsers"] == 4


def test_a_centre_without_web_push_takes_no_address(site: Site, receiver: Receiver) -> None:
    mine, door = site.kiosk.take_number(), Door(site.server.app)
    assert mine.phone["notifications"] == {"push": False, "sms": False}
    with site.unchanged():
        assert Browser(receiver).asks(door, mine).refusal == (409, "notification.off")
    assert door.get(f"/tickets/{mine.token}/contacts").good()["push"] is None


@pytest.mark.any_database
@pytest.mark.parametrize(
    "forged",
    [
        {"endpoint": "ftp://push.example/1"}, {"endpoint": "https://user:pass@push.example/1"},
        {"p256dh": "B" * 87}, {"p256dh": "Bxyz"}, {"auth": "AAAAAAAAAAAAAAAAAAAAAAAAAA"},
    ],
)  # fmt: skip
def test_forged_addresses_and_keys_are_refused(site: Site, phone: Door, receiver: Receiver, forged: Any) -> None:
    mine = site.kiosk.take_number()
    with site.unchanged():
        answer = Browser(receiver).asks(phone, mine, **forged)
        assert answer.status == 422
        assert answer.facts["field"] in forged


@pytest.mark.any_database
@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.7", "192.168.1.1", "169.254.169.254", "::1", "fd00::1", "::ffff:10.0.0.7", "100.64.0.1"],
)
def test_a_citizen_s_address_never_leads_into_the_hall(address: str) -> None:
    assert is_not_far(address)
    assert not is_not_far("142.250.66.42")
