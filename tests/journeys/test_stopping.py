"""SIGTERM: who has asked is answered, and nobody is left behind, not even after kill -9."""

from __future__ import annotations

import json
import socket
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.ledger import Ledger
from tests.live_screen import LiveScreen
from tests.running import Running, a_copy, answers, demonstrating, serving, wait_until
from tests.wire import Answer, Away, Wire

WITHIN_S = 5.0


def timed_stop(running: Running) -> float:
    """SIGTERM, exit code 0; seconds until the process was gone."""
    begun = time.monotonic()
    assert running.stop() == 0
    return time.monotonic() - begun


def half_asked(running: Running) -> tuple[socket.socket, bytes]:
    """A request whose head the server has, with the bytes that it still waits for."""
    body = json.dumps(running.a_wish()).encode()
    head = [
        "POST /api/v1/tickets HTTP/1.1", "Host: kiosk", "Content-Type: application/json",
        f"Authorization: Bearer {running.demo['kiosk']['token']}", f"Content-Length: {len(body)}", "", "",
    ]  # fmt: skip
    line = socket.create_connection(("127.0.0.1", running.port), WITHIN_S)
    line.sendall("\r\n".join(head).encode() + body[:10])
    with running.wire() as later:  # answered after the server has read what came before
        assert [later.ask("GET", "/health/live").status for _ in range(2)] == [200, 200]
    return line, body[10:]


def test_a_request_that_runs_is_answered_before_the_server_leaves(folder: Path) -> None:
    with serving(folder) as running:
        line, rest = half_asked(running)
        with line, ThreadPoolExecutor(1) as stopping:
            stopped = stopping.submit(timed_stop, running)
            wait_until(lambda: not answers(running.base_url), WITHIN_S, "no new visitors")
            line.sendall(rest)
            assert line.recv(100).startswith(b"HTTP/1.1 201")
            assert stopped.result() < WITHIN_S
    assert Ledger(folder).labels == {"A001"}


def test_who_waits_for_a_print_job_is_let_go_at_once(folder: Path) -> None:
    with serving(folder) as running, ThreadPoolExecutor(1) as waiting, ExitStack() as stack:
        supervisor = stack.enter_context(running.wire()).sign_in(running.demo["supervisor"])
        agent = stack.enter_context(running.wire(running.demo["print_agent"]["token"]))
        asked = waiting.submit(agent.ask, "POST", "/print-jobs/claim", {"wait_s": 25.0})
        wait_until(lambda: agent_was_heard(supervisor), WITHIN_S, "a claim that waits")
        assert timed_stop(running) < WITHIN_S
        assert asked.result() == Answer(200, {"job": None})


def agent_was_heard(supervisor: Wire) -> bool:
    """Whether the print agent has asked anything since the start."""
    devices = supervisor.get("/floor")["state"]["devices"]
    return any(one["kind"] == "print_agent" and one["seen_at"] for one in devices)


def test_what_was_acknowledged_before_the_stop_is_there_after_it(folder: Path) -> None:
    with serving(folder) as running:
        token = running.demo["kiosk"]["token"]
        said: list[str] = []

        def take_until_away() -> None:
            with Wire(running.base_url, token) as wire:
                while True:
                    try:
                        said.append(wire.post("/tickets", running.a_wish())["ticket"]["token"])
                    except Away:
                        return

        with ThreadPoolExecutor(8) as kiosks:
            work = [kiosks.submit(take_until_away) for _ in range(8)]
            wait_until(lambda: len(said) > 40, 30, "numbers")
            assert timed_stop(running) < WITHIN_S
            for one in work:
                one.result()
        running.start()
        with running.wire() as phone:
            assert [phone.ask("GET", f"/tickets/{one}").status for one in said] == [200] * len(said)


def test_open_screens_do_not_hold_the_server_back(folder: Path) -> None:
    with serving(folder) as running, ExitStack() as stack:
        board = running.demo["hall_board"]["token"]
        screens = [stack.enter_context(LiveScreen(running.base_url, "hall_board", board)) for _ in range(10)]
        wires = [stack.enter_context(running.wire(board)) for _ in range(10)]
        assert all(wire.get("/board")["state"]["open"] for wire in wires)
        wait_until(lambda: all(screen.revision > 0 for screen in screens), WITHIN_S, "screens")
        assert timed_stop(running) < WITHIN_S


def children_of(pid: int) -> list[int]:
    """The process's children, by Linux's own list."""
    return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


def is_alive(pid: int) -> bool:
    """Whether there is such a process that is no zombie."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.mark.parametrize("end", ["stop", "kill"])
def test_the_demo_leaves_nobody_behind(filled: Path, tmp_path: Path, end: str) -> None:
    with demonstrating(a_copy(filled, tmp_path / "demo"), "--auto") as demo:
        wait_until(lambda: len(children_of(demo.pid)) == 2, 30, "a print agent and a day's players")
        family = [demo.pid, *children_of(demo.pid)]
        begun = time.monotonic()
        if end == "stop":
            assert demo.stop() == 0
        else:
            demo.kill()
        wait_until(lambda: not any(is_alive(pid) for pid in family), WITHIN_S, "everybody has left")
        assert time.monotonic() - begun < WITHIN_S + 1


def is_listening(running: Running) -> bool:
    """Whether its port is open, answered or not."""
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", running.port)) == 0


def test_a_demo_that_is_still_filling_its_centre_stops_too(tmp_path: Path) -> None:
    with demonstrating(tmp_path / "demo") as demo:
        demo.kill()
        demo.launch()
        wait_until(lambda: is_listening(demo), 30, "an open port")
        assert demo.stop() == 0


def test_a_demo_goes_on_where_it_was(filled: Path, tmp_path: Path) -> None:
    folder = a_copy(filled, tmp_path / "demo")
    with demonstrating(folder) as demo:
        with demo.wire(demo.demo["kiosk"]["token"]) as kiosk:
            assert kiosk.post("/tickets", demo.a_wish())["ticket"]["number"] == 1
            demo.kill()
            demo.start()
            assert kiosk.fetch("/kiosk")["revision"] > 0
            assert kiosk.post("/tickets", demo.a_wish())["ticket"]["number"] == 2
        with demo.wire() as wire:
            supervisor = wire.sign_in(demo.demo["supervisor"])
            assert supervisor.get("/floor")["state"]["totals"]["issued"] == 2
