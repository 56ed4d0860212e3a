"""Many centres in one installation: each with its own people and day, and people who work at several."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from server.commands.setup.people import AddStaff
from server.domain.roles import Role, system_actor
from server.sites import close_days, make_site, new_site
from tests.queries.typescript import Contract, contract
from tests.realtime.live import Live, RefusedError
from tests.realtime.test_sockets import cookie_of
from tests.story.doors import Door, Json, new_request
from tests.story.hall import Site
from tests.story.installation import CHEAP, PASSWORD
from tests.story.ledger import journal_of, present_rows, replayed_rows
from tests.story.people import Officer, Person


def grants(site: Site, person: Person, role: str = "supervisor") -> Json:
    """The centre's administrator gives somebody of another centre a role here; the row."""
    body = {"login": person.session["staff"]["login"], "role": role}
    row: Json = site.admin.door.post("/setup/grants", body).good()["row"]
    return row


def enters(person: Person, site: Site) -> Json:
    """The same sign-in at another centre."""
    return person.door.post("/session/site", {"site_id": site.centre.id}).good()


def lines(person: Person) -> dict[str, Json]:
    return {one["site"]["name"]["vi"]: one for one in person.door.get("/sites").good()["sites"]}


class TestGoingOver:
    """One sign-in, several centres."""

    def test_who_works_at_one_centre_sees_that_one(self, site: Site) -> None:
        assert [one["id"] for one in site.supervisor.session["sites"]] == [site.centre.id]
        assert list(lines(site.supervisor)) == ["Phường Bến Thành"]

    def test_a_role_at_another_centre_opens_it_and_no_other_does(self, site: Site, other_site: Site) -> None:
        person = site.officer(1)
        refused = person.door.post("/session/site", {"site_id": other_site.centre.id})
        assert refused.refusal == (404, "site.unknown")
        assert person.door.post("/session/site", {"site_id": "nowhere"}).refusal == (404, "site.unknown")
        grants(other_site, person)
        there = enters(person, other_site)
        assert (there["site"]["id"], there["staff"]["role"]) == (other_site.centre.id, "supervisor")
        assert there["staff"]["role_name"] == {"vi": "Giám sát", "en": "Supervisor"}
        assert "floor.see" in there["staff"]["rights"]
        assert person.door.get("/floor").good()["state"]["totals"]["issued"] == 0

    def test_at_home_the_role_is_the_old_one_again(self, site: Site, other_site: Site) -> None:
        person = site.officer(1)
        grants(other_site, person)
        enters(person, other_site)
        assert enters(person, site)["staff"]["role"] == "officer"
        assert person.door.get("/floor").refusal == (403, "auth.forbidden")

    def test_what_is_done_there_stands_in_the_journal_there(self, site: Site, other_site: Site) -> None:
        person = site.supervisor
        grants(other_site, person)
        enters(person, other_site)
        before = site.revision
        service = other_site.centre.services["Đất đai"]
        person.door.post(f"/services/{service}/close").good()
        last = journal_of(other_site.server.store, other_site.centre.id)[-2:]
        assert [(row.event, row.actor_id) for row in last] == [
            ("SiteEntered", person.id), ("ServiceWasClosed", person.id),
        ]  # fmt: skip
        assert site.revision == before
        ours = person.door.post(f"/services/{site.centre.services['Đất đai']}/close")
        assert ours.refusal == (404, "service.unknown"), "at one centre at a time"

    def test_a_role_that_is_taken_away_ends_the_sign_in_there(self, site: Site, other_site: Site) -> None:
        person = site.supervisor
        row = grants(other_site, person)
        enters(person, other_site)
        other_site.admin.door.post(f"/setup/grants/{row['id']}/remove", {"version": row["version"]}).good()
        assert person.door.get("/session").refusal == (401, "auth.required")
        again = Person(site, "giamsat")
        assert again.session["site"]["id"] == site.centre.id

    def test_a_guest_works_at_a_counter_and_is_known_by_name(self, site: Site, other_site: Site) -> None:
        guest = site.officer(1)
        row = grants(other_site, guest, "officer")
        enters(guest, other_site)
        visit = other_site.kiosk.take_number()
        for move in ("open", "call-next", "start", "finish"):
            counter = other_site.centre.counters[1]
            guest.door.post(f"/counters/{counter}/{move}", {"request_id": new_request()}).good()
        shown = other_site.supervisor.door.get("/session").good()
        assert next(one for one in shown["counters"] if one["number"] == 1)["officer"]["name"] == "Cán bộ quay1"
        other_site.admin.door.post(f"/setup/grants/{row['id']}/remove", {"version": 1}).good()
        report = other_site.supervisor.door.get("/reports/turns?from=2026-11-23&to=2026-11-23").good()["rows"]
        assert [(one["label"], one["officer"]) for one in report] == [(visit.label, "Cán bộ quay1")]

    def test_one_person_is_at_one_counter_wherever_it_is(self, site: Site, other_site: Site) -> None:
        guest = site.officer(1).opens()
        grants(other_site, guest, "officer")
        enters(guest, other_site)
        there = guest.door.post(f"/counters/{other_site.centre.counters[2]}/open")
        assert there.refusal == (409, "counter.taken")
        enters(guest, site)
        assert isinstance(guest, Officer)
        guest.closes()

    def test_replayed_journals_give_both_centres(self, site: Site, other_site: Site) -> None:
        grants(other_site, site.supervisor)
        enters(site.supervisor, other_site)
        for one in (site, other_site):
            store = one.server.store
            assert replayed_rows(store, one.centre.id) == present_rows(store, one.centre.id)


