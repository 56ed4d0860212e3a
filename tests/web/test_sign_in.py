"""Staff sign in with name and password; sessions end by time, by sign-out and by a new password."""

from collections.abc import Callable

import pytest

from server.app import Server
from server.commands.setup.people import SetPassword
from server.domain.roles import system_actor
from tests.story.clock import Clock
from tests.story.doors import Answer, Door
from tests.story.hall import Site
from tests.story.installation import CHEAP, PASSWORD, Template

pytestmark = pytest.mark.any_database


def tries(door: Door, login: str = "quay1", password: str = PASSWORD) -> Answer:
    return door.post("/session", {"login": login, "password": password})


def test_whoever_signs_in_learns_rights_and_counters(site: Site) -> None:
    session = tries(Door(site.server.app)).good()
    assert session["staff"]["login"] == "quay1"
    assert session["staff"]["role"] == "officer"
    assert session["staff"]["rights"] == [
        "counter.work",
        "ticket.cancel",
        "ticket.issue",
        "ticket.reprint",
        "ticket.transfer",
    ]
    assert [counter["number"] for counter in session["counters"]] == [1, 2, 3, 4]
    assert session["site"]["id"] == site.centre.id


@pytest.mark.parametrize("login", ["quay1", " QUAY1 ", "Quay1", "ｑｕａｙ１"])
def test_a_name_is_the_same_however_it_is_typed(site: Site, login: str) -> None:
    assert tries(Door(site.server.app), login).good()["staff"]["login"] == "quay1"


@pytest.mark.parametrize(
    ("login", "password"),
    [("quay1", "wrong"), ("quay1", PASSWORD + " "), ("quay1", PASSWORD.upper()), ("nobody", PASSWORD), ("\u0000", "x")],
)
def test_a_wrong_name_and_a_wrong_password_are_told_the_same(
    shared_sites: tuple[Site, Site], login: str, password: str
) -> None:
    site = shared_sites[0]
    door = Door(site.server.app)
    with site.unchanged():
        answer = tries(door, login, password)
        assert answer.status in (401, 422)
        if login.isprintable():
            assert answer.refusal == (401, "auth.wrong")
            assert answer.facts == {}
    assert "Set-Cookie" not in answer.raw.headers
    assert door.get("/session").refusal == (401, "auth.required")


def test_somebody_without_a_password_yet_cannot_sign_in(site: Site) -> None:
    site.server.executor.run(SetPassword(login="quay1", password_hash="-"), system_actor(site.centre.id))
    for password in ("-", "", "x"):
        assert tries(Door(site.server.app), password=password).status in (401, 422)


def test_the_cookie_is_kept_from_scripts_and_from_other_sites(site: Site) -> None:
    cookie = tries(Door(site.server.app)).raw.headers["Set-Cookie"]
    assert cookie.startswith("toiluot=")
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie, "a hall without https"
    assert "Path=/" in cookie
    assert "Expires=" in cookie, "a console that is restarted at noon is still signed in"


def test_where_people_come_by_https_the_cookie_does_too(
    start_server: Callable[..., Server], template: Template, clock: Clock
) -> None:
    site = Site(start_server(https=True), template.first, clock)
    answer = Door(site.server.app).client.post(
        "/api/v1/session", json={"login": "quay1", "password": PASSWORD}, base_url="https://hall.test"
    )
    assert "Secure" in answer.headers["Set-Cookie"]


def test_a_session_ends_after_its_hours(site: Site) -> None:
    officer = site.officer(1).opens()
    site.clock.advance(hours=11, minutes=59)
    assert officer.door.get("/session").status == 200
    site.clock.advance(minutes=1)
    with site.unchanged():
        assert officer.tries("pause", reason="lunch").refusal == (401, "auth.required")
        assert officer.door.get("/session").refusal == (401, "auth.required")


def test_a_shorter_session_where_the_technician_says_so(
    start_server: Callable[..., Server], template: Template, clock: Clock
) -> None:
    site = Site(start_server(session_hours=1), template.first, clock)
    officer = site.officer(1)
    clock.advance(hours=1)
    assert officer.door.get("/session").refusal == (401, "auth.required")


def test_after_signing_out_the_old_cookie_opens_nothing(site: Site) -> None:
    officer = site.officer(1).opens()
    cookie = officer.door.client.get_cookie("toiluot")
    assert cookie is not None
    assert officer.door.send("DELETE", "/session").status == 204
    thief = Door(site.server.app, staff=True)
    thief.client.set_cookie("toiluot", cookie.value)
    with site.unchanged():
        assert thief.get("/session").refusal == (401, "auth.required")
        assert thief.post(f"/counters/{officer.counter_id}/pause", {"reason": "lunch"}).status == 401


def test_signing_out_needs_the_header_too(site: Site) -> None:
    officer = site.officer(1)
    with site.unchanged():
        assert officer.door.send("DELETE", "/session", X_Toiluot="0").refusal == (403, "auth.header_missing")
    assert officer.door.get("/session").status == 200


def test_each_sign_in_is_a_session_of_its_own(site: Site) -> None:
    here, there = Door(site.server.app, staff=True), Door(site.server.app, staff=True)
    tries(here).good()
    tries(there).good()
    here.send("DELETE", "/session").good()
    assert there.get("/session").status == 200


def test_a_new_password_ends_every_session_of_the_old_one(site: Site) -> None:
    officer = site.officer(1)
    command = SetPassword(login="quay1", password_hash=CHEAP.hash("một mật khẩu khác"))
    site.server.executor.run(command, system_actor(site.centre.id))
    assert officer.door.get("/session").refusal == (401, "auth.required")
    assert tries(Door(site.server.app)).refusal == (401, "auth.wrong")
    assert tries(Door(site.server.app), password="một mật khẩu khác").status == 200


@pytest.mark.parametrize("cookie", ["", "x", "eyJfdXNlcl9pZCI6ImFkbWluIn0.aaaa.bbbb", "x" * 4_000, "é"])
def test_a_forged_cookie_is_none(shared_sites: tuple[Site, Site], cookie: str) -> None:
    site = shared_sites[0]
    forger = Door(site.server.app, staff=True)
    forger.client.set_cookie("toiluot", cookie)
    with site.unchanged():
        assert forger.get("/session").refusal == (401, "auth.required")


def test_guessing_is_stopped_and_other_addresses_go_on(site: Site) -> None:
    guesser = Door(site.server.app)
    for _ in range(10):
        assert tries(guesser, password="guess").refusal == (401, "auth.wrong")
    with site.unchanged():
        answer = tries(guesser)
        assert answer.refusal == (429, "limit.reached"), "the right password comes too late"
    assert 0 < answer.facts["retry_after_s"] <= 60
    assert answer.raw.headers["Retry-After"] == str(answer.facts["retry_after_s"])
    neighbour = Door(site.server.app)
    neighbour.client.environ_base["REMOTE_ADDR"] = "192.168.1.7"
    assert tries(neighbour).status == 200


def test_a_whole_shift_may_sign_in_from_one_address(site: Site) -> None:
    for _ in range(4):
        for number in range(1, 5):
            assert tries(Door(site.server.app), f"quay{number}").status == 200
