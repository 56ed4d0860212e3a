"""What a centre shows to everybody: nothing until it wishes, and then no more than figures of many."""

from server.queries.public_figures import FEWEST_ANSWERS, satisfaction
from tests.queries.typescript import contract
from tests.story.doors import Answer, Door
from tests.story.hall import Site


def asks(site: Site, **headers: str) -> Answer:
    """Somebody out there, without any sign-in."""
    return Door(site.server.app).get(f"/open-data/{site.centre.id}", **headers)


def test_nothing_is_shown_until_the_centre_wishes_it(site: Site) -> None:
    stranger = Door(site.server.app)
    assert asks(site).refusal == stranger.get("/open-data/nosuchcentre").refusal == (404, "site.unknown")
    assert stranger.get("/open-data").good() == {"sites": []}
    assert site.board.state["slides"] == []
    site.sets(publishes_figures=True)
    assert [one["id"] for one in stranger.get("/open-data").good()["sites"]] == [site.centre.id]
    (slide,) = site.board.state["slides"]
    assert (slide["is_figures"], slide["url"]) == (True, f"/api/v1/open-data/{site.centre.id}")
    site.sets(publishes_figures=False)
    assert asks(site).refusal == (404, "site.unknown")


def test_a_morning_in_figures_a_minute_old_at_most_and_for_pages_of_any_address(site: Site) -> None:
    site.sets(publishes_figures=True)
    officer = site.officer(1).opens()
    for _ in range(6):
        site.kiosk.take_number("Đất đai")
    for waited in range(5):
        officer.calls_next()
        if waited == 3:
            few = asks(site).good()
        site.clock.advance(minutes=2)
        officer.finishes()
    answer = asks(site)
    told = answer.good()
    assert contract().problems("OpenData", told) == []
    assert few["today"]["wait_median_s"] is None, "the waits of three are too few to be told"
    assert told["today"] == {
        "arrivals": 6, "served": 5, "wait_median_s": 240, "wait_p90_s": 480, "within_target": 1,
    }  # fmt: skip
    assert (told["waiting"], told["satisfaction"]) == (1, None)
    (field,) = told["fields"]
    assert (field["waiting"], field["served"]) == (1, 5)
    assert answer.raw.headers["Access-Control-Allow-Origin"] == "*"
    assert asks(site, **{"If-None-Match": answer.raw.headers["ETag"]}).status == 304
    officer.calls_next()
    assert asks(site).good() == told, "within the minute nobody reckons anew"
    site.clock.advance(seconds=61)
    assert asks(site).good()["waiting"] == 0


def test_satisfaction_is_told_from_thirty_ratings_on(site: Site) -> None:
    site.sets(publishes_figures=True)
    officer = site.officer(1).opens()
    for number in range(FEWEST_ANSWERS):
        visit = site.kiosk.take_number("Đất đai")
        officer.calls_next()
        officer.finishes()
        if number == FEWEST_ANSWERS - 1:
            with site.server.reader.of(site.centre.id) as reading:
                assert satisfaction(reading) is None
        visit.rates(5 if number % 3 else 2)
    site.clock.advance(minutes=1)
    told = asks(site).good()["satisfaction"]
    assert (told["answers"], told["index"]) == (30, 0.667)
    assert told["low"] < told["index"] < told["high"]
    assert told["response_rate"] == 1


def test_who_asks_again_and_again_is_told_to_wait(site: Site) -> None:
    site.sets(publishes_figures=True)
    stranger = Door(site.server.app)
    answers = [stranger.get("/open-data").status for _ in range(121)]
    assert (answers[119], answers[120]) == (200, 429)
