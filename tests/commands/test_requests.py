"""The same request id gets the same answer, so a double tap or a retry changes nothing twice."""

from typing import Any

import pytest

from tests.story.hall import Site


def test_a_double_tap_takes_one_number(site: Site) -> None:
    first = site.kiosk.asks(request_id="touch-1")
    with site.unchanged():
        again = site.kiosk.asks(request_id="touch-1")
    assert (again.status, again.json) == (first.status, first.json)
    assert site.kiosk.take_number().label == "A002"


def test_the_answer_stays_the_same_after_the_world_has_moved_on(site: Site) -> None:
    first = site.kiosk.asks(request_id="touch-1").good()
    site.officer(1).opens().calls_next()
    assert site.kiosk.asks(request_id="touch-1").good() == first


@pytest.mark.parametrize("other", [{"language": "en"}, {"priority_class": "pregnant"}])
def test_the_same_id_with_another_wish_is_refused(site: Site, other: dict[str, Any]) -> None:
    site.kiosk.asks(request_id="touch-1").good()
    with site.unchanged():
        assert site.kiosk.asks(**{"request_id": "touch-1", **other}).refusal == (409, "request.reused")


def test_the_same_id_for_another_command_is_refused(site: Site) -> None:
    officer = site.officer(1)
    officer.tries("open", request_id="one").good()
    with site.unchanged():
        assert officer.tries("close", request_id="one").refusal == (409, "request.reused")


def test_two_kiosks_may_think_of_the_same_id(site: Site, other_site: Site) -> None:
    here = site.kiosk.asks(request_id="touch-1").good()
    there = other_site.kiosk.asks(request_id="touch-1").good()
    assert here["ticket"]["id"] != there["ticket"]["id"]


def test_a_retried_call_next_calls_one_person(site: Site) -> None:
    for _ in range(2):
        site.kiosk.take_number()
    officer = site.officer(1).opens()
    first = officer.tries("call-next", request_id="key-1").good()
    with site.unchanged():
        assert officer.tries("call-next", request_id="key-1").good() == first
    assert officer.console["waiting"] == 1


def test_every_move_of_an_officer_may_be_retried(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1)
    steps: list[tuple[str, dict[str, Any]]] = [
        ("open", {}), ("call-next", {}), ("recall", {}), ("no-show", {}), ("undo", {}), ("call-next", {}),
        ("requeue", {"places": 0}), ("call-next", {}), ("park", {"reason": "form"}), ("unpark", {}),
        ("transfer", {"service_id": site.centre.services["Nhận kết quả đất đai"]}), ("call-next", {}),
        ("start", {}), ("finish", {"note": "xong"}), ("pause", {"reason": "lunch"}), ("resume", {}), ("close", {}),
    ]  # fmt: skip
    for place, (move, body) in enumerate(steps):
        first = officer.tries(move, request_id=f"step-{place}", **body).good()
        with site.unchanged():
            assert officer.tries(move, request_id=f"step-{place}", **body).good() == first


def test_a_refusal_is_no_answer_so_the_same_id_may_come_again(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1)
    assert officer.tries("call-next", request_id="key-1").status == 409
    officer.opens()
    assert officer.tries("call-next", request_id="key-1").good()["ticket"]["label"] == "A001"


def test_a_rating_that_waited_in_the_tablet_arrives_once(site: Site) -> None:
    site.serves_one()
    token = site.tablet(1).invitation
    assert token
    body = {"turn_token": token["turn_token"], "score": 4, "reasons": [], "comment": None, "request_id": "kept-1"}
    first = site.tablet(1).door.post("/ratings", body)
    with site.unchanged():
        again = site.tablet(1).door.post("/ratings", body)
    assert (again.status, again.json) == (201, first.json)


def test_giving_up_may_be_retried(site: Site) -> None:
    visit = site.kiosk.take_number()
    path = f"/tickets/{visit.token}/cancel"
    first = visit.door.post(path, {"request_id": "enough"}).good()
    with site.unchanged():
        assert visit.door.post(path, {"request_id": "enough"}).good() == first
