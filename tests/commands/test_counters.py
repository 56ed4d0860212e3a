"""The officer's place: open, close, pause, resume."""

import pytest

from tests.story.hall import Site

MOVES = ["call-next", "recall", "start", "finish", "no-show", "undo", "pause", "resume", "close"]


@pytest.fixture(scope="module")
def hall(shared_sites: tuple[Site, Site]) -> Site:
    """Counter 1 is worked by its officer, counter 2 is closed, and somebody waits for both."""
    site = shared_sites[0]
    site.kiosk.take_number()
    site.officer(1).opens()
    site.officer(2)
    return site


@pytest.mark.parametrize("move", MOVES)
def test_nothing_is_done_at_a_closed_counter(hall: Site, move: str) -> None:
    with hall.unchanged():
        answer = hall.officer(2).tries(move)
        assert answer.refusal == (409, "counter.closed")
    assert answer.facts == {"counter": 2}


@pytest.mark.parametrize("move", MOVES)
def test_nobody_works_at_somebody_elses_counter(hall: Site, move: str) -> None:
    with hall.unchanged():
        assert hall.officer(2).tries(move, at=1).refusal == (409, "counter.not_yours")


@pytest.mark.parametrize("move", ["open", *MOVES])
def test_a_counter_that_is_none_is_not_found(hall: Site, move: str) -> None:
    with hall.unchanged():
        answer = hall.officer(2).door.post(f"/counters/nosuchcounter/{move}")
        assert answer.refusal == (404, "counter.unknown")


def test_one_officer_one_counter(site: Site) -> None:
    officer = site.officer(1).opens()
    with site.unchanged():
        answer = officer.tries("open", at=2)
        assert answer.refusal == (409, "counter.taken")
    assert answer.facts == {"counter": 1}


def test_one_counter_one_officer(site: Site) -> None:
    site.officer(1).opens()
    intruder = site.officer(2)
    with site.unchanged():
        assert intruder.tries("open", at=1).refusal == (409, "counter.taken")


def test_opening_ones_own_counter_again_changes_nothing(site: Site) -> None:
    officer = site.officer(1).opens()
    before = site.revision
    assert officer.tries("open").good()["counter"]["state"] == "open"
    assert site.revision == before


def test_a_supervisor_may_stand_in_at_a_counter(site: Site) -> None:
    site.kiosk.take_number()
    door = site.supervisor.door
    door.post(f"/counters/{site.centre.counters[1]}/open").good()
    assert door.post(f"/counters/{site.centre.counters[1]}/call-next").good()["ticket"]["label"] == "A001"


def test_a_pause_is_seen_above_the_counter_and_on_the_board(site: Site) -> None:
    officer = site.officer(1).opens().pauses("lunch")
    assert site.board.state["paused_counters"] == [1]
    shown = site.display(1).state
    assert (shown["state"], shown["pause_reason"]) == ("paused", "lunch")
    officer.resumes()
    assert site.board.state["paused_counters"] == []
    assert site.display(1).state["state"] == "open"


def test_a_paused_counter_calls_nobody_but_finishes_whom_it_serves(site: Site) -> None:
    visit = site.kiosk.take_number()
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.starts().pauses()
    with site.unchanged():
        assert officer.tries("call-next").refusal == (409, "counter.paused")
    officer.finishes()
    assert visit.phone["state"] == "done"


def test_a_pause_needs_a_reason_that_has_words(site: Site) -> None:
    officer = site.officer(1).opens()
    with site.unchanged():
        answer = officer.tries("pause", reason="tired")
        assert answer.refusal == (422, "request.field")
    assert answer.facts["field"] == "reason"


def test_pausing_twice_or_resuming_unpaused_is_refused(site: Site) -> None:
    officer = site.officer(1).opens()
    with site.unchanged():
        assert officer.tries("resume").refusal == (409, "counter.illegal_move")
    officer.pauses()
    with site.unchanged():
        assert officer.tries("pause", reason="lunch").refusal == (409, "counter.illegal_move")


def test_a_counter_does_not_close_on_somebody(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    with site.unchanged():
        assert officer.tries("close").refusal == (409, "counter.busy")
    officer.starts().finishes().closes()
    assert site.display(1).state["state"] == "closed"


def test_after_closing_another_officer_takes_over(site: Site) -> None:
    site.officer(1).opens().closes()
    site.officer(2).tries("open", at=1).good()
    assert site.officer(1).console["counter"]["officer"]["name"] == "Cán bộ quay2"
