"""Other systems are told what happens: signed, in order, at least once, whatever their servers do meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from server.app import Server
from server.domain.floor.alert import AlertKind
from server.domain.integration.address import is_forbidden
from server.domain.integration.public_events import NAMES
from server.housekeeping import forget_deliveries, watch_halls
from server.storage.outbox import deliveries
from server.webhooks import post
from tests.running import wait_until
from tests.story.clock import Clock
from tests.story.doors import Door, Json
from tests.story.hall import Site
from tests.story.installation import Template
from tests.story.ledger import everything, journal_of
from tests.story.people import Person
from tests.story.receiver import Receiver, answers, babbles, hangs, hangs_up, lies, receiving, trickles

TICKETS = ["ticket.issued", "ticket.called", "ticket.started", "ticket.finished"]


@pytest.fixture
def site(start_server: Callable[..., Server], template: Template, clock: Clock) -> Site:
    """A centre whose webhooks may go to this machine."""
    return Site(start_server(webhook_here=True), template.first, clock)


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    """It takes everything, until a test gives it a plan."""
    with receiving() as made:
        yield made


@dataclass(frozen=True)
class Hook:
    """A webhook of the centre."""

    site: Site
    id: str
    secret: str

    @property
    def row(self) -> Json:
        """As the page shows it."""
        rows: list[Json] = admin(self.site).get("/webhooks").good()["webhooks"]
        return next(row for row in rows if row["id"] == self.id)

    def deliveries(self, **query: str) -> list[Json]:
        """Newest first."""
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        rows: list[Json] = admin(self.site).get(f"/webhooks/{self.id}/deliveries?{asked}").good()["deliveries"]
        return rows

    def changes(self, **fields: Any) -> None:
        """In the set-up."""
        admin(self.site).post(f"/setup/webhooks/{self.id}", {"version": self.row["version"], **fields}).good()


def admin(site: Site) -> Door:
    """The administrator, signed in just now: these stories take days."""
    return Person(site, "quantri").door


def added(site: Site, url: str, *events: str) -> str:
    """A webhook without a secret."""
    body = {"name": "Văn phòng điện tử", "url": url, "events": list(events or TICKETS)}
    return str(admin(site).post("/setup/webhooks", body).good()["row"]["id"])


def hooked(site: Site, receiver: Receiver, *events: str) -> Hook:
    """One that may be sent to."""
    webhook_id = added(site, receiver.url, *events)
    return Hook(site, webhook_id, admin(site).post(f"/webhooks/{webhook_id}/secret").good()["secret"])


def rounds(site: Site, times: int = 1) -> None:
    """What the courier does by itself every two seconds, here in this very thread."""
    for _ in range(times):
        site.server.courier.round(spawn=lambda work: work())


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


@pytest.mark.parametrize("place", ["127.0.0.1", "localhost"])
def test_this_machine_is_out_of_bounds_unless_a_setting_permits_it(
    start_server: Callable[..., Server], template: Template, clock: Clock, receiver: Receiver, place: str
) -> None:
    site = Site(start_server(), template.first, clock)
    webhook_id = added(site, f"http://{place}:{receiver.port}/")
    admin(site).post(f"/webhooks/{webhook_id}/secret").good()
    admin(site).post(f"/webhooks/{webhook_id}/ping").good()
    rounds(site)
    assert [one["problem"] for one in Hook(site, webhook_id, "").deliveries()] == ["forbidden"]
    assert receiver.told == []


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "127.9.9.9", "::1", "169.254.169.254", "fe80::1%eth0", "0.0.0.0", "::ffff:127.0.0.1", "224.0.0.1",
     "fd00:ec2::254", "::"],
)  # fmt: skip
def test_addresses_that_no_webhook_may_reach(address: str) -> None:
    assert is_forbidden(address)


@pytest.mark.parametrize("address", ["192.168.1.20", "10.0.0.5", "203.113.131.1", "fd12:3456::1", "2405:4800::1"])
def test_addresses_of_the_hall_and_of_the_world(address: str) -> None:
    assert not is_forbidden(address)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://office.vn/", "http://", "http:///x", "http://u:p@office.vn/", "https://u@office.vn/",
        "http://office.vn/#part", "http://office.vn:0/", "http://office.vn:99999/", "http://[::1",
        "javascript:alert(1)", "http://office.vn/ x", "//office.vn/", "http://văn-phòng.vn/",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused(site: Site, url: str) -> None:
    door = admin(site)
    with site.unchanged():
        answer = door.post("/setup/webhooks", {"name": "x", "url": url, "events": ["ticket.issued"]})
        assert answer.refusal == (422, "request.field")
        assert answer.facts["field"] == "url"


def test_an_event_that_is_none_is_refused(site: Site) -> None:
    for events in ([], ["ticket.isued"], ["StaffSignedIn"], ["*"]):
        answer = admin(site).post("/setup/webhooks", {"name": "x", "url": "http://a.vn/", "events": events})
        assert (answer.status, answer.facts["field"]) == (422, "events"), events


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


def test_pages_of_notices(site: Site, receiver: Receiver) -> None:
    hook = hooked(site, receiver, "ticket.issued")
    for _ in range(60):
        site.kiosk.take_number()
    rounds(site)
    first = admin(site).get(f"/webhooks/{hook.id}/deliveries").good()
    second = admin(site).get(f"/webhooks/{hook.id}/deliveries?before={first['next']}").good()
    revisions = [one["revision"] for page in (first, second) for one in page["deliveries"]]
    assert len(revisions) == 60
    assert revisions == sorted(revisions, reverse=True)
    assert second["next"] is None
    assert hook.deliveries(state="given_up") == []


def test_old_notices_are_forgotten_and_those_of_a_webhook_that_is_gone(
    site: Site, receiver: Receiver, clock: Clock
) -> None:
    hook = hooked(site, receiver, "ticket.issued")
    site.kiosk.take_number()
    rounds(site)
    forget_deliveries(site.server)
    assert len(hook.deliveries()) == 1
    clock.advance(days=31)
    forget_deliveries(site.server)
    assert hook.deliveries() == []
    admin(site).post(f"/webhooks/{hook.id}/ping").good()
    admin(site).post(f"/setup/webhooks/{hook.id}/remove", {"version": hook.row["version"]}).good()
    forget_deliveries(site.server)
    kept = everything(site.server.store)
    assert kept["delivery"] == kept["webhook_progress"] == []


def test_another_centre_sees_and_touches_none_of_it(
    start_server: Callable[..., Server], template: Template, clock: Clock, receiver: Receiver
) -> None:
    server = start_server(webhook_here=True)
    site, other = Site(server, template.first, clock), Site(server, template.second, clock)
    hook = hooked(site, receiver)
    other.kiosk.take_number()
    site.kiosk.take_number()
    rounds(site)
    assert {one.body["site_id"] for one in receiver.told} == {site.centre.id}
    door = admin(other)
    notice = hook.deliveries()[0]["id"]
    with site.unchanged():
        assert door.get("/webhooks").good()["webhooks"] == []
        assert door.get(f"/webhooks/{hook.id}/deliveries").refusal == (404, "webhook.unknown")
        assert door.get(f"/deliveries/{notice}").refusal == (404, "delivery.unknown")
        for wish in (f"/webhooks/{hook.id}/secret", f"/webhooks/{hook.id}/ping", f"/webhooks/{hook.id}/skip"):
            assert door.post(wish).refusal == (404, "webhook.unknown")
        assert door.post(f"/deliveries/{notice}/resend").refusal == (404, "delivery.unknown")


def test_supervisors_and_officers_have_no_business_here(site: Site) -> None:
    for person in (site.officer(1), site.supervisor):
        assert person.door.get("/webhooks").refusal == (403, "auth.forbidden")


def test_each_public_name_is_told_once_and_looks_like_one() -> None:
    assert len(set(NAMES)) == len(NAMES)
    assert all(part.isidentifier() and part.islower() for name in NAMES for part in name.split("."))
    assert not [name for name in NAMES if "staff" in name or "session" in name or "password" in name]


def test_each_event_has_words_on_the_page_in_both_languages() -> None:
    words = (Path(__file__).parents[2] / "server" / "staff" / "integrations" / "words.ts").read_text(encoding="utf-8")
    assert [name for name in NAMES if words.count(f'"{name}"') != 2] == []


def test_a_folder_holds_the_outbox(tmp_path: Path) -> None:
    """Sending needs no table of another site's, and none at all before the first webhook."""
    from server.settings import Settings

    server = Server(Settings(data=tmp_path), mode="threading")
    server.courier.round(spawn=lambda work: work())
    server.store.close()


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
