"""The links behind a ticket's QR: the citizen's own, and the one that she gives to a relative."""

import pytest

from tests.story.doors import new_request
from tests.story.hall import Site

pytestmark = pytest.mark.any_database


def given_away(phone: dict[str, str]) -> str:
    """The secret in the link that a relative gets."""
    return phone["share_url"].rpartition("/")[2]


def test_a_relative_sees_the_number_and_neither_its_secret_nor_the_question_about_the_visit(site: Site) -> None:
    visit = site.serves_one(1)
    own = visit.phone
    assert own["rating"]
    shown = visit.door.get(f"/tickets/{given_away(own)}").good()
    differs = {name for name in own if own[name] != shown[name]}
    assert differs - {"now"} == {"token", "follow_url", "postpones_left", "rating", "shared", "share_url"}
    assert visit.token not in str(shown)
    assert own["rating"]["turn_token"] not in str(shown)
    assert shown["shared"]
    assert shown["rating"] is None
    assert shown["share_url"] is None


@pytest.mark.parametrize(
    ("move", "more"), [("cancel", {}), ("postpone", {"places": 1}), ("my-data", {}), ("erase-my-data", {})]
)
def test_a_relative_can_change_nothing_and_see_no_data(site: Site, move: str, more: dict[str, int]) -> None:
    visit = site.kiosk.take_number()
    path = f"/tickets/{given_away(visit.phone)}/{move}"
    refused = visit.door.post(path, {"request_id": new_request(), **more})
    assert refused.refusal == (403, "link.read_only")
    assert visit.phone["state"] == "waiting"


def test_a_link_that_was_guessed_or_altered_opens_nothing(site: Site) -> None:
    first, second = site.kiosk.take_number(), site.kiosk.take_number()
    proof = given_away(second.phone).partition(".")[2]
    for guess in (f"{first.id}.{proof}", f"{first.id}.", f"{first.id}.~", f".{proof}", "x" * 43, "é.é"):
        assert first.door.get(f"/tickets/{guess}").refusal == (404, "ticket.unknown")


def test_a_relatives_link_is_good_until_the_end_of_the_day(site: Site) -> None:
    visit = site.kiosk.take_number()
    path = f"/tickets/{given_away(visit.phone)}"
    site.clock.advance(days=1)
    assert visit.door.get(path).refusal == (404, "ticket.unknown")
    assert visit.phone["label"] == visit.label


def test_a_phone_that_asks_without_end_waits_and_others_at_its_address_do_not(site: Site) -> None:
    hasty, patient = site.kiosk.take_number(), site.kiosk.take_number()
    answers = [hasty.door.get(f"/tickets/{hasty.token}") for _ in range(61)]
    assert answers[59].status == 200
    assert answers[60].refusal == (429, "limit.reached")
    assert int(answers[60].raw.headers["Retry-After"]) > 0
    relative = hasty.door.get(f"/tickets/{given_away(patient.phone)}")
    assert relative.status == 200
    assert patient.phone["state"] == "waiting"


def test_who_tries_links_that_open_nothing_is_slowed_down_and_stops_nobody(site: Site) -> None:
    visit = site.kiosk.take_number()
    tries = [visit.door.get(f"/tickets/guess-{n}").status for n in range(61)]
    assert (tries[59], tries[60]) == (404, 429)
    assert visit.phone["state"] == "waiting"


def test_the_phone_tells_what_to_bring_and_where_to_go(site: Site) -> None:
    place = {"vi": "Tầng 1, bên trái", "en": "Ground floor, left"}
    counter = f"/setup/counters/{site.centre.counters[1]}"
    site.admin.door.post(counter, {"request_id": new_request(), "version": 1, "location": place}).good()
    visit = site.kiosk.take_number()
    waiting = visit.phone
    assert {"place": place, "counters": [1]} in waiting["places"]
    assert waiting["place"] is None
    assert "bring" in waiting
    site.officer(1).opens().calls_next()
    assert visit.phone["place"] == place
