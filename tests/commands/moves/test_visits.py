"""Several services in one visit: one number, one turn after the other, each rated for itself."""

import pytest

from tests.commands.moves.rows import turns, waiting
from tests.story.doors import Answer, Json
from tests.story.hall import Site
from tests.story.screens import Visit


def asks(site: Site, *services: str) -> Answer:
    """At the kiosk: the first, and those that follow."""
    first, *others = services
    return site.kiosk.asks(first, plan=[site.centre.services[one] for one in others])


def takes(site: Site, *services: str) -> Visit:
    """The same, with success."""
    return site.kiosk.visit(asks(site, *services))


def turn_token(visit: Visit) -> str:
    """The secret with which the phone may rate now."""
    return str(visit.phone["rating"]["turn_token"])


def test_after_a_finish_the_same_number_waits_for_the_next_service(site: Site) -> None:
    visit = takes(site, "Đất đai", "Khai sinh", "Kết hôn")
    assert [one["name"] for one in visit.phone["plan"]] == ["Khai sinh", "Kết hôn"]
    officer = site.officer(1).opens()
    officer.calls_next()
    assert [one["name"] for one in officer.console["present"]["plan"]] == ["Khai sinh", "Kết hôn"]
    site.clock.advance(minutes=7)
    answer = officer.tries("finish", outcome="accepted").good()["ticket"]
    assert (answer["label"], answer["state"], answer["service"]["name"]) == ("A001", "waiting", "Khai sinh")
    phone = visit.phone
    assert (phone["state"], phone["service"]["name"], phone["counter"]) == ("waiting", "Khai sinh", None)
    assert [one["name"] for one in phone["plan"]] == ["Kết hôn"]
    four = site.officer(4).opens()
    for _ in range(2):
        site.clock.advance(minutes=2)
        assert four.calls_next() == "A001"
        site.clock.advance(minutes=3)
        four.finishes()
    assert visit.phone["state"] == "done"
    rows = turns(site)
    assert [(row["service"], row["state"], row["wait_s"]) for row in rows] == [
        ("Đất đai", "done", 0), ("Khai sinh", "done", 120), ("Kết hôn", "done", 120),
    ]  # fmt: skip
    assert rows[1]["waiting_since"] == rows[0]["finished_at"], "waiting since the finish"
    assert [row["from_turn_id"] for row in rows] == [None, rows[0]["turn_id"], rows[1]["turn_id"]]


def test_each_finished_turn_is_rated_once_also_while_the_next_one_is_awaited(site: Site) -> None:
    visit = takes(site, "Đất đai", "Khai sinh")
    one, four = site.officer(1).opens(), site.officer(4).opens()
    one.calls_next()
    one.finishes()
    assert site.tablet(1).invitation
    first_token = turn_token(visit)
    site.tablet(1).rates(5).good()
    assert (site.tablet(1).invitation, visit.phone["rating"]) == (None, None)
    four.calls_next()
    assert visit.phone["rating"] is None
    four.finishes()
    assert turn_token(visit) != first_token
    visit.rates(4).good()
    assert [row["rated"] for row in turns(site)] == [True, True]


def test_calling_the_next_finishes_the_first_service_too(site: Site) -> None:
    takes(site, "Đất đai", "Khai sinh")
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    assert officer.calls_next() == "A002"
    assert waiting(site, 4) == ["A001"]


def test_the_same_counter_may_serve_both(site: Site) -> None:
    takes(site, "Đất đai", "Khai sinh")
    officer = site.officer(3).opens()
    assert [officer.calls_next(), officer.calls_next()] == ["A001", "A001"]
    officer.finishes()
    assert officer.console["served_today"] == 2
    assert site.supervisor.floor["totals"]["issued"] == 1, "one person with one number"


def test_a_service_that_was_archived_meanwhile_is_passed_over(site: Site) -> None:
    visit = takes(site, "Đất đai", "Khai sinh", "Kết hôn")
    site.sets_service("Khai sinh", is_active=False)
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.finishes()
    assert visit.phone["service"]["name"] == "Kết hôn"


def test_a_service_that_was_closed_meanwhile_is_served_all_the_same(site: Site) -> None:
    takes(site, "Đất đai", "Khai sinh")
    site.supervisor.door.post(f"/services/{site.centre.services['Khai sinh']}/close").good()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.finishes()
    assert site.officer(4).opens().calls_next() == "A001"


def test_whoever_is_sent_on_with_coming_back_does_the_rest_of_the_plan_afterwards(site: Site) -> None:
    visit = takes(site, "Đất đai", "Khai sinh")
    officer, four = site.officer(1).opens(), site.officer(4).opens()
    officer.calls_next()
    officer.tries("transfer", service_id=site.centre.services["Kết hôn"], return_to=True).good()
    four.calls_next()
    four.finishes()
    officer.calls_next()
    officer.finishes()
    four.calls_next()
    four.finishes()
    assert visit.phone["state"] == "done"
    assert [row["service"] for row in turns(site)] == ["Đất đai", "Kết hôn", "Đất đai", "Khai sinh"]


def test_one_who_gives_up_or_is_missing_gives_up_the_whole_visit(site: Site) -> None:
    gone, missing = takes(site, "Đất đai", "Khai sinh"), takes(site, "Đất đai", "Khai sinh")
    gone.gives_up().good()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.reports_no_show()
    assert (gone.phone["state"], missing.phone["state"]) == ("cancelled", "no_show")
    assert waiting(site, 4) == []


def test_nobody_is_promised_what_is_not_offered(site: Site) -> None:
    services = site.centre.services
    field = site.kiosk.state["services"][0]["id"]
    site.supervisor.door.post(f"/services/{services['Kết hôn']}/close").good()
    with site.unchanged():
        assert asks(site, "Đất đai", "Kết hôn").refusal == (409, "service.closed")
        assert asks(site, "Đất đai", "Đất đai").refusal == (422, "request.field")
        assert asks(site, "Đất đai", "Khai sinh", "Khai sinh").refusal == (422, "request.field")
        assert site.kiosk.asks(plan=[field]).refusal == (422, "request.field")
        assert site.kiosk.asks(plan=["nosuchservice"]).refusal == (404, "service.unknown")


@pytest.mark.parametrize("move", ["requeue", "park", "no-show"])
def test_the_plan_stays_whatever_happens_before_the_finish(site: Site, move: str) -> None:
    visit = takes(site, "Đất đai", "Khai sinh")
    officer = site.officer(1).opens()
    officer.calls_next()
    more: dict[str, Json] = {"requeue": {"places": 0}, "park": {"reason": "form"}}
    officer.tries(move, **more.get(move, {})).good()
    officer.tries({"requeue": "call-next", "park": "unpark", "no-show": "undo"}[move]).good()
    if move == "no-show":
        officer.calls_next()
    officer.finishes()
    assert (visit.phone["state"], visit.phone["service"]["name"]) == ("waiting", "Khai sinh")
