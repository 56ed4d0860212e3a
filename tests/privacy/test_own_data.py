"""Who holds a ticket sees what is kept about the visit, takes it along, and has it erased; so do the staff for her."""

import pytest

from server.storage.audit import verify
from tests.privacy.day_of_marks import DOSSIER, PLAIN, plays
from tests.story.doors import Door, new_request
from tests.story.hall import Site
from tests.story.ledger import everything, journal_of, present_rows, replayed_rows
from tests.story.screens import Visit

ABOUT = ("service", "counter", "finished_at")
"""What tells which turn a mark is about."""


def asks(visit: Visit, move: str) -> dict[str, object]:
    return visit.door.post(f"/tickets/{visit.token}/{move}", {"request_id": new_request()}).good()


def test_the_holder_sees_everything_and_has_it_erased(site: Site) -> None:
    visit, other = plays(site)
    told = visit.door.post(f"/tickets/{visit.token}/my-data", {"request_id": new_request()}).good()
    assert {one["rule"] for one in told["texts"]} == {"comments", "words", "dossiers"}
    assert all(PLAIN in one["text"] or one["text"] == DOSSIER for one in told["texts"])
    assert told["ratings"][0]["score"] == 1
    assert {name: told["turns"][0][name] for name in ABOUT} == {name: told["ratings"][0][name] for name in ABOUT}
    assert asks(visit, "erase-my-data")["erased"]
    after = asks(visit, "my-data")
    assert (after["texts"], after["ratings"], after["turns"]) == ([], told["ratings"], told["turns"])
    assert asks(visit, "erase-my-data")["erased"] == 0
    assert asks(other, "my-data")["texts"], "nobody else's data are touched"
    events = [row.event for row in journal_of(site.server.store, site.centre.id)]
    assert events[-4:] == ["OwnDataShown", "OwnDataErased", "OwnDataShown", "OwnDataShown"]
    assert replayed_rows(site.server.store, site.centre.id) == present_rows(site.server.store, site.centre.id)
    with site.server.store.reading() as connection:
        assert verify(connection, site.centre.id).broken is None


def test_the_staff_answer_for_somebody_who_shows_a_number(site: Site) -> None:
    visit, _ = plays(site)
    day = site.clock().date().isoformat()
    shown = {"label": visit.label.lower(), "day": day, "reason": "người dân hỏi tại quầy", "request_id": new_request()}
    told = site.admin.door.post("/personal-data/show", shown).good()
    assert told["ticket"]["label"] == visit.label
    gone = {"ticket_id": told["ticket"]["id"], "reason": "người dân yêu cầu", "request_id": new_request()}
    assert site.admin.door.post("/personal-data/erase", gone).good()["erased"]
    rows = site.supervisor.door.get("/audit?kind=privacy").good()["rows"]
    assert [(row["event"], row["reason"]["vi"]) for row in rows] == [
        ("OwnDataErased", "người dân yêu cầu"), ("OwnDataShown", "người dân hỏi tại quầy"),
    ]  # fmt: skip


@pytest.mark.parametrize("who", ["supervisor", "officer"])
def test_only_who_has_the_right_looks(site: Site, who: str) -> None:
    visit, _ = plays(site)
    door = site.supervisor.door if who == "supervisor" else site.officer(3).door
    asked = {"label": visit.label, "day": site.clock().date().isoformat(), "reason": "xem thử"}
    assert door.post("/personal-data/show", asked).status == 403


def test_who_asks_wrongly_changes_nothing(site: Site) -> None:
    visit, _ = plays(site)
    waiting = site.kiosk.take_number("Khai sinh")
    nobody, admin = Door(site.server.app), site.admin.door
    with site.unchanged():
        assert nobody.post(f"/tickets/{'x' * 43}/my-data").status == 404
        assert nobody.post(f"/tickets/{visit.id}/erase-my-data").status == 404
        assert waiting.door.post(f"/tickets/{waiting.token}/erase-my-data").refusal == (409, "privacy.visit_goes_on")
        asked = {"label": visit.label, "day": "2019-01-01", "reason": "xem"}
        assert admin.post("/personal-data/show", asked).status == 404
        for wrong in ({"day": "ngày mai"}, {"reason": ""}, {"label": "A" * 13}, {"who": "x"}):
            assert admin.post("/personal-data/show", {**asked, **wrong}).status == 422
        assert admin.post("/personal-data/erase", {"ticket_id": visit.token, "reason": "x"}).status == 404


def test_the_same_wish_twice_is_done_once(site: Site) -> None:
    visit, _ = plays(site)
    wish = {"request_id": new_request()}
    first = visit.door.post(f"/tickets/{visit.token}/erase-my-data", wish).good()
    before = everything(site.server.store)
    assert visit.door.post(f"/tickets/{visit.token}/erase-my-data", wish).good() == first
    assert everything(site.server.store) == before
