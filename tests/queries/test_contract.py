"""What the doors answer is what contract.ts promises to the screens, field by field, in every situation."""

from typing import Any

import pytest

from tests.queries.typescript import Contract, contract
from tests.story.hall import Site
from tests.story.people import Officer


@pytest.fixture(scope="module")
def shapes() -> Contract:
    """Read once."""
    return contract()


def busy(site: Site) -> Officer:
    """Counter 1 with a priority ticket called, one waiting, one done and rated, one missing, one printed."""
    site.serves_one(1)
    site.tablet(1).rates(5, reasons=["kind"]).good()
    site.kiosk.take_number()
    officer = site.officer(1)
    officer.calls_next()
    officer.reports_no_show()
    site.kiosk.take_number(priority="pregnant")
    site.kiosk.take_number("Khai sinh")
    site.kiosk.take_number()
    officer.calls_next()
    site.agent.claims()
    return officer


def rests(site: Site) -> Officer:
    """Nobody has come yet."""
    return site.officer(1)


SITUATIONS = pytest.mark.parametrize("situation", [rests, busy], ids=["before the first", "busy"])


@SITUATIONS
def test_every_screen_holds_what_it_was_promised(site: Site, shapes: Contract, situation: Any) -> None:
    officer = situation(site)
    states = {
        "KioskState": site.kiosk.state, "BoardState": site.board.state, "CounterDisplayState": site.display(1).state,
        "TabletState": site.tablet(1).state, "ConsoleState": officer.console, "FloorState": site.supervisor.floor,
        "StaffSession": officer.session, "DeviceList": site.admin.door.get("/devices").good(),
    }  # fmt: skip
    problems = {name: shapes.problems(name, state) for name, state in states.items()}
    assert {name: told for name, told in problems.items() if told} == {}


def test_paused_counters_and_invitations_too(site: Site, shapes: Contract) -> None:
    site.serves_one(1)
    officer = site.officer(1).pauses("lunch")
    assert site.tablet(1).invitation
    assert shapes.problems("TabletState", site.tablet(1).state) == []
    assert shapes.problems("ConsoleState", officer.console) == []
    assert shapes.problems("CounterDisplayState", site.display(1).state) == []


def test_a_ticket_and_its_phone_at_every_stage(site: Site, shapes: Contract) -> None:
    answer = site.kiosk.asks().good()
    assert shapes.problems("Issued", answer) == []
    officer, token = site.officer(1).opens(), answer["ticket"]["token"]
    for move in ("call-next", "start", "finish"):
        officer.tries(move).good()
        assert shapes.problems("FollowedTicket", site.kiosk.door.get(f"/tickets/{token}").good()) == [], move


def test_every_move_of_an_officer(site: Site, shapes: Contract) -> None:
    officer = site.officer(1)
    site.kiosk.take_number(priority="aged_80")
    for move in (
        "open",
        "call-next",
        "recall",
        "no-show",
        "undo",
        "call-next",
        "start",
        "finish",
        "call-next",
        "pause",
        "resume",
        "close",
    ):
        assert shapes.problems("Moved", officer.tries(move).good()) == [], move


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ({}, "is missing"),
        ({"id": "1", "number": "3", "name": {"vi": "Quầy 3"}}, "no number"),
        ({"id": "1", "number": 3, "name": {"en": "Counter 3"}}, ".name.vi is missing"),
        ({"id": "1", "number": 3, "name": {"vi": "Quầy 3"}, "x": 1}, ".x is not in the contract"),
        ([], "no object"),
    ],
)
def test_what_does_not_fit_is_found(shapes: Contract, value: Any, problem: str) -> None:
    assert any(problem in told for told in shapes.problems("CounterName", value))
