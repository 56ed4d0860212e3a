"""From the touch to paper: a real server, a real print agent, and a printer behind a TCP socket that has bad days."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pyzbar.pyzbar import decode

from printers.virtual import Faults, VirtualPrinter
from tests.ports import free_port
from tests.running import Running, a_copy, printing, serving, wait_until
from tests.wire import Wire

pytestmark = pytest.mark.any_database

Json = dict[str, Any]

SOON_S = 15.0


@dataclass
class Corner:
    """The kiosk's corner of the hall: its server, its line, its printer."""

    running: Running
    kiosk: Wire
    printer: VirtualPrinter

    def take_number(self) -> Json:
        """What the kiosk was answered."""
        answer: Json = self.kiosk.post("/tickets", self.running.a_wish())
        return answer

    def state(self) -> Json:
        """What the kiosk shows."""
        state: Json = self.kiosk.fetch("/kiosk")["state"]
        return state

    def print_of(self, taken: Json) -> Json:
        """How the paper of that number goes."""
        prints: list[Json] = self.state()["prints"]
        return next(one for one in prints if one["id"] == taken["print_job"]["id"])

    def wait_for(self, taken: Json, state: str, advice: str) -> None:
        """Until the kiosk says so about that number's paper."""
        wanted = {"state": state, "advice": advice}
        wait_until(lambda: wanted.items() <= self.print_of(taken).items(), SOON_S, f"{wanted}")

    def stands(self, taken: Json) -> bool:
        """Whether the number is good, whatever its paper does."""
        found: Json = self.kiosk.get(f"/tickets/{taken['ticket']['token']}")
        return bool(found["state"] == "waiting" and found["label"] == taken["ticket"]["label"])

    def codes(self) -> list[str]:
        """What an independent reader finds on each piece of paper that lies in the tray."""
        return [code_of(path) for path in self.printer.tickets]


def code_of(path: Path) -> str:
    """The QR code's content, "" when it cannot be read."""
    with Image.open(path) as picture:
        found = decode(picture.convert("L"))
    return str(found[0].data.decode()) if found else ""


@contextmanager
def a_corner(folder: Path, printer: VirtualPrinter, agent_address: str) -> Iterator[Corner]:
    """All of it, running."""
    with ExitStack() as stack:
        running = stack.enter_context(serving(folder))
        stack.enter_context(printing(running, agent_address))
        kiosk = stack.enter_context(running.wire(running.demo["kiosk"]["token"]))
        yield Corner(running, kiosk, printer)


@pytest.fixture(scope="module")
def standing(filled: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Corner]:
    """One corner for the tests that leave it as they found it."""
    place = tmp_path_factory.mktemp("corner")
    with VirtualPrinter(place / "tray") as printer, a_corner(a_copy(filled, place / "c"), printer, printer.url) as one:
        wait_until(lambda: one.state()["printer"] == "ok", SOON_S, "a print agent")
        yield one


@pytest.fixture
def corner(standing: Corner) -> Iterator[Corner]:
    """Its printer is well, before and after."""
    yield standing
    standing.printer.set_faults(**{name: getattr(Faults(), name) for name in Faults.__slots__})
    wait_until(lambda: standing.state()["printer"] == "ok", SOON_S, "the printer to be well again")


def test_a_number_becomes_paper_whose_code_leads_to_the_ticket(corner: Corner) -> None:
    before = len(corner.printer.tickets)
    taken = corner.take_number()
    corner.wait_for(taken, "confirmed", "take_ticket")
    assert corner.codes()[before:] == [taken["ticket"]["follow_url"]]
    assert taken["ticket"]["follow_url"] == f"{corner.running.base_url}/t/{taken['ticket']['token']}"
    assert corner.printer.unknown == []


