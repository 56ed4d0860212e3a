"""The `toiluot` command, as a technician types it."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import structlog
from click.testing import Result

from server.app import Server
from server.demo import run
from server.demo.fill import HalfMade
from server.domain.centre.people import hashed
from server.logs import configure_logs
from server.serve import PortTaken
from server.settings import Settings
from tests.story.doors import Door, Json
from tests.story.hall import Site
from tests.story.installation import PASSWORD

Toiluot = Callable[..., Result]
Opened = Callable[[], Server]


def creates(toiluot: Toiluot, login: str = "lan", password: str = PASSWORD) -> Result:
    return toiluot("admin", "create", login, "--password", password)


def signs_in(server: Server, login: str, password: str) -> int:
    return Door(server.app).post("/session", {"login": login, "password": password}).status


def test_the_first_administrator_comes_with_the_centre(toiluot: Toiluot, opened: Opened) -> None:
    result = creates(toiluot)
    assert result.exit_code == 0, result.output
    assert "lan is an administrator" in result.output
    assert PASSWORD not in result.output
    door = Door(opened().app, staff=True)
    session: Json = door.post("/session", {"login": "lan", "password": PASSWORD}).good()
    assert session["staff"]["role"] == "administrator"
    assert session["site"]["name"]["vi"] == "Trung tâm Phục vụ hành chính công"
    assert door.get("/devices").status == 200


def test_a_server_that_nobody_can_sign_in_to_says_what_to_run(
    toiluot: Toiluot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("server.cli.serving.run_server", lambda server: server.store.close())
    empty = toiluot("serve").output
    assert "Chưa có trung tâm nào." in empty
    assert f"admin create NAME --data {tmp_path}" in empty
    creates(toiluot)
    assert "admin create" not in toiluot("serve").output


def test_a_second_administrator_joins_the_same_centre(toiluot: Toiluot, opened: Opened) -> None:
    creates(toiluot, "lan")
    assert creates(toiluot, "hoa").exit_code == 0
    server = opened()
    sites = {
        Door(server.app).post("/session", {"login": who, "password": PASSWORD}).good()["site"]["id"]
        for who in ("lan", "hoa")
    }
    assert len(sites) == 1


@pytest.mark.parametrize("login", ["lan", "LAN", " lan "])
def test_a_name_is_given_once(toiluot: Toiluot, login: str) -> None:
    creates(toiluot, "lan")
    result = creates(toiluot, login)
    assert result.exit_code == 1
    assert "name.taken" in result.output


@pytest.mark.parametrize("login", ["", "   ", "x" * 65, "a\u0007b"])
def test_a_name_that_nobody_could_type_is_refused(toiluot: Toiluot, login: str) -> None:
    result = creates(toiluot, login)
    assert result.exit_code == 1
    assert "login" in result.output


@pytest.mark.parametrize("command", [("admin", "create"), ("admin", "password")])
def test_a_weak_password_is_refused(toiluot: Toiluot, command: tuple[str, str]) -> None:
    creates(toiluot)
    result = toiluot(*command, "lan", "--password", "123456789")
    assert result.exit_code == 1
    assert "at least 10" in result.output
    assert "123456789" not in result.output


def test_a_new_password_replaces_the_old_one(toiluot: Toiluot, opened: Opened) -> None:
    creates(toiluot)
    assert toiluot("admin", "password", "Lan", "--password", "một mật khẩu khác").exit_code == 0
    server = opened()
    assert signs_in(server, "lan", PASSWORD) == 401
    assert signs_in(server, "lan", "một mật khẩu khác") == 200


def test_a_password_for_nobody(toiluot: Toiluot) -> None:
    assert "no centre yet" in toiluot("admin", "password", "lan", "--password", PASSWORD).output
    creates(toiluot)
    result = toiluot("admin", "password", "hoa", "--password", PASSWORD)
    assert (result.exit_code, "staff.unknown" in result.output) == (1, True)


def test_devices_are_listed_and_get_codes(toiluot: Toiluot, opened: Opened) -> None:
    creates(toiluot)
    server = opened()
    admin = Door(server.app, staff=True)
    admin.post("/session", {"login": "lan", "password": PASSWORD}).good()
    device = admin.post("/devices", {"kind": "hall_board", "name": "Bảng sảnh"}).good()["device"]
    listed = toiluot("devices", "list")
    assert device["id"] in listed.output
    assert "Bảng sảnh" in listed.output
    code = toiluot("devices", "code", device["id"]).output.strip()
    assert len(code) == 9
    assert code.replace(" ", "").isdecimal()
    with server.store.reading() as connection:
        kept = connection.exec_driver_sql("SELECT code_hash FROM pairing_code").scalar()
    assert kept == hashed(code.replace(" ", ""))


def test_a_code_for_a_device_that_is_none(toiluot: Toiluot) -> None:
    creates(toiluot)
    result = toiluot("devices", "code", "nosuchdevice")
    assert (result.exit_code, "device.unknown" in result.output) == (1, True)


@pytest.mark.sqlite
def test_the_report_of_a_day_on_standard_output(toiluot: Toiluot, site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.starts().finishes(dossier_code="=1+1")
    here = ("report", "turns", "--site", site.centre.id)
    lines = toiluot(*here, "--from", "2026-11-23", "--to", "2026-11-23").output.splitlines()
    assert lines[0].startswith("turn_id,ticket_id,label,")
    assert len(lines) == 2
    assert "A001" in lines[1]
    assert "'=1+1" in lines[1], "a cell never begins a formula"
    assert len(toiluot(*here, "--from", "2026-11-20", "--to", "2026-11-20").output.splitlines()) == 1


@pytest.mark.sqlite
def test_a_report_as_the_file_that_the_screen_gives(toiluot: Toiluot, site: Site, tmp_path: Path) -> None:
    site.serves_one()
    for form, begins in (("pdf", b"%PDF"), ("xlsx", b"PK"), ("json", b'{"report": "services"')):
        file = tmp_path / f"tháng.{form}"
        words = ("services", "--site", site.centre.id, "--from", "2026-11-23", "--to", "2026-11-23", "--format", form)
        result = toiluot("report", *words, "--out", str(file))
        assert result.exit_code == 0, result.output
        assert file.read_bytes().startswith(begins)
    dossiers = toiluot("report", "dossiers", "--site", site.centre.id, "--from", "2026-11-23", "--to", "2026-11-23")
    assert dossiers.output.startswith("key,name,received,early,on_time,late")
    result = toiluot("report", "days", "--site", site.centre.id, "--from", "2026-11-23", "--to", "2026-11-01")
    assert result.exit_code == 1
    assert "before the first day" in result.output


@pytest.mark.parametrize("words", [("report", "salaries"), ("report", "turns", "--from", "today"), ("dance",)])
def test_a_command_that_is_none(toiluot: Toiluot, words: tuple[str, ...]) -> None:
    assert toiluot(*words).exit_code == 2


def test_migrating_an_empty_folder_and_again(toiluot: Toiluot, tmp_path: Path) -> None:
    for _ in range(2):
        result = toiluot("migrate")
        assert (result.exit_code, result.output) == (0, "The database is up to date.\n")
    assert (tmp_path / "toiluot.db").is_file()


def test_a_wrong_setting_is_named(toiluot: Toiluot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOILUOT_SESSION_HOURS", "forever")
    result = toiluot("migrate")
    assert result.exit_code == 1
    assert "session_hours" in result.output


def test_a_setting_that_nobody_knows_in_the_file_is_named(
    toiluot: Toiluot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "toiluot.toml").write_text("colour = 'green'\n")
    result = toiluot("migrate")
    assert (result.exit_code, "colour" in result.output) == (1, True)


def test_the_environment_wins_over_the_file_and_the_command_line_over_both(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "toiluot.toml").write_text("port = 1000\nsession_hours = 3\n")
    monkeypatch.setenv("TOILUOT_PORT", "2000")
    assert (Settings().port, Settings().session_hours) == (2000, 3)
    assert Settings(port=3000).port == 3000


@pytest.mark.parametrize(
    ("trouble", "way_out"),
    [(PortTaken("cannot listen on port 8080: in use"), "--port"), (HalfMade("a centre cut short"), "--data")],
)
def test_what_stops_a_demo_is_told_with_the_way_out(
    toiluot: Toiluot, monkeypatch: pytest.MonkeyPatch, trouble: Exception, way_out: str
) -> None:
    def fails(_wish: run.Wish) -> None:
        raise trouble

    monkeypatch.setattr("server.cli.demonstration.run_demo", fails)
    result = toiluot("demo")
    assert (result.exit_code, str(trouble) in result.output, way_out in result.output) == (1, True, True)


def test_logs_are_lines_of_json_on_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    told = io.StringIO()
    monkeypatch.setattr("sys.stderr", told)
    configure_logs("warning")
    log = structlog.get_logger()
    log.info("too.small")
    log.warning("paper.out", printer="Máy in sảnh")
    structlog.reset_defaults()
    (line,) = told.getvalue().splitlines()
    assert "Máy in sảnh" in line
    said = json.loads(line)
    assert (said["event"], said["level"], said["printer"]) == ("paper.out", "warning", "Máy in sảnh")
    assert said["timestamp"].endswith("Z")


def test_every_command_says_what_it_is_for(toiluot: Toiluot) -> None:
    for words in ([], ["admin"], ["devices"], ["serve"], ["demo"], ["report"], ["migrate"]):
        result = toiluot(*words, "--help")
        assert result.exit_code == 0
        assert "Usage:" in result.output
