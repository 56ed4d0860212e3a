"""Places taken from afar: no number and no call before the hall; kept in order, or at the end; never hoarded."""

from typing import Any

import pytest

from server.domain.booking.afar import phone_key
from server.housekeeping import erase_old, tend_appointments
from tests.commands.booking.test_hours import LAND, Phone, events
from tests.story.doors import Answer, Json, new_request
from tests.story.hall import Site
from tests.story.ledger import journal_of, present_rows, replayed_rows
from tests.story.setting_up import week

MARRIED = "Kết hôn"


@pytest.fixture
def open_hall(site: Site) -> Site:
    """A centre that gives places from afar, each kept for an hour."""
    site.sets(afar={"takes_numbers": True, "keeps_min": 60, "grace_min": 10})
    return site


def reserves(site: Site, name: str = "one", service: str = LAND) -> Json:
    phone = Phone(site, f"the-phone-of-number-{name}")
    told: Json = phone.asks("places", service).good()["appointment"]
    return told


def comes(site: Site, place: Json, **more: Any) -> Answer:
    body = {"code": place["code"], "request_id": new_request(), **more}
    return site.kiosk.door.post("/appointments/check-in", body)


def label(answer: Answer) -> str:
    return str(answer.good()["ticket"]["label"])


def test_nobody_is_called_before_coming_and_the_place_is_kept(open_hall: Site) -> None:
    before = open_hall.kiosk.take_number(LAND).label
    place = reserves(open_hall)
    assert place["kind"] == "place"
    assert Phone(open_hall).sees(place["token"])["ahead"] == 1
    assert [one["count"] for one in open_hall.board.state["waiting"] if one["count"]] == [1], "the hall sees no place"
    open_hall.clock.advance(minutes=5)
    behind = [open_hall.kiosk.take_number(LAND).label for _ in range(2)]
    officer = open_hall.officer(1).opens()
    assert officer.calls_next() == before
    open_hall.clock.advance(minutes=20)
    came = comes(open_hall, place)
    assert came.good()["appointment"]["arrival"] == "in_place"
    assert came.good()["ticket"]["ahead"] == 0
    assert [officer.calls_next() for _ in range(3)] == [label(came), *behind]
    assert Phone(open_hall).sees(place["token"])["ticket"] == label(came)


@pytest.mark.parametrize(("minutes", "arrival"), [(10, "in_place"), (11, "at_the_end")])
def test_whose_turn_has_passed_keeps_the_place_through_the_grace_alone(
    open_hall: Site, minutes: int, arrival: str
) -> None:
    place = reserves(open_hall)
    open_hall.clock.advance(minutes=1)
    behind = [open_hall.kiosk.take_number(LAND).label for _ in range(3)]
    officer = open_hall.officer(1).opens()
    assert officer.calls_next() == behind[0], "who is in the hall waits for nobody outside"
    open_hall.clock.advance(minutes=minutes)
    came = comes(open_hall, place)
    assert came.good()["appointment"]["arrival"] == arrival
    rest = [officer.calls_next() for _ in range(3)]
    assert rest == ([label(came), *behind[1:]] if arrival == "in_place" else [*behind[1:], label(came)])


def test_a_call_of_somebody_with_priority_passes_no_turn(open_hall: Site) -> None:
    place = reserves(open_hall)
    open_hall.clock.advance(minutes=1)
    open_hall.kiosk.take_number(LAND, priority_class="aged_80")
    open_hall.officer(1).opens().calls_next()
    open_hall.clock.advance(minutes=30)
    assert comes(open_hall, place).good()["appointment"]["arrival"] == "in_place"


def test_a_place_lapses_at_its_time_whoever_writes_it_down(open_hall: Site) -> None:
    place = reserves(open_hall)
    open_hall.clock.advance(minutes=59, seconds=59)
    tend_appointments(open_hall.server)
    assert Phone(open_hall).sees(place["token"])["state"] == "booked"
    open_hall.clock.advance(seconds=1)
    assert Phone(open_hall).sees(place["token"])["state"] == "lapsed"
    assert comes(open_hall, place).refusal == (409, "appointment.over")
    assert reserves(open_hall)["state"] == "booked", "the phone may take another one"
    tend_appointments(open_hall.server)
    assert events(open_hall).count("PlaceLapsed") == 1
    assert comes(open_hall, place).refusal == (409, "appointment.over")


def test_places_are_numbers_of_the_quota_until_they_lapse(open_hall: Site) -> None:
    reserves(open_hall, "one", MARRIED)
    open_hall.kiosk.take_number(MARRIED)
    assert open_hall.kiosk.asks(MARRIED).refusal == (409, "service.quota_reached")
    assert Phone(open_hall).asks("places", MARRIED).refusal == (409, "service.quota_reached")
    open_hall.clock.advance(hours=1)
    assert open_hall.kiosk.asks(MARRIED).status == 201


