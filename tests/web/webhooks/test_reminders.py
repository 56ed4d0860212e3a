"""Who has booked an hour is reminded of it, and who keeps a place told to come for it, by her browser or by
text message; once here, she is told of her turn."""

from __future__ import annotations

import pytest

from server.housekeeping import forget_contacts
from tests.story.browsers import Browser
from tests.story.clock import Clock
from tests.story.doors import Door, Json, new_request
from tests.story.hall import Site
from tests.story.ledger import everything
from tests.story.receiver import Receiver
from tests.story.webhooks import hooked, rounds

FOUR, TOMORROW = "2026-11-23T16:00:00+07:00", "2026-11-24T09:00:00+07:00"
"""It is eight in the morning of the 23rd."""


@pytest.fixture
def home(site: Site) -> Door:
    """Of somebody at home; the centre reminds people a day before, and lets them come in at any hour."""
    site.sets(
        afar={"books": True, "takes_numbers": True, "reminds_h": 24},
        notifications={"push": True, "sms": True, "ahead": 1, "consent": {}},
    )
    site.sets_service("Đất đai", slots={"minutes": 15, "places": 1, "days_ahead": 7, "lead_min": 60})
    return Door(site.server.app)


def books(site: Site, home: Door, at: str) -> Json:
    """The appointment with its link."""
    wish = {"service_id": site.centre.services["Đất đai"], "at": at, "phone": f"a phone for {at}".replace(" ", "-")}
    booked: Json = home.post(f"/afar/{site.centre.id}/appointments", {**wish, "request_id": new_request()}).good()
    return dict(booked["appointment"])


def reserves(site: Site, home: Door) -> Json:
    """The place with its link."""
    wish = {"service_id": site.centre.services["Đất đai"], "phone": "a-phone-at-home-1", "request_id": new_request()}
    return dict(home.post(f"/afar/{site.centre.id}/places", wish).good()["appointment"])


def waits(site: Site, clock: Clock, **time: float) -> None:
    """So long, and the courier looks round."""
    clock.advance(**time)
    rounds(site, 2)


def test_a_browser_is_reminded_once_of_each_hour_and_told_of_the_turn_once_its_owner_is_here(
    site: Site, home: Door, receiver: Receiver, clock: Clock
) -> None:
    token, browser = books(site, home, TOMORROW)["token"], Browser(receiver)
    page = home.get(f"/booked/{token}").good()
    assert (page["remind_at"], page["notifications"]) == ("2026-11-23T02:00:00.000+00:00", {"push": True, "sms": True})
    home.post(f"/booked/{token}/browser", browser.subscription).good()
    assert home.get(f"/booked/{token}/contacts").good()["browsers"] == 1
    waits(site, clock, minutes=59)
    assert browser.posted == []
    waits(site, clock, minutes=1)
    waits(site, clock, minutes=1)
    (shown,) = browser.shown
    assert (shown["title"], shown["what"], shown["url"]) == (
        "Nhắc bạn: lịch hẹn lúc 09:00 ngày 24/11/2026", "reminder", f"/booked/{token}",
    )  # fmt: skip
    home.post(f"/booked/{token}/move", {"at": FOUR, "request_id": new_request()}).good()
    waits(site, clock, hours=5, minutes=58)
    assert len(browser.posted) == 1, "it is 14:59"
    waits(site, clock, minutes=1)
    assert browser.shown[1]["title"] == "Nhắc bạn: lịch hẹn lúc 16:00 ngày 23/11/2026"
    clock.advance(minutes=59)
    code = home.get(f"/booked/{token}").good()["code"]
    here = site.kiosk.door.post("/appointments/check-in", {"code": code, "request_id": new_request()}).good()
    waits(site, clock, minutes=2)
    site.officer(1).opens().calls_next()
    waits(site, clock, seconds=2)
    assert [one["what"] for one in browser.shown] == ["reminder", "reminder", "near", "called"]
    assert browser.shown[3]["url"] == f"/t/{here['ticket']['token']}"


