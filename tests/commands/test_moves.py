"""An officer's work with tickets, as officer, hall and citizen see it."""

from dataclasses import dataclass

import pytest

from tests.story.doors import Answer
from tests.story.hall import Site
from tests.story.screens import Visit

MOVES = ["recall", "start", "finish", "no-show", "undo"]


@dataclass(frozen=True)
class Hall:
    """A hall in which tickets stand at every stage."""

    site: Site
    visits: dict[str, Visit]

    def tries(self, move: str, stage: str) -> Answer:
        """The officer of counter 1 tries to move the ticket of that stage."""
        return self.site.officer(1).tries(move, ticket_id=self.visits[stage].id)


def test_an_empty_line_is_an_answer_and_no_error(site: Site) -> None:
    officer = site.officer(1).opens()
    before = site.revision
    answer = officer.tries("call-next").good()
    assert (answer["ticket"], answer["because"], answer["revision"]) == (None, None, before)


def test_a_call_says_whom_and_why(site: Site) -> None:
    site.kiosk.take_number()
    site.clock.advance(minutes=12)
    answer = site.officer(1).opens().tries("call-next").good()
    assert (answer["ticket"]["label"], answer["ticket"]["state"]) == ("A001", "called")
    assert answer["because"]["code"] == "first_come"
    assert answer["because"]["words"]["vi"] == "Chờ lâu nhất: 12 phút"
    assert answer["revision"] == site.revision


def test_each_move_answers_with_the_ticket_as_it_is_then(site: Site) -> None:
    officer = site.officer(1).opens()
    site.kiosk.take_number()
    site.kiosk.take_number()
    moves = ("call-next", "recall", "start", "finish", "call-next", "no-show", "undo")
    answers = [officer.tries(move).good()["ticket"] for move in moves]
    assert [(ticket["label"], ticket["state"]) for ticket in answers] == [
        ("A001", "called"),
        ("A001", "called"),
        ("A001", "serving"),
        ("A001", "done"),
        ("A002", "called"),
        ("A002", "no_show"),
        ("A002", "waiting"),
    ]


def test_a_counter_calls_only_for_its_services(site: Site) -> None:
    site.kiosk.take_number("Khai sinh")
    assert site.officer(1).opens().calls_next() is None
    assert site.officer(4).opens().calls_next() == "C001"


def test_two_counters_of_one_service_share_the_line(site: Site) -> None:
    for _ in range(4):
        site.kiosk.take_number()
    one, two = site.officer(1).opens(), site.officer(2).opens()
    assert [one.calls_next(), two.calls_next(), two.calls_next(), one.calls_next()] == ["A001", "A002", "A003", "A004"]


def test_priority_is_let_past_twice_and_then_the_ordinary_line_has_its_turn(site: Site) -> None:
    site.kiosk.take_number()
    for _ in range(3):
        site.kiosk.take_number(priority="aged_80")
    officer = site.officer(1).opens()
    assert [officer.calls_next() for _ in range(4)] == ["A002", "A003", "A001", "A004"]


def test_calling_the_next_finishes_the_one_who_is_here(site: Site) -> None:
    first, second = site.kiosk.take_number(), site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.starts().calls_next()
    assert (first.phone["state"], second.phone["state"]) == ("done", "called")
    invitation = site.tablet(1).invitation
    assert invitation
    assert invitation["label"] == first.label


def test_with_nobody_left_the_last_one_is_finished_all_the_same(site: Site) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    assert officer.starts().calls_next() is None
    assert visit.phone["state"] == "done"
    assert officer.console["present"] is None


def test_the_whole_visit_as_the_phone_follows_it(site: Site) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(2).opens()
    assert (visit.phone["state"], visit.phone["counter"], visit.phone["rating"]) == ("waiting", None, None)
    officer.calls_next()
    assert (visit.phone["state"], visit.phone["counter"], visit.phone["rating"]) == ("called", 2, None)
    officer.starts()
    assert (visit.phone["state"], visit.phone["rating"]) == ("serving", None)
    officer.finishes()
    assert visit.phone["state"] == "done"
    assert visit.phone["rating"]["turn_token"]


