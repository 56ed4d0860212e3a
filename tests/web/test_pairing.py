"""Devices: a place, a code that is good once, a token that is told once, and its end."""

import pytest

from tests.story.doors import Answer, Door, Json
from tests.story.hall import Site

pytestmark = pytest.mark.any_database


def new_device(site: Site, kind: str = "hall_board", **place: str) -> Json:
    device: Json = site.admin.door.post("/devices", {"kind": kind, "name": "Máy mới", **place}).good()["device"]
    return device


def new_code(site: Site, device_id: str) -> str:
    return str(site.admin.door.post(f"/devices/{device_id}/pairing-code").good()["code"])


def pairs(site: Site, code: str) -> Answer:
    return Door(site.server.app).post("/devices/pair", {"code": code})


def test_a_browser_becomes_a_board(site: Site) -> None:
    device = new_device(site)
    assert (device["paired"], device["revoked"]) == (False, False)
    answer = pairs(site, new_code(site, device["id"])).good()
    assert (answer["device"]["id"], answer["device"]["kind"]) == (device["id"], "hall_board")
    board = Door(site.server.app, answer["token"])
    assert board.get("/board").good()["screen"] == "hall_board"


@pytest.mark.parametrize("typed", ["{} {}", "{}{}", "{}-{}"])
def test_a_code_is_eight_digits_however_they_are_typed(site: Site, typed: str) -> None:
    code = new_code(site, new_device(site)["id"])
    assert len(code) == 8
    assert code.isdecimal()
    assert pairs(site, typed.format(code[:4], code[4:])).status == 200


def test_a_code_is_good_once(site: Site) -> None:
    code = new_code(site, new_device(site)["id"])
    pairs(site, code).good()
    with site.unchanged():
        assert pairs(site, code).refusal == (404, "pairing.code_wrong")


def test_a_code_typed_at_another_kind_of_device_says_so_and_stays_good(site: Site) -> None:
    code = new_code(site, new_device(site)["id"])
    door = Door(site.server.app)
    with site.unchanged():
        answer = door.post("/devices/pair", {"code": code, "kind": "rating_tablet"})
        assert (answer.refusal, answer.facts) == ((404, "pairing.code_wrong"), {"kind": "hall_board"})
    assert door.post("/devices/pair", {"code": code, "kind": "hall_board"}).status == 200


def test_a_code_is_good_for_ten_minutes(site: Site) -> None:
    device = new_device(site)
    answer = site.admin.door.post(f"/devices/{device['id']}/pairing-code").good()
    assert answer["expires_at"] == "2026-11-23T01:10:00.000+00:00"
    site.clock.advance(minutes=10)
    with site.unchanged():
        assert pairs(site, answer["code"]).refusal == (404, "pairing.code_wrong")


def test_a_new_code_ends_the_older_one(site: Site) -> None:
    device = new_device(site)
    older, newer = new_code(site, device["id"]), new_code(site, device["id"])
    with site.unchanged():
        assert pairs(site, older).refusal == (404, "pairing.code_wrong")
    assert pairs(site, newer).status == 200


def test_a_device_that_is_paired_anew_loses_its_older_token(site: Site) -> None:
    older = Door(site.server.app, site.board.token)
    newer = pairs(site, new_code(site, site.board.id)).good()["token"]
    assert older.get("/board").refusal == (401, "auth.required")
    assert Door(site.server.app, newer).get("/board").status == 200


def test_a_revoked_device_opens_nothing_and_neither_does_its_code(site: Site) -> None:
    code = new_code(site, site.board.id)
    site.admin.door.post(f"/devices/{site.board.id}/revoke").good()
    with site.unchanged():
        assert site.board.door.get("/board").refusal == (401, "auth.required")
        assert pairs(site, code).refusal == (404, "pairing.code_wrong")
        answer = site.admin.door.post(f"/devices/{site.board.id}/pairing-code")
        assert answer.refusal == (422, "request.field")
        site.admin.door.post(f"/devices/{site.board.id}/revoke").good()
    assert site.board.id not in [device["id"] for device in site.admin.door.get("/devices").good()["devices"]]


def test_guessing_codes_is_stopped(site: Site) -> None:
    code = new_code(site, new_device(site)["id"])
    for guess in range(10):
        assert pairs(site, f"{guess:08d}").status == 404
    assert pairs(site, code).refusal == (429, "limit.reached")


def test_setting_up_a_whole_hall_is_no_attack(site: Site) -> None:
    for _ in range(15):
        pairs(site, new_code(site, new_device(site)["id"])).good()


def test_what_stands_at_a_counter_names_it(site: Site) -> None:
    admin = site.admin.door
    with site.unchanged():
        answer = admin.post("/devices", {"kind": "counter_display", "name": "Máy"})
        assert answer.refusal == (422, "request.field")
    assert answer.facts["field"] == "counter_id"


@pytest.mark.parametrize("kind", ["counter_display", "rating_tablet"])
def test_it_stays_at_the_counter_that_it_names(site: Site, kind: str) -> None:
    assert new_device(site, kind, counter_id=site.centre.counters[2])["counter_id"] == site.centre.counters[2]


def test_a_rating_tablet_may_stand_at_the_exit(site: Site) -> None:
    assert new_device(site, "rating_tablet")["counter_id"] is None


@pytest.mark.parametrize("kind", ["ticket_kiosk", "hall_board", "print_agent"])
def test_what_stands_in_the_hall_names_no_counter(site: Site, kind: str) -> None:
    body = {"kind": kind, "name": "Máy", "counter_id": site.centre.counters[1]}
    admin = site.admin.door
    with site.unchanged():
        assert admin.post("/devices", body).refusal == (422, "request.field")


def test_an_agent_names_its_printer(site: Site) -> None:
    admin = site.admin.door
    with site.unchanged():
        answer = admin.post("/devices", {"kind": "print_agent", "name": "Máy in"})
        assert answer.facts["field"] == "printer_id"
    assert new_device(site, "print_agent", printer_id=site.centre.printer_id)["kind"] == "print_agent"


def test_a_place_of_another_centre_is_not_found(site: Site, other_site: Site) -> None:
    display = {"kind": "counter_display", "name": "Máy", "counter_id": other_site.centre.counters[1]}
    agent = {"kind": "print_agent", "name": "Máy", "printer_id": other_site.centre.printer_id}
    admin = site.admin.door
    with site.unchanged():
        assert admin.post("/devices", display).refusal == (404, "counter.unknown")
        assert admin.post("/devices", agent).refusal == (404, "printer.unknown")
        for move in ("pairing-code", "revoke"):
            assert admin.post(f"/devices/{other_site.board.id}/{move}").refusal == (404, "device.unknown")


def test_the_list_of_devices_tells_who_is_there(site: Site) -> None:
    site.board.door.get("/board").good()
    rows = {row["id"]: row for row in site.admin.door.get("/devices").good()["devices"]}
    assert rows[site.board.id]["online"]
    assert not rows[site.kiosk.id]["online"]
    assert rows[site.tablet(3).id]["counter"] == 3
    site.clock.advance(seconds=31)
    rows = {row["id"]: row for row in site.admin.door.get("/devices").good()["devices"]}
    assert not rows[site.board.id]["online"]
    assert rows[site.board.id]["seen_at"] == "2026-11-23T01:00:00.000+00:00"


def test_no_list_holds_a_secret(site: Site) -> None:
    told = str(site.admin.door.get("/devices").good()) + str(site.supervisor.floor)
    assert [held.token for held in site.centre.devices.values() if held.token in told] == []
    assert "hash" not in told
