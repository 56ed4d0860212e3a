"""Calls as rows: none is lost, each is spoken in order, and each is acknowledged or listed as unplayed."""

import pytest

from tests.story.hall import Site
from tests.story.screens import Board


def test_two_counters_calling_at_once_give_two_announcements_in_order(site: Site) -> None:
    for _ in range(2):
        site.kiosk.take_number()
    two, one = site.officer(2).opens(), site.officer(1).opens()
    assert [two.calls_next(), one.calls_next()] == ["A001", "A002"]
    spoken = site.board.state["announcements"]
    assert [(row["label"], row["counter"], row["recall"]) for row in spoken] == [("A001", 2, False), ("A002", 1, False)]
    assert spoken[0]["seq"] < spoken[1]["seq"]
    assert spoken[0]["called_at"] == spoken[1]["called_at"], "the clock stood still; the order did not suffer"


def test_a_board_that_was_away_gets_everything_of_the_last_minutes(site: Site) -> None:
    officer = site.officer(1).opens()
    for _ in range(30):
        site.kiosk.take_number()
        officer.calls_next()
    spoken = site.board.state["announcements"]
    assert [row["label"] for row in spoken] == [f"A{number:03d}" for number in range(1, 31)]
    site.clock.advance(minutes=9, seconds=59)
    assert len(site.board.state["announcements"]) == 30
    site.clock.advance(seconds=1)
    assert site.board.state["announcements"] == []


def test_a_board_that_was_away_through_a_rush_is_not_made_to_speak_for_an_hour(site: Site) -> None:
    officer = site.officer(1).opens()
    for _ in range(43):
        site.kiosk.take_number()
        officer.calls_next()
    assert [row["label"] for row in site.board.state["announcements"]] == [f"A{n:03d}" for n in range(4, 44)]


def test_a_recall_is_an_announcement_of_its_own_and_moves_up(site: Site) -> None:
    for _ in range(2):
        site.kiosk.take_number()
    one, two = site.officer(1).opens(), site.officer(2).opens()
    one.calls_next()
    two.calls_next()
    one.recalls()
    assert site.board.calls == [("A001", 1), ("A002", 2)]
    assert [(row["label"], row["recall"]) for row in site.board.state["announcements"]] == [
        ("A001", False),
        ("A002", False),
        ("A001", True),
    ]


def test_each_language_that_the_centre_speaks_has_its_clip(site: Site) -> None:
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    row = site.board.state["announcements"][0]
    assert [clip["language"] for clip in row["clips"]] == ["vi", "en"]
    assert row["clips"][0]["url"] == f"/api/v1/announcements/{row['announcement_id']}/clips/vi"


def test_saying_it_again_changes_nothing_and_the_first_word_stays(site: Site) -> None:
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    row = site.board.state["announcements"][0]
    site.board.says(row, "failed").good()
    with site.unchanged():
        site.board.says(row, "failed").good()
        site.board.says(row, "played").good()
    with site.server.reader.of(site.centre.id) as reading:
        assert [play.status for play in reading.plays.where()] == ["failed"]


def test_each_board_speaks_for_itself(site: Site) -> None:
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    row = site.board.state["announcements"][0]
    upstairs = Board(site, "board upstairs", "/board")
    site.board.says(row, "silent").good()
    upstairs.says(row, "played").good()
    with site.server.reader.of(site.centre.id) as reading:
        assert {play.status for play in reading.plays.where()} == {"silent", "played"}


@pytest.mark.parametrize(
    ("status", "is_listed"), [("played", False), ("shown", False), ("silent", True), ("failed", True)]
)
def test_the_floor_lists_calls_that_nobody_heard(site: Site, status: str, is_listed: bool) -> None:
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    assert site.supervisor.floor["unplayed"] == [], "it may still be waiting for its turn"
    site.clock.advance(seconds=31)
    assert [call["label"] for call in site.supervisor.floor["unplayed"]] == ["A001"]
    site.board.says(site.board.state["announcements"][0], status).good()
    assert [call["label"] for call in site.supervisor.floor["unplayed"]] == (["A001"] if is_listed else [])


def test_the_floor_says_which_screen_could_not_speak_and_which_came_too_late(site: Site) -> None:
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    site.clock.advance(seconds=31)
    assert site.supervisor.floor["unplayed"][0]["screens"] == [], "no screen has said anything"
    row = site.board.state["announcements"][0]
    site.board.says(row, "failed").good()
    upstairs = Board(site, "board upstairs", "/board")
    upstairs.says(row, "silent").good()
    said = {one["status"] for one in site.supervisor.floor["unplayed"][0]["screens"]}
    assert said == {"failed", "silent"}
    assert all(one["name"] for one in site.supervisor.floor["unplayed"][0]["screens"])


def test_an_announcement_of_another_centre_is_not_found(site: Site, other_site: Site) -> None:
    site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    row = site.board.state["announcements"][0]
    with site.unchanged():
        assert other_site.board.says(row, "played").refusal == (404, "announcement.unknown")