class TestGranting:
    """Who may let somebody of another centre in."""

    def test_nobody_without_the_right_at_that_centre(self, site: Site, other_site: Site) -> None:
        body = {"login": "quay1", "role": "supervisor"}
        for person in (other_site.supervisor, other_site.officer(1)):
            assert person.door.post("/setup/grants", body).refusal == (403, "auth.forbidden")
        assert list(lines(site.officer(1))) == ["Phường Bến Thành"]

    def test_an_administrator_grants_at_her_own_centre_alone(self, site: Site, other_site: Site) -> None:
        guest, before = other_site.officer(1), other_site.revision
        grants(site, guest)
        assert other_site.revision == before
        assert {name: one["role"]["vi"] for name, one in lines(guest).items()} == {
            "Phường Hoàn Kiếm": "Cán bộ quầy", "Phường Bến Thành": "Giám sát",
        }  # fmt: skip

    def test_a_supervisor_there_cannot_grant_though_she_administers_here(self, site: Site, other_site: Site) -> None:
        person = site.admin
        grants(other_site, person, "supervisor")
        enters(person, other_site)
        refused = person.door.post("/setup/grants", {"login": "giamsat", "role": "administrator"})
        assert refused.refusal == (403, "auth.forbidden")

    @pytest.mark.parametrize("login", ["nobody-at-all", "hk-quay1"])
    def test_only_people_of_other_centres_are_granted(self, other_site: Site, login: str) -> None:
        answer = other_site.admin.door.post("/setup/grants", {"login": login, "role": "officer"})
        assert answer.refusal == (422, "request.field")
        assert answer.facts["field"] == "login"

    def test_a_row_tells_who_it_is_and_from_where(self, site: Site, other_site: Site) -> None:
        made = grants(other_site, site.supervisor)
        (row,) = other_site.admin.door.get("/setup/grants").good()["rows"]
        assert made == row
        assert row["person"] == {
            "name": "Cán bộ giamsat", "login": "giamsat", "site": {"vi": "Phường Bến Thành", "en": "Phường Bến Thành"},
        }  # fmt: skip

    def test_guests_are_not_changed_here(self, site: Site, other_site: Site) -> None:
        grants(other_site, site.supervisor)
        body = {"version": 1, "role": "administrator"}
        answer = other_site.admin.door.post(f"/setup/staff/{site.supervisor.id}", body)
        assert answer.refusal == (404, "staff.unknown")
        listed = other_site.admin.door.get("/setup/staff").good()["rows"]
        assert site.supervisor.id not in {row["id"] for row in listed}


