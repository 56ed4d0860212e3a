"""Kiosk, board and counter display: what the public looks at."""

import pytest

from tests.story.doors import Json
from tests.story.hall import Site


def leaf(site: Site, name: str) -> Json:
    leaves = [child for field in site.kiosk.state["services"] for child in field["children"]]
    found: Json = next(one for one in leaves if one["name"] == name)
    return found


def test_the_kiosk_shows_fields_with_their_services_and_what_to_bring(site: Site) -> None:
    fields = site.kiosk.state["services"]
    assert [field["name"] for field in fields] == ["Đất đai – Môi trường", "Hộ tịch – Chứng thực"]
    assert {child["name"] for child in fields[1]["children"]} == {"Khai sinh", "Kết hôn"}
    assert leaf(site, "Khai sinh")["bring"]["vi"] == "Căn cước\nĐơn theo mẫu"
    assert leaf(site, "Khai sinh")["leaf"]
    assert site.kiosk.state["languages"] == ["vi", "en"]
    assert site.kiosk.state["priority_classes"][0]["code"] == "disabled"


def test_the_kiosk_says_what_is_closed_and_why(site: Site) -> None:
    assert (leaf(site, "Kết hôn")["open"], leaf(site, "Kết hôn")["closed_because"]) == (True, None)
    for _ in range(2):
        site.kiosk.take_number("Kết hôn")
    assert (leaf(site, "Kết hôn")["open"], leaf(site, "Kết hôn")["closed_because"]) == (False, "service.quota_reached")
    site.supervisor.door.post(f"/services/{site.centre.services['Kết hôn']}/close").good()
    assert leaf(site, "Kết hôn")["closed_because"] == "service.closed"
    assert leaf(site, "Khai sinh")["open"]


def test_the_kiosk_counts_who_waits(site: Site) -> None:
    for _ in range(3):
        site.kiosk.take_number()
    site.officer(1).opens().calls_next()
    assert leaf(site, "Đất đai")["waiting"] == 2


def test_a_kiosk_shows_its_own_paper_alone(site: Site) -> None:
    site.kiosk.take_number()
    other = type(site.kiosk)(site, "kiosk without printer", "/kiosk")
    assert len(site.kiosk.state["prints"]) == 1
    assert other.state["prints"] == []
    site.clock.advance(minutes=3)
    assert site.kiosk.state["prints"] == []


def test_the_board_shows_the_last_six_each_once_the_newest_on_top(site: Site) -> None:
    for _ in range(8):
        site.kiosk.take_number()
    officer = site.officer(1).opens()
    for _ in range(8):
        officer.calls_next()
    officer.recalls()
    assert site.board.calls == [(f"A{number:03d}", 1) for number in (8, 7, 6, 5, 4, 3)]


def test_a_ticket_called_again_elsewhere_shows_where_to_go_now(site: Site) -> None:
    site.kiosk.take_number()
    one, two = site.officer(1).opens(), site.officer(2).opens()
    one.calls_next()
    one.reports_no_show().undoes()
    two.calls_next()
    assert site.board.calls == [("A001", 2)]


@pytest.mark.parametrize("ends", ["starts", "finishes", "reports_no_show"])
def test_the_board_tells_who_is_still_asked_to_come(site: Site, ends: str) -> None:
    for _ in range(2):
        site.kiosk.take_number()
    one, two = site.officer(1).opens(), site.officer(2).opens()
    one.calls_next()
    two.calls_next()
    assert site.board.awaited == ["A002", "A001"]
    getattr(two, ends)()
    assert site.board.awaited == ["A001"]
    assert site.board.calls == [("A002", 2), ("A001", 1)], "the list remembers"


def test_a_memory_is_not_asked_to_come_because_the_later_ones_left_the_board(site: Site) -> None:
    for _ in range(3):
        site.kiosk.take_number()
    one, two = site.officer(1).opens(), site.officer(2).opens()
    one.calls_next()
    one.starts().finishes()
    one.pauses()
    for _ in range(2):
        two.calls_next()
        two.starts().tries("park", reason="form").good()
    assert (site.board.calls, site.board.awaited) == ([("A001", 1)], [])


def test_the_board_counts_who_waits_the_longest_line_first(site: Site) -> None:
    for service in ("Khai sinh", "Đất đai", "Đất đai"):
        site.kiosk.take_number(service)
    waiting = [(line["service"]["name"], line["count"]) for line in site.board.state["waiting"]]
    assert waiting == [("Đất đai", 2), ("Khai sinh", 1)]


def test_the_display_shows_its_own_ticket_while_it_is_there(site: Site) -> None:
    site.kiosk.take_number()
    officer = site.officer(1).opens()
    assert site.display(1).state["ticket"] is None
    officer.calls_next()
    officer.recalls()
    shown = site.display(1).state["ticket"]
    assert (shown["label"], shown["state"], shown["calls"]) == ("A001", "called", 2)
    assert site.display(2).state["ticket"] is None
    officer.starts().finishes()
    assert site.display(1).state["ticket"] is None


def test_the_display_says_in_words_why_its_counter_rests(site: Site) -> None:
    officer = site.officer(1).opens()
    assert site.display(1).state["pause_words"] is None
    officer.pauses("dossier")
    assert site.display(1).state["pause_words"] == {"vi": "Xử lý hồ sơ", "en": "Working on a dossier"}


def test_no_public_screen_says_who_somebody_is(site: Site) -> None:
    site.kiosk.take_number(priority="disabled")
    site.officer(1).opens().calls_next()
    shown = str([site.board.state, site.display(1).state])
    assert "disabled" not in shown
    assert "priority" not in shown


def waits_of(site: Site) -> dict[str, int | None]:
    return {line["service"]["name"]: line["wait_s"] for line in site.board.state["waiting"]}


def test_the_board_tells_the_usual_wait_of_the_last_hour_where_the_centre_wants_it(site: Site) -> None:
    for _ in range(4):
        site.kiosk.take_number()
    officer = site.officer(1).opens()
    for minutes in (4, 6, 20):
        site.clock.advance(minutes=minutes)
        officer.calls_next()
    assert waits_of(site) == {"Đất đai": None}
    site.sets(shows_waits=True)
    assert waits_of(site) == {"Đất đai": 10 * 60}, "they waited 4, 10 and 30 minutes"
    officer.recalls()
    assert waits_of(site) == {"Đất đai": 10 * 60}, "who is called again has not waited again"
    site.clock.advance(minutes=36)
    assert waits_of(site) == {"Đất đai": None}, "two of the last hour are no rule"


def test_the_officers_name_is_shown_where_the_centre_wants_it_and_nowhere_else(site: Site) -> None:
    officer = site.officer(1).opens()
    assert site.display(1).state["officer"] is None
    site.sets(shows_officers=True)
    assert site.display(1).state["officer"] == {"name": "Cán bộ quay1"}
    officer.tries("close").good()
    assert site.display(1).state["officer"] is None
