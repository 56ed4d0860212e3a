"""A kiosk without its server, in this very process: what it gives, what it writes down, what it shows and prints."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from printers.agent.claims import Claims
from printers.agent.doors import Claimed
from printers.agent.reports import Reports
from printers.alone.clock import KioskClock
from printers.alone.issuing import Issuing, Unable
from printers.alone.keeper import Link
from printers.alone.kiosk import AloneKiosk
from printers.alone.notebook import Notebook, Page
from printers.alone.paper import OwnClaims, OwnReports
from printers.alone.upstream import Asked, ServerAway, Upstream
from printers.jobs import JobState
from printers.slip import Slip

Json = dict[str, Any]
TOKEN = "the-kiosks-own-token"
NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
DAY = {"from": "2026-11-22T17:00:00+00:00", "until": "2026-11-23T17:00:00+00:00"}
NEXT_DAY = {"from": "2026-11-23T17:00:00+00:00", "until": "2026-11-24T17:00:00+00:00"}
MORNING = {"from": "2026-11-23T00:30:00+00:00", "until": "2026-11-23T04:30:00+00:00"}


def a_service(service_id: str, **more: Any) -> Json:
    """As GET /kiosk shows it."""
    names = {"vi": f"Dịch vụ {service_id}", "en": service_id}
    return {
        "id": service_id, "code": service_id, "name": names["vi"], "names": names, "icon": "land", "leaf": True,
        "bring": {"vi": "Căn cước"}, "open": True, "closed_because": None, "closed_words": None, "again": None,
        "left": None, "notice": None, "waiting": 7, "children": [], **more,
    }  # fmt: skip


def a_rule(service_id: str, **more: Any) -> Json:
    """As GET /kiosk/alone tells of it."""
    return {
        "id": service_id, "series": "A", "note": None, "limited": False, "closed": False,
        "windows": [DAY, NEXT_DAY], **more,
    }  # fmt: skip


FIELD = a_service(
    "field", leaf=False, children=[a_service("land"), a_service("quota"), a_service("closed"), a_service("morning")]
)
SNAPSHOT = {
    "screen": "ticket_kiosk", "revision": 41,
    "state": {
        "site": {"id": "s", "name": {"vi": "Phường Bến Thành"}, "timezone": "Asia/Ho_Chi_Minh"}, "now": "",
        "open": True, "opening": {"open": True, "title": None}, "languages": ["vi", "en"], "services": [FIELD],
        "priority_classes": [{"code": "aged_80", "name": {"vi": "Người từ 80 tuổi"}}], "takes_codes": True,
        "prints": [], "printer": "ok", "alone": None,
    },
}  # fmt: skip
FACTS = {
    "timezone": "Asia/Ho_Chi_Minh", "follow": "http://hall.test/t/", "header": {"vi": "Trung tâm\nBến Thành"},
    "footer": None,
    "services": [
        a_rule("land"), a_rule("quota", limited=True), a_rule("closed", closed=True),
        a_rule("morning", windows=[MORNING]),
    ],
}  # fmt: skip
LEASES = [
    {"id": "today", "series": "A", "first": 801, "last": 803, **DAY},
    {"id": "tomorrow", "series": "A", "first": 801, "last": 850, **NEXT_DAY},
]


class Ticking:
    """A machine's two clocks: what its face shows, and what it counts."""

    def __init__(self) -> None:
        self.wall, self.monotonic = NOON.timestamp(), 1000.0

    def passes(self, seconds: float) -> None:
        """As time does."""
        self.wall += seconds
        self.monotonic += seconds


class Machine:
    """The parts of one kiosk's machine over one notebook; made again, it is the machine after a power cut."""

    def __init__(self, place: Path, ticking: Ticking) -> None:
        self.notebook = Notebook(place)
        self.clock = KioskClock(self.notebook, lambda: ticking.wall, lambda: ticking.monotonic)
        self.issuing = Issuing(self.notebook, self.clock)
        upstream = Upstream("http://127.0.0.1:9")  # the discard port: nobody is there
        self.link = Link(upstream, self.clock)
        self.kiosk = AloneKiosk(self.notebook, upstream, self.link, lambda: "ok")

    def takes(self, service: str = "land", request_id: str = "r1", **more: Any) -> Json:
        """A touch."""
        return self.issuing.give({"service_id": service, "request_id": request_id, **more})

    def label(self, service: str = "land", request_id: str = "r1") -> str:
        """What it gives."""
        return str(self.takes(service, request_id)["ticket"]["label"])