def test_one_place_a_phone_and_service_and_three_an_hour(open_hall: Site) -> None:
    phone = Phone(open_hall)
    place = phone.asks("places").good()["appointment"]
    assert phone.asks("places").refusal == (409, "afar.has_one")
    phone.does(place["token"], "cancel").good()
    assert comes(open_hall, place).refusal == (409, "appointment.over")
    for _ in range(2):
        phone.does(phone.asks("places").good()["appointment"]["token"], "cancel").good()
    refused = phone.asks("places")
    assert refused.refusal == (429, "limit.reached")
    assert refused.facts["retry_after_s"] <= 3600


def test_a_hall_behind_one_address_is_not_one_phone(open_hall: Site) -> None:
    assert len({reserves(open_hall, f"{n:03d}")["code"] for n in range(12)}) == 12


def test_a_place_of_yesterday_has_lapsed_with_its_day(open_hall: Site) -> None:
    open_hall.clock.advance(hours=15, minutes=30)
    place = reserves(open_hall)
    assert place["until"].startswith("2026-11-23T17:00"), "midnight comes before the hour is over"
    open_hall.clock.advance(hours=1)
    open_hall.closes_the_day()
    assert "PlaceLapsed" in events(open_hall)
    assert comes(open_hall, place).refusal == (409, "appointment.over")


def test_no_place_is_kept_beyond_closing_time(open_hall: Site) -> None:
    open_hall.sets(hours=week(("07:30", "11:30")))
    open_hall.clock.advance(hours=3)
    assert reserves(open_hall)["until"].startswith("2026-11-23T04:30"), "half past eleven"


def test_only_where_the_centre_wants_it_and_while_it_gives_numbers(open_hall: Site) -> None:
    open_hall.sets(is_open=False)
    assert Phone(open_hall).asks("places").refusal == (409, "site.closed")
    open_hall.sets(is_open=True, afar={})
    assert Phone(open_hall).asks("places").refusal == (409, "afar.off")


def test_the_ticket_speaks_the_language_in_which_the_place_was_taken(open_hall: Site) -> None:
    place = Phone(open_hall).asks("places", language="en").good()["appointment"]
    came = comes(open_hall, place).good()
    ticket = open_hall.kiosk.door.get(f"/tickets/{came['ticket']['token']}").good()
    assert (came["appointment"]["language"], ticket["language"]) == ("en", "en")
    plain = reserves(open_hall)
    body = {"code": plain["code"], "language": "en", "request_id": new_request()}
    assert open_hall.kiosk.door.post("/appointments/check-in", body).good()["appointment"]["language"] == "en"


def test_staff_take_somebody_in_with_a_place_too(open_hall: Site) -> None:
    place = reserves(open_hall)
    assert open_hall.kiosk.state["takes_codes"]
    body = {"code": place["code"], "request_id": new_request()}
    assert open_hall.officer(1).door.post("/appointments/check-in", body).status == 201
    row = open_hall.supervisor.door.get("/appointments").good()["rows"][0]
    assert (row["kind"], row["state"], row["is_own"]) == ("place", "arrived", True)


def test_the_journal_tells_it_all_but_neither_links_nor_phones(open_hall: Site) -> None:
    place = reserves(open_hall)
    reserves(open_hall, "two")
    comes(open_hall, place).good()
    open_hall.clock.advance(hours=1)
    tend_appointments(open_hall.server)
    store, site_id = open_hall.server.store, open_hall.centre.id
    assert replayed_rows(store, site_id) == present_rows(store, site_id)
    told = str([(row.facts, row.changes) for row in journal_of(store, site_id)])
    assert place["code"] in told
    assert place["token"] not in told
    assert phone_key(site_id, "the-phone-of-number-one") not in told


def test_links_and_phones_are_cut_with_those_of_tickets(open_hall: Site) -> None:
    place = reserves(open_hall)
    open_hall.clock.advance(days=89)
    erase_old(open_hall.server)
    assert Phone(open_hall).sees(place["token"])["state"] == "lapsed"
    open_hall.clock.advance(days=3)
    for _ in range(2):
        erase_old(open_hall.server)
    assert Phone(open_hall).door.get(f"/booked/{place['token']}").refusal == (404, "appointment.unknown")
    with open_hall.server.reader.of(open_hall.centre.id) as reading:
        assert [one.phone_key for one in reading.appointments.where()] == [None]
