"""Words to counters, each confirmed by its own officer."""

import pytest

from tests.story.hall import Site


@pytest.fixture(autouse=True)
def _the_supervisor_has_signed_in(site: Site) -> None:
    assert site.supervisor.id


def test_one_counter_reads_it_and_the_floor_knows(site: Site) -> None:
    officer = site.officer(1).opens()
    site.officer(2).opens()
    site.supervisor.writes("  Họp lúc 16 giờ ", 1).good()
    assert site.officer(2).console["messages"] == []
    (message,) = officer.console["messages"]
    assert (message["kind"], message["text"], message["from"]) == ("text", "Họp lúc 16 giờ", "Cán bộ giamsat")
    (sent,) = site.supervisor.floor["messages"]
    assert (sent["counter"], sent["read_at"]) == (1, None)
    site.clock.advance(minutes=2)
    officer.tries(f"messages/{message['id']}/read").good()
    assert officer.console["messages"] == []
    (sent,) = site.supervisor.floor["messages"]
    assert (sent["read_by"], sent["read_at"]) == ("Cán bộ quay1", "2026-11-23T01:02:00.000+00:00")


def test_all_means_every_counter_where_somebody_works(site: Site) -> None:
    site.officer(1).opens()
    site.officer(3).opens().pauses()
    assert site.supervisor.writes("Sắp hết giờ").good()["counters"] == [1, 3]
    assert [len(site.officer(number).console["messages"]) for number in (1, 2, 3)] == [1, 0, 1]


def test_confirming_twice_changes_nothing(site: Site) -> None:
    officer = site.officer(1).opens()
    site.supervisor.writes("Họp", 1).good()
    (message,) = officer.console["messages"]
    officer.tries(f"messages/{message['id']}/read").good()
    before = site.revision
    officer.door.post(f"/counters/{officer.counter_id}/messages/{message['id']}/read").good()
    assert site.revision == before


def test_nobody_confirms_for_somebody_else(site: Site) -> None:
    officer, other = site.officer(1).opens(), site.officer(2).opens()
    site.supervisor.writes("Họp", 1).good()
    (message,) = officer.console["messages"]
    with site.unchanged():
        assert other.tries(f"messages/{message['id']}/read", at=1).refusal == (409, "counter.not_yours")
        assert other.tries(f"messages/{message['id']}/read").refusal == (422, "request.field")


def test_an_unknown_message_is_not_found(site: Site) -> None:
    officer = site.officer(1).opens()
    with site.unchanged():
        assert officer.tries("messages/nosuch/read").refusal == (404, "message.unknown")


def test_another_centres_counter_gets_none(site: Site, other_site: Site) -> None:
    stranger = other_site.centre.counters[1]
    with site.unchanged():
        answer = site.supervisor.door.post("/messages", {"text": "Họp", "counter_ids": [stranger]})
        assert answer.refusal == (404, "counter.unknown")


def test_the_next_morning_nobody_is_shown_yesterdays(site: Site) -> None:
    site.officer(1).opens()
    site.supervisor.writes("Họp", 1).good()
    site.clock.advance(hours=13)
    again = type(site.officer(1))(site, 1)
    assert again.console["messages"] == []
