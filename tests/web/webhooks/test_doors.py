"""Where a webhook may go, who sees it, and what is kept of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from server.app import Server
from server.domain.integration.address import is_forbidden
from server.domain.integration.public_events import NAMES
from server.housekeeping import forget_deliveries
from server.settings import Settings
from tests.story.clock import Clock
from tests.story.hall import Site
from tests.story.installation import Template
from tests.story.ledger import everything
from tests.story.receiver import Receiver
from tests.story.webhooks import Hook, added, admin, hooked, rounds

pytestmark = pytest.mark.any_database


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
    words = (Path(__file__).parents[3] / "server" / "staff" / "integrations" / "words.ts").read_text(encoding="utf-8")
    assert [name for name in NAMES if words.count(f'"{name}"') != 2] == []


def test_before_the_first_centre_the_courier_has_nothing_to_do(tmp_path: Path) -> None:
    server = Server(Settings(data=tmp_path), mode="threading")
    server.courier.round(spawn=lambda work: work())
    server.store.close()
