"""Hours that citizens book from home: offered, booked, moved, given back, reminded of; two want the last one."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from server.housekeeping import tend_appointments
from tests.queries.typescript import contract
from tests.story.doors import API, Answer, Door, Json, new_request
from tests.story.hall import Site
from tests.story.ledger import journal_of
from tests.story.setting_up import adds_holiday, week

SLOTS = {"minutes": 15, "places": 1, "days_ahead": 7, "lead_min": 60}
FOUR = "2026-11-23T16:00:00+07:00"
LAND = "Đất đai"


class Phone:
    """A citizen at home, with a secret of her own."""

    def __init__(self, site: Site, secret: str = "a-phone-of-somebody") -> None:
        self.site, self.secret, self.door = site, secret, Door(site.server.app)

    def asks(self, what: str, service: str = LAND, **more: Any) -> Answer:
        body = {"service_id": self.site.centre.services[service], "phone": self.secret, "request_id": new_request()}
        return self.door.post(f"/afar/{self.site.centre.id}/{what}", {**body, **more})

    def books(self, at: str = FOUR, service: str = LAND) -> Json:
        told: Json = self.asks("appointments", service, at=at).good()["appointment"]
        return told

    def sees(self, token: str) -> Json:
        return self.door.get(f"/booked/{token}").good()

    def does(self, token: str, move: str, **more: Any) -> Answer:
        return self.door.post(f"/booked/{token}/{move}", {"request_id": new_request(), **more})

    def free(self, day: str = "", service: str = LAND) -> dict[str, list[str]]:
        """Day by day, the hours that have room, by the clock in UTC."""
        ask = f"/afar/{self.site.centre.id}/slots?service_id={self.site.centre.services[service]}{day}"
        days = self.door.get(ask).good()["days"]
        return {one["day"]: [slot["at"][11:16] for slot in one["slots"] if slot["left"]] for one in days}


@pytest.fixture
def offering(site: Site) -> Site:
    """A centre that lets people book land matters from home, on working days."""
    site.sets(afar={"books": True}, hours=week(("07:30", "11:30"), ("13:30", "17:00")))
    site.sets_service(LAND, slots=SLOTS)
    return site


def events(site: Site) -> list[str]:
    return [row.event for row in journal_of(site.server.store, site.centre.id)]


def test_a_centre_that_has_not_turned_it_on_offers_nothing(site: Site) -> None:
    phone = Phone(site)
    state = phone.door.get(f"/afar/{site.centre.id}").good()
    assert (state["books"], state["takes_numbers"], state["services"]) == (False, False, [])
    assert phone.asks("appointments", at=FOUR).refusal == (409, "afar.off")
    assert phone.door.get("/afar/nowhere").status == 404


def test_free_hours_leave_out_lunch_holidays_and_what_is_too_near(offering: Site) -> None:
    adds_holiday(offering, "2026-11-25", "Nghỉ bù")
    free = Phone(offering).free()
    assert list(free) == [f"2026-11-{day}" for day in (23, 24, 26, 27, 30)]
    assert free["2026-11-23"][0] == "02:00", "an hour from now"
    assert "05:00" not in free["2026-11-24"], "noon"
    Phone(offering).books()
    assert "09:00" not in Phone(offering).free()["2026-11-23"], "taken"


def test_booked_at_home_scanned_in_the_hall_and_called_at_its_hour(offering: Site) -> None:
    phone = Phone(offering)
    booked = phone.books()
    assert booked["url"].endswith(f"/booked/{booked['token']}")
    assert phone.sees(booked["token"])["may_move"]
    offering.clock.advance(hours=8)
    body = {"code": booked["code"], "request_id": new_request()}
    first, again = (offering.kiosk.door.post("/appointments/check-in", body).good() for _ in range(2))
    assert first == again, "a scanner that reads twice takes one number"
    assert offering.kiosk.door.post("/appointments/check-in", {**body, "request_id": new_request()}).refusal == (
        409, "appointment.over",
    )  # fmt: skip
    seen = phone.sees(booked["token"])
    assert (seen["state"], seen["ticket"]) == ("arrived", first["ticket"]["label"])
    assert seen["follow_url"] == first["ticket"]["follow_url"]
    assert not seen["may_move"]
    assert phone.does(booked["token"], "cancel").refusal == (409, "appointment.over")
    assert phone.does(booked["token"], "move", at="2026-11-24T08:00:00+07:00").refusal == (409, "appointment.over")


def test_two_who_want_the_last_place_of_an_hour_at_once(offering: Site) -> None:
    phones = [Phone(offering, f"phone-number-{n:06d}") for n in range(6)]
    with ThreadPoolExecutor(6) as hall:
        answers = list(hall.map(lambda phone: phone.asks("appointments", at=FOUR), phones))
    assert sorted(one.status for one in answers) == [201, 409, 409, 409, 409, 409]
    assert {one.refusal[1] for one in answers if one.status == 409} == {"slot.full"}
    at = {"service_id": offering.centre.services[LAND], "at": FOUR}
    assert offering.supervisor.door.post("/appointments", at).refusal == (409, "slot.full"), "nor do the staff"


def test_a_move_frees_the_old_hour_and_raises_the_sequence(offering: Site) -> None:
    phone, other = Phone(offering), Phone(offering, "another-phone-of-one")
    booked = phone.books()
    offering.clock.advance(minutes=1)
    moved = phone.does(booked["token"], "move", at="2026-11-24T08:00:00+07:00").good()["appointment"]
    assert (moved["code"], moved["token"]) == (booked["code"], booked["token"])
    assert other.books()["at"] == booked["at"]
    assert phone.does(booked["token"], "move", at=FOUR).refusal == (409, "slot.full")
    answer = phone.door.client.get(f"{API}/booked/{booked['token']}/calendar.ics?language=en")
    assert answer.mimetype == "text/calendar"
    assert {"SEQUENCE:1", "DTSTART:20261124T010000Z", "DTEND:20261124T011500Z"} <= set(answer.text.split("\r\n"))
    phone.does(booked["token"], "cancel").good()
    cancelled = phone.door.client.get(f"{API}/booked/{booked['token']}/calendar.ics").text
    assert {"METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED"} <= set(cancelled.split("\r\n"))
    assert [one for one in events(offering) if "Appointment" in one] == [
        "AppointmentBooked", "AppointmentMoved", "AppointmentBooked", "AppointmentCancelled",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "at",
    [
        "2026-11-23T08:45:00+07:00",
        "2026-11-23T16:05:00+07:00",
        "2026-11-28T08:00:00+07:00",
        "2026-12-02T08:00:00+07:00",
    ],
    ids=["within the lead", "between two slots", "a Saturday", "too far ahead"],
)
def test_hours_that_are_not_offered(offering: Site, at: str) -> None:
    assert Phone(offering).asks("appointments", at=at).refusal == (409, "slot.not_offered")


def test_a_phone_holds_one_of_a_service_and_cannot_empty_a_diary(offering: Site) -> None:
    phone = Phone(offering)
    asked = new_request()
    first = phone.asks("appointments", at=FOUR, request_id=asked).good()
    assert phone.asks("appointments", at=FOUR, request_id=asked).good() == first, "a lost answer is told again"
    tomorrow = "2026-11-24T08:00:00+07:00"
    assert phone.asks("appointments", at=tomorrow).refusal == (409, "afar.has_one")
    token = first["appointment"]["token"]
    for _ in range(2):
        phone.does(token, "cancel").good()
        token = phone.books()["token"]
    phone.does(token, "cancel").good()
    refused = phone.asks("appointments", at=tomorrow)
    assert refused.refusal == (429, "limit.reached")
    assert refused.facts["retry_after_s"] == 3600
    offering.clock.advance(hours=1)
    assert phone.asks("appointments", at=tomorrow).status == 201


def test_guessed_links_open_nothing(offering: Site, other_site: Site) -> None:
    phone = Phone(offering)
    for path in ("", "/calendar.ics"):
        assert phone.door.get(f"/booked/AAAAAAAAAAAAAAAAAAAAAA{path}").refusal == (404, "appointment.unknown")
    assert phone.does("AAAAAAAAAAAAAAAAAAAAAA", "cancel").refusal == (404, "appointment.unknown")
    foreign = {"service_id": other_site.centre.services[LAND]}
    assert phone.asks("appointments", at=FOUR, **foreign).refusal == (404, "service.unknown")


def test_who_guesses_or_asks_without_end_waits_alone(offering: Site) -> None:
    phone = Phone(offering)
    token = phone.books()["token"]
    guesses = [phone.door.get(f"/booked/{n:022d}").status for n in range(61)]
    assert (guesses[59], guesses[60]) == (404, 429)
    looks = [phone.door.get(f"/booked/{token}").status for _ in range(61)]
    assert (looks[0], looks[60]) == (200, 429)
    assert phone.does(token, "cancel").status == 200, "what is one's own can be given back all the same"


def test_other_systems_hear_once_that_an_appointment_is_near(offering: Site) -> None:
    offering.sets(afar={"books": True, "reminds_h": 4})
    phone = Phone(offering)
    phone.books()
    late = Phone(offering, "another-phone-of-one").books("2026-11-23T09:30:00+07:00")
    moved = Phone(offering, "a-third-phone-of-one").books("2026-11-23T15:00:00+07:00")
    phone.does(moved["token"], "move", at="2026-11-24T08:00:00+07:00").good()
    for _ in range(20):
        offering.clock.advance(minutes=15)
        tend_appointments(offering.server)
    told = [row for row in journal_of(offering.server.store, offering.centre.id) if row.event == "AppointmentReminded"]
    assert [row.facts["at"][11:16] for row in told] == ["09:00"], "once, four hours before"
    assert late["code"] not in {row.facts["code"] for row in told}, "whoever books so late knows"


def test_the_staff_see_how_full_the_day_is_and_no_secret(offering: Site) -> None:
    booked = Phone(offering).books()
    day = offering.supervisor.door.get("/appointments").good()
    assert [(one["at"], one["taken"], one["places"]) for one in day["slots"]] == [(booked["at"], 1, 1)]
    assert day["rows"][0]["is_own"]
    assert booked["token"] not in str(day)


def test_the_answers_fit_the_contract(offering: Site) -> None:
    phone, shapes = Phone(offering), contract()
    answer = phone.asks("appointments", at=FOUR).good()
    assert shapes.problems("Booked", answer) == []
    assert shapes.problems("BookedState", phone.sees(answer["appointment"]["token"])) == []
    assert shapes.problems("AfarState", phone.door.get(f"/afar/{offering.centre.id}").good()) == []
    slots = f"/afar/{offering.centre.id}/slots?service_id={offering.centre.services[LAND]}&day=2026-11-24"
    assert shapes.problems("FreeSlots", phone.door.get(slots).good()) == []
    assert shapes.problems("Appointments", offering.supervisor.door.get("/appointments").good()) == []
