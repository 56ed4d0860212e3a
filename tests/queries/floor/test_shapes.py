"""What the floor's own doors answer is what contract.ts promises, in the middle of a day."""

import pytest

from tests.queries.typescript import Contract, contract
from tests.story.hall import Site


@pytest.fixture(scope="module")
def shapes() -> Contract:
    """Read once."""
    return contract()


def test_every_alert_and_message(site: Site, shapes: Contract) -> None:
    officer = site.officer(1).opens()
    site.serves_one(1)
    site.tablet(1).rates(1, reasons=["attitude"]).good()
    officer.tries("help").good()
    site.supervisor.writes("Họp", 1).good()
    site.supervisor.steers(1, "pause", reason="Họp").good()
    site.agent.door.post("/printer/state", {"state": "no_paper"}).good()
    site.kiosk.take_number()
    site.clock.advance(minutes=20)
    site.watches()
    assert shapes.problems("FloorState", site.supervisor.floor) == []
    assert shapes.problems("ConsoleState", officer.console) == []
    alerts = site.supervisor.door.get("/alerts").good()["alerts"]
    assert {one["kind"] for one in alerts} >= {"rating", "help", "printer", "wait"}
    assert [shapes.problems("AlertRow", one) for one in alerts] == [[]] * len(alerts)


def test_a_ticket_found_and_its_story(site: Site, shapes: Contract) -> None:
    visit = site.serves_one(1)
    site.tablet(1).rates(2, reasons=["unclear"]).good()
    (found,) = site.supervisor.door.get("/floor/tickets?label=A001").good()["tickets"]
    assert shapes.problems("FoundTicket", found) == []
    assert shapes.problems("TicketStory", site.supervisor.door.get(f"/tickets/{visit.id}/story").good()) == []


def test_what_steering_answers(site: Site, shapes: Contract) -> None:
    site.officer(1).opens()
    assert shapes.problems("Steered", site.supervisor.steers(1, "pause").good()) == []
    assert shapes.problems("OfficerMoved", site.supervisor.moves(1, 3).good()) == []
    assert shapes.problems("MessageSent", site.supervisor.writes("Họp").good()) == []
    officers = site.supervisor.door.get("/officers").good()["officers"]
    assert [shapes.problems("FloorOfficer", one) for one in officers] == [[]] * len(officers)