@pytest.fixture
def ticking() -> Ticking:
    """Noon in Greenwich's morning."""
    return Ticking()


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Where the notebook lies, filled while the server was there."""
    with_server = Notebook(tmp_path / "notebook.db")
    for name, value in {"token": TOKEN, "snapshot": SNAPSHOT, "facts": FACTS, "leases": LEASES}.items():
        with_server.keep(name, value)
    with_server.close()
    return tmp_path / "notebook.db"


@pytest.fixture
def machine(place: Path, ticking: Ticking) -> Iterator[Machine]:
    """Alone at noon."""
    machine = Machine(place, ticking)
    yield machine
    machine.notebook.close()


def test_numbers_run_through_the_block_and_end_with_it(machine: Machine) -> None:
    assert [machine.label(request_id=f"r{n}") for n in range(3)] == ["A801", "A802", "A803"]
    with pytest.raises(Unable) as refused:
        machine.takes(request_id="r4")
    assert (refused.value.status, refused.value.code) == (409, "lease.used_up")


def test_the_same_touch_gets_the_same_number_also_after_a_power_cut(
    machine: Machine, place: Path, ticking: Ticking
) -> None:
    first = machine.takes(request_id="double tap")
    again = Machine(place, ticking)
    assert again.takes(request_id="double tap") == first
    assert again.label(request_id="another") == "A802"


def test_what_the_server_answered_is_not_answered_otherwise_here(machine: Machine) -> None:
    told = {"ticket": {"label": "A017"}, "print_job": None, "revision": 5}
    machine.notebook.keep_answer("seen", told)
    assert machine.takes(request_id="seen") == told


@pytest.mark.parametrize(
    ("service", "code"),
    [
        ("quota", "lease.limited"),
        ("closed", "service.closed"),
        ("morning", "service.closed"),
        ("none", "service.closed"),
    ],
)
def test_the_last_known_rules_hold(machine: Machine, service: str, code: str) -> None:
    with pytest.raises(Unable) as refused:
        machine.takes(service)
    assert refused.value.code == code
    assert machine.notebook.untold(9) == []


@pytest.mark.parametrize(
    "wish",
    [
        {},
        {"service_id": "land"},
        {"service_id": 7, "request_id": "r"},
        {"service_id": "land", "request_id": "x" * 65},
        {"service_id": "land", "request_id": "r", "plan": [1]},
        {"service_id": "land", "request_id": "r", "language": "vi-VN"},
    ],
)
def test_a_wish_that_cannot_be_read_is_refused(machine: Machine, wish: Json) -> None:
    with pytest.raises(Unable) as refused:
        machine.issuing.give(wish)
    assert refused.value.status == 422


def test_at_midnight_tomorrows_block_begins(machine: Machine, ticking: Ticking) -> None:
    assert machine.label(request_id="today") == "A801"
    ticking.passes(13 * 3600)
    assert machine.label(request_id="tomorrow") == "A801"
    assert [one["lease_id"] for one in machine.notebook.untold(9)] == ["today", "tomorrow"]
    ticking.passes(24 * 3600)
    with pytest.raises(Unable):
        machine.takes(request_id="the day after")


def test_a_clock_that_is_set_while_the_machine_runs_moves_nothing(machine: Machine, ticking: Ticking) -> None:
    machine.clock.heard(NOON)
    ticking.wall -= 400 * 86_400
    ticking.monotonic += 60
    assert machine.clock.now() == NOON + timedelta(minutes=1)


def test_a_clock_without_a_battery_goes_on_from_the_last_number(
    machine: Machine, place: Path, ticking: Ticking
) -> None:
    machine.clock.heard(NOON)
    ticking.passes(600)
    machine.takes()
    ticking.wall = 0.0
    later = Machine(place, ticking)
    assert later.clock.now() >= NOON + timedelta(minutes=10)
    assert later.label(request_id="r2") == "A802"


def test_a_clock_that_is_wrong_is_put_right_after_a_start_too(machine: Machine, place: Path, ticking: Ticking) -> None:
    machine.clock.heard(NOON + timedelta(hours=2))
    ticking.passes(300)
    assert Machine(place, ticking).clock.now() == NOON + timedelta(hours=2, minutes=5)


def test_the_answer_is_that_of_the_server_but_for_what_nobody_knows(machine: Machine) -> None:
    answer = machine.takes(priority_class="aged_80")
    ticket = answer["ticket"]
    assert answer.keys() == {"ticket", "print_job", "revision"}
    assert (ticket["ahead"], ticket["estimate"], ticket["state"]) == (None, None, "waiting")
    assert ticket["follow_url"] == f"http://hall.test/t/{ticket['token']}"
    assert ticket["service"] == {"id": "land", "code": "land", "name": "Dịch vụ land",
                                 "names": {"vi": "Dịch vụ land", "en": "land"}}  # fmt: skip


def test_the_slip_says_all_but_how_many_wait(machine: Machine) -> None:
    ticket = machine.takes(priority_class="aged_80")["ticket"]
    paper = machine.notebook.next_paper()
    assert paper
    slip = Slip.from_json(paper.slip)
    assert (slip.label, slip.ahead, slip.header) == ("A801", None, ("Trung tâm", "Bến Thành"))
    assert slip.follow_url == ticket["follow_url"]
    assert slip.bring == ("Căn cước",)
    assert "80" in (slip.priority or "")
    assert slip.issued.startswith("12:00")


class Silent:
    """The server's side of printing, where nothing comes."""

    lost = None

    def next(self, _timeout_s: float) -> Claimed | None:
        """Nothing."""
        return None

    def done(self) -> None:
        """Nothing."""


def own_claims(machine: Machine) -> OwnClaims:
    """This machine's slips alone."""
    silent: Any = Silent()
    claims: Claims = silent
    return OwnClaims(claims, machine.notebook, machine.clock)


