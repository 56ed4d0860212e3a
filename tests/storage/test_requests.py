"""What makes two requests the same, and when answers are forgotten."""

from datetime import timedelta

from server.commands.counters import CloseCounter, OpenCounter
from server.commands.ratings import GiveRating
from server.storage.requests import fingerprint, forget_before
from tests.story.hall import Site


def a_rating(**changes: object) -> GiveRating:
    usual = {"turn_token": "t", "score": 5, "reasons": ("kind",), "comment": None, "channel": "tablet"}
    return GiveRating(**(usual | changes))  # type: ignore[arg-type]


def test_the_same_wish_has_the_same_print_whatever_its_id() -> None:
    assert fingerprint(a_rating(request_id="one")) == fingerprint(a_rating(request_id="two"))


def test_any_other_content_is_another_wish() -> None:
    others = [a_rating(score=4), a_rating(reasons=()), a_rating(comment=""), a_rating(turn_token="u")]
    prints = {fingerprint(one) for one in [a_rating(), *others]}
    assert len(prints) == 5


def test_the_same_fields_of_another_command_are_another_wish() -> None:
    assert fingerprint(OpenCounter(counter_id="1")) != fingerprint(CloseCounter(counter_id="1"))


def test_answers_are_kept_for_a_while_and_then_forgotten(site: Site) -> None:
    site.kiosk.asks(request_id="monday")
    site.clock.advance(days=1)
    site.kiosk.asks(request_id="tuesday")
    with site.server.store.installing() as connection:
        assert forget_before(connection, site.clock() - timedelta(hours=1)) == 1
        assert forget_before(connection, site.clock() - timedelta(hours=1)) == 0
    assert site.kiosk.asks(request_id="tuesday").good()["ticket"]["label"] == "A001"
