"""Screens that speak of hours turn with the minute, without any event."""

from datetime import datetime

import pytest

from server.domain.estimates import NOTHING_KNOWN
from server.queries.screens import Screen
from server.realtime.minute_hand import MinuteHand
from server.realtime.rooms import Room
from server.storage.estimates import told
from tests.story.clock import HANOI
from tests.story.hall import Site
from tests.story.setting_up import week


class Relay:
    """Notes who would be sent a new state."""

    def __init__(self) -> None:
        self.touched: list[Room] = []

    def touch(self, rooms: list[Room]) -> None:
        self.touched += rooms


def at(hour: int, minute: int, second: int = 0) -> datetime:
    return datetime(2026, 11, 23, hour, minute, second, tzinfo=HANOI)


class Hall:
    """A kiosk and a board of one centre, a board of another, a display, and the hand."""

    def __init__(self, site: Site, other: Site) -> None:
        self.site, self.relay, rooms = site, Relay(), site.server.rooms
        self.kiosk = Room(Screen.TICKET_KIOSK, site.centre.id, site.kiosk.id)
        self.board = Room(Screen.HALL_BOARD, site.centre.id, None)
        self.elsewhere = Room(Screen.HALL_BOARD, other.centre.id, None)
        display = Room(Screen.COUNTER_DISPLAY, site.centre.id, site.centre.counters[1])
        for place, room in enumerate((self.kiosk, self.board, self.elsewhere, display)):
            rooms.enter(f"screen {place}", room)
        self.hand = MinuteHand(site.server.reader, rooms, self.relay)  # type: ignore[arg-type]

    def told(self, now: datetime) -> list[Room]:
        """Who is sent something when the clock strikes this."""
        self.relay.touched.clear()
        self.site.clock.strikes(now)
        self.hand.look(now)
        return list(self.relay.touched)


def test_kiosk_and_board_turn_at_lunch_and_not_between(site: Site, other_site: Site) -> None:
    site.sets(hours=week(("07:30", "11:30"), ("13:30", "17:00")))
    hall = Hall(site, other_site)
    assert set(hall.told(at(9, 0))) == {hall.kiosk, hall.board, hall.elsewhere}, "at first nothing is known"
    assert hall.told(at(9, 1)) == []
    assert hall.told(at(10, 59)) == []
    assert hall.told(at(11, 0)) == [hall.kiosk, hall.board], "lunch is near"
    assert hall.told(at(11, 29)) == []
    assert hall.told(at(11, 30)) == [hall.kiosk, hall.board]
    assert hall.told(at(13, 30)) == [hall.kiosk, hall.board]


def test_it_looks_once_a_minute(site: Site, other_site: Site) -> None:
    hall = Hall(site, other_site)
    hall.told(at(9, 0))
    site.sets(is_open=False)
    assert hall.told(at(9, 0, 59)) == []
    assert hall.told(at(9, 1)) == [hall.kiosk, hall.board]


def test_a_line_that_fills_the_time_left_is_told_without_any_event(
    site: Site, other_site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(told, "reckon_hall", lambda _: NOTHING_KNOWN)  # waits move by themselves: hours alone here
    site.sets(hours=week(("07:30", "17:00")), stops_when_full=True)
    site.clock.strikes(at(16, 0))
    site.officer(2).opens()
    for _ in range(4):
        site.kiosk.take_number()
    hall = Hall(site, other_site)
    hall.told(at(16, 0))
    assert hall.told(at(16, 10)) == []
    assert hall.told(at(16, 11)) == [hall.kiosk, hall.board], "fifty minutes of work no longer fit"


def test_a_hall_without_screens_costs_nothing(site: Site, other_site: Site) -> None:
    hall = Hall(site, other_site)
    for place in range(4):
        site.server.rooms.leave(f"screen {place}")
    assert hall.told(at(9, 0)) == []
