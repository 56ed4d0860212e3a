"""What the doors answer after each move of a visit is what contract.ts promises, wherever the ticket has gone."""

from typing import Any

import pytest

from tests.queries.typescript import Contract, contract
from tests.story.hall import Site

Step = tuple[int, str, dict[str, Any]]


@pytest.fixture(scope="module")
def shapes() -> Contract:
    """Read once."""
    return contract()


def a_long_visit(site: Site) -> list[Step]:
    """Counter, move and body of a visit that is put off, parked, fetched, sent on, back, and goes on by its plan."""
    ids = site.centre.services
    return [
        (1, "call-next", {}), (1, "requeue", {"places": 0}), (1, "call-next", {}), (1, "no-show", {}),
        (1, "undo", {"minutes": 1}), (1, "requeue", {"places": 1}), (1, "call-next", {}), (1, "start", {}),
        (1, "park", {"reason": "form", "minutes": 5}), (1, "unpark", {"to": "waiting"}), (1, "call-next", {}),
        (1, "park", {"reason": "Về lấy sổ"}), (1, "unpark", {}), (1, "start", {}),
        (1, "transfer", {"service_id": ids["Kết hôn"], "return_to": True, "note": "trích lục"}),
        (4, "call-next", {}), (4, "start", {}), (4, "finish", {"note": "xong"}), (1, "call-next", {}),
        (1, "transfer", {"counter_id": site.centre.counters[4]}), (4, "call-next", {}), (4, "finish", {}),
    ]  # fmt: skip


def test_every_answer_and_every_screen_of_a_long_visit(site: Site, shapes: Contract) -> None:
    visit = site.kiosk.take_number(plan=[site.centre.services["Khai sinh"]])
    one, four = site.officer(1).opens(), site.officer(4).opens()
    seen: set[str] = set()
    for number, move, body in a_long_visit(site):
        site.clock.advance(seconds=30)
        asked = {**body, "ticket_id": visit.id} if move == "requeue" else body
        answer = (one if number == 1 else four).tries(move, **asked).good()
        seen.add(answer["ticket"]["state"])
        told = {
            "Moved": answer, "FollowedTicket": visit.phone, "FloorState": site.supervisor.floor,
            "BoardState": site.board.state, "TabletState": site.tablet(number).state,
            "CounterDisplayState": site.display(number).state,
            "DeskTickets": one.door.get("/tickets?label=A001").good(),
        }  # fmt: skip
        problems = {name: shapes.problems(name, value) for name, value in told.items()}
        problems |= {f"console {n}": shapes.problems("ConsoleState", site.officer(n).console) for n in (1, 4)}
        assert {name: told for name, told in problems.items() if told} == {}, move
    assert seen == {"waiting", "called", "serving", "parked", "no_show"}, "the visit has one more service to come"
    assert four.calls_next() == "A001"
    rows = site.supervisor.door.get("/reports/turns?from=2026-11-23&to=2026-11-23").good()
    assert shapes.problems("TurnsReport", rows) == []
    assert shapes.problems("Destinations", one.door.get("/transfer-destinations").good()) == []


def test_what_a_citizen_and_the_desk_are_answered(site: Site, shapes: Contract) -> None:
    first, second = site.kiosk.take_number(), site.kiosk.take_number()
    assert shapes.problems("Cancelled", first.postpones(places=1).good()) == []
    gone = site.officer(1).door.post(f"/tickets/{second.id}/cancel-by-staff", {"reason": "đã về"}).good()
    assert shapes.problems("Cancelled", gone) == []