class TestFounding:
    """`POST /sites`."""

    def test_administrators_of_the_first_centre_make_others(self, site: Site, other_site: Site) -> None:
        made = site.admin.door.post("/sites", {"name": {"vi": "Phường Ba Đình"}, "timezone": "Asia/Ho_Chi_Minh"})
        assert made.status == 201
        assert lines(site.admin)["Phường Ba Đình"]["role"]["vi"] == "Quản trị"
        for person in (site.supervisor, other_site.admin):
            refused = person.door.post("/sites", {"name": {"vi": "Phường Ba Đình"}})
            assert refused.refusal == (403, "auth.forbidden")

    def test_the_new_centre_is_whole_and_empty(self, site: Site) -> None:
        answer = site.admin.door.post("/sites", {"name": {"vi": "Phường Ba Đình"}, "reason": "sắp xếp lại"}).good()
        new = answer["site"]["id"]
        there = site.admin.door.post("/session/site", {"site_id": new}).good()
        assert (there["counters"], "catalogue.admin" in there["staff"]["rights"]) == ([], True)
        assert "site.make" not in there["staff"]["rights"], "that right stays with the first centre"
        assert site.admin.door.get("/setup/services").good()["rows"] == []
        assert {one["code"] for one in site.admin.door.get("/setup/roles").good()["rows"]} == set(Role)
        assert replayed_rows(site.server.store, new) == present_rows(site.server.store, new)
        told = journal_of(site.server.store, site.centre.id)[-1]
        assert (told.event, told.facts["name"], told.reason) == ("SiteFounded", "Phường Ba Đình", "sắp xếp lại")

    def test_the_same_request_makes_one_centre(self, site: Site) -> None:
        body = {"name": {"vi": "Phường Ba Đình"}, "request_id": "press-1"}
        first, again = (site.admin.door.post("/sites", body).good() for _ in range(2))
        assert first == again
        assert len(lines(site.admin)) == 2

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [({"timezone": "Asia/Hanoi2"}, "timezone"), ({"timezone": "../etc/passwd"}, "timezone"),
         ({"name": {"vi": " "}}, "name.vi"), ({"name": {"en": "Ward"}}, "name.vi"), ({"timezone": ""}, "timezone")],
    )  # fmt: skip
    def test_a_wrong_zone_or_name_makes_nothing(self, site: Site, wrong: Json, field: str) -> None:
        admin = site.admin
        with site.unchanged():
            answer = admin.door.post("/sites", {"name": {"vi": "Phường Ba Đình"}, **wrong})
            assert answer.refusal == (422, "request.field")
            assert answer.facts["field"] == field

    def test_a_wrong_zone_cannot_be_set_later(self, site: Site) -> None:
        answer = site.admin.door.post(f"/setup/site/{site.centre.id}", {"version": 1, "timezone": "Mars/Olympus"})
        assert answer.refusal == (422, "request.field")


class TestFigures:
    """`GET /sites`."""

    def test_each_centre_in_one_line(self, site: Site, other_site: Site) -> None:
        grants(other_site, site.supervisor)
        site.kiosk.take_number()
        site.clock.advance(minutes=7)
        for _ in range(2):
            other_site.kiosk.take_number()
        other_site.officer(1).opens().calls_next()
        other_site.officer(2).opens().pauses()
        told = lines(site.supervisor)
        assert told["Phường Bến Thành"]["figures"] == {
            "issued": 1, "waiting": 1, "at_counters": 0, "served": 0, "longest_waiting_s": 420.0, "counters": 4,
            "counters_open": 0, "counters_paused": 0,
        }  # fmt: skip
        assert told["Phường Hoàn Kiếm"]["figures"] == {
            "issued": 2, "waiting": 1, "at_counters": 1, "served": 0, "longest_waiting_s": 0.0, "counters": 4,
            "counters_open": 1, "counters_paused": 1,
        }  # fmt: skip
        assert [told[name]["is_here"] for name in ("Phường Bến Thành", "Phường Hoàn Kiếm")] == [True, False]

    def test_a_role_that_may_not_see_the_floor_sees_no_figures(self, site: Site, other_site: Site) -> None:
        grants(other_site, site.supervisor, "officer")
        told = lines(site.supervisor)
        assert told["Phường Bến Thành"]["figures"] is not None
        assert told["Phường Hoàn Kiếm"]["figures"] is None

    def test_the_answers_are_what_the_pages_were_promised(self, site: Site, other_site: Site) -> None:
        shapes: Contract = contract()
        grants(other_site, site.supervisor)
        door = site.supervisor.door
        assert shapes.problems("SiteList", door.get("/sites").good()) == []
        assert shapes.problems("StaffSession", enters(site.supervisor, other_site)) == []
        made = site.admin.door.post("/sites", {"name": {"vi": "Phường Ba Đình"}}).good()
        assert shapes.problems("SiteMade", made) == []


