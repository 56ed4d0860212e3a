"""`toiluot doctor`: each fault of a set-up is named, with the way to mend it; nothing is changed by looking."""

from __future__ import annotations

import os
import socket
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
import structlog
from click.testing import CliRunner
from sqlalchemy import update

from server.cli import cli
from server.doctor import centre, database, examine, machine, network, parts
from server.doctor.examine import CHECKS
from server.doctor.finding import Finding, Level
from server.housekeeping import share_presence
from server.settings import Settings
from server.storage.schema import printer, staff
from server.storage.schema import site as site_table
from tests.databases import address_in
from tests.redis_server import RedisServer
from tests.running import Running
from tests.story.clock import Clock
from tests.story.hall import Site
from tests.story.ledger import everything


@pytest.fixture(autouse=True)
def _this_machine(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of one's own, though tests may keep theirs in memory, and the time of the tests' centres."""
    tmp_path.chmod(0o700)
    really = machine.file_system
    monkeypatch.setattr(machine, "file_system", lambda place: really(place).replace("tmpfs", "ext4"))
    monkeypatch.setattr(centre, "now", clock)


@pytest.fixture
def settings(site: Site) -> Settings:
    """Those of a healthy installation."""
    return site.server.settings


def found(check: Callable[[Settings], Iterator[Finding]], settings: Settings, **other: Any) -> dict[str, Level]:
    """What the check finds, by its code."""
    return {one.code: one.level for one in check(settings.model_copy(update=other))}


def test_a_healthy_centre_has_no_trouble(settings: Settings) -> None:
    troubles = [one.what.en for check in CHECKS for one in check(settings) if one.level is Level.TROUBLE]
    assert [one for one in troubles if "fsync" not in one] == [], "the tests' own PostgreSQL is careless of power"


def test_looking_changes_nothing(site: Site, settings: Settings) -> None:
    before = everything(site.server.store)
    names = sorted(settings.data.iterdir())
    for check in CHECKS:
        list(check(settings))
    assert everything(site.server.store) == before
    assert sorted(settings.data.iterdir()) == names


def test_every_fault_says_how_to_mend_it_in_both_languages(tmp_path: Path) -> None:
    bad = Settings(
        data=tmp_path / "none", host="127.0.0.1", public_url="http://localhost", https=True,
        redis_url="redis://127.0.0.1:1/0",
    )  # fmt: skip
    faults = [one for check in CHECKS for one in check(bad) if one.level is not Level.GOOD]
    assert len(faults) > 4
    for fault in faults:
        assert fault.mend, fault.code
        assert fault.what.vi != fault.what.en
        assert fault.mend.vi != fault.mend.en


def test_there_is_no_data_folder(tmp_path: Path) -> None:
    nothing = Settings(data=tmp_path / "none")
    assert found(machine.folder, nothing) == {"folder.missing": Level.TROUBLE}
    assert found(database.database, nothing) == {"database.missing": Level.TROUBLE}
    assert not (tmp_path / "none").exists()


def test_others_may_read_the_data(settings: Settings) -> None:
    settings.data.chmod(0o755)
    assert found(machine.folder, settings) == {"folder.open": Level.NOTE}


def test_a_folder_of_somebody_else(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert found(machine.folder, settings) == {"folder.locked": Level.TROUBLE}


def test_a_disk_that_is_full(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "LEAST_FREE", 10**18)
    assert found(machine.disk, settings)["disk.full"] is Level.TROUBLE


@pytest.mark.parametrize(("ms", "level"), [(1, Level.GOOD), (100, Level.NOTE), (900, Level.TROUBLE)])
def test_a_disk_that_is_slow(settings: Settings, monkeypatch: pytest.MonkeyPatch, ms: int, level: Level) -> None:
    monkeypatch.setattr(machine, "sync_ms", lambda _data: float(ms))
    verdicts = found(machine.disk, settings)
    assert verdicts["disk.speed" if ms == 1 else "disk.slow"] is level


@pytest.mark.parametrize(("kind", "code"), [("tmpfs", "disk.forgetful"), ("nfs4", "disk.remote")])
def test_a_disk_that_does_not_keep_data(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, kind: str, code: str
) -> None:
    monkeypatch.setattr(machine, "file_system", lambda _place: kind)
    assert found(machine.disk, settings, database="")[code] is Level.TROUBLE


def test_the_file_system_of_a_folder_is_the_nearest_mount() -> None:
    assert machine.file_system(Path("/proc/self")) == "proc"
    assert machine.file_system(Path("/")) != ""


def test_an_old_python(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "OLDEST_PYTHON", (4, 0))
    assert found(machine.python, settings) == {"python": Level.TROUBLE}


def test_too_few_open_files_for_a_hall(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("resource.getrlimit", lambda _which: (256, 256))
    assert found(machine.open_files, settings) == {"limit.files": Level.NOTE}


@pytest.mark.sqlite
def test_somebody_holds_the_database(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "WAIT_S", 0.05)
    with closing(sqlite3.connect(settings.data / "toiluot.db", isolation_level=None)) as somebody:
        somebody.execute("BEGIN IMMEDIATE")
        assert found(database.database, settings)["database.locked"] is Level.TROUBLE


@pytest.mark.sqlite
def test_a_file_that_is_damaged(settings: Settings) -> None:
    file = settings.data / "toiluot.db"
    whole = bytearray(file.read_bytes())
    for page in range(8, len(whole) // 4096, 3):
        whole[page * 4096 : page * 4096 + 2000] = b"\xff" * 2000
    file.write_bytes(whole)
    assert Level.TROUBLE in found(database.database, settings).values()


@pytest.mark.sqlite
def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "toiluot.db").write_bytes(b"x" * 5000)
    assert found(database.database, Settings(data=tmp_path)) == {"database.away": Level.TROUBLE}


def test_tables_of_another_version(site: Site, settings: Settings) -> None:
    with site.server.store.installing() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0000'")
    assert found(database.database, settings)["database.form"] is Level.NOTE
    assert found(centre.centres, settings) == {}


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("postgresql://toiluot@127.0.0.1:1/toiluot", "database.away"),
        ("nonsense", "database.address"),
        ("sqlite:////nowhere/at/all.db", "database.missing"),
    ],
)
def test_a_database_that_is_not_there(settings: Settings, address: str, code: str) -> None:
    assert found(database.database, settings, database=address) == {code: Level.TROUBLE}
    assert found(centre.centres, settings, database=address or "x") == {}


@pytest.mark.postgresql
def test_a_postgresql_that_forgets_is_told(settings: Settings) -> None:
    verdicts = found(database.database, settings)
    assert verdicts["database"] is Level.GOOD
    assert verdicts["database.careless"] is Level.TROUBLE
    assert verdicts["database.form"] is Level.GOOD


@pytest.mark.postgresql
def test_a_postgresql_that_may_only_be_read(site: Site, settings: Settings) -> None:
    name = site.server.store.writer.url.database
    with site.server.store.glancer.connect() as connection:
        connection.exec_driver_sql(f'ALTER DATABASE "{name}" SET default_transaction_read_only = on')
        assert found(database.database, settings)["database.copy"] is Level.TROUBLE
        connection.exec_driver_sql("SET default_transaction_read_only = off")
        connection.exec_driver_sql(f'ALTER DATABASE "{name}" RESET default_transaction_read_only')


def changed(site: Site, statement: Any) -> None:
    with site.server.store.installing() as connection:
        connection.execute(statement)


def test_a_zone_that_is_none(site: Site, settings: Settings) -> None:
    changed(site, update(site_table).where(site_table.c.id == site.centre.id).values(timezone="Asia/Sài_Gòn"))
    verdicts = [one for one in centre.centres(settings) if one.code == "centre.zone"]
    assert sorted(one.level for one in verdicts) == [Level.GOOD, Level.TROUBLE]
    assert "Asia/Ho_Chi_Minh" in verdicts[0].what.vi + verdicts[1].what.vi


def test_a_clock_that_went_back(site: Site, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    site.kiosk.take_number()
    assert "clock.back" not in found(centre.centres, settings)
    monkeypatch.setattr(centre, "now", lambda: site.clock() - timedelta(hours=1))
    assert found(centre.centres, settings)["clock.back"] is Level.TROUBLE


def test_nobody_may_administrate(site: Site, settings: Settings) -> None:
    assert "staff.nobody" not in found(centre.centres, settings)
    changed(site, update(staff).values(is_active=False))
    assert found(centre.centres, settings)["staff.nobody"] is Level.TROUBLE


def test_an_installation_without_a_centre(settings: Settings, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    assert CliRunner().invoke(cli, ["migrate", "--data", str(empty)]).exit_code == 0
    (verdict,) = centre.centres(Settings(data=empty))
    assert (verdict.code, verdict.level) == ("centre.none", Level.TROUBLE)
    assert verdict.mend
    assert f"admin create NAME --data {empty}" in verdict.mend.en


def test_printers_without_an_agent_and_with_trouble(site: Site, settings: Settings) -> None:
    assert set(found(centre.printers, settings)) == {"printer.alone"}
    site.agent.claims()
    share_presence(site.server)
    changed(site, update(printer).where(printer.c.id == site.centre.printer_id).values(state="ok"))
    assert found(centre.printers, settings)["printer"] is Level.GOOD
    changed(site, update(printer).where(printer.c.id == site.centre.printer_id).values(state="no_paper"))
    assert found(centre.printers, settings)["printer.ill"] is Level.NOTE


def test_a_backup_is_missed_until_there_is_a_fresh_one(settings: Settings) -> None:
    assert found(centre.backups, settings) == {"backup.none": Level.NOTE}
    copy = settings.data / "backups" / "last-night.db"
    copy.parent.mkdir()
    copy.write_bytes(b"rows")
    assert found(centre.backups, settings) == {"backup": Level.GOOD}
    os.utime(copy, (0, 0))
    assert found(centre.backups, settings) == {"backup.none": Level.NOTE}


def test_a_port_is_free_or_taken(settings: Settings) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        number = other.getsockname()[1]
        assert found(network.port, settings, port=number) == {"port": Level.GOOD}
        other.listen()
        other.settimeout(0.1)
        network_wait, network.WAIT_S = network.WAIT_S, 0.2
        assert found(network.port, settings, port=number)["port.unreachable"] is Level.TROUBLE
        network.WAIT_S = network_wait


@pytest.mark.parametrize(
    ("address", "code", "level"),
    [
        ("http://192.168.1.10:8080", "address", Level.GOOD),
        ("http://localhost:8080", "address.here", Level.TROUBLE),
        ("http://127.0.0.1", "address.here", Level.TROUBLE),
        ("192.168.1.10", "address.unreadable", Level.TROUBLE),
        ("http://no-such-name.invalid", "address.unknown", Level.TROUBLE),
        ("", "address.here", Level.NOTE),
    ],
)
def test_the_address_in_the_qr_code(settings: Settings, address: str, code: str, level: Level) -> None:
    assert found(network.public_address, settings, public_url=address) == {code: level}


def test_a_server_for_the_whole_hall_needs_no_address(settings: Settings) -> None:
    assert found(network.public_address, settings, host="0.0.0.0") == {}


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        ({}, set()),
        ({"https": True, "trusted_proxies": 1, "public_url": "https://hall.test"}, set()),
        ({"https": True, "trusted_proxies": 1, "public_url": "http://hall.test"}, {"https.half"}),
        ({"https": False, "trusted_proxies": 1, "public_url": "https://hall.test"}, {"https.unsaid"}),
        ({"https": True, "public_url": "https://hall.test"}, {"proxies.unsaid"}),
        ({"trusted_proxies": 1, "host": "0.0.0.0", "public_url": "http://hall.test"}, {"proxies.around"}),
        ({"trusted_proxies": 1}, {"address.behind"}),
    ],
)
def test_https_and_proxies_must_fit(settings: Settings, other: dict[str, Any], codes: set[str]) -> None:
    assert set(found(network.proxies, settings, **other)) == codes


def test_redis_is_asked_for(settings: Settings, redis: RedisServer) -> None:
    several = settings.model_copy(update={"database": "postgresql://x/y"})
    assert found(network.redis, several, redis_url=redis.url) == {"redis": Level.GOOD}
    assert found(network.redis, several, redis_url="redis://127.0.0.1:1/0") == {"redis.away": Level.TROUBLE}
    assert found(network.redis, several, redis_url="http://nonsense") == {"redis.away": Level.TROUBLE}
    assert found(network.redis, settings, database="", redis_url=redis.url)["redis.idle"] is Level.NOTE
    assert found(network.redis, settings, database="") == {}
    assert found(network.redis, settings, database="postgresql://x/y") == {"redis.none": Level.NOTE}


def test_what_the_system_brings_along(settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for check in (parts.screens, parts.typeface, parts.voice):
        assert list(found(check, settings).values()) == [Level.GOOD]
    monkeypatch.setattr(parts, "BUILT", tmp_path)
    assert found(parts.screens, settings) == {"screens": Level.TROUBLE}


def test_a_check_that_fails_is_told_and_holds_up_no_other(settings: Settings) -> None:
    def fails(_settings: Settings) -> Iterator[Finding]:
        yield from ()
        raise ZeroDivisionError("oops")

    verdicts = list(examine.examine(settings, (fails, machine.python)))
    assert [one.code for one in verdicts] == ["check.failed", "python"]
    assert "ZeroDivisionError" in verdicts[0].what.vi


def doctor(*words: str) -> tuple[int, str]:
    result = CliRunner().invoke(cli, ["doctor", *words])
    structlog.reset_defaults()
    return result.exit_code, result.output


def test_the_command_speaks_the_language_that_is_asked_for(tmp_path: Path) -> None:
    place = ("--data", str(tmp_path / "none"), "--port", "1")
    for language, said, unsaid in (("vi", "Chưa có thư mục", "There is no"), ("en", "There is no", "Chưa có")):
        code, output = doctor(*place, "--language", language)
        assert (code, said in output, unsaid in output) == (1, True, False)
    assert "✓" not in output
    both = doctor(*place)[1]
    assert "Chưa có thư mục" in both
    assert "There is no" in both
    assert "✓" in doctor(*place, "--all")[1]


@pytest.mark.sqlite
def test_a_centre_without_trouble_ends_well(settings: Settings) -> None:
    code, output = doctor("--data", str(settings.data), "--port", "1", "--language", "en")
    assert (code, "✗" in output) == (0, False), output


@pytest.mark.sqlite
def test_a_running_server_is_known_by_its_answer(settings: Settings, site: Site) -> None:
    assert address_in(settings.data) == settings.database
    site.server.store.close()
    with Running(settings.data, ("serve",)) as running:
        assert found(network.port, settings, port=running.port) == {"port": Level.GOOD}
        assert Level.TROUBLE not in found(database.database, settings).values()
