"""Several centres in one installation, and the chain of their journals, as a technician meets them."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import Result

from server.app import Server
from tests.story.doors import Door
from tests.story.installation import PASSWORD

Toiluot = Callable[..., Result]
Opened = Callable[[], Server]


@pytest.fixture
def centres(toiluot: Toiluot) -> list[str]:
    """Two, each with an administrator."""
    made = [toiluot("site", "add", name).output.strip() for name in ("Phường Bến Thành", "Phường Hoàn Kiếm")]
    for centre, login in zip(made, ("lan", "minh"), strict=True):
        assert toiluot("admin", "create", login, "--site", centre, "--password", PASSWORD).exit_code == 0
    return made


def tampers(folder: Path, sql: str, *values: object) -> None:
    with closing(sqlite3.connect(folder / "toiluot.db")) as connection, connection:
        connection.execute(sql, values)


def test_centres_are_made_and_listed(toiluot: Toiluot, centres: list[str]) -> None:
    listed = toiluot("site", "list").output.splitlines()
    assert [line.split()[0] for line in listed] == centres
    assert [line.split(maxsplit=2)[2] for line in listed] == ["Phường Bến Thành", "Phường Hoàn Kiếm"]


def test_a_time_zone_that_is_none_makes_no_centre(toiluot: Toiluot) -> None:
    result = toiluot("site", "add", "Phường Bến Thành", "--timezone", "Asia/Hanoi2")
    assert (result.exit_code, "timezone" in result.output) == (1, True)
    assert toiluot("site", "list").output == ""


@pytest.mark.parametrize(
    "words", [("devices", "list"), ("report", "turns"), ("admin", "create", "hoa", "--password", PASSWORD)]
)
def test_with_several_centres_a_command_wants_to_know_which(
    toiluot: Toiluot, centres: list[str], words: tuple[str, ...]
) -> None:
    result = toiluot(*words)
    assert (result.exit_code, "--site" in result.output) == (1, True)
    assert toiluot(*words, "--site", centres[1]).exit_code == 0
    unknown = toiluot(*words, "--site", "nowhere")
    assert (unknown.exit_code, "nowhere" in unknown.output) == (1, True)


def test_devices_of_one_centre_are_not_those_of_another(toiluot: Toiluot, centres: list[str], opened: Opened) -> None:
    admin = Door(opened().app, staff=True)
    admin.post("/session", {"login": "minh", "password": PASSWORD}).good()
    board = admin.post("/devices", {"kind": "hall_board", "name": "Bảng Hoàn Kiếm"}).good()["device"]["id"]
    assert "Bảng Hoàn Kiếm" not in toiluot("devices", "list", "--site", centres[0]).output
    assert "Bảng Hoàn Kiếm" in toiluot("devices", "list", "--site", centres[1]).output
    assert "device.unknown" in toiluot("devices", "code", board, "--site", centres[0]).output
    assert toiluot("devices", "code", board, "--site", centres[1]).exit_code == 0


def test_a_password_finds_its_centre_by_the_name_alone(toiluot: Toiluot, centres: list[str], opened: Opened) -> None:
    assert toiluot("admin", "password", "Minh", "--password", "một mật khẩu khác").exit_code == 0
    signed_in = Door(opened().app).post("/session", {"login": "minh", "password": "một mật khẩu khác"}).good()
    assert signed_in["site"]["id"] == centres[1]


def test_commands_stand_in_the_journal_as_commands(toiluot: Toiluot, centres: list[str], tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "toiluot.db")) as journal:
        assert journal.execute("SELECT DISTINCT origin FROM journal").fetchall() == [("cli",)]
    assert toiluot("audit", "verify").exit_code == 0


class TestVerify:
    """`toiluot audit verify` and `toiluot audit seal`."""

    def test_whole_journals_are_told_with_their_ends(self, toiluot: Toiluot, centres: list[str]) -> None:
        result = toiluot("audit", "verify")
        assert result.exit_code == 0
        seals = dict(line.split(maxsplit=1) for line in toiluot("audit", "seal").output.splitlines())
        for centre in centres:
            revision, end = seals[centre].split()
            assert f"{centre}: all {revision} rows hold; the chain ends with {end}" in result.output
        assert "compute" in result.output, "what it cannot prove is said"

    def test_an_altered_row_is_named(self, toiluot: Toiluot, centres: list[str], tmp_path: Path) -> None:
        tampers(tmp_path, "UPDATE journal SET actor_id = 'somebody' WHERE site_id = ? AND revision = 2", centres[1])
        result = toiluot("audit", "verify")
        assert result.exit_code == 1
        assert f"{centres[1]}: BROKEN at revision 2" in result.output
        assert f"{centres[0]}: all" in result.output
        assert toiluot("audit", "verify", "--site", centres[0]).exit_code == 0

    def test_a_removed_row_and_a_cut_tail_are_told_apart(
        self, toiluot: Toiluot, centres: list[str], tmp_path: Path
    ) -> None:
        tampers(tmp_path, "DELETE FROM journal WHERE site_id = ? AND revision = 1", centres[0])
        tampers(tmp_path, "DELETE FROM journal WHERE site_id = ? AND revision = 2", centres[1])
        told = toiluot("audit", "verify").output
        assert f"{centres[0]}: BROKEN at revision 1: revision 1 is missing" in told
        assert f"{centres[1]}: BROKEN at revision 2: the journal ends at revision 1" in told

    def test_against_seals_that_were_noted(self, toiluot: Toiluot, centres: list[str], tmp_path: Path) -> None:
        noted = tmp_path / "seals.txt"
        noted.write_text(f"# noted on Monday\n\n{toiluot('audit', 'seal').output}")
        toiluot("admin", "create", "hoa", "--site", centres[0], "--password", PASSWORD)
        assert toiluot("audit", "verify", "--against", str(noted)).exit_code == 0
        noted.write_text(f"{centres[0]} 2 {'0' * 64}\n")
        result = toiluot("audit", "verify", "--against", str(noted))
        assert (result.exit_code, "unlike_seal" in result.output) == (1, True)

    @pytest.mark.usefixtures("centres")
    def test_a_centre_that_is_gone_is_missed(self, toiluot: Toiluot, tmp_path: Path) -> None:
        noted = tmp_path / "seals.txt"
        noted.write_text(f"gone 7 {'a' * 64}\n")
        result = toiluot("audit", "verify", "--against", str(noted))
        assert (result.exit_code, "gone: BROKEN" in result.output) == (1, True)

    @pytest.mark.parametrize("line", ["nonsense", "site x " + "a" * 64, "site 1 short"])
    @pytest.mark.usefixtures("centres")
    def test_a_line_that_is_no_seal_is_named(self, toiluot: Toiluot, tmp_path: Path, line: str) -> None:
        noted = tmp_path / "seals.txt"
        noted.write_text(f"# fine\n{line}\n")
        result = toiluot("audit", "verify", "--against", str(noted))
        assert (result.exit_code, "line 2" in result.output) == (1, True)

    def test_without_a_centre_there_is_nothing_to_verify(self, toiluot: Toiluot) -> None:
        assert "no centre yet" in toiluot("audit", "verify").output
