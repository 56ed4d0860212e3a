"""The audit as people read it: who did what, when, from where and why; its filters, pages, files and secrets."""

import csv
import io
from datetime import date
from typing import Any

import pytest

from server.commands.setup.kinds import KINDS as SETUP
from server.domain import events
from server.domain.events import Event
from server.queries.audit import wish as wishes
from server.queries.audit.detail import UNTOLD
from server.queries.audit.glossary import FIELDS, SETTINGS
from server.queries.audit.tables import TABLES
from server.queries.audit.told import KINDS, TOLD
from server.storage import shapes
from tests.queries.typescript import Contract, contract
from tests.storage.test_journal import a_busy_morning
from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.ledger import journal_of
from tests.story.people import Person

EVENTS = [one for one in vars(events).values() if isinstance(one, type) and issubclass(one, Event) and one is not Event]


def rows(site: Site, query: str = "", reader: Person | None = None) -> list[Json]:
    """All pages of what was asked for."""
    door, found, page = (reader or site.supervisor).door, [], ""
    while True:
        answer = door.get(f"/audit?{query}{page}").good()
        found += answer["rows"]
        if answer["next"] is None:
            return found
        page = f"&page={answer['next']}"


def said(found: list[Json], language: str = "vi") -> list[str]:
    return [row["words"][language] for row in found]


def detail(site: Site, event: str, reader: Person | None = None) -> Json:
    """The newest row of that event with what it changed."""
    found = rows(site, f"event={event}", reader)[0]
    answer: Json = (reader or site.supervisor).door.get(f"/audit/{found['revision']}").good()
    return answer


def field(told: Json, table: str, name: str) -> tuple[Any, Any]:
    """Before and after of one column."""
    change = next(one for one in told["changes"] if one["table"] == table)
    found = next(one for one in change["fields"] if one["field"] == name)
    return found["before"], found["after"]


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_has_a_sentence_in_both_languages(event: type[Event]) -> None:
    told = TOLD[event]
    assert told.kind in KINDS
    assert told.vi
    assert told.en


def test_every_table_and_field_of_the_journal_has_words() -> None:
    tables = {shape.table.name for shape in shapes.ALL}
    columns = {column.name for shape in shapes.ALL for column in shape.table.columns}
    settable = {name for kind in SETUP.values() for name in kind.editable}
    assert tables - TABLES.keys() == set()
    assert (columns | settable) - FIELDS.keys() - UNTOLD - shapes.JOURNALS_END == set()
    assert SETUP.keys() - SETTINGS.keys() == set()


def test_each_row_says_who_what_where_and_why(site: Site) -> None:
    site.officer(1).opens().pauses("lunch")
    paused, opened = rows(site, "kind=counter")
    assert paused["words"] == {"vi": "Tạm ngưng Quầy 1", "en": "Paused Counter 1"}
    assert paused["actor"]["name"]["vi"] == "Cán bộ quay1"
    assert paused["reason"] == {"vi": "Nghỉ trưa", "en": "Lunch"}
    assert paused["origin"] == "127.0.0.1"
    assert opened["words"]["vi"] == "Mở Quầy 1"


def test_a_call_says_why_this_number_was_next(site: Site) -> None:
    site.kiosk.take_number(priority="aged_60")
    site.officer(1).opens().calls_next()
    (called,) = rows(site, "event=TicketCalled")
    assert called["words"]["vi"] == "Gọi số A001 đến Quầy 1"
    assert called["reason"]["vi"].startswith("Ưu tiên: Người từ 60 tuổi")


def test_a_citizen_is_nobody_but_the_holder_of_a_number(site: Site) -> None:
    site.kiosk.take_number().gives_up()
    (given_up,) = rows(site, "actor=citizen")
    assert (given_up["actor"]["name"]["vi"], given_up["words"]["vi"]) == ("A001", "Hủy số A001")


