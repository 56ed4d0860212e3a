"""A hall in zones: a board shows and speaks its own counters, and what no board speaks somebody is told of."""

from typing import Any

import pytest

from server.queries.site_file import site_file
from tests.realtime.live import Live
from tests.story.hall import Site
from tests.story.screens import Board


def upstairs(site: Site) -> Board:
    """The second board of the centre."""
    return Board(site, "board upstairs", "/board")


def gives(site: Site, board: Board, *numbers: int, **look: Any) -> None:
    """The administrator gives the board its counters; none means all of them."""
    rows = site.admin.door.get("/devices").good()["devices"]
    device = next(row for row in rows if row["id"] == board.id)
    counters = [site.centre.counters[number] for number in numbers]
    body = {"name": device["name"], "version": device["version"], "counter_ids": counters, **look}
    site.admin.door.post(f"/devices/{board.id}", body).good()


def calls_at(site: Site, *numbers: int) -> None:
    """Each counter opens and calls somebody: 1 and 2 serve land, 4 civil status."""
    for number in numbers:
        site.kiosk.take_number("Khai sinh" if number == 4 else "Đất đai")
        site.officer(number).opens().calls_next()


def spoken(board: Board) -> list[tuple[str, int]]:
    return [(call["label"], call["counter"]) for call in board.state["announcements"]]


def test_a_board_shows_and_speaks_its_own_counters_alone(site: Site) -> None:
    gives(site, site.board, 1, 2)
    gives(site, upstairs(site), 4)
    calls_at(site, 1, 4, 2)
    assert spoken(site.board) == [("A001", 1), ("A002", 2)]
    assert site.board.calls == [("A002", 2), ("A001", 1)]
    assert spoken(upstairs(site)) == upstairs(site).calls == [("C001", 4)]
    assert (site.board.state["zone"], site.board.state["counters"]) == ([1, 2], 2)


def test_without_counters_of_its_own_a_board_shows_all(site: Site) -> None:
    gives(site, site.board, 1)
    gives(site, site.board)
    calls_at(site, 1, 4)
    assert spoken(site.board) == spoken(upstairs(site)) == [("A001", 1), ("C001", 4)]
    assert (site.board.state["zone"], site.board.state["counters"]) == (None, 4)


def test_it_counts_those_who_can_be_called_in_its_zone(site: Site) -> None:
    gives(site, upstairs(site), 4)
    for service in ("Đất đai", "Khai sinh", "Kết hôn", "Khai sinh"):
        site.kiosk.take_number(service)
    waiting = [(line["service"]["name"], line["count"]) for line in upstairs(site).state["waiting"]]
    assert waiting == [("Khai sinh", 2), ("Kết hôn", 1)]


def test_somebody_sent_to_a_counter_elsewhere_does_not_wait_here(site: Site) -> None:
    gives(site, site.board, 1)
    gives(site, upstairs(site), 2, 3)
    calls_at(site, 1)
    site.officer(2).opens()
    site.officer(1).tries("transfer", counter_id=site.centre.counters[2]).good()
    assert site.board.state["waiting"] == []
    assert [line["count"] for line in upstairs(site).state["waiting"]] == [1]


def test_a_ticket_called_elsewhere_since_leaves_the_board(site: Site) -> None:
    gives(site, site.board, 1)
    gives(site, upstairs(site), 2)
    calls_at(site, 1)
    site.officer(2).opens()
    site.officer(1).reports_no_show().undoes()
    site.officer(2).calls_next()
    assert (site.board.calls, upstairs(site).calls) == ([], [("A001", 2)])


def test_paused_counters_and_closed_services_are_those_of_the_zone(site: Site) -> None:
    gives(site, upstairs(site), 4)
    site.officer(1).opens().pauses("lunch")
    site.officer(4).opens().pauses("lunch")
    for service in ("Đất đai", "Khai sinh"):
        site.supervisor.door.post(f"/services/{site.centre.services[service]}/close").good()
    state = upstairs(site).state
    assert state["paused_counters"] == [4]
    assert [one["service"]["name"] for one in state["closed_services"]] == ["Khai sinh"]


