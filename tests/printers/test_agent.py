"""The print agent between a server that comes and goes and a printer that has bad days."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image

from printers.agent import run as run_module
from printers.agent import run_agent
from printers.agent import worker as worker_module
from printers.profiles import PROFILES
from printers.render import render
from printers.slip import Slip, reprinted
from printers.virtual import VirtualPrinter
from tests.ports import free_port
from tests.printers.fake_server import TOKEN, FakeServer

SlipMaker = Callable[..., Slip]


@pytest.fixture
def server() -> Iterator[FakeServer]:
    """A server that is there."""
    with FakeServer() as server:
        yield server


@pytest.fixture
def start(
    server: FakeServer, printer: VirtualPrinter, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[], threading.Event]]:
    """Starts an agent on the virtual printer, with short looks; stops it at the end."""
    monkeypatch.setattr(worker_module, "HELD_LOOK_S", 0.05)
    monkeypatch.setattr(worker_module, "FIRST_RETRY_S", 0.05)
    monkeypatch.setattr(worker_module, "IDLE_LOOK_S", 0.1)
    stop = threading.Event()
    threads: list[threading.Thread] = []

    def started(url: str | None = None) -> threading.Event:
        agent = threading.Thread(target=run_agent, args=(server.url, TOKEN, url or printer.url, None, stop))
        threads.append(agent)
        agent.start()
        return stop

    yield started
    stop.set()
    for thread in threads:
        thread.join()


Start = Callable[..., threading.Event]


def picture(path: Path) -> bytes:
    with Image.open(path) as image:
        return image.tobytes()


def test_a_ticket_goes_from_queue_to_paper(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    start()
    server.queue("1", a_slip())
    server.wait_for("1", "sending", "confirmed")
    assert server.bodies[-1]["bytes"] == len(render(a_slip(), PROFILES["generic-80"]))
    assert len(printer.tickets) == 1


def test_the_server_hears_how_much_paper_a_ticket_took(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    start()
    server.queue("1", a_slip())
    server.wait_for("1", "sending", "confirmed")
    before = printer.paper_used
    server.queue("2", a_slip())
    server.wait_for("2", "sending", "confirmed")
    assert server.bodies[-1]["paper_mm"] == round((printer.paper_used - before) / 8)


def test_tickets_are_printed_in_their_order(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    for number in range(4):
        server.queue(str(number), a_slip(label=f"A{number:03}"))
    start()
    server.wait_for("3", "sending", "confirmed")
    assert [told_of for told_of, state in server.told if state == "sending"] == ["0", "1", "2", "3"]
    assert len(printer.tickets) == 4


def test_the_server_hears_of_sending_before_a_byte_leaves(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    start()
    server.wait_until(lambda: "ok" in server.printer_states)
    before = len(printer.tickets)
    printer.set_faults(slow=50_000)
    server.queue("1", a_slip())
    server.wait_for("1", "sending")
    assert len(printer.tickets) == before
    server.wait_for("1", "sending", "confirmed")


def test_a_reprint_is_marked(server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker) -> None:
    start()
    server.queue("1", a_slip(), reprint=True)
    server.queue("2", reprinted(a_slip()))
    server.wait_for("2", "sending", "confirmed")
    first, second = printer.tickets
    assert picture(first) == picture(second)


def test_a_job_waits_for_paper_and_then_prints(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    printer.set_faults(paper_out=True)
    start()
    server.queue("1", a_slip())
    server.wait_for("1", "held")
    server.wait_until(lambda: "no_paper" in server.printer_states)
    printer.set_faults(paper_out=False)
    server.wait_for("1", "held", "sending", "confirmed")
    server.wait_until(lambda: server.printer_states[-1] == "ok")
    assert printer.connections == 1


def test_an_open_cover_holds_the_job(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    printer.set_faults(cover_open=True)
    start()
    server.queue("1", a_slip())
    server.wait_for("1", "held")
    assert server.bodies[-1]["detail"] == "cover is open"
    printer.set_faults(cover_open=False)
    server.wait_until(lambda: server.states("1")[-1] == "confirmed")


def test_a_job_that_waited_too_long_expires_and_leaves_no_paper(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    printer.set_faults(paper_out=True)
    start()
    server.queue("1", a_slip(), lives_s=1.5)
    server.wait_for("1", "held", "expired")
    printer.set_faults(paper_out=False)
    server.queue("2", a_slip())
    server.wait_for("2", "sending", "confirmed")
    assert len(printer.tickets) == 1


def test_paper_that_ends_in_the_middle_is_reported_as_a_doubt(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    start()
    server.wait_until(lambda: "ok" in server.printer_states)
    printer.set_faults(paper_left=300)
    server.queue("1", a_slip())
    server.wait_for("1", "sending", "unconfirmed")
    server.wait_until(lambda: server.printer_states[-1] == "no_paper")
    assert server.bodies[-1]["spoilt"] is True


def test_a_line_that_breaks_is_a_doubt_and_the_next_ticket_is_clean(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    start()
    server.queue("0", a_slip())
    server.wait_for("0", "sending", "confirmed")
    printer.set_faults(cut_after_bytes=9_000)
    server.queue("1", a_slip(label="C999"))
    server.wait_for("1", "sending", "unconfirmed")
    server.queue("2", a_slip())
    server.wait_for("2", "sending", "confirmed")
    assert picture(printer.tickets[-1]) == picture(printer.tickets[0])


def test_a_slip_that_breaks_its_rules_is_refused_once_and_stops_nobody(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    start()
    server.queue("1", {"version": 99})
    server.queue("2", a_slip())
    server.wait_for("2", "sending", "confirmed")
    assert server.states("1") == ["failed_before_send"]
    assert len(printer.tickets) == 1


def test_a_cancelled_job_leaves_no_paper(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    printer.set_faults(paper_out=True)
    start()
    server.queue("1", a_slip())
    server.wait_for("1", "held")
    server.cancel("1")
    printer.set_faults(paper_out=False)
    server.queue("2", a_slip())
    server.wait_for("2", "sending", "confirmed")
    assert (server.states("1"), len(printer.tickets)) == (["held"], 1)


def test_a_report_whose_answer_is_lost_is_brought_again(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    server.lose_answers = 1
    start()
    server.queue("1", a_slip())
    server.wait_until(lambda: server.states("1")[-1:] == ["confirmed"])
    assert server.states("1") == ["sending", "sending", "confirmed"]
    assert len(printer.tickets) == 1


def test_the_last_word_is_not_lost_while_the_server_is_away(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    start()
    server.wait_until(lambda: "ok" in server.printer_states)
    printer.set_faults(slow=30_000)
    server.queue("1", a_slip())
    server.wait_for("1", "sending")
    server.go_away()
    printer.wait_for(1)
    server.come_back()
    server.wait_for("1", "sending", "confirmed")
    server.queue("2", a_slip())
    server.wait_for("2", "sending", "confirmed")


def test_the_agent_may_be_started_before_the_server(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("printers.agent.run.LONGEST_PAUSE_S", 0.1)
    server.go_away()
    start()
    server.queue("1", a_slip())
    server.come_back()
    server.wait_for("1", "sending", "confirmed")


def test_a_printer_that_is_off_holds_the_job_until_it_is_on(
    server: FakeServer, tmp_path: Path, start: Start, a_slip: SlipMaker
) -> None:
    with VirtualPrinter(tmp_path / "first", port=free_port()) as first:
        address = first.url
    start(address)
    server.queue("1", a_slip())
    server.wait_until(lambda: server.states("1") == ["held"] and "unreachable" in server.printer_states)
    with VirtualPrinter(tmp_path / "second", port=int(address.rsplit(":", 1)[1])) as second:
        server.wait_for("1", "held", "sending", "confirmed")
        assert len(second.tickets) == 1


def test_a_waiting_job_is_handed_back_when_the_agent_stops(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    printer.set_faults(paper_out=True)
    stop = start()
    server.queue("1", a_slip())
    server.wait_for("1", "held")
    stop.set()
    server.wait_for("1", "held", "queued")


def test_an_address_that_names_no_printer_is_refused_at_once(server: FakeServer) -> None:
    with pytest.raises(ValueError, match="no printer address"):
        run_agent(server.url, TOKEN, "lpt1", None, threading.Event())


def an_agent(server: FakeServer, printer_url: str, tray: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "printers.agent", "--server", server.url, "--printer", printer_url]
    return subprocess.Popen(
        [*command, "--tray", str(tray)], env=os.environ | {"TOILUOT_TOKEN": TOKEN}, stdout=subprocess.PIPE
    )


def test_the_agent_alone_prints_into_its_tray_and_stops_when_told(
    server: FakeServer, tmp_path: Path, a_slip: SlipMaker
) -> None:
    with an_agent(server, "virtual://", tmp_path) as agent:
        server.queue("1", a_slip())
        server.wait_for("1", "sending", "confirmed", timeout_s=20)
        agent.send_signal(signal.SIGTERM)
        said, _ = agent.communicate(timeout=10)
    assert agent.returncode == 0
    assert len(list(tmp_path.glob("*.png"))) == 1
    assert TOKEN.encode() not in said


def test_after_a_kill_in_the_middle_the_next_ticket_is_clean(
    server: FakeServer, printer: VirtualPrinter, tmp_path: Path, a_slip: SlipMaker
) -> None:
    with an_agent(server, printer.url, tmp_path) as killed:
        server.queue("0", a_slip())
        server.wait_for("0", "sending", "confirmed", timeout_s=20)
        before = printer.received
        printer.set_faults(slow=10_000)
        server.queue("1", a_slip(label="C999"))
        printer.wait_until(lambda: printer.received > before + 3_000)
        killed.kill()
    printer.hang_up()
    printer.set_faults(slow=None)
    with an_agent(server, printer.url, tmp_path) as agent:
        server.queue("2", a_slip())
        server.wait_for("2", "sending", "confirmed", timeout_s=20)
        agent.terminate()
    assert server.states("1") == ["sending"]
    assert picture(printer.tickets[-1]) == picture(printer.tickets[0])


def test_a_job_that_the_server_gave_to_another_printer_is_let_go(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    printer.set_faults(paper_out=True)
    start()
    server.refuse("1")
    server.queue("1", a_slip())
    server.queue("2", a_slip())
    server.wait_for("2", "held")
    printer.set_faults(paper_out=False)
    server.wait_for("2", "held", "sending", "confirmed")
    assert (server.states("1"), len(printer.tickets)) == ([], 1)


def test_the_first_failures_are_told_one_by_one(
    server: FakeServer, tmp_path: Path, start: Start, a_slip: SlipMaker
) -> None:
    with VirtualPrinter(tmp_path / "gone", port=free_port()) as gone:
        address = gone.url
    start(address)
    server.queue("1", a_slip())
    server.wait_for("1", "held", "held")
    assert [body["failures"] for body in server.bodies] == [1, 2]


def test_a_ticket_that_came_out_whole_once_there_was_paper_is_told_before_the_printer_is_well(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker
) -> None:
    start()
    server.queue("0", a_slip())
    server.wait_for("0", "sending", "confirmed")
    printer.set_faults(paper_left=300)
    server.queue("1", a_slip())
    server.wait_for("1", "sending", "unconfirmed")
    server.wait_until(lambda: server.printer_states[-1] == "no_paper")
    printer.set_faults(paper_out=False)
    server.wait_until(lambda: server.printer_states[-1] == "ok")
    assert server.states("1") == ["sending", "unconfirmed", "confirmed"]


def test_an_agent_stands_by_until_the_printer_is_free(
    server: FakeServer, printer: VirtualPrinter, start: Start, a_slip: SlipMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run_module, "LONGEST_PAUSE_S", 0.05)
    server.taken_by_other = True
    server.queue("1", a_slip())
    start()
    server.wait_until(lambda: server.refused >= 2)
    assert (server.told, printer.connections) == ([], 0)
    server.taken_by_other = False
    server.wait_for("1", "sending", "confirmed")


def test_who_lost_the_printer_does_not_even_look_at_it_any_more(
    server: FakeServer, printer: VirtualPrinter, start: Start
) -> None:
    start()
    server.wait_until(lambda: "ok" in server.printer_states)
    server.taken_by_other = True
    server.queue("1", {})
    printer.wait_until(lambda: printer.lines == 0)
    assert server.told == []
