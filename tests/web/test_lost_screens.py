"""A screen that lost its place shows a code by itself; an administrator gives it a place; it goes on by itself."""

from __future__ import annotations

import pytest

from tests.story.doors import Answer, Door, Json
from tests.story.hall import Site

pytestmark = pytest.mark.any_database


def shows_a_code(site: Site, kind: str = "hall_board") -> Json:
    return Door(site.server.app).post("/devices/lost", {"kind": kind}).good()


def claims(site: Site, secret: str) -> Answer:
    return Door(site.server.app).post("/devices/lost/claim", {"secret": secret})


def board(site: Site) -> str:
    return site.centre.devices["board upstairs"].id


def adopts(site: Site, code: str, device_id: str | None = None) -> Answer:
    return site.admin.door.post(f"/devices/{device_id or board(site)}/adopt", {"code": code})


def test_a_lost_screen_takes_its_place_once_an_administrator_has_given_it(site: Site) -> None:
    shown = shows_a_code(site)
    assert claims(site, shown["secret"]).good()["token"] is None
    old = site.centre.devices["board upstairs"].token
    adopts(site, f"{shown['code'][:4]} {shown['code'][4:]}").good()
    token = claims(site, shown["secret"]).good()["token"]
    assert Door(site.server.app, token).get("/board").status == 200
    assert Door(site.server.app, old).get("/board").refusal == (401, "auth.required")


def test_a_place_is_taken_once(site: Site) -> None:
    shown = shows_a_code(site)
    adopts(site, shown["code"]).good()
    claims(site, shown["secret"]).good()
    assert claims(site, shown["secret"]).refusal == (404, "lost_screen.unknown")
    assert adopts(site, shown["code"]).refusal == (404, "pairing.code_wrong")


def test_a_code_is_given_to_one_place_alone(site: Site) -> None:
    shown = shows_a_code(site)
    adopts(site, shown["code"]).good()
    again = site.centre.devices["board"].id
    assert adopts(site, shown["code"], again).refusal == (404, "pairing.code_wrong")


def test_a_board_does_not_become_a_kiosk(site: Site) -> None:
    shown = shows_a_code(site, "ticket_kiosk")
    answer = adopts(site, shown["code"])
    assert (answer.refusal, answer.facts) == ((404, "pairing.code_wrong"), {"kind": "ticket_kiosk"})
    assert adopts(site, shown["code"], site.kiosk.id).status == 200


def test_after_ten_minutes_the_code_is_nobodys(site: Site) -> None:
    shown = shows_a_code(site)
    site.clock.advance(minutes=11)
    assert adopts(site, shown["code"]).refusal == (404, "pairing.code_wrong")
    assert claims(site, shown["secret"]).refusal == (404, "lost_screen.unknown")


def test_guessing_codes_is_slowed_down(site: Site) -> None:
    answers = [adopts(site, f"{number:08d}").refusal for number in range(12)]
    assert answers[0] == (404, "pairing.code_wrong")
    assert answers[-1] == (429, "limit.reached")


def test_asking_for_codes_without_end_is_slowed_down(site: Site) -> None:
    door = Door(site.server.app)
    answers = [door.post("/devices/lost", {"kind": "hall_board"}) for _ in range(61)]
    assert {one.status for one in answers[:60]} == {201}
    assert answers[-1].refusal == (429, "limit.reached")


def test_another_centre_cannot_take_our_place_for_its_screen(shared_sites: tuple[Site, Site]) -> None:
    ours, theirs = shared_sites
    shown = shows_a_code(ours)
    assert adopts(theirs, shown["code"], board(ours)).refusal == (404, "device.unknown")


def test_a_device_is_renamed_and_moved_and_keeps_its_token(site: Site) -> None:
    tablet = site.centre.devices["tablet 1"]
    version = next(one for one in site.admin.door.get("/devices").good()["devices"] if one["id"] == tablet.id)[
        "version"
    ]
    place = {"name": "Máy ở quầy 2", "counter_id": site.centre.counters[2], "version": version}
    site.admin.door.post(f"/devices/{tablet.id}", place).good()
    state = Door(site.server.app, tablet.token).get("/tablet").good()["state"]
    assert state["counter"]["number"] == 2
    assert site.admin.door.post(f"/devices/{tablet.id}", place).refusal == (409, "setup.conflict")


@pytest.mark.parametrize(
    ("device", "counter", "status"),
    [("display 1", None, 422), ("display 1", "nosuchcounter123", 404), ("tablet 1", "nosuchcounter123", 404)],
)
def test_what_stands_at_a_counter_does_not_move_to_none(
    site: Site, device: str, counter: str | None, status: int
) -> None:
    held = site.centre.devices[device]
    assert site.admin.door
    with site.unchanged():
        answer = site.admin.door.post(f"/devices/{held.id}", {"name": "x", "version": 2, "counter_id": counter})
        assert answer.refusal[0] == status


def test_a_tablet_may_move_to_the_exit(site: Site) -> None:
    tablet = site.centre.devices["tablet 1"]
    moved = site.admin.door.post(f"/devices/{tablet.id}", {"name": "Lối ra", "version": 2, "counter_id": None}).good()
    assert moved["device"]["counter_id"] is None
    state = Door(site.server.app, tablet.token).get("/tablet").good()["state"]
    assert state["counter"] is None
