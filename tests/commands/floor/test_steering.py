"""A supervisor opens, pauses, resumes and closes counters, and moves officers; those are told by whom and why."""

import pytest

from tests.story.hall import Site
from tests.story.ledger import journal_of


@pytest.fixture(autouse=True)
def _the_supervisor_has_signed_in(site: Site) -> None:
    assert site.supervisor.id


def told(site: Site, number: int) -> list[tuple[str, str]]:
    """What the console of that counter says of the supervisor's deeds: kind and reason."""
    return [(one["kind"], one["text"]) for one in site.officer(number).console["messages"]]


def test_a_pause_from_the_floor_is_a_pause_and_says_why(site: Site) -> None:
    officer = site.officer(1).opens()
    answer = site.supervisor.steers(1, "pause", pause_reason="meeting", reason="Gặp tôi ở phòng 2").good()
    assert (answer["counter"]["state"], answer["counter"]["pause_reason"]) == ("paused", "meeting")
    assert officer.tries("call-next").refusal == (409, "counter.paused")
    assert site.board.state["paused_counters"] == [1]
    (message,) = officer.console["messages"]
    assert (message["kind"], message["text"], message["from"]) == ("paused", "Gặp tôi ở phòng 2", "Cán bộ giamsat")
    row = journal_of(site.server.store, site.centre.id)[-1]
    assert (row.event, row.actor_id, row.reason) == ("CounterWasPaused", site.supervisor.id, "Gặp tôi ở phòng 2")


def test_only_the_last_deed_is_told(site: Site) -> None:
    site.officer(1).opens()
    site.supervisor.steers(1, "pause").good()
    site.supervisor.steers(1, "resume", reason="Đông khách").good()
    assert told(site, 1) == [("resumed", "Đông khách")]


def test_a_pause_without_a_known_reason_is_refused(site: Site) -> None:
    site.officer(1).opens()
    with site.unchanged():
        assert site.supervisor.steers(1, "pause", pause_reason="tired").refusal == (422, "request.field")


def test_whoever_is_served_may_be_finished_in_a_pause_from_the_floor(site: Site) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    site.supervisor.steers(1, "pause").good()
    officer.starts().finishes()
    assert visit.phone["state"] == "done"


