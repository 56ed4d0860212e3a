"""A ticket's story from the journal, and how a supervisor finds the ticket."""

import inspect

import pytest

from server.domain.events import Event
from server.domain.events import tickets as of_tickets
from server.queries.floor.story_words import tells
from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.screens import Visit

TOLD = [
    one for _, one in inspect.getmembers(of_tickets, inspect.isclass) if issubclass(one, Event) and one is not Event
]


def story(site: Site, visit: Visit) -> Json:
    return site.supervisor.door.get(f"/tickets/{visit.id}/story").good()


def lines(site: Site, visit: Visit) -> list[str]:
    return [entry["words"]["vi"] for entry in story(site, visit)["entries"]]


@pytest.mark.parametrize("event", TOLD, ids=lambda one: one.__name__)
def test_every_event_of_a_ticket_has_its_sentence(event: type[Event]) -> None:
    assert tells(event.__name__)


def test_a_whole_visit_in_the_order_in_which_it_happened(site: Site) -> None:
    visit = site.kiosk.take_number(priority="pregnant")
    job = site.agent.claims()
    assert job
    for state in ("sending", "confirmed"):
        site.agent.says(job, state).good()
    site.clock.advance(minutes=7)
    officer = site.officer(1).opens()
    officer.calls_next()
    site.board.says(site.board.state["announcements"][0], "played").good()
    site.clock.advance(minutes=1)
    officer.recalls().starts()
    site.clock.advance(minutes=5)
    officer.finishes(outcome="received", dossier_code="H29.1")
    site.tablet(1).rates(2, reasons=["unclear"]).good()
    told = lines(site, visit)
    assert told[0] == "Lấy số tại kiosk"
    assert told[1] == "Đã in phiếu"
    assert told[2].startswith("Quầy 1 gọi · Ưu tiên: Phụ nữ mang thai")
    assert told[3:] == [
        "board đã đọc lời gọi", "Quầy 1 gọi lại", "Quầy 1 bắt đầu phục vụ", "Quầy 1 hoàn tất", "Công dân đã đánh giá",
    ]  # fmt: skip
    (turn,) = story(site, visit)["turns"]
    assert (turn["wait_s"], turn["service_s"], turn["calls"]) == (420, 300, 2)
    assert (turn["officer"], turn["dossier_code"]) == ("Cán bộ quay1", "H29.1")
    assert (turn["mark"]["score"], turn["mark"]["words"]["vi"]) == (2, "Không hài lòng")
    assert [reason["vi"] for reason in turn["mark"]["reasons"]] == ["Hướng dẫn không rõ"]


def test_the_longer_ways_through_a_visit_have_their_words_too(site: Site) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    officer.tries("park", reason="papers", minutes=10).good()
    officer.tries("unpark", ticket_id=visit.id).good()
    officer.tries("transfer", service_id=site.centre.services["Khai sinh"]).good()
    told = lines(site, visit)
    assert told[2].startswith("Quầy 1 tạm giữ, hẹn 10 phút · "), told
    assert told[2].endswith("Bổ sung giấy tờ"), "a code is no word"
    assert "Quầy 1 chuyển sang “Khai sinh”" in told
    assert [turn["service"]["name"] for turn in story(site, visit)["turns"]] == ["Đất đai", "Khai sinh"]


def test_who_did_it_and_why(site: Site) -> None:
    visit = site.kiosk.take_number()
    officer = site.officer(1).opens()
    officer.calls_next()
    entries = story(site, visit)["entries"]
    assert [(one["by"]["kind"], one["by"]["name"]) for one in entries] == [
        ("device", "kiosk"), ("staff", "Cán bộ quay1"),
    ]  # fmt: skip
    assert entries[-1]["counter"] == 1


def test_one_that_was_given_up_says_so(site: Site) -> None:
    visit = site.kiosk.take_number()
    visit.gives_up().good()
    entry = story(site, visit)["entries"][-1]
    assert (entry["words"]["vi"], entry["by"]["kind"]) == ("Huỷ số", "citizen")


def test_the_citizens_secret_is_not_in_it(site: Site) -> None:
    visit = site.serves_one(1)
    answer = site.supervisor.door.get(f"/tickets/{visit.id}/story")
    assert visit.token not in answer.raw.text


def test_who_served_it_is_not_told_the_mark(site: Site) -> None:
    visit = site.kiosk.take_number()
    door, counter = site.supervisor.door, site.centre.counters[1]
    for move in ("open", "call-next", "start", "finish"):
        door.post(f"/counters/{counter}/{move}").good()
    site.tablet(1).rates(1).good()
    (own,) = story(site, visit)["turns"]
    assert (own["rated"], own["mark"]) == (True, None)
    (others,) = site.admin.door.get(f"/tickets/{visit.id}/story").good()["turns"]
    assert others["mark"]["score"] == 1


def test_no_officer_reads_it(site: Site) -> None:
    visit = site.serves_one(1)
    for path in (f"/tickets/{visit.id}/story", "/floor/tickets?label=A001", "/officers"):
        assert site.officer(1).door.get(path).refusal == (403, "auth.forbidden")


def test_another_centres_ticket_is_not_found(site: Site, other_site: Site) -> None:
    visit = site.kiosk.take_number()
    assert other_site.supervisor.door.get(f"/tickets/{visit.id}/story").refusal == (404, "ticket.unknown")
    assert other_site.supervisor.door.get("/floor/tickets?label=A001").good() == {"tickets": []}


class TestLookUp:
    """By what people see, as people type it."""

    def found(self, site: Site, label: str, day: str = "") -> list[tuple[str, str]]:
        query = f"/floor/tickets?label={label}" + (f"&day={day}" if day else "")
        return [(one["label"], one["business_day"]) for one in site.supervisor.door.get(query).good()["tickets"]]

    @pytest.mark.parametrize("typed", ["A001", "a1", "A%201", "%20a001%20", "a0001"])
    def test_however_it_is_typed(self, site: Site, typed: str) -> None:
        site.kiosk.take_number()
        assert self.found(site, typed) == [("A001", "2026-11-23")]

    def test_a_bare_number_is_every_series(self, site: Site) -> None:
        site.kiosk.take_number()
        site.kiosk.take_number("Khai sinh")
        assert self.found(site, "1") == [("A001", "2026-11-23"), ("C001", "2026-11-23")]

    @pytest.mark.parametrize("typed", ["A002", "B001", "xyz", "A-1", "'"])
    def test_nothing_is_an_answer(self, site: Site, typed: str) -> None:
        site.kiosk.take_number()
        assert self.found(site, typed) == []

    def test_past_days_newest_first_and_one_day_alone(self, site: Site) -> None:
        site.kiosk.take_number()
        site.clock.advance(days=2)
        site.supervisor = type(site.supervisor)(site, "giamsat")
        site.kiosk.take_number()
        assert self.found(site, "A001") == [("A001", "2026-11-25"), ("A001", "2026-11-23")]
        assert self.found(site, "A001", "2026-11-23") == [("A001", "2026-11-23")]
        assert self.found(site, "A001", "2026-11-24") == []


def test_officers_with_where_they_are(site: Site) -> None:
    site.officer(2).opens()
    officers = site.supervisor.door.get("/officers").good()["officers"]
    assert {one["name"]: one["counter"] for one in officers}["Cán bộ quay2"] == 2
    assert {one["counter"] for one in officers} == {None, 2}
