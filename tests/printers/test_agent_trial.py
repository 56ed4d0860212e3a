"""The agent tries a printer out: the page and what the printer is, of the kind that is set up by then."""

import threading
from collections.abc import Iterator

import pytest

from printers.agent import run_agent
from printers.profiles import PROFILES
from printers.render import render
from printers.ticket_slip import TicketFacts, ticket_slip
from printers.trial.page import TrialPage
from printers.virtual import VirtualPrinter
from tests.printers.conftest import USUAL
from tests.printers.fake_server import TOKEN, FakeServer

NARROW = {"profile": "generic-58-qr", "width_mm": 58, "cut": True}


@pytest.fixture
def server(printer: VirtualPrinter) -> Iterator[FakeServer]:
    """A server whose agent prints on the virtual printer."""
    stop = threading.Event()
    with FakeServer() as server:
        agent = threading.Thread(target=run_agent, args=(server.url, TOKEN, printer.url, None, stop))
        agent.start()
        yield server
        stop.set()
        agent.join()


def test_a_test_page_is_printed_and_the_printer_tells_what_it_is(server: FakeServer, printer: VirtualPrinter) -> None:
    server.queue("1", TrialPage(printer="Máy in sảnh", asked="9:05").to_json())
    server.wait_for("1", "sending", "confirmed")
    assert len(printer.wait_for(tickets=1)) == 1
    assert [one["model"] for one in server.found] == ["virtual"]


def test_a_ticket_is_of_the_kind_that_was_set_up_a_moment_ago(server: FakeServer) -> None:
    slip = ticket_slip(TicketFacts(**USUAL), "vi")
    server.queue("1", slip)
    server.wait_for("1", "sending", "confirmed")
    server.queue("2", slip, printer=NARROW)
    server.wait_for("2", "sending", "confirmed")
    sizes = [body["bytes"] for body in server.bodies if body.get("bytes")]
    assert sizes == [len(render(slip, PROFILES[name])) for name in ("generic-80", "generic-58-qr")]
