"""The agent on a kiosk PC of its own: it finds its printer, keeps its pairing, takes up again what is plugged in."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner

from printers.agent.__main__ import main
from printers.agent.auto_line import AutoLine
from printers.agent.finding import Found, printers_here
from printers.agent.keeping import NotPaired, Paired, keep, kept, pair, usual_place
from printers.errors import TryAgain
from printers.press import Press
from printers.profiles import PROFILES
from printers.status import PrinterState
from printers.transports import Timeouts
from printers.virtual import VirtualPrinter
from tests.printers.fake_server import CODE, TOKEN, FakeServer

QUICK = Timeouts(connect=5, status=1, send=5, confirm=5, mechanics=5)


def plug_in(root: Path, place: str, *, interface: str = "07", **told: str) -> None:
    """A USB device as the kernel shows it: its facts, one interface, and the node by which it is opened."""
    device = root / "sys/bus/usb/devices" / place
    usual = {"idVendor": "04b8", "idProduct": "0e15", "busnum": "1", "devnum": "4"}
    for name, value in (usual | told).items():
        (device / name).parent.mkdir(parents=True, exist_ok=True)
        (device / name).write_text(value + "\n")
    kind = root / "sys/bus/usb/devices" / f"{place}:1.0" / "bInterfaceClass"
    kind.parent.mkdir()
    kind.write_text(interface + "\n")
    node(root, f"dev/bus/usb/001/{int((usual | told)['devnum']):03}")


def node(root: Path, path: str) -> None:
    (root / path).parent.mkdir(parents=True, exist_ok=True)
    (root / path).touch()


def test_a_usb_printer_is_known_by_its_class_and_named_as_it_names_itself(tmp_path: Path) -> None:
    plug_in(tmp_path, "1-1", interface="03", devnum="3")
    plug_in(tmp_path, "1-2", manufacturer="EPSON", product="TM-T82X")
    assert printers_here(tmp_path) == [Found("usb://04b8:0e15", "EPSON TM-T82X")]


def test_what_answers_is_taken_before_what_does_not(tmp_path: Path) -> None:
    node(tmp_path, "dev/serial/by-id/usb-Prolific_USB-Serial-if00")
    node(tmp_path, "dev/usb/lp0")
    plug_in(tmp_path, "1-2")
    kinds = [one.url.partition(":")[0] for one in printers_here(tmp_path)]
    assert kinds == ["usb", "file", "serial"]


def test_a_usb_printer_that_may_not_be_opened_is_left_to_the_kernels_node(tmp_path: Path) -> None:
    plug_in(tmp_path, "1-2")
    (tmp_path / "dev/bus/usb/001/004").unlink()
    node(tmp_path, "dev/usb/lp0")
    assert [one.url for one in printers_here(tmp_path)] == [f"file://{tmp_path}/dev/usb/lp0"]


def test_a_machine_without_printers_has_none(tmp_path: Path) -> None:
    assert printers_here(tmp_path) == []


def test_a_printer_that_is_pulled_out_and_plugged_in_elsewhere_is_found_again(tmp_path: Path) -> None:
    plugged: list[Found] = []
    line = AutoLine(QUICK, lambda: list(plugged))
    press = Press(line, PROFILES["generic-80"], QUICK)
    assert (press.look(), press.detail) == (PrinterState.UNREACHABLE, "no printer is plugged in")
    with VirtualPrinter(tmp_path / "one") as first:
        plugged[:] = [Found(first.url, "in one socket")]
        assert press.look() is PrinterState.OK
    plugged.clear()
    assert press.look() is PrinterState.UNREACHABLE
    with VirtualPrinter(tmp_path / "two") as second:
        plugged[:] = [Found(second.url, "in another socket")]
        assert press.look() is PrinterState.OK
        press.close()


def test_nothing_is_written_where_nothing_is_plugged_in() -> None:
    line = AutoLine(QUICK, list)
    for use in (lambda: line.write(b"x"), lambda: line.read(0), line.open):
        with pytest.raises(TryAgain, match="plugged in"):
            use()
    line.close()


def test_a_code_becomes_a_token_that_nobody_else_may_read(tmp_path: Path) -> None:
    place = tmp_path / "state" / "agent.json"
    with FakeServer() as server:
        keep(pair(server.url, CODE), place)
        assert kept(place) == Paired(server.url, TOKEN)
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.parent.stat().st_mode) == 0o700
    assert list(place.parent.iterdir()) == [place]


def test_a_wrong_code_is_told_in_the_servers_words(tmp_path: Path) -> None:
    with FakeServer() as server:
        with pytest.raises(NotPaired, match="Mã ghép nối"):
            pair(server.url, "0000 0000")
        told = CliRunner().invoke(
            main, ["--server", server.url, "--code", "0000 0000", "--kept", str(tmp_path / "agent.json")]
        )
    assert (told.exit_code, "Mã ghép nối" in told.output) == (1, True)
    assert list(tmp_path.iterdir()) == []


def test_an_agent_that_was_never_paired_says_so_and_is_not_started_again(tmp_path: Path) -> None:
    told = CliRunner().invoke(main, ["--kept", str(tmp_path / "agent.json")])
    assert (told.exit_code, "chưa ghép nối" in told.output) == (78, True)


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"server": "x"}'])
def test_a_kept_file_that_is_broken_counts_as_none(tmp_path: Path, broken: str) -> None:
    (tmp_path / "agent.json").write_text(broken)
    assert kept(tmp_path / "agent.json") is None


def test_the_service_keeps_its_pairing_in_its_own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STATE_DIRECTORY", str(tmp_path))
    assert usual_place() == tmp_path / "agent.json"
    keep(Paired("http://hall.test", "secret"), usual_place())
    assert json.loads(usual_place().read_text()) == {"server": "http://hall.test", "token": "secret"}


def test_an_agent_that_was_started_once_more_elsewhere_gives_way_for_good(tmp_path: Path) -> None:
    with VirtualPrinter(tmp_path / "tray") as printer, FakeServer() as server:
        server.lost = "printer.elsewhere"
        server.queue("1", {})
        told = CliRunner().invoke(main, ["--server", server.url, "--token", TOKEN, "--printer", printer.url])
    assert (told.exit_code, "nơi chạy sau giữ máy in" in told.output) == (78, True)