class TestDays:
    """Each centre's day is its own."""

    @pytest.fixture
    def new_york(self, site: Site) -> Door:
        """A centre across the world with one service, and its administrator."""
        executor = site.server.executor
        made = new_site({"vi": "Tổng lãnh sự quán", "en": "Consulate"}, "America/New_York")
        make_site(executor, made)
        person = AddStaff(login="ny", name="Ny", role=Role.ADMINISTRATOR, password_hash=CHEAP.hash(PASSWORD))
        executor.run(person, system_actor(made.id))
        door = Door(site.server.app, staff=True)
        door.post("/session", {"login": "ny", "password": PASSWORD}).good()
        body = {"code": "ho-chieu", "name": {"vi": "Hộ chiếu"}, "series": "H"}
        self.service = door.post("/setup/services", body).good()["row"]["id"]
        return door

    def test_numbers_begin_again_at_each_centres_own_midnight(self, site: Site, new_york: Door) -> None:
        hanoi_night = datetime(2026, 11, 23, 23, 59, 30, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
        site.clock.at = hanoi_night.astimezone(ZoneInfo("UTC"))
        assert (self.hanoi(site), self.ny(site, new_york)) == ("A001", "H001")
        site.clock.advance(minutes=1)
        assert (self.hanoi(site), self.ny(site, new_york)) == ("A001", "H002"), "in New York it is noon"
        site.clock.at = datetime(2026, 11, 24, 0, 0, tzinfo=ZoneInfo("America/New_York")).astimezone(ZoneInfo("UTC"))
        assert (self.hanoi(site), self.ny(site, new_york)) == ("A002", "H001"), "in Hà Nội it is noon"

    def test_the_day_closes_where_it_is_over_alone(self, site: Site, new_york: Door) -> None:
        site.clock.strikes(datetime(2026, 11, 23, 19, 0))  # noqa: DTZ001 - the same date in New York, by day
        self.hanoi(site)
        self.ny(site, new_york)
        site.clock.strikes(datetime(2026, 11, 24, 0, 1))  # noqa: DTZ001 - local by its name
        close_days(site.server.executor)
        lines_of_now = new_york_lines(site)
        assert lines_of_now["H001"] == "waiting"
        assert lines_of_now["A001"] == "expired"

    def test_the_line_of_each_centre_tells_its_own_day(self, site: Site, new_york: Door) -> None:
        site.clock.strikes(datetime(2026, 11, 24, 0, 1))  # noqa: DTZ001
        grant = {"login": "giamsat", "role": "supervisor"}
        new_york.headers["X-Toiluot"] = "1"
        again = Door(site.server.app, staff=True)
        again.post("/session", {"login": "ny", "password": PASSWORD}).good()
        again.post("/setup/grants", grant).good()
        told = {
            one["site"]["timezone"]: one["day"] for one in Person(site, "giamsat").door.get("/sites").good()["sites"]
        }
        assert told == {"Asia/Ho_Chi_Minh": "2026-11-24", "America/New_York": "2026-11-23"}

    def hanoi(self, site: Site) -> str:
        return site.kiosk.take_number().label

    def ny(self, site: Site, _door: Door) -> str:
        """By somebody of the staff who is signed in by that hour."""
        door = Door(site.server.app, staff=True)
        door.post("/session", {"login": "ny", "password": PASSWORD}).good()
        body = {"service_id": self.service, "language": "vi", "request_id": new_request()}
        return str(door.post("/tickets", body).good()["ticket"]["label"])


def new_york_lines(site: Site) -> dict[str, str]:
    """Every ticket of the installation with its state."""
    with site.server.store.reading() as connection:
        return dict(connection.exec_driver_sql("SELECT label, state FROM ticket").fetchall())


class TestSockets:
    """Live screens follow the person."""

    @pytest.fixture
    def live(self, site: Site) -> Iterator[Live]:
        running = Live(site.server)
        yield running
        running.stop()

    def test_going_over_cuts_the_old_lines_and_opens_the_new_ones(
        self, site: Site, other_site: Site, live: Live
    ) -> None:
        person = site.supervisor
        grants(other_site, person)
        floor = live.screen("floor", headers=cookie_of(person))
        floor.next()
        enters(person, other_site)
        assert floor.is_cut_off()
        other_site.kiosk.take_number()
        again = live.screen("floor", headers=cookie_of(person)).next()
        assert again["state"]["totals"]["issued"] == 1
        with pytest.raises(RefusedError) as refused:
            live.screen("console", headers=cookie_of(person), counter_id=site.centre.counters[1])
        assert refused.value.said["data"]["error"]["code"] == "counter.unknown"