def test_times_are_those_of_the_centres_own_clock(site: Site) -> None:
    site.clock.advance(minutes=65)
    site.kiosk.take_number()
    assert rows(site, "event=TicketIssued")[0]["at"] == "2026-11-23T09:05:00.000+07:00"


def test_a_setting_is_told_with_its_name_and_what_it_was_before(site: Site) -> None:
    service = site.centre.services["Đất đai"]
    site.admin.door.post(f"/setup/services/{service}", {"version": 1, "target_wait_s": 600}).good()
    assert said(rows(site, "setting=services")) == ["Sửa dịch vụ “Đất đai”: mục tiêu chờ (giây)"]
    assert rows(site, "setting=counters") == []
    assert field(detail(site, "SetupChanged"), "service", "target_wait_s") == (900, 600)


def test_what_was_removed_is_told_with_all_that_it_was(site: Site) -> None:
    holiday = {"day": "2026-12-31", "name": {"vi": "Nghỉ cuối năm"}}
    row = site.admin.door.post("/setup/holidays", holiday).good()["row"]
    site.admin.door.post(f"/setup/holidays/{row['id']}/remove", {"version": 1}).good()
    removed, added = rows(site, "setting=holidays")
    assert (removed["words"]["vi"], added["words"]["vi"]) == (
        "Xóa ngày nghỉ “Nghỉ cuối năm”", "Thêm ngày nghỉ “Nghỉ cuối năm”",
    )  # fmt: skip
    assert field(detail(site, "SetupChanged"), "holiday", "day") == ("2026-12-31", None)


def test_a_row_opens_to_everything_that_it_changed(site: Site) -> None:
    site.kiosk.take_number()
    site.clock.advance(minutes=3)
    site.officer(1).opens().calls_next()
    told = detail(site, "TicketCalled")
    assert field(told, "ticket", "state")[1] == {"vi": "đã gọi", "en": "called"}
    assert field(told, "ticket", "state")[0] == {"vi": "đang chờ", "en": "waiting"}
    assert field(told, "turn", "officer_id") == (None, {"vi": "Cán bộ quay1", "en": "Cán bộ quay1"})
    assert field(told, "turn", "called_at") == (None, "2026-11-23T08:03:00.000+07:00")
    assert {one["table"] for one in told["changes"]} == {"ticket", "turn", "counter", "announcement"}


def test_a_row_shows_its_link_in_the_chain(site: Site) -> None:
    site.kiosk.take_number()
    told, kept = detail(site, "TicketIssued"), journal_of(site.server.store, site.centre.id)
    assert [told["hash_before"], told["hash"]] == [
        row.hash for row in kept if row.revision in (told["revision"] - 1, told["revision"])
    ]
    assert site.supervisor.door.get("/audit/1").good()["hash_before"] == ""