def test_a_ticket_is_called_once_and_three_times_more(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    for _ in range(3):
        officer.recalls()
    with site.unchanged():
        answer = officer.tries("recall")
        assert answer.refusal == (409, "recall.limit")
    assert answer.facts == {"calls": 4}


def test_no_show_frees_the_counter_and_undo_gives_the_old_place_back(site: Site) -> None:
    missed, following = site.kiosk.take_number(), site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.reports_no_show()
    assert missed.phone["state"] == "no_show"
    assert officer.console["present"] is None
    officer.undoes()
    assert (missed.phone["state"], missed.phone["ahead"]) == ("waiting", 0)
    assert following.phone["ahead"] == 1
    assert officer.calls_next() == missed.label


def test_undo_takes_the_last_no_show_back_or_the_one_that_is_named(site: Site) -> None:
    for _ in range(3):
        site.kiosk.take_number()
    officer = site.officer(1).opens()
    missed = []
    for _ in range(3):
        site.clock.advance(minutes=1)
        officer.calls_next()
        missed.append(officer.console["present"]["id"])
        officer.reports_no_show()
    officer.tries("undo", ticket_id=missed[0]).good()
    officer.undoes()
    assert [one["label"] for one in officer.console["queue"]] == ["A001", "A003"]


def test_somebody_elses_no_show_is_not_taken_back(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    missed = officer.console["present"]["id"]
    officer.reports_no_show()
    colleague = site.officer(2).opens()
    with site.unchanged():
        assert colleague.tries("undo", ticket_id=missed).refusal == (409, "ticket.elsewhere")


def test_yesterdays_no_show_stays_one(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    missed = officer.console["present"]["id"]
    officer.reports_no_show()
    site.clock.advance(days=1)
    officer = type(officer)(site, 1)
    with site.unchanged():
        assert officer.tries("undo").refusal == (409, "ticket.no_present")
        assert officer.tries("undo", ticket_id=missed).refusal == (409, "ticket.illegal_move")


def test_what_an_officer_writes_down_is_in_the_report(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.starts().finishes(outcome="accepted", dossier_code="HS-2026-0012", note="đủ")
    row = site.supervisor.door.get("/reports/turns?from=2026-11-23&to=2026-11-23").good()["rows"][0]
    assert (row["outcome"], row["dossier_code"]) == ("accepted", "HS-2026-0012")


@pytest.fixture(scope="module")
def hall(shared_sites: tuple[Site, Site]) -> Hall:
    """Counter 1 has finished one and is free, counter 2 calls one, counter 3 serves one, and one waits."""
    site = shared_sites[0]
    done = site.serves_one(1)
    called, serving, waiting = (site.kiosk.take_number() for _ in range(3))
    for number in (2, 3):
        site.officer(number).opens().calls_next()
    site.officer(3).starts()
    return Hall(site, {"done": done, "called": called, "serving": serving, "waiting": waiting})


@pytest.mark.parametrize("move", ["recall", "start", "finish", "no-show", "undo"])
def test_without_a_ticket_there_is_nothing_to_move(hall: Hall, move: str) -> None:
    with hall.site.unchanged():
        assert hall.site.officer(1).tries(move).refusal == (409, "ticket.no_present")


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("whose", ["called", "serving"])
def test_another_counters_ticket_is_left_alone(hall: Hall, whose: str, move: str) -> None:
    with hall.site.unchanged():
        assert hall.tries(move, whose).refusal == (409, "ticket.elsewhere")


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("stage", ["waiting", "done"])
def test_who_only_waits_or_is_done_is_not_moved(hall: Hall, stage: str, move: str) -> None:
    with hall.site.unchanged():
        assert hall.tries(move, stage).refusal == (409, "ticket.illegal_move")


@pytest.mark.parametrize("move", MOVES)
def test_a_ticket_that_is_none_is_not_found(hall: Hall, move: str) -> None:
    with hall.site.unchanged():
        answer = hall.site.officer(1).tries(move, ticket_id="nosuchticket")
        assert answer.refusal == (404, "ticket.unknown")


@pytest.mark.parametrize("move", ["recall", "no-show", "start"])
def test_whoever_is_served_is_neither_called_again_nor_missing(hall: Hall, move: str) -> None:
    with hall.site.unchanged():
        assert hall.site.officer(3).tries(move).refusal == (409, "ticket.illegal_move")
