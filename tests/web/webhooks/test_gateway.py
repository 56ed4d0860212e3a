"""Text messages: the centre's own gateway is asked for them by a signed notice; the number goes with the ticket."""

from __future__ import annotations

import pytest

from server.housekeeping import forget_contacts
from tests.story.clock import Clock
from tests.story.doors import Answer, Door, new_request
from tests.story.hall import Site
from tests.story.ledger import everything
from tests.story.receiver import Receiver, answers
from tests.story.screens import Visit
from tests.story.webhooks import Hook, hooked, rounds

NUMBER = "0912 345 678"


@pytest.fixture
def gateway(site: Site, receiver: Receiver) -> Hook:
    """The centre sends text messages, and its gateway takes the notices for them alone."""
    site.sets(notifications={"push": False, "sms": True, "ahead": 2, "consent": {"vi": "Tôi đồng ý nhận tin nhắn."}})
    return hooked(site, receiver, "notification.due")


def leaves(site: Site, visit: Visit, telephone: str = NUMBER) -> Answer:
    """Somebody types a number on the phone page and agrees."""
    return Door(site.server.app).post(f"/tickets/{visit.token}/telephone", {"telephone": telephone, "agreed": True})


def test_the_gateway_gets_the_number_the_words_and_a_signature(
    site: Site, gateway: Hook, receiver: Receiver, clock: Clock
) -> None:
    """Other people's programs read this: a change here breaks them."""
    mine = site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    offered = mine.door.get(f"/tickets/{mine.token}/contacts").good()["sms"]
    assert (offered["is_ready"], offered["consent"]["vi"]) == (True, "Tôi đồng ý nhận tin nhắn.")
    leaves(site, mine).good()
    clock.advance(seconds=3)
    rounds(site, 3)
    (told,) = receiver.told
    assert told.is_signed_with(gateway.secret)
    assert told.body == {
        "event": "notification.due", "site_id": site.centre.id, "revision": 0, "at": "2026-11-23T01:00:03.000+00:00",
        "data": {
            "what": "called", "ticket": {"id": mine.id, "label": "A001"}, "language": "vi", "ahead": None,
            "counter_number": 1, "valid_until": "2026-11-23T01:05:03.000+00:00", "to": "+84912345678",
            "centre": mine.phone["site"]["name"],
            "text": {
                "vi": "Mời A001 đến quầy 1", "en": "A001: please go to counter 1", "plain": "Moi A001 den quay 1",
            },
        },
    }  # fmt: skip


def test_the_number_lies_in_one_row_and_goes_with_the_ticket(
    site: Site, gateway: Hook, receiver: Receiver, clock: Clock
) -> None:
    mine = site.kiosk.take_number()
    leaves(site, mine).good()
    rounds(site, 2)
    assert [one.body["data"]["what"] for one in receiver.told] == ["near"]
    own = mine.door.post(f"/tickets/{mine.token}/my-data", {"request_id": new_request()}).good()
    assert own["contacts"] == [{"kind": "sms", "address": "•••678"}]
    holders = {name for name, rows in everything(site.server.store).items() if "912345678" in repr(rows)}
    assert holders == {"contact"}, "neither the journal nor the outbox has it"
    assert mine.door.get(f"/tickets/{mine.token}/contacts").good()["telephone"] == "•••678"
    mine.gives_up().good()
    forget_contacts(site.server)
    assert "912345678" not in repr(everything(site.server.store))
    assert gateway.deliveries()[0]["state"] == "delivered"


def test_a_gateway_that_was_away_is_not_asked_for_yesterdays_messages(
    site: Site, gateway: Hook, receiver: Receiver, clock: Clock
) -> None:
    """Nobody is sent to a counter twenty minutes late, and the webhook is not turned off for it."""
    mine = site.kiosk.take_number()
    leaves(site, mine).good()
    receiver.plan = [answers(503), answers(503)]
    rounds(site, 2)
    clock.advance(minutes=20)
    rounds(site, 3)
    assert len(receiver.told) == 1
    late = gateway.deliveries()[-1]
    assert (late["state"], late["problem"], gateway.row["is_on"]) == ("given_up", "too_late", True)


def test_another_number_takes_the_place_of_the_first_and_is_not_told_twice(
    site: Site, gateway: Hook, receiver: Receiver, clock: Clock
) -> None:
    mine = site.kiosk.take_number()
    for number in ("0912345678", "+84 387 654 321", "84.387.654.321"):
        leaves(site, mine, number).good()
        rounds(site, 2)
    assert [one.body["data"]["to"] for one in receiver.told] == ["+84912345678"]
    mine.door.post(f"/tickets/{mine.token}/telephone/remove").good()
    assert mine.door.get(f"/tickets/{mine.token}/contacts").good()["telephone"] is None


def test_numbers_that_are_none_and_numbers_of_strangers(site: Site, gateway: Hook) -> None:
    visits = [site.kiosk.take_number() for _ in range(4)]
    for number in ("0212345678", "12345678901", "0912 345 67a", "09123456789"):
        with site.unchanged():
            assert leaves(site, visits[0], number).facts["field"] == "telephone"
    for visit in visits[:3]:
        leaves(site, visit).good()
    assert leaves(site, visits[3]).facts == {"most": 3}, "nobody has a stranger's telephone ring all day"


def test_a_centre_that_has_not_turned_it_on_takes_no_number(site: Site) -> None:
    visit = site.kiosk.take_number()
    with site.unchanged():
        assert leaves(site, visit).refusal == (409, "notification.off")


@pytest.mark.any_database
@pytest.mark.parametrize("wrong", [{"ahead": 0}, {"ahead": 21}, {"consent": {"vi": "x" * 501}}, {"email": True}])
def test_an_administrator_cannot_set_what_makes_no_sense(site: Site, wrong: dict[str, object]) -> None:
    chosen = {"push": True, "sms": True, "ahead": 3, "consent": {}, **wrong}
    version = site.admin.door.get("/setup/site").good()["rows"][0]["version"]
    body = {"version": version, "notifications": chosen}
    assert site.admin.door.post(f"/setup/site/{site.centre.id}", body).status == 422