class TestFilters:
    """Each of them, on one busy morning."""

    @pytest.fixture
    def busy(self, site: Site) -> Site:
        a_busy_morning(site)
        return site

    def test_by_person_and_by_kind_of_being(self, busy: Site) -> None:
        officer = busy.officer(1)
        assert {row["actor"]["id"] for row in rows(busy, f"actor={officer.id}")} == {officer.id}
        assert {row["actor"]["kind"] for row in rows(busy, "actor=device")} == {"device"}
        assert rows(busy, "actor=nobody") == []

    def test_by_ticket_whatever_was_done_with_it_and_by_whom(self, busy: Site) -> None:
        found = rows(busy, "ticket=a001")
        assert {"TicketIssued", "TicketCalled", "TicketFinished", "TurnRated"} <= {row["event"] for row in found}
        assert "A002" not in " ".join(said(found))
        assert rows(busy, "ticket=Z999") == []

    def test_a_label_of_another_day_is_another_ticket(self, busy: Site) -> None:
        busy.clock.advance(days=1)
        busy.kiosk.take_number()
        reader = Person(busy, "giamsat")
        today = rows(busy, "ticket=A001", reader)
        assert [row["event"] for row in today] == ["TicketIssued"]
        both = rows(busy, "ticket=A001&from=2026-11-23&to=2026-11-24", reader)
        assert len(both) > 5

    def test_by_days_of_the_centre_to_the_last_moment(self, site: Site) -> None:
        site.clock.strikes(site.clock().replace(day=23, hour=23, minute=59, second=59, microsecond=999_999))
        site.kiosk.take_number()
        site.clock.advance(seconds=0.000001)
        site.kiosk.take_number("Khai sinh")
        monday = rows(site, "from=2026-11-23&to=2026-11-23&event=TicketIssued")
        tuesday = rows(site, "event=TicketIssued")
        assert [said(monday), said(tuesday)] == [["Lấy số A001, Đất đai"], ["Lấy số C001, Khai sinh"]]

    def test_pages_hang_together_and_end(self, busy: Site) -> None:
        everything = rows(busy)
        revisions = [row["revision"] for row in everything]
        assert revisions == list(range(busy.revision, 0, -1))
        assert len(busy.supervisor.door.get("/audit").good()["rows"]) == wishes.PAGE < busy.revision

    def test_a_long_search_goes_on_where_it_stopped(self, busy: Site, monkeypatch: pytest.MonkeyPatch) -> None:
        wanted = rows(busy, "event=SiteMade")
        monkeypatch.setattr(wishes, "SCAN", 7)
        first = busy.supervisor.door.get("/audit?event=SiteMade").good()
        assert (first["rows"], first["next"], first["searched_to"][:10]) == ([], busy.revision - 6, "2026-11-23")
        assert rows(busy, "event=SiteMade") == wanted
        assert len(rows(busy)) == busy.revision

    @pytest.mark.parametrize(
        "wrong", ["from=yesterday", "from=2026-11-24&to=2026-11-23", "from=2020-01-01&to=2026-01-01", "kind=dance",
                  "page=0", "page=x", "colour=red", "event=a&event=b", "format=pdf", "from=0001-01-01", "to=9999-12-31"]
    )  # fmt: skip
    def test_what_is_no_filter_is_named(self, site: Site, wrong: str) -> None:
        answer = site.supervisor.door.get(f"/audit?{wrong}")
        assert answer.refusal == (422, "request.field")
        assert answer.facts["field"] in wrong


def test_the_choices_name_who_acts_here(site: Site) -> None:
    offered = site.supervisor.door.get("/audit/choices").good()
    assert {one["name"] for one in offered["people"]} >= {"Cán bộ quay1", "Cán bộ giamsat", "Cán bộ quantri"}
    assert {one["name"] for one in offered["devices"]} >= {"kiosk", "tablet 3"}
    assert [one["code"] for one in offered["kinds"]] == list(KINDS)


def test_a_file_of_all_rows_for_a_spreadsheet(site: Site) -> None:
    a_busy_morning(site)
    site.admin.door.post("/devices", {"kind": "hall_board", "name": "=cmd()"}).good()
    answer = site.supervisor.door.get("/audit?format=csv")
    assert answer.raw.headers["Content-Disposition"] == 'attachment; filename="audit.csv"'
    kept = list(csv.DictReader(io.StringIO(answer.raw.get_data().decode("utf-8-sig"))))
    assert [int(row["revision"]) for row in kept] == list(range(site.revision, 0, -1))
    assert kept[0]["what_vi"] == "Thêm thiết bị =cmd()"
    assert kept[0]["hash"] == journal_of(site.server.store, site.centre.id)[-1].hash
    assert {row["actor"] for row in kept} >= {"Cán bộ quay1", "kiosk", "Hệ thống"}
    assert not any(cell.startswith("=") for row in kept for cell in row.values())