def test_paper_out_gives_a_number_to_photograph_and_prints_it_when_refilled(corner: Corner) -> None:
    before = len(corner.printer.tickets)
    corner.printer.set_faults(paper_out=True)
    taken = corner.take_number()
    corner.wait_for(taken, "held", "photograph_number")
    wait_until(lambda: corner.state()["printer"] == "no_paper", SOON_S, "the kiosk to know why")
    assert corner.stands(taken)
    assert len(corner.printer.tickets) == before
    corner.printer.set_faults(paper_out=False)
    corner.wait_for(taken, "confirmed", "take_ticket")
    assert corner.codes()[before:] == [taken["ticket"]["follow_url"]]


def test_a_line_cut_half_way_is_a_doubt_until_the_marked_copy_is_out_and_the_next_paper_is_clean(
    corner: Corner,
) -> None:
    corner.printer.set_faults(cut_after_bytes=6_000)
    cut = corner.take_number()
    corner.wait_for(cut, "unconfirmed", "take_ticket")
    assert corner.stands(cut)
    after = corner.take_number()
    corner.wait_for(after, "confirmed", "take_ticket")
    assert corner.codes()[-1] == after["ticket"]["follow_url"]
    assert corner.codes().count(cut["ticket"]["follow_url"]) == 1, "by itself once more, and only once"


def test_the_server_killed_while_the_agent_prints_hears_of_it_later(corner: Corner) -> None:
    before, received = len(corner.printer.tickets), corner.printer.received
    corner.printer.set_faults(slow=15_000)
    first = corner.take_number()
    corner.printer.wait_until(lambda: corner.printer.received > received + 3_000, SOON_S)
    corner.running.kill()
    corner.printer.wait_until(lambda: len(corner.printer.tickets) > before, SOON_S)
    corner.running.start()
    corner.wait_for(first, "confirmed", "take_ticket")
    corner.printer.set_faults(slow=None)
    second = corner.take_number()
    corner.wait_for(second, "confirmed", "take_ticket")
    assert corner.codes()[before:] == [first["ticket"]["follow_url"], second["ticket"]["follow_url"]]


def test_a_job_that_waits_for_paper_outlives_its_server(corner: Corner) -> None:
    before = len(corner.printer.tickets)
    corner.printer.set_faults(paper_out=True)
    taken = corner.take_number()
    corner.wait_for(taken, "held", "photograph_number")
    corner.running.kill()
    corner.printer.set_faults(paper_out=False)
    corner.running.start()
    corner.wait_for(taken, "confirmed", "take_ticket")
    assert corner.codes()[before:] == [taken["ticket"]["follow_url"]]


def test_a_printer_that_is_away_leaves_the_number_standing(folder: Path, tmp_path: Path) -> None:
    with VirtualPrinter(tmp_path / "first", port=free_port()) as gone:
        address = gone.url
    with a_corner(folder, gone, address) as corner:
        taken = corner.take_number()
        corner.wait_for(taken, "held", "photograph_number")
        wait_until(lambda: corner.state()["printer"] == "unreachable", SOON_S, "the kiosk to know why")
        assert corner.stands(taken)
        with VirtualPrinter(tmp_path / "second", port=int(address.rpartition(":")[2])) as corner.printer:
            corner.wait_for(taken, "confirmed", "take_ticket")
            assert corner.codes() == [taken["ticket"]["follow_url"]]


def test_an_agent_killed_while_it_prints_prints_nothing_again(folder: Path, tmp_path: Path) -> None:
    with VirtualPrinter(tmp_path / "tray") as printer, serving(folder) as running, ExitStack() as stack:
        corner = Corner(running, stack.enter_context(running.wire(running.demo["kiosk"]["token"])), printer)
        with printing(running, printer.url):
            wait_until(lambda: corner.state()["printer"] == "ok", SOON_S, "a print agent")
            printer.set_faults(slow=15_000)
            received = printer.received
            killed = corner.take_number()
            printer.wait_until(lambda: printer.received > received + 3_000, SOON_S)
        printer.hang_up()
        printer.set_faults(slow=None)
        with printing(running, printer.url):
            after = corner.take_number()
            corner.wait_for(after, "confirmed", "take_ticket")
        assert corner.print_of(killed)["state"] == "unconfirmed"
        assert [code for code in corner.codes() if code] == [after["ticket"]["follow_url"]]
        assert corner.stands(killed)
