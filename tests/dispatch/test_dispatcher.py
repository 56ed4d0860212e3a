"""Reports that go out by themselves: after the period, once, to everybody, whatever falls over meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from server.dispatch.dispatcher import Dispatcher
from server.dispatch.folder import put_file
from server.dispatch.post import Post
from server.domain.errors import BadRequest
from server.queries.periodic import sendings_view
from server.settings import Settings
from server.storage.outbox import report_sendings as outbox
from tests.story.doors import Json
from tests.story.hall import Site
from tests.story.mail_server import Mailbox, mail_server
from tests.story.people import Person

WARD, CITY = "baocao@phuong.example.vn", "tonghop@thanhpho.example.vn"


class Office:
    """A centre whose reports go to the ward and the city."""

    def __init__(self, site: Site, box: Mailbox, port: int, **settings: Any) -> None:
        self.site = site
        self.box = box
        told = {
            "smtp_host": "127.0.0.1",
            "smtp_port": port,
            "smtp_security": "none",
            "smtp_from": "hcc@phuong.example.vn",
        }
        self.settings: Settings = site.server.settings.model_copy(update={**told, **settings})
        self.dispatcher = self.another()

    def another(self) -> Dispatcher:
        """A second process, or the same one started again."""
        return Dispatcher(self.site.server.store, self.site.server.reader, self.site.clock, Post(self.settings))

    def schedules(self, **fields: Any) -> str:
        """On Monday the 23rd; returns the id."""
        body = {"name": "Báo cáo tháng", "report": "fields", "recipients": [WARD, CITY], **fields}
        row = self.site.admin.door.post("/setup/scheduled_reports", body).good()["row"]
        self.looks()
        return str(row["id"])

    def looks(self, dispatcher: Dispatcher | None = None) -> None:
        """What housekeeping does every ten seconds, in this very thread."""
        (dispatcher or self.dispatcher).round(spawn=lambda work: work())

    def on(self, month: int, day: int, hour: int = 6) -> None:
        """It is then, and housekeeping looks."""
        self.site.clock.strikes(datetime(2026, month, day, hour))  # noqa: DTZ001 - local
        self.looks()

    @property
    def sendings(self) -> list[Json]:
        """As the page shows them."""
        with self.site.server.reader.of(self.site.centre.id) as reading:
            rows: list[Json] = sendings_view(reading, None)["sendings"]
        return rows


@pytest.fixture
def office(site: Site) -> Iterator[Office]:
    with mail_server() as (box, port):
        yield Office(site, box, port)


def test_a_report_goes_out_once_in_the_morning_after_its_month(office: Office) -> None:
    office.site.serves_one()
    office.schedules()
    office.on(11, 30, 23)
    office.on(12, 1, 5)
    assert office.box.letters == []
    for _ in range(3):
        office.on(12, 1, 6)
        office.looks(office.another())
    assert office.box.recipients == [WARD, CITY]
    letter = office.box.letters[0][1]
    assert letter["To"] == WARD
    assert "Phường Bến Thành" in letter["From"]
    assert letter["Subject"].startswith("Kết quả phục vụ theo lĩnh vực, tháng 11 năm 2026")
    (file,) = letter.iter_attachments()
    assert file.get_filename() == "Kết quả phục vụ theo lĩnh vực - tháng 11 năm 2026.pdf"
    text = pypdfium2.PdfDocument(file.get_content())[0].get_textpage().get_text_bounded()
    assert "Tháng 11 năm 2026" in text
    (sending,) = office.sendings
    assert (sending["state"], sending["reached"], sending["attempts"]) == ("sent", [WARD, CITY], 1)
    office.on(12, 31, 23)
    assert len(office.sendings) == 1


def test_two_that_look_at_the_same_moment_send_it_once(office: Office) -> None:
    office.schedules(recipients=[WARD])
    other = office.another()
    office.box.then = lambda: office.looks(other)
    office.on(12, 1)
    office.looks(other)
    assert office.box.recipients == [WARD]


def test_who_dies_after_the_first_letter_leaves_the_second_to_whom_comes_after(office: Office) -> None:
    office.schedules()

    def power_fails(leased: Any, delivered: tuple[str, ...]) -> None:
        with office.site.server.store.installing() as connection:
            outbox.has_come(connection, leased, delivered)
        raise KeyboardInterrupt

    office.dispatcher._has_come = power_fails  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        office.on(12, 1)
    again = office.another()
    office.looks(again)
    assert office.box.recipients == [WARD], "leased: it may still be alive"
    office.site.clock.advance(minutes=11)
    office.looks(again)
    assert office.box.recipients == [WARD, CITY]
    first, second = (letter["Message-ID"] for _, letter in office.box.letters)
    assert first == second


def test_a_mail_server_that_is_down_is_tried_again_and_then_the_supervisor_is_told(office: Office) -> None:
    office.schedules(recipients=[WARD])
    office.box.refused = {WARD: "451 later"}
    office.on(12, 1)
    assert "report" not in office.site.watches()
    for _ in range(2):
        office.site.clock.advance(minutes=10)
        office.looks()
    (sending,) = office.sendings
    assert (sending["state"], sending["problem"], sending["attempts"]) == ("waiting", "refused", 3)
    assert "451 later" in sending["answer"]
    assert "report" in office.site.watches()
    office.box.refused = {}
    office.site.clock.advance(hours=1)
    office.looks()
    assert office.box.recipients == [WARD]
    assert "report" not in office.site.watches()


def test_after_three_days_a_person_sends_it_again(office: Office) -> None:
    office.schedules()
    office.box.refused = {CITY: "550 no such user"}
    office.on(12, 1)
    assert office.box.recipients == [WARD], "one wrong address keeps no other from its report"
    for day in (2, 3, 4, 5):
        office.on(12, day, 12)
    (sending,) = office.sendings
    assert (sending["state"], sending["reached"]) == ("given_up", [WARD])
    assert office.box.recipients == [WARD]
    office.box.refused = {}
    Person(office.site, "quantri").door.post(f"/report-sendings/{sending['id']}/resend").good()
    office.looks()
    assert office.box.recipients == [WARD, WARD, CITY]
    assert office.box.letters[0][1]["Message-ID"] != office.box.letters[1][1]["Message-ID"]


def test_a_trial_comes_at_once_and_takes_nothing_from_the_month(office: Office) -> None:
    scheduled = office.schedules(recipients=[WARD], every="week", form="xlsx", report="estimates")
    door = office.site.admin.door
    door.post(f"/scheduled-reports/{scheduled}/try").good()
    office.looks()
    assert door.get("/report-sendings").good()["sendings"][0]["state"] == "sent"
    ((_, letter),) = office.box.letters
    assert letter["Subject"].startswith("[Gửi thử] Thời gian chờ đã báo")
    assert "từ ngày 16/11/2026 đến ngày 22/11/2026" in letter["Subject"]
    office.on(11, 30)
    assert [one["is_trial"] for one in office.sendings] == [False, True]
    assert office.sendings[0]["from"] == "2026-11-23"


def test_the_digest_of_the_week_tells_figures_and_keeps_what_people_wrote(office: Office) -> None:
    office.site.serves_one()
    office.site.tablet(1).rates(1, comment="Chờ lâu quá").good()
    office.schedules(recipients=[WARD], every="week", report="digest")
    office.on(11, 30)
    (file,) = office.box.letters[0][1].iter_attachments()
    assert "Tổng hợp đánh giá và góp ý trong tuần - từ ngày 23-11-2026" in str(file.get_filename())
    text = pypdfium2.PdfDocument(file.get_content())[0].get_textpage().get_text_bounded()
    assert "Góp ý bằng lời 1" in text
    assert "Chờ lâu quá" not in text


def test_a_file_is_put_into_its_folder_whole(office: Office) -> None:
    office.schedules(recipients=[], folder="phuong/thang", report="ratings")
    office.on(12, 1)
    (file,) = (office.settings.data / "reports" / "phuong" / "thang").iterdir()
    assert file.name == "Mức độ hài lòng - tháng 11 năm 2026.pdf"
    assert file.read_bytes().startswith(b"%PDF")
    assert office.sendings[0]["in_folder"] is True


def test_one_that_was_off_for_months_begins_with_the_month_that_runs(office: Office) -> None:
    scheduled = office.schedules(recipients=[WARD], is_on=False)
    office.on(12, 1)
    door = Person(office.site, "quantri").door
    door.post(f"/setup/scheduled_reports/{scheduled}", {"version": 1, "is_on": True}).good()
    office.looks()
    assert office.box.letters == []


def test_without_a_mail_server_it_says_so(site: Site) -> None:
    office = Office(site, Mailbox(), 1, smtp_host="")
    office.schedules()
    office.on(12, 1)
    assert office.sendings[0]["problem"] == "no_mail_server"


def test_nobody_listens_is_no_answer_and_a_wrong_password_is_never_told(site: Site, capfd: Any) -> None:
    office = Office(site, Mailbox(), 1)
    office.schedules(recipients=[WARD])
    office.on(12, 1)
    assert office.sendings[0]["problem"] == "no_answer"
    with mail_server(signs_in=True) as (box, port):
        office = Office(site, box, port, smtp_security="starttls")
        site.clock.advance(hours=1)
        office.looks()
        assert (office.sendings[0]["problem"], box.letters) == ("tls", []), "nothing goes out in plain"
        wrong = {"smtp_user": "hcc", "smtp_password": "not-this-one"}
        office = Office(site, box, port, **wrong)
        site.clock.advance(hours=1)
        office.looks()
        assert office.sendings[0]["problem"] == "sign_in"
        assert box.signed_in
        office = Office(site, box, port, smtp_user="hcc", smtp_password="the right one")
        site.clock.advance(hours=1)
        office.looks()
        assert box.recipients == [WARD]
    told = "".join(capfd.readouterr()) + str(office.sendings) + repr(office.settings)
    assert "not-this-one" not in told
    assert "the right one" not in told


WRONG: tuple[tuple[Json, str, str], ...] = (
    ({"folder": "../../etc"}, "folder", "folder"), ({"folder": "/etc"}, "folder", "folder"),
    ({"folder": "a/./b"}, "folder", "folder"), ({"folder": "thư mục"}, "folder", "folder"),
    ({"recipients": []}, "recipients", "missing"), ({"recipients": ["a@b.vn", "A@B.vn"]}, "recipients", "twice"),
    ({"recipients": ["a@b.vn\r\nBcc: c@d.vn"]}, "recipients", "no_address"),
    ({"recipients": ["một@b.vn"]}, "recipients", "no_address"), ({"report": "turns"}, "report", "choice"),
    ({"report": "digest", "every": "month"}, "every", "weekly"),
    ({"recipients": [f"a{one}@b.vn" for one in range(21)]}, "recipients", "too_many"),
)  # fmt: skip


def test_wrong_set_up_is_refused_and_changes_nothing(site: Site) -> None:
    door = site.admin.door
    with site.unchanged():
        for fields, field, rule in WRONG:
            answer = door.post(
                "/setup/scheduled_reports", {"name": "A", "report": "fields", "recipients": [WARD], **fields}
            )
            assert (answer.status, answer.facts["field"], answer.facts["rule"]) == (422, field, rule), fields


def test_a_link_in_the_folder_leads_nowhere_else(tmp_path: Path) -> None:
    (tmp_path / "reports").mkdir()
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "reports" / "out").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(BadRequest):
        put_file(tmp_path / "reports", "out", "a.pdf", b"x")
    assert list((tmp_path / "elsewhere").iterdir()) == []
    name = put_file(tmp_path / "reports", "in", "Ư" * 300 + ".pdf", b"x").name
    assert name.endswith("Ư.pdf")
