"""Appointments: booked for an hour, checked in by a code, called before the line; early, late, missed, cancelled."""

from datetime import timedelta
from typing import Any

import pytest

from tests.queries.typescript import Contract, contract
from tests.story.clock import MORNING
from tests.story.doors import Answer, Json, new_request
from tests.story.hall import Site
from tests.story.ledger import journal_of
from tests.story.setting_up import week


def books(site: Site, minutes: float = 30, service: str = "Đất đai") -> Json:
    """For so many minutes after eight."""
    at = (MORNING + timedelta(minutes=minutes)).isoformat()
    answer = site.supervisor.door.post("/appointments", {"service_id": site.centre.services[service], "at": at})
    told: Json = answer.good()["appointment"]
    return told


def comes(site: Site, code: str, **more: Any) -> Answer:
    return site.kiosk.door.post("/appointments/check-in", {"code": code, "request_id": new_request(), **more})


def label(answer: Answer) -> str:
    text: str = answer.good()["ticket"]["label"]
    return text


def rows(site: Site, day: str = "") -> list[Json]:
    found: list[Json] = site.supervisor.door.get(f"/appointments{day}").good()["rows"]
    return found


def test_a_code_of_six_digits_and_no_name(site: Site) -> None:
    booked = books(site)
    assert len(booked["code"]) == 6
    assert booked["code"].isdigit()
    assert (booked["state"], booked["ticket"], booked["service"]["name"]) == ("booked", None, "Đất đai")
    assert rows(site) == [booked]


def test_on_time_one_is_called_before_the_line_and_the_officer_reads_why(site: Site) -> None:
    code = books(site)["code"]
    site.clock.advance(minutes=20)
    site.kiosk.take_number("Đất đai")
    site.clock.advance(minutes=15)
    answer = comes(site, code)
    assert answer.good()["appointment"]["punctuality"] == "due"
    assert answer.good()["ticket"]["ahead"] == 0
    told = site.officer(1).opens().tries("call-next").good()
    assert (told["ticket"]["label"], told["because"]["code"]) == (label(answer), "appointment")
    assert told["because"]["words"]["vi"].startswith("Lịch hẹn lúc 08:30 (")
    assert rows(site)[0]["state"] == "arrived"
    assert rows(site)[0]["ticket"] == label(answer)


def test_early_one_waits_for_the_hour_and_not_longer(site: Site) -> None:
    answer = comes(site, books(site)["code"])
    assert answer.good()["appointment"]["punctuality"] == "early"
    officer = site.officer(1).opens()
    assert officer.calls_next() is None
    site.kiosk.take_number("Đất đai")
    site.clock.advance(minutes=30)
    assert officer.calls_next() == label(answer)
    report = site.supervisor.door.get("/reports/turns?from=2026-11-23&to=2026-11-23").good()["rows"]
    assert {row["label"]: row["wait_s"] for row in report}[label(answer)] == 0, "the wait begins at the hour"


def test_who_comes_early_holds_nobody_else_up(site: Site) -> None:
    comes(site, books(site)["code"]).good()
    later = site.kiosk.take_number("Đất đai")
    assert later.phone["ahead"] == 0
    assert site.officer(1).opens().calls_next() == later.label


def test_within_the_grace_one_is_on_time_and_after_it_like_everybody(site: Site) -> None:
    first, second = books(site)["code"], books(site)["code"]
    site.clock.advance(minutes=45)
    site.kiosk.take_number("Đất đai")
    assert comes(site, first).good()["appointment"]["punctuality"] == "due"
    site.clock.advance(seconds=1)
    late = comes(site, second).good()
    assert late["appointment"]["punctuality"] == "late"
    assert "chờ như mọi người" in late["appointment"]["words"]["vi"]
    officer = site.officer(1).opens()
    assert [officer.calls_next() for _ in range(3)] == ["A002", "A001", "A003"]


def test_appointments_count_among_those_before_the_line(site: Site) -> None:
    codes = [books(site)["code"] for _ in range(3)]
    site.clock.advance(minutes=30)
    ordinary = site.kiosk.take_number("Đất đai").label
    held = [label(comes(site, code)) for code in codes]
    officer = site.officer(1).opens()
    assert [officer.calls_next() for _ in range(4)] == [held[0], held[1], ordinary, held[2]]


def test_a_quota_that_is_used_up_keeps_nobody_with_an_appointment_out(site: Site) -> None:
    code = books(site, service="Kết hôn")["code"]
    for _ in range(2):
        site.kiosk.take_number("Kết hôn")
    assert site.kiosk.asks("Kết hôn").refusal == (409, "service.quota_reached")
    assert comes(site, code).status == 201


def test_a_code_is_good_once_and_a_repeated_request_gets_the_same_number(site: Site) -> None:
    code, wish = books(site)["code"], new_request()
    body = {"code": code, "request_id": wish}
    first, again = (site.kiosk.door.post("/appointments/check-in", body) for _ in range(2))
    assert label(first) == label(again)
    assert comes(site, code).refusal == (409, "appointment.over")