def test_a_counter_does_not_close_on_somebody(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    with site.unchanged():
        assert site.supervisor.steers(1, "close").refusal == (409, "counter.busy")
    officer.starts().finishes()
    site.supervisor.steers(1, "close", reason="Hết ca").good()
    assert site.supervisor.floor_counter(1)["officer"] is None
    assert told(site, 1) == [("closed", "Hết ca")], "the console in front of the officer still says so"


def test_a_closed_counter_opens_for_an_officer_who_finds_out(site: Site) -> None:
    officer = site.officer(2)
    site.supervisor.steers(1, "open", officer_id=officer.id).good()
    assert site.supervisor.floor_counter(1)["officer"] == {"id": officer.id, "name": "Cán bộ quay2"}
    assert told(site, 1) == [("opened", "")]


@pytest.mark.parametrize("nobody", [None, "nosuchperson"])
def test_it_opens_for_nobody_unknown(site: Site, nobody: str | None) -> None:
    with site.unchanged():
        answer = site.supervisor.steers(1, "open", officer_id=nobody)
        assert answer.refusal == (422, "request.field")
        assert answer.facts["field"] == "officer_id"


def test_it_opens_for_nobody_of_another_centre(site: Site, other_site: Site) -> None:
    stranger = other_site.officer(1).id
    with site.unchanged():
        assert site.supervisor.steers(1, "open", officer_id=stranger).refusal == (422, "request.field")


def test_it_opens_for_nobody_who_works_elsewhere(site: Site) -> None:
    officer = site.officer(2).opens()
    with site.unchanged():
        answer = site.supervisor.steers(1, "open", officer_id=officer.id)
        assert answer.refusal == (409, "counter.taken")
    assert answer.facts == {"counter": 2}


@pytest.mark.parametrize("action", ["pause", "resume", "close"])
def test_nothing_is_done_to_a_closed_counter(site: Site, action: str) -> None:
    with site.unchanged():
        assert site.supervisor.steers(1, action).status == 409


def test_an_officer_steers_nobody(site: Site) -> None:
    site.officer(1).opens()
    stranger = site.officer(2)
    with site.unchanged():
        assert stranger.steers(1, "close").refusal == (403, "auth.forbidden")
        assert stranger.moves(1, 3).refusal == (403, "auth.forbidden")


def test_an_officer_goes_on_at_the_other_counter(site: Site) -> None:
    site.kiosk.take_number("Khai sinh")
    officer = site.officer(1).opens()
    site.supervisor.moves(1, 3, reason="Quầy 3 đang thiếu người").good()
    assert site.supervisor.floor_counter(1)["state"] == "closed"
    assert site.supervisor.floor_counter(3)["officer"]["id"] == officer.id
    assert officer.tries("call-next").refusal == (409, "counter.closed")
    assert officer.tries("call-next", at=3).good()["ticket"]["label"] == "C001"


def test_the_moved_officer_is_told_at_both_counters_until_it_is_read(site: Site) -> None:
    officer = site.officer(1).opens()
    site.supervisor.moves(1, 3, reason="Giúp quầy 3").good()
    new_console = officer.door.get(f"/console/{site.centre.counters[3]}").good()["state"]
    for messages in (officer.console["messages"], new_console["messages"]):
        (message,) = messages
        assert (message["kind"], message["counter"], message["to"], message["text"]) == ("moved", 1, 3, "Giúp quầy 3")
        assert message["to_id"] == site.centre.counters[3]
    officer.tries(f"messages/{message['id']}/read").good()
    assert told(site, 1) == []


def test_the_next_officer_of_the_left_counter_is_told_nothing(site: Site) -> None:
    site.officer(1).opens()
    site.supervisor.moves(1, 3).good()
    site.officer(2).tries("open", at=1).good()
    assert told(site, 1) == []


def test_a_pause_goes_along(site: Site) -> None:
    site.officer(1).opens().pauses("lunch")
    assert site.supervisor.moves(1, 3).good()["counter"]["state"] == "paused"


def test_nobody_is_moved_away_from_a_ticket(site: Site) -> None:
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    with site.unchanged():
        assert site.supervisor.moves(1, 3).refusal == (409, "counter.busy")


def test_nobody_is_moved_onto_somebody(site: Site) -> None:
    site.officer(1).opens()
    site.officer(3).opens()
    with site.unchanged():
        answer = site.supervisor.moves(1, 3)
        assert answer.refusal == (409, "counter.taken")
    assert answer.facts == {"counter": 3}


def test_where_nobody_works_nobody_is_moved(site: Site) -> None:
    site.officer(3)
    with site.unchanged():
        assert site.supervisor.moves(1, 3).refusal == (409, "counter.closed")


def test_an_archived_counter_takes_nobody(site: Site) -> None:
    site.officer(1).opens()
    rows = {one["number"]: one for one in site.admin.door.get("/setup/counters").good()["rows"]}
    gone = {"version": rows[4]["version"]}
    site.admin.door.post(f"/setup/counters/{site.centre.counters[4]}/remove", gone).good()
    officer = site.officer(2)
    with site.unchanged():
        assert site.supervisor.moves(1, 4).refusal == (409, "counter.closed")
        assert site.supervisor.steers(4, "open", officer_id=officer.id).refusal == (409, "counter.closed")


def test_since_when_a_counter_is_as_it_is(site: Site) -> None:
    site.officer(1).opens()
    opened = site.supervisor.floor_counter(1)["since"]
    site.clock.advance(minutes=3)
    assert site.supervisor.floor_counter(1)["since"] == opened
    site.serves_one(1)
    site.clock.advance(minutes=2)
    assert site.supervisor.floor_counter(1)["since"] == "2026-11-23T01:03:00.000+00:00", "idle since the last one left"
    site.supervisor.steers(1, "pause").good()
    assert site.supervisor.floor_counter(1)["since"] == "2026-11-23T01:05:00.000+00:00"
