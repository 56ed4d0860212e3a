"""Other systems are told what happens: what it says, how it is signed, and whom it does not name."""

from __future__ import annotations

from server.domain.integration.public_events import NAMES
from tests.story.clock import Clock
from tests.story.hall import Site
from tests.story.ledger import journal_of
from tests.story.receiver import Receiver
from tests.story.webhooks import TICKETS, added, admin, hooked, rounds


def test_what_happens_is_told_in_order_and_signed(site: Site, receiver: Receiver) -> None:
    hook = hooked(site, receiver)
    site.serves_one(1)
    rounds(site)
    assert receiver.events == TICKETS
    assert receiver.taken == sorted(receiver.taken)
    assert all(one.is_signed_with(hook.secret) for one in receiver.told)
    assert not receiver.told[0].is_signed_with(hook.secret + "x")
    assert {one.path for one in receiver.told} == {"/toiluot?from=hall"}
    assert hook.row["waiting"] == 0
    assert hook.row["delivered_at"]


def test_the_contents_of_a_notice_are_stable(site: Site, receiver: Receiver) -> None:
    """Other people's programs read this: a change here breaks them."""
    hooked(site, receiver)
    visit = site.serves_one(1)
    rounds(site)
    called = receiver.told[1]
    assert called.body == {
        "event": "ticket.called", "site_id": site.centre.id, "revision": called.revision,
        "at": "2026-11-23T01:00:00.000+00:00",
        "data": {
            "ticket": {"id": visit.id, "label": "A001"},
            "service": {"id": site.centre.services["Đất đai"], "code": "dat-nop"},
            "counter": {"id": site.centre.counters[1], "number": 1},
        },
    }  # fmt: skip
    assert called.headers["X-Toiluot-Site"] == site.centre.id
    assert called.headers["Content-Type"] == "application/json"
    assert called.headers["X-Toiluot-Delivery"]


def test_only_what_was_asked_for_and_only_from_the_secret_on(site: Site, receiver: Receiver) -> None:
    webhook_id = added(site, receiver.url, "ticket.called")
    site.serves_one(1)
    rounds(site)
    assert receiver.told == [], "without a secret nothing is sent"
    admin(site).post(f"/webhooks/{webhook_id}/secret").good()
    site.kiosk.take_number()
    site.officer(1).calls_next()
    rounds(site)
    assert receiver.events == ["ticket.called"]
    assert receiver.told[0].body["data"]["ticket"]["label"] == "A002"


def test_no_notice_tells_a_person_a_secret_or_a_mark(site: Site, receiver: Receiver) -> None:
    hooked(site, receiver, *NAMES)
    visit = site.serves_one(1)
    visit.rates(1, reasons=["attitude"], comment="Cán bộ Lan cáu kỉnh").good()
    site.officer(1).pauses("lunch").resumes()
    site.officer(1).tries("help").good()
    site.kiosk.take_number()
    site.officer(1).calls_next()
    site.officer(1).tries("park", reason="Bà Hoa thiếu giấy tờ").good()
    rounds(site)
    assert {"rating.given", "counter.paused", "alert.raised", "ticket.parked"} <= set(receiver.events)
    said = b"\n".join(one.raw for one in receiver.told).decode()
    officer = site.officer(1)
    for hidden in (officer.id, officer.session["staff"]["name"], "quay1", visit.token, "Lan", "Hoa", '"score"'):
        assert hidden not in said, hidden


def test_sending_once_more_sends_the_same_bytes_signed_anew(site: Site, receiver: Receiver, clock: Clock) -> None:
    hook = hooked(site, receiver)
    site.kiosk.take_number()
    rounds(site)
    clock.advance(minutes=3)
    admin(site).post(f"/deliveries/{hook.deliveries()[0]['id']}/resend").good()
    rounds(site)
    first, second = receiver.told
    assert first.raw == second.raw
    assert first.headers["X-Toiluot-Delivery"] == second.headers["X-Toiluot-Delivery"]
    assert first.headers["X-Toiluot-Signature"] != second.headers["X-Toiluot-Signature"]
    assert second.is_signed_with(hook.secret)


def test_a_new_secret_signs_from_now_on(site: Site, receiver: Receiver) -> None:
    hook = hooked(site, receiver)
    newer = admin(site).post(f"/webhooks/{hook.id}/secret").good()["secret"]
    site.kiosk.take_number()
    rounds(site)
    assert receiver.told[0].is_signed_with(newer)
    assert not receiver.told[0].is_signed_with(hook.secret)


def test_a_secret_is_told_once_and_not_journaled(site: Site, receiver: Receiver) -> None:
    hook = hooked(site, receiver)
    assert len(hook.secret) > 40
    told = repr([row._mapping for row in journal_of(site.server.store, site.centre.id)])
    assert hook.secret not in told
    for path in ("/webhooks", "/setup/webhooks", f"/webhooks/{hook.id}/deliveries", "/setup-changes"):
        assert hook.secret not in repr(admin(site).get(path).good()), path
