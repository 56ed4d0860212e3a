"""Calling a chosen ticket out of turn: by right, with a reason that stays."""

import pytest

from tests.commands.moves.rows import last_event, turn
from tests.story.doors import Answer
from tests.story.hall import Site


def choose(site: Site, ticket_id: str, reason: str = "Người già yếu", **more: str) -> Answer:
    """The supervisor stands in at counter 1 and chooses."""
    counter = site.centre.counters[1]
    site.supervisor.door.post(f"/counters/{counter}/open").good()
    return site.supervisor.door.post(f"/counters/{counter}/call", {"ticket_id": ticket_id, "reason": reason, **more})


def test_the_chosen_one_goes_first_and_everybody_may_read_why(site: Site) -> None:
    site.kiosk.take_number()
    second = site.kiosk.take_number()
    answer = choose(site, second.id).good()
    assert (answer["ticket"]["label"], answer["ticket"]["state"]) == ("A002", "called")
    assert answer["because"] == {
        "code": "chosen", "facts": {"reason": "Người già yếu"},
        "words": {"vi": "Gọi chọn: Người già yếu", "en": "Chosen: Người già yếu"},
    }  # fmt: skip
    assert site.board.calls == [("A002", 1)]
    assert (turn(site, "A002")["how"], turn(site, "A002")["reason"]) == ("chosen", "Người già yếu")
    kept = last_event(site, "TicketCalled")
    assert (kept["reason"], kept["facts"]["how"], kept["facts"]["reason"]) == (
        "Người già yếu",
        "chosen",
        "Người già yếu",
    )
    assert kept["actor_id"] == site.supervisor.id


def test_the_next_in_turn_is_called_as_if_nobody_had_been_chosen(site: Site) -> None:
    for _ in range(3):
        site.kiosk.take_number(priority="aged_80")
    ordinary, last = site.kiosk.take_number(), site.kiosk.take_number()
    choose(site, last.id).good()
    path = f"/counters/{site.centre.counters[1]}/call-next"
    called = [site.supervisor.door.post(path).good()["ticket"]["label"] for _ in range(3)]
    assert called == ["A001", "A002", ordinary.label], "two of priority, then the ordinary line has its turn"


def test_an_officer_without_the_right_chooses_nobody(site: Site) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    assert officer.console["may"] == {"choose": False, "transfer": True, "cancel": True, "issue": True, "reprint": True}
    with site.unchanged():
        assert officer.tries("call", ticket_id=visit.id, reason="quen").refusal == (403, "auth.forbidden")


@pytest.mark.parametrize("reason", ["", "   ", "\u200b"])
def test_without_a_reason_nobody_is_chosen(site: Site, reason: str) -> None:
    visit = site.kiosk.take_number()
    choose(site, visit.id).good()
    other = site.kiosk.take_number()
    with site.unchanged():
        answer = choose(site, other.id, reason)
        assert answer.refusal == (422, "request.field")
    assert answer.facts["field"] == "reason"


def test_even_a_service_of_another_counter_and_one_who_asked_for_time_may_be_chosen(site: Site) -> None:
    visit = site.kiosk.take_number("Kết hôn")
    visit.postpones(minutes=30).good()
    assert choose(site, visit.id).good()["ticket"]["label"] == "C001"


def test_choosing_finishes_the_last_one_as_calling_the_next_does(site: Site) -> None:
    first, second = site.kiosk.take_number(), site.kiosk.take_number()
    choose(site, first.id).good()
    choose(site, second.id).good()
    assert first.phone["state"] == "done"


def test_a_refused_choice_finishes_nobody(site: Site) -> None:
    done, present = site.serves_one(2), site.kiosk.take_number()
    choose(site, present.id).good()
    with site.unchanged():
        assert choose(site, done.id).refusal == (409, "ticket.illegal_move")
        assert choose(site, present.id).refusal == (409, "ticket.illegal_move")
        assert choose(site, "nosuchticket").refusal == (404, "ticket.unknown")


def test_whoever_is_called_elsewhere_is_not_taken_away(site: Site) -> None:
    first, visit = site.kiosk.take_number(), site.kiosk.take_number()
    choose(site, first.id).good()
    site.officer(2).opens().calls_next()
    with site.unchanged():
        assert choose(site, visit.id).refusal == (409, "ticket.illegal_move")


class TestTwoWindows:
    """One officer with two windows: the slower one must not finish what the other has just called."""

    def test_a_window_that_shows_another_ticket_is_told_so(self, site: Site) -> None:
        for _ in range(3):
            site.kiosk.take_number()
        officer = site.officer(1).opens()
        officer.calls_next()
        shown = officer.console["present"]["id"]
        officer.tries("call-next", present_ticket_id=shown).good()
        with site.unchanged():
            answer = officer.tries("call-next", present_ticket_id=shown)
            assert answer.refusal == (409, "ticket.not_present")
        assert answer.facts == {"label": "A002"}

    def test_a_window_that_shows_a_free_counter_is_told_so(self, site: Site) -> None:
        site.kiosk.take_number()
        officer = site.officer(1).opens()
        officer.tries("call-next", present_ticket_id="none").good()
        with site.unchanged():
            assert officer.tries("call-next", present_ticket_id="none").refusal == (409, "ticket.not_present")

    def test_a_window_that_shows_a_ticket_where_none_is_any_more(self, site: Site) -> None:
        visit = site.serves_one(1)
        with site.unchanged():
            answer = site.officer(1).tries("call-next", present_ticket_id=visit.id)
            assert answer.refusal == (409, "ticket.not_present")
        assert answer.facts == {"label": None}

    def test_a_chosen_call_compares_too(self, site: Site) -> None:
        first, second = site.kiosk.take_number(), site.kiosk.take_number()
        choose(site, first.id, present_ticket_id="none").good()
        with site.unchanged():
            assert choose(site, second.id, present_ticket_id="none").refusal == (409, "ticket.not_present")