def test_the_gateway_is_asked_for_a_text_and_the_number_goes_with_the_appointment(
    site: Site, home: Door, receiver: Receiver, clock: Clock
) -> None:
    """Other people's programs read this: a change here breaks them."""
    hooked(site, receiver, "notification.due")
    booked = books(site, home, FOUR)
    asked = {"telephone": "0912 345 678", "agreed": True}
    home.post(f"/booked/{booked['token']}/telephone", asked).good()
    waits(site, clock, hours=7)
    (told,) = receiver.told
    assert told.body["data"] == {
        "what": "reminder", "ticket": None, "appointment": {"id": booked["id"], "at": "2026-11-23T09:00:00.000+00:00"},
        "language": "vi", "ahead": None, "counter_number": None, "valid_until": "2026-11-23T09:00:00.000+00:00",
        "to": "+84912345678", "centre": told.body["data"]["centre"],
        "text": {
            "vi": "Nhắc bạn: lịch hẹn lúc 16:00 ngày 23/11/2026",
            "en": "Reminder: your appointment is at 16:00 on 23/11/2026",
            "plain": "Nhac ban: lich hen luc 16:00 ngay 23/11/2026",
        },
    }  # fmt: skip
    home.post(f"/booked/{booked['token']}/cancel", {"request_id": new_request()}).good()
    forget_contacts(site.server)
    assert "912345678" not in repr(everything(site.server.store))
    with site.unchanged():
        assert home.post(f"/booked/{booked['token']}/telephone", asked).refusal == (409, "notification.over")


def test_who_keeps_a_place_is_told_once_to_come_for_it_and_of_the_turn_once_she_is_here(
    site: Site, home: Door, receiver: Receiver, clock: Clock
) -> None:
    hooked(site, receiver, "notification.due")
    officer, before = site.officer(1), [site.kiosk.take_number() for _ in range(3)]
    place, browser = reserves(site, home), Browser(receiver)
    page = home.get(f"/booked/{place['token']}").good()
    assert (page["ahead"], page["notifications"]) == (3, {"push": True, "sms": True})
    home.post(f"/booked/{place['token']}/browser", browser.subscription).good()
    home.post(f"/booked/{place['token']}/telephone", {"telephone": "0912 345 678", "agreed": True}).good()
    waits(site, clock, seconds=20)
    assert browser.posted == receiver.told == [], "three are before her, and nobody can know for how long"
    before[0].gives_up().good()
    before[1].gives_up().good()
    for _ in range(2):
        waits(site, clock, seconds=20)
    (shown,) = browser.shown
    assert (shown["title"], shown["what"], shown["url"]) == (
        "Mời bạn đến trung tâm: còn 1 người trước chỗ bạn giữ", "come", f"/booked/{place['token']}",
    )  # fmt: skip
    (text,) = [one for one in receiver.told if one.path.startswith("/toiluot")]
    assert (text.body["data"]["appointment"]["id"], text.body["data"]["ahead"]) == (place["id"], 1)
    assert text.body["data"]["text"]["plain"] == "Moi ban den trung tam: con 1 nguoi truoc cho ban giu"
    assert place["code"] not in repr(text.body), "the code stays on her page"
    site.kiosk.door.post("/appointments/check-in", {"code": place["code"], "request_id": new_request()}).good()
    officer.opens().calls_next()
    waits(site, clock, seconds=20)
    officer.finishes().calls_next()
    waits(site, clock, seconds=20)
    assert [one["what"] for one in browser.shown] == ["come", "near", "called"]


def test_who_keeps_a_place_in_a_long_line_is_told_when_its_turn_may_come_within_half_an_hour(
    site: Site, home: Door, receiver: Receiver, clock: Clock
) -> None:
    officer = site.officer(1).opens()
    for _ in range(12):
        site.kiosk.take_number()
    place, browser = reserves(site, home), Browser(receiver)
    home.post(f"/booked/{place['token']}/browser", browser.subscription).good()
    told_at: list[tuple[int, bool]] = []
    for _ in range(10):
        page = home.get(f"/booked/{place['token']}").good()
        waits(site, clock, seconds=20)
        told_at += [(page["ahead"], page["estimate"]["low_s"] <= 1800)] if browser.shown and not told_at else []
        clock.advance(minutes=4)
        officer.calls_next()
    ((ahead, is_near),) = told_at
    assert is_near
    assert 1 < ahead < 12
    assert len(browser.shown) == 1


def test_nobody_is_told_of_a_place_that_has_lapsed(site: Site, home: Door, receiver: Receiver, clock: Clock) -> None:
    place, browser = reserves(site, home), Browser(receiver)
    clock.advance(minutes=90)
    with site.unchanged():
        asked = home.post(f"/booked/{place['token']}/browser", browser.subscription)
    assert asked.refusal == (409, "notification.over")


def test_who_books_within_the_hour_and_a_centre_that_reminds_nobody_are_offered_nothing(
    site: Site, home: Door, clock: Clock
) -> None:
    soon = books(site, home, "2026-11-23T09:15:00+07:00")["token"]
    clock.advance(minutes=20)
    assert home.get(f"/booked/{soon}").good()["remind_at"] is None
    later = books(site, home, TOMORROW)["token"]
    site.sets(afar={"books": True, "reminds_h": 0})
    page = home.get(f"/booked/{later}").good()
    assert (page["remind_at"], page["notifications"]) == (None, {"push": False, "sms": False})
