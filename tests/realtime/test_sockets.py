"""Live screens on real sockets: they get their state at once and after each change, and can change nothing."""

from collections.abc import Iterator
from typing import Any

import pytest

from server.commands.setup.people import SetPassword
from server.domain.roles import system_actor
from tests.realtime.live import Live, LiveScreen, RefusedError
from tests.story.hall import Site
from tests.story.installation import CHEAP
from tests.story.people import Person


@pytest.fixture
def live(site: Site) -> Iterator[Live]:
    """The site's server on a real port."""
    running = Live(site.server)
    yield running
    running.stop()


@pytest.fixture(scope="module")
def entrance(shared_sites: tuple[Site, Site]) -> Iterator[Live]:
    """The same for all who are not let in."""
    running = Live(shared_sites[0].server)
    yield running
    running.stop()


def cookie_of(person: Person) -> dict[str, str]:
    cookie = person.door.client.get_cookie("toiluot")
    assert cookie is not None
    return {"Cookie": f"toiluot={cookie.value}"}


def board(site: Site, live: Live) -> LiveScreen:
    return live.screen("hall_board", site.board.token)


def test_a_board_shows_its_state_at_once_and_after_each_change(site: Site, live: Live) -> None:
    screen = board(site, live)
    first = screen.next()
    assert first["screen"] == "hall_board"
    assert first["revision"] == site.revision
    assert first["state"]["calls"] == []
    site.kiosk.take_number()
    site.officer(2).opens().calls_next()
    live.relay()
    second = screen.next()
    assert second["revision"] == site.revision
    assert [(call["label"], call["counter"]) for call in second["state"]["calls"]] == [("A001", 2)]


def test_every_screen_shows_the_same_as_over_plain_http(site: Site, live: Live) -> None:
    officer = site.officer(1).opens()
    visit = site.kiosk.take_number()
    pairs = [
        (live.screen("ticket_kiosk", site.kiosk.token), site.kiosk.door, "/kiosk"),
        (board(site, live), site.board.door, "/board"),
        (live.screen("counter_display", site.display(1).token), site.display(1).door, "/counter-display"),
        (live.screen("rating_tablet", site.tablet(1).token), site.tablet(1).door, "/tablet"),
        (
            live.screen("console", headers=cookie_of(officer), counter_id=officer.counter_id),
            officer.door,
            f"/console/{officer.counter_id}",
        ),
    ]
    for screen, door, path in pairs:
        assert screen.next() == door.get(path).good()
    assert live.screen("phone", visit.token).next()["state"] == visit.phone
    floor = live.screen("floor", headers=cookie_of(site.supervisor)).next()
    assert floor["state"]["totals"] == site.supervisor.floor["totals"]


def test_a_phone_sees_its_own_call(site: Site, live: Live) -> None:
    visit = site.kiosk.take_number()
    phone = live.screen("phone", visit.token)
    assert phone.next()["state"]["state"] == "waiting"
    site.officer(1).opens().calls_next()
    live.relay()
    assert phone.next()["state"]["counter"] == 1


def test_a_relatives_phone_hears_the_call_and_learns_no_secret(site: Site, live: Live) -> None:
    visit = site.kiosk.take_number()
    relative = live.screen("phone", visit.phone["share_url"].rpartition("/")[2])
    assert relative.next()["state"]["shared"]
    site.officer(1).opens().calls_next()
    live.relay()
    called = relative.next()["state"]
    assert (called["counter"], called["shared"], called["share_url"]) == (1, True, None)
    assert visit.token not in str(called)


WRONG: list[tuple[dict[str, Any], str]] = [
    ({"kind": "hall_board"}, "auth.required"),
    ({"kind": "hall_board", "token": "stolen"}, "auth.required"),
    ({"kind": "hall_board", "token": "x" * 5_000}, "auth.required"),
    ({"kind": "hall_board", "token": {"$ne": None}}, "auth.required"),
    ({"kind": "dance_floor"}, "auth.required"),
    ({"kind": ""}, "auth.required"),
    ({"kind": "phone", "token": "guessed"}, "ticket.unknown"),
    ({"kind": "phone"}, "ticket.unknown"),
    ({"kind": "floor", "token": "stolen"}, "auth.required"),
    ({"kind": "console", "counter_id": "1"}, "auth.required"),
]


@pytest.mark.parametrize(("asked", "code"), WRONG)
def test_a_stranger_is_told_why_in_the_shape_of_every_error(
    shared_sites: tuple[Site, Site], entrance: Live, asked: dict[str, Any], code: str
) -> None:
    site = shared_sites[0]
    with site.unchanged(), pytest.raises(RefusedError) as refused:
        entrance.screen(**asked)
    error = refused.value.said["data"]["error"]
    assert error.keys() == {"code", "message", "facts"}
    assert error["code"] == code
    assert site.server.rooms.sockets() == 0


def test_a_device_that_does_not_say_is_what_it_was_paired_as(site: Site, live: Live) -> None:
    assert live.screen(None, site.board.token).next()["screen"] == "hall_board"
    with pytest.raises(RefusedError):
        live.screen(None, "stolen")
    with pytest.raises(RefusedError):
        live.screen(None)