def test_a_look_of_its_own(site: Site) -> None:
    gives(site, site.board, theme="dark")
    assert (site.board.state["theme"], upstairs(site).state["theme"]) == ("dark", "light")
    gives(site, site.board, theme=None)
    site.sets(theme="dark")
    assert (site.board.state["theme"], upstairs(site).state["theme"]) == ("dark", "dark")


def test_a_call_is_heard_when_the_board_of_its_zone_has_played_it(site: Site) -> None:
    gives(site, site.board, 1, 2, 3)
    gives(site, upstairs(site), 4)
    calls_at(site, 1, 4)
    site.clock.advance(seconds=31)
    site.board.says(site.board.state["announcements"][0], "played").good()
    (unplayed,) = site.supervisor.floor["unplayed"]
    assert (unplayed["label"], unplayed["unheard"]) == ("C001", ["board upstairs"])
    assert site.watches() == ["voice"]
    assert site.supervisor.alert("voice")["facts"]["label"] == "C001"
    upstairs(site).says(upstairs(site).state["announcements"][0], "played").good()
    assert (site.supervisor.floor["unplayed"], site.watches()) == ([], [])


def test_a_counter_without_any_board_is_listed_and_raises_no_alarm_at_each_call(site: Site) -> None:
    gives(site, site.board, 1)
    gives(site, upstairs(site), 2)
    calls_at(site, 4)
    site.clock.advance(seconds=31)
    (unplayed,) = site.supervisor.floor["unplayed"]
    assert (unplayed["label"], unplayed["unheard"], unplayed["screens"]) == ("C001", [], [])
    assert site.watches() == []


@pytest.mark.parametrize("kind", ["ticket_kiosk", "print_agent"])
def test_boards_alone_have_a_zone_and_a_look(site: Site, kind: str) -> None:
    body, admin = {"kind": kind, "name": "Máy", "printer_id": site.centre.printer_id}, site.admin.door
    with site.unchanged():
        zoned = admin.post("/devices", {**body, "counter_ids": [site.centre.counters[1]]})
        dark = admin.post("/devices", {**body, "theme": "dark"})
    assert (zoned.refusal, zoned.facts["field"]) == ((422, "request.field"), "counter_ids")
    assert (dark.refusal, dark.facts["field"]) == ((422, "request.field"), "theme")


def test_a_zone_names_counters_of_its_own_centre(site: Site, other_site: Site) -> None:
    body = {"kind": "hall_board", "name": "Bảng", "counter_ids": [other_site.centre.counters[1]]}
    admin = site.admin.door
    with site.unchanged():
        assert admin.post("/devices", body).refusal == (404, "counter.unknown")


def test_a_screen_that_stands_for_something_else_comes_back_with_it(site: Site) -> None:
    live = Live(site.server)
    try:
        screen = live.screen("hall_board", site.board.token)
        assert screen.next()["state"]["zone"] is None
        gives(site, site.board, 3)
        assert screen.is_cut_off()
        assert live.screen("hall_board", site.board.token).next()["state"]["zone"] == [3]
    finally:
        live.stop()


def test_a_file_of_the_centre_keeps_its_zones(site: Site) -> None:
    text = "toiluot: 1\ndevices:\n- {kind: hall_board, name: Bảng tầng hai, counters: [1, 4], theme: dark}\n"
    site.admin.door.post("/setup-files/site.yaml", {"text": text, "preview": False}).good()
    rows = site.admin.door.get("/devices").good()["devices"]
    made = next(row for row in rows if row["name"] == "Bảng tầng hai")
    assert made["counter_ids"] == [site.centre.counters[1], site.centre.counters[4]]
    with site.server.reader.of(site.centre.id) as reading:
        told = next(one for one in site_file(reading)["devices"] if one["name"] == "Bảng tầng hai")
    assert (told["counters"], told["theme"]) == ([1, 4], "dark")