def own_reports(machine: Machine) -> OwnReports:
    """The notebook alone hears."""
    nobody: Any = None
    reports: Reports = nobody
    return OwnReports(reports, machine.notebook)


def test_a_slip_is_printed_once_also_when_the_plug_is_pulled_in_its_middle(
    machine: Machine, place: Path, ticking: Ticking
) -> None:
    machine.takes()
    job = own_claims(machine).next(0)
    assert job
    restarted = Machine(place, ticking)
    again = own_claims(restarted).next(0)
    assert again, "nothing had begun: it is printed now"
    assert own_reports(restarted).job(again.id, JobState.SENDING).agreed
    last = Machine(place, ticking)
    assert own_claims(last).next(0) is None
    assert [one["paper"] for one in last.notebook.untold(9)] == ["unconfirmed"]


def test_an_old_slip_surprises_nobody(machine: Machine, ticking: Ticking) -> None:
    machine.takes()
    ticking.passes(121)
    assert own_claims(machine).next(0) is None
    assert [one["paper"] for one in machine.notebook.untold(9)] == ["failed_before_send"]


def test_what_is_told_is_not_told_again_until_its_paper_is_known(machine: Machine) -> None:
    machine.takes()
    (untold,) = machine.notebook.untold(9)
    assert untold["paper"] == "unconfirmed"
    machine.notebook.tell(untold, "taken")
    assert machine.notebook.is_told()
    assert machine.notebook.untold(9) == []
    machine.notebook.move_paper(untold["id"], JobState.CONFIRMED)
    assert [one["paper"] for one in machine.notebook.untold(9)] == ["confirmed"]


def test_no_number_is_written_down_twice(machine: Machine) -> None:
    machine.takes()
    (ticket,) = machine.notebook.untold(9)
    with pytest.raises(sqlite3.IntegrityError):
        machine.notebook.give({**ticket, "id": "x", "request_id": "y"}, {}, None, 0.0)


def test_the_screen_shows_what_is_true_alone(machine: Machine) -> None:
    machine.takes()
    state = machine.kiosk.alone_snapshot()["state"]
    (field,) = state["services"]
    shown = {one["id"]: (one["open"], one["closed_because"], one["waiting"]) for one in field["children"]}
    assert shown == {
        "land": (True, None, None), "quota": (False, "lease.limited", None),
        "closed": (False, "service.closed", None), "morning": (False, "service.closed", None),
    }  # fmt: skip
    assert (state["open"], field["open"], state["takes_codes"]) == (True, True, True), "doors stay where they are"
    assert state["alone"]["since"].startswith("2026-11-23T05:00")
    assert [(one["state"], one["advice"]) for one in state["prints"]] == [("queued", "printing")]


def asked(path: str, method: str = "GET", body: Json | None = None) -> Asked:
    """A request of the browser."""
    return Asked(method, path, [], json.dumps(body).encode() if body else b"")


def test_the_door_answers_its_own_kiosk_alone(machine: Machine) -> None:
    wish = {"service_id": "land", "request_id": "r1"}
    given = machine.kiosk.ticket(asked("/api/v1/tickets", "POST", wish), TOKEN)
    assert (given.status, json.loads(given.body)["ticket"]["label"]) == (201, "A801")
    for stranger in (None, "another-token"):
        with pytest.raises(ServerAway):
            machine.kiosk.ticket(asked("/api/v1/tickets", "POST", {**wish, "request_id": "r2"}), stranger)
        with pytest.raises(ServerAway):
            machine.kiosk.state(asked("/api/v1/kiosk"), stranger)


def test_another_kiosks_browser_takes_the_notebook_over_only_when_all_is_told(machine: Machine) -> None:
    machine.takes()
    machine.kiosk.learn("another-token")
    assert machine.notebook.fact("token") == TOKEN
    (untold,) = machine.notebook.untold(9)
    machine.notebook.tell(untold, "taken")
    machine.kiosk.learn("another-token")
    assert machine.notebook.fact("token") == "another-token"
    assert machine.notebook.fact("leases") is None, "what was leased to the other is not given any more"


def test_pages_that_were_seen_are_there_without_the_server(machine: Machine) -> None:
    page = Page([("Content-Type", "text/html"), ("Content-Security-Policy", "default-src 'self'")], b"<html>")
    machine.notebook.keep_page("/kiosk", page)
    answer = machine.kiosk.page(asked("/kiosk?device=1"), "/kiosk")
    assert (answer.status, answer.headers, answer.body) == (200, page.headers, page.body)
    with pytest.raises(ServerAway):
        machine.kiosk.page(asked("/ui/assets/never-seen.js"), "/ui/assets/never-seen.js")


def test_a_kiosk_that_never_was_in_touch_says_so(tmp_path: Path, ticking: Ticking) -> None:
    with pytest.raises(Unable) as refused:
        Machine(tmp_path / "empty.db", ticking).takes()
    assert refused.value.status == 503


def test_nobody_else_reads_the_notebook(place: Path) -> None:
    assert place.stat().st_mode & 0o077 == 0
