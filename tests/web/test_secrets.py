"""Passwords, tokens and codes are told to whom they belong, and to nobody else: not in logs, not in the database."""

import logging

import pytest
from structlog.testing import capture_logs

from tests.story.doors import Door
from tests.story.hall import Site
from tests.story.installation import PASSWORD
from tests.story.ledger import everything

pytestmark = pytest.mark.any_database


def a_day_with_every_secret(site: Site) -> list[str]:
    """Uses each kind of secret rightly and wrongly; returns all of them."""
    visit = site.serves_one()
    turn_token = visit.phone["rating"]["turn_token"]
    visit.rates(5).good()
    cookie = site.officer(1).door.client.get_cookie("toiluot")
    code = site.admin.door.post(f"/devices/{site.board.id}/pairing-code").good()["code"]
    token = Door(site.server.app).post("/devices/pair", {"code": code}).good()["token"]
    Door(site.server.app).post("/session", {"login": "quay1", "password": "nearly-" + PASSWORD})
    Door(site.server.app, "stolen-token").get("/board")
    Door(site.server.app).get("/tickets/guessed-token")
    assert cookie is not None
    return [visit.token, turn_token, cookie.value, code, token, PASSWORD, "stolen-token", "guessed-token"]


def test_no_log_holds_a_secret(site: Site, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]) -> None:
    caplog.set_level(logging.DEBUG)
    with capture_logs() as told:
        secrets = a_day_with_every_secret(site)
    out, err = capfd.readouterr()
    logs = "\n".join([str(told), caplog.text, out, err])
    assert [secret for secret in secrets if secret in logs] == []


def test_a_defect_is_logged_without_the_body_of_the_request(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> None:
        raise RuntimeError("a defect")

    monkeypatch.setattr(site.server.executor, "_commit", breaks)
    with capture_logs() as told:
        Door(site.server.app).post("/session", {"login": "quay1", "password": PASSWORD})
    assert told[0]["event"] == "request.failed"
    assert PASSWORD not in str(told)


def test_the_database_keeps_no_token_of_devices_and_no_password(site: Site) -> None:
    a_day_with_every_secret(site)
    kept = str(everything(site.server.store))
    tokens = [held.token for held in site.centre.devices.values()]
    assert [secret for secret in [*tokens, PASSWORD] if secret in kept] == []


def test_a_screen_shows_no_secret_of_a_citizen(site: Site) -> None:
    visit = site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    site.clock.advance(minutes=1)
    shown = [site.board.state, site.display(1).state, site.officer(1).console, site.supervisor.floor, site.kiosk.state]
    assert visit.token not in str(shown)