def test_a_code_that_nobody_has(site: Site) -> None:
    code = books(site)["code"]
    assert comes(site, f"{(int(code) + 1) % 10**6:06d}").refusal == (404, "appointment.unknown")


def test_a_cancelled_one_opens_nothing_and_cannot_be_cancelled_again(site: Site) -> None:
    booked = books(site)
    path = f"/appointments/{booked['id']}/cancel"
    assert site.supervisor.door.post(path, {}).good()["appointment"]["state"] == "cancelled"
    assert comes(site, booked["code"]).refusal == (409, "appointment.over")
    assert site.supervisor.door.post(path, {}).refusal == (409, "appointment.over")


def test_an_appointment_of_tomorrow_is_not_todays(site: Site) -> None:
    code = books(site, minutes=24 * 60)["code"]
    assert comes(site, code).refusal == (409, "appointment.other_day")
    assert rows(site) == []
    assert [one["code"] for one in rows(site, "?day=2026-11-24")] == [code]


def test_at_the_days_end_it_is_missed(site: Site) -> None:
    code = books(site)["code"]
    site.clock.advance(hours=15)
    site.closes_the_day()
    today = site.admin.door.get("/appointments").good()["rows"]
    assert today[0]["state"] == "booked", "the day is not over"
    site.clock.advance(hours=2)
    site.closes_the_day()
    row = site.admin.door.get("/appointments?day=2026-11-23").good()["rows"][0]
    assert (row["code"], row["state"]) == (code, "missed")
    assert comes(site, code).refusal == (409, "appointment.over")
    (told,) = [one for one in journal_of(site.server.store, site.centre.id) if one.event == "AppointmentMissed"]
    assert told.facts["code"] == code


def test_the_kiosks_door_for_codes_is_there_by_what_the_centre_offers(site: Site) -> None:
    assert not site.kiosk.state["takes_codes"], "nobody books here"
    code = books(site)["code"]
    comes(site, code).good()
    assert site.kiosk.state["takes_codes"], "who comes with a used code is answered"
    site.clock.advance(days=31)
    assert not site.kiosk.state["takes_codes"], "the diary is not kept any more"
    site.sets(afar={"takes_numbers": True})
    assert site.kiosk.state["takes_codes"], "before the first place is held"


def test_staff_check_somebody_in_too(site: Site) -> None:
    body = {"code": books(site)["code"], "request_id": new_request()}
    assert site.officer(1).door.post("/appointments/check-in", body).status == 201


@pytest.mark.parametrize(
    ("at", "rule"), [("2026-11-23T07:59:00+07:00", "not_to_come"), ("2027-11-25T08:00:00+07:00", "not_to_come")]
)
def test_only_an_hour_to_come_can_be_promised(site: Site, at: str, rule: str) -> None:
    body = {"service_id": site.centre.services["Đất đai"], "at": at}
    answer = site.supervisor.door.post("/appointments", body)
    assert answer.refusal == (422, "request.field")
    assert answer.json["error"]["facts"]["rule"] == rule


def test_an_hour_at_which_the_centre_is_closed_is_not_promised(site: Site) -> None:
    site.sets(hours=week(("07:30", "11:30")))
    body = {"service_id": site.centre.services["Đất đai"], "at": "2026-11-23T12:00:00+07:00"}
    assert site.supervisor.door.post("/appointments", body).json["error"]["facts"]["rule"] == "closed_then"
    assert site.supervisor.door.post("/appointments", {**body, "at": "2026-11-23T11:00:00+07:00"}).status == 201


def test_a_field_cannot_be_booked(site: Site) -> None:
    fields = site.admin.door.get("/setup/services").good()["rows"]
    field = next(row["id"] for row in fields if row["series"] is None)
    body = {"service_id": field, "at": (MORNING + timedelta(hours=1)).isoformat()}
    assert site.supervisor.door.post("/appointments", body).refusal == (422, "request.field")


def test_another_centre_knows_nothing_of_it(site: Site, other_site: Site) -> None:
    booked = books(site)
    assert comes(other_site, booked["code"]).refusal == (404, "appointment.unknown")
    path = f"/appointments/{booked['id']}/cancel"
    assert other_site.supervisor.door.post(path, {}).refusal == (404, "appointment.unknown")
    assert rows(other_site) == []


@pytest.fixture(scope="module")
def shapes() -> Contract:
    return contract()


def test_the_answers_fit_the_contract(site: Site, shapes: Contract) -> None:
    first, second = books(site), books(site)
    assert shapes.problems("CheckedIn", comes(site, first["code"]).good()) == []
    assert shapes.problems("Appointments", site.supervisor.door.get("/appointments").good()) == []
    cancelled = site.supervisor.door.post(f"/appointments/{second['id']}/cancel", {}).good()
    assert shapes.problems("AppointmentChanged", cancelled) == []