def test_a_device_shows_its_own_kind_of_screen_alone(site: Site, live: Live) -> None:
    for kind in ("ticket_kiosk", "counter_display", "rating_tablet", "console", "floor"):
        with pytest.raises(RefusedError) as refused:
            live.screen(kind, site.board.token, counter_id=site.centre.counters[1])
        assert refused.value.said["data"]["error"]["code"] == "auth.forbidden"


def test_an_officer_does_not_see_the_floor(site: Site, live: Live) -> None:
    with pytest.raises(RefusedError) as refused:
        live.screen("floor", headers=cookie_of(site.officer(1)))
    assert refused.value.said["data"]["error"]["code"] == "auth.forbidden"


def test_a_console_of_a_counter_that_is_none(shared_sites: tuple[Site, Site], entrance: Live) -> None:
    site, other_site = shared_sites
    for counter in ("nosuchcounter", None, 7, {"id": 1}, other_site.centre.counters[1]):
        with pytest.raises(RefusedError) as refused:
            entrance.screen("console", headers=cookie_of(site.officer(1)), counter_id=counter)
        assert refused.value.said["data"]["error"]["code"] == "counter.unknown", counter
    assert site.server.rooms.sockets() == 0, "who was refused stands in no room"


def test_a_page_of_another_site_gets_no_line(site: Site, live: Live) -> None:
    headers = {**cookie_of(site.supervisor), "Origin": "https://evil.example"}
    with pytest.raises(RefusedError):
        live.screen("floor", headers=headers)


def test_a_revoked_device_is_cut_off(site: Site, live: Live) -> None:
    screen, other = board(site, live), live.screen("ticket_kiosk", site.kiosk.token)
    screen.next()
    site.admin.door.post(f"/devices/{site.board.id}/revoke").good()
    assert screen.is_cut_off()
    with pytest.raises(RefusedError):
        board(site, live)
    other.next()
    site.supervisor.door.post(f"/services/{site.centre.services['Đất đai']}/close").good()
    live.relay()
    assert other.next()["revision"] == site.revision, "the kiosk's line stands"


def test_a_device_that_is_paired_anew_cuts_the_older_one_off(site: Site, live: Live) -> None:
    screen = board(site, live)
    code = site.admin.door.post(f"/devices/{site.board.id}/pairing-code").good()["code"]
    site.board.door.post("/devices/pair", {"code": code}).good()
    assert screen.is_cut_off()


def test_signing_out_ends_the_live_console(site: Site, live: Live) -> None:
    officer = site.officer(1).opens()
    screen = live.screen("console", headers=cookie_of(officer), counter_id=officer.counter_id)
    officer.door.send("DELETE", "/session").good()
    assert screen.is_cut_off()


def test_a_new_password_ends_every_live_page_of_that_person(site: Site, live: Live) -> None:
    floor = live.screen("floor", headers=cookie_of(site.supervisor))
    command = SetPassword(login="giamsat", password_hash=CHEAP.hash("một mật khẩu khác"))
    site.server.executor.run(command, system_actor(site.centre.id))
    assert floor.is_cut_off()


def test_a_screen_that_leaves_is_forgotten(site: Site, live: Live) -> None:
    screen = board(site, live)
    screen.next()
    assert site.server.rooms.sockets() == 1
    assert {row["id"] for row in site.supervisor.floor["devices"] if row["online"]} >= {site.board.id}
    site.clock.advance(minutes=5)
    assert {row["id"] for row in site.supervisor.floor["devices"] if row["online"]} == {site.board.id}
    screen.leaves()
    screen.is_cut_off()


def test_nothing_that_a_screen_says_changes_anything(site: Site, live: Live) -> None:
    screen = board(site, live)
    screen.next()
    site.kiosk.take_number()
    with site.unchanged():
        for event in ("call-next", "snapshot", "message", "connect", "json", "close_day"):
            screen.ask(event, {"counter_id": site.centre.counters[1]})
    live.relay()
    assert screen.next()["state"]["waiting"][0]["count"] == 1


def test_each_centre_sees_its_own_hall(site: Site, other_site: Site, live: Live) -> None:
    here = board(site, live)
    there = live.screen("hall_board", other_site.board.token)
    assert (here.next()["state"]["site"]["id"], there.next()["state"]["site"]["id"]) == (
        site.centre.id,
        other_site.centre.id,
    )
    other_site.kiosk.take_number()
    live.relay()
    assert there.next()["state"]["waiting"][0]["count"] == 1
    site.kiosk.take_number()
    live.relay()
    assert here.next()["revision"] == site.revision, "nothing of the other hall came in between"


def test_two_boards_get_the_same_state_of_one_moment(site: Site, live: Live) -> None:
    boards = [board(site, live), live.screen("hall_board", site.centre.devices["board upstairs"].token)]
    for screen in boards:
        screen.next()
    site.kiosk.take_number()
    live.relay()
    one, other = (screen.next() for screen in boards)
    assert one == other
