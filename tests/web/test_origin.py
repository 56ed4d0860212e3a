"""The journal says from where each change was asked for, whichever door it came by, and why where that was said."""

import pytest

from tests.story.doors import Door
from tests.story.hall import Site
from tests.story.ledger import journal_of
from tests.web.door_table import CASES, World

FROM = "192.0.2.77"


@pytest.fixture
def world(site: Site) -> World:
    """Everybody asks from one address."""
    made = World(site)
    for door in made.doors.values():
        door.client.environ_base["REMOTE_ADDR"] = FROM
    return made


def test_each_change_through_a_door_says_where_it_was_asked_for(world: World) -> None:
    before = world.site.revision
    heard = {case.name: world.doors[case.who].post(case.path(world), case.body(world)).status for case in CASES}
    rows = journal_of(world.site.server.store, world.site.centre.id)[before:]
    by_citizens = {row.event for row in rows if row.actor_kind == "citizen"}
    assert {row.event for row in rows if row.origin != FROM} == by_citizens, "a citizen's address is nobody's business"
    assert {row.origin for row in rows} == {FROM, None}
    assert sum(status < 300 for status in heard.values()) > len(CASES) / 2
    assert {row.actor_kind for row in rows} >= {"staff", "device", "citizen"}


def test_a_pairing_says_where_the_new_device_is(world: World) -> None:
    code = world.doors["admin"].post(f"/devices/{world.ids['device']}/pairing-code").good()["code"]
    world.doors["nobody"].post("/devices/pair", {"code": code}).good()
    last = journal_of(world.site.server.store, world.site.centre.id)[-1]
    assert (last.event, last.origin) == ("DevicePaired", FROM)


def test_a_sign_in_and_its_end_say_where(world: World) -> None:
    world.doors["nobody"].headers["X-Toiluot"] = "1"
    world.doors["nobody"].post("/session", {"login": "quay2", "password": "mười-hai-con-giáp"}).good()
    world.doors["nobody"].send("DELETE", "/session").good()
    rows = journal_of(world.site.server.store, world.site.centre.id)[-2:]
    assert [(row.event, row.origin) for row in rows] == [("StaffSignedIn", FROM), ("StaffSignedOut", FROM)]


def test_the_reason_of_a_pause_is_the_why_of_its_row(world: World) -> None:
    world.site.officer(2).opens().pauses("lunch")
    last = journal_of(world.site.server.store, world.site.centre.id)[-1]
    assert (last.event, last.reason) == ("CounterWasPaused", "lunch")


def test_whoever_sets_something_up_may_say_why(world: World) -> None:
    service = world.ids["service"]
    admin = world.doors["admin"]
    admin.post(f"/setup/services/{service}", {"version": 1, "target_wait_s": 600, "reason": "quá tải"}).good()
    world.doors["supervisor"].post(f"/services/{service}/close", {"reason": "mất điện"}).good()
    admin.post(f"/devices/{world.ids['device']}/revoke", {"reason": "hỏng"}).good()
    rows = journal_of(world.site.server.store, world.site.centre.id)
    assert [row.reason for row in rows if row.reason] == ["quá tải", "mất điện", "hỏng"]
    told = world.doors["supervisor"].get("/audit?setting=services").good()["rows"]
    assert told[0]["reason"] == {"vi": "quá tải", "en": "quá tải"}


def test_a_program_that_acts_as_somebody_is_told_from_her(world: World) -> None:
    made = world.site.officer(3).door.post(
        "/api-keys", {"name": "Máy gọi số", "rights": ["counter.work"], "for_me": True}
    )
    program = Door(world.site.server.app, made.good()["secret"])
    program.post(f"/counters/{world.site.centre.counters[3]}/open").good()
    row = world.doors["supervisor"].get("/audit?event=CounterOpened").good()["rows"][0]
    assert (row["actor"]["kind"], row["actor"]["name"]["vi"]) == ("staff", "Cán bộ quay3")
    assert row["actor"]["key"]["vi"] == "Máy gọi số"


def test_what_the_server_does_by_itself_comes_from_nowhere(site: Site) -> None:
    site.kiosk.take_number()
    site.clock.advance(days=1)
    site.closes_the_day()
    last = journal_of(site.server.store, site.centre.id)[-1]
    assert (last.actor_kind, last.origin) == ("system", None)