class TestRatings:
    """DESIGN §4, invariant 6: never seen by the officer rated."""

    @pytest.fixture
    def rated(self, site: Site) -> Site:
        site.serves_one(1)
        site.tablet(1).rates(1, reasons=["long_wait"], comment="Chờ lâu quá").good()
        return site

    def test_no_row_tells_a_mark(self, rated: Site) -> None:
        told = detail(rated, "TurnRated")
        assert field(told, "rating", "score")[1] == "•"
        texts = [str(rows(rated)), str(told), rated.supervisor.door.get("/audit?format=csv").raw.text]
        assert not [text for text in texts if "Chờ lâu quá" in text or "long_wait" in text]

    def test_whoever_served_the_turn_does_not_learn_that_it_was_rated(self, rated: Site) -> None:
        revision = rows(rated, "event=TurnRated")[0]["revision"]
        promoted = rated.officer(1)
        make_supervisor(rated, promoted)
        assert rows(rated, "event=TurnRated", promoted) == []
        assert "TurnRated" not in promoted.door.get("/audit?format=csv").raw.text
        assert promoted.door.get(f"/audit/{revision}").refusal == (404, "change.unknown")
        assert rows(rated, "kind=message", promoted) == [], "nor that the lowest mark was given"
        other = rated.officer(2)
        make_supervisor(rated, other)
        assert len(rows(rated, "event=TurnRated", other)) == 1
        assert said(rows(rated, "event=AlertRaised", other)) == ["Cảnh báo: mức đánh giá thấp nhất"]


def make_supervisor(site: Site, person: Person) -> None:
    """Another role for somebody who works at a counter."""
    row = next(one for one in site.admin.door.get("/setup/staff").good()["rows"] if one["id"] == person.id)
    body = {"version": row["version"], "role": "supervisor"}
    site.admin.door.post(f"/setup/staff/{person.id}", body).good()


def test_no_secret_stands_in_the_audit(site: Site) -> None:
    secrets = a_busy_morning(site)
    site.admin.door.post("/setup/staff", {
        "login": "moi", "name": "Người mới", "role": "officer", "password": "một mật khẩu rất dài",
    }).good()  # fmt: skip
    told = [str(site.supervisor.door.get(f"/audit/{row['revision']}").good()) for row in rows(site)]
    told.append(site.supervisor.door.get("/audit?format=csv").raw.text)
    secrets += ["một mật khẩu rất dài", "argon2"]
    assert [secret for secret in secrets if any(secret in text for text in told)] == []


def test_another_centre_reads_nothing_of_it(site: Site, other_site: Site) -> None:
    site.kiosk.take_number()
    assert rows(other_site, "event=TicketIssued") == []
    same = other_site.supervisor.door.get(f"/audit/{site.revision}").json
    assert same.get("event") != "TicketIssued", "its own row of that number, or none"
    assert site.centre.id not in str(rows(other_site))


def test_an_officer_may_not_read_it(site: Site) -> None:
    for path in ("/audit", "/audit/1", "/audit/choices", "/audit?format=csv"):
        assert site.officer(1).door.get(path).refusal == (403, "auth.forbidden")


def test_reading_changes_nothing(site: Site) -> None:
    reader = site.supervisor
    with site.unchanged():
        for path in ("/audit", "/audit/1", "/audit/choices", "/audit?format=csv"):
            assert reader.door.get(path).status == 200


@pytest.fixture(scope="module")
def promised() -> Contract:
    return contract()


def test_the_answers_are_what_the_page_was_promised(site: Site, promised: Contract) -> None:
    a_busy_morning(site)
    door = site.supervisor.door
    assert promised.problems("AuditPage", door.get("/audit").good()) == []
    assert promised.problems("AuditChoices", door.get("/audit/choices").good()) == []
    for row in rows(site):
        assert promised.problems("AuditDetail", door.get(f"/audit/{row['revision']}").good()) == [], row["event"]


def test_a_day_on_which_nothing_happened(site: Site) -> None:
    answer = site.supervisor.door.get(f"/audit?from={date(2026, 1, 1)}&to={date(2026, 1, 1)}").good()
    assert answer == {"rows": [], "next": None, "searched_to": None}
