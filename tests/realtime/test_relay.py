"""The relay: one state for a room however often it is concerned, the urgent first, and no room silences another."""

import threading
from collections.abc import Callable
from queue import Queue
from time import monotonic
from typing import Any

import pytest
from structlog.testing import capture_logs

from server.domain.errors import NotFound
from server.domain.events import (
    AnnouncementPlayed,
    Event,
    TicketCalled,
    TicketExpired,
    TicketIssued,
    TicketRecalled,
    TicketStarted,
)
from server.queries.screens import Screen
from server.realtime.relay import AGAIN_S, BATCH, CALM_S, FLOOR_EVERY_S, Relay
from server.realtime.rooms import Room, Rooms
from server.storage.journal import Notice

BOARD = Room(Screen.HALL_BOARD, "site", None)
ELSEWHERE = Room(Screen.HALL_BOARD, "another", None)
KIOSK = Room(Screen.TICKET_KIOSK, "site", "kiosk-1")
DISPLAYS = {number: Room(Screen.COUNTER_DISPLAY, "site", f"counter-{number}") for number in (1, 2)}
FLOOR = Room(Screen.FLOOR, "site", None)
TABLET = Room(Screen.RATING_TABLET, "site", "counter-1")
PHONE = Room(Screen.PHONE, "site", "ticket-1")


class Hall:
    """A relay with somebody in every room, and everything that it has sent."""

    def __init__(self, *rooms: Room) -> None:
        self.rooms = Rooms()
        self.sent: list[Room] = []
        self.revision = 0
        self.failing: dict[Room, Exception] = {}
        self.state = {"state": "waiting", "service": {"id": "service-1"}}
        self.relay = Relay(self.rooms, self._snapshot, self._emit)
        self.meanwhile: Callable[[], None] | None = None
        for place, room in enumerate(rooms):
            self.rooms.enter(f"screen-{place}", room)
        self.relay.flush(monotonic())  # the floor's first round
        self.sent.clear()

    def _snapshot(self, room: Room) -> Any:
        if room in self.failing:
            raise self.failing[room]
        return {"revision": self.revision, "state": self.state}

    def _emit(self, room: Room, _state: Any) -> None:
        self.sent.append(room)
        if self.meanwhile:
            meanwhile, self.meanwhile = self.meanwhile, None
            meanwhile()

    def happens(self, event: Event, site: str = "site") -> None:
        self.revision += 1
        self.relay.put([Notice(site, self.revision, event)])

    def after(self, seconds: float) -> list[Room]:
        """What is sent by then."""
        self.sent.clear()
        self.relay.flush(monotonic() + seconds)
        return list(self.sent)


def called(counter: int = 1) -> TicketCalled:
    return TicketCalled(counter_id=f"counter-{counter}", ticket_id="ticket-1", label="A001", because="first_come")


def issued() -> TicketIssued:
    return TicketIssued(ticket_id="ticket-9", label="A009")


def test_a_call_goes_to_its_display_and_the_board_of_its_site_alone() -> None:
    hall = Hall(BOARD, ELSEWHERE, KIOSK, *DISPLAYS.values())
    hall.happens(called(1))
    assert set(hall.after(0)) == {BOARD, DISPLAYS[1]}


def test_ten_changes_before_the_state_is_made_are_one_state() -> None:
    hall = Hall(BOARD)
    for _ in range(10):
        hall.happens(called())
    assert hall.after(0) == [BOARD]
    assert hall.after(1) == []


def test_what_nobody_waits_for_is_gathered_and_still_within_a_blink() -> None:
    hall = Hall(BOARD, KIOSK)
    hall.happens(issued())
    assert hall.after(0) == []
    hall.happens(issued())
    assert set(hall.after(CALM_S)) == {BOARD, KIOSK}
    assert CALM_S < 0.3


def test_a_call_does_not_wait_for_what_is_gathered() -> None:
    hall = Hall(BOARD, KIOSK)
    hall.happens(issued())
    hall.happens(called())
    assert hall.after(0) == [BOARD]
    assert hall.after(CALM_S) == [KIOSK], "the board has had that news already"


def test_those_that_wait_longest_go_first() -> None:
    hall = Hall(KIOSK, BOARD, DISPLAYS[1])
    hall.happens(issued())
    hall.happens(TicketRecalled(counter_id="counter-1", ticket_id="ticket-1", label="A001"))
    order = hall.after(CALM_S)
    assert order[-1] == KIOSK
    assert set(order) == {KIOSK, BOARD, DISPLAYS[1]}


def test_the_floor_is_sent_at_most_once_a_second() -> None:
    hall = Hall(FLOOR)
    hall.happens(called())
    assert hall.after(1) == [FLOOR]
    hall.happens(called())
    assert hall.after(1.9) == []
    assert hall.after(2) == [FLOOR]


def test_the_floors_running_times_move_without_any_event() -> None:
    hall = Hall(FLOOR, BOARD)
    assert hall.after(FLOOR_EVERY_S - 0.5) == []
    assert hall.after(FLOOR_EVERY_S + 0.5) == [FLOOR]


def test_a_phone_is_sent_its_own_news_and_not_too_often() -> None:
    hall = Hall(PHONE)
    hall.happens(called())
    assert hall.after(0) == [PHONE]
    hall.happens(TicketRecalled(counter_id="counter-1", ticket_id="ticket-1", label="A001"))
    assert hall.after(0.3) == []
    assert hall.after(0.6) == [PHONE]
    hall.happens(TicketRecalled(counter_id="counter-1", ticket_id="ticket-2", label="A002"))
    assert hall.after(3) == []


def test_nobody_at_a_counter_waits_for_a_hall_of_phones() -> None:
    """The day ends for sixty people at once; while their phones are told, somebody comes to a counter."""
    phones = [Room(Screen.PHONE, "site", f"ticket-{number}") for number in range(100, 160)]
    hall = Hall(TABLET, *phones)
    for phone in phones:
        hall.happens(TicketExpired(ticket_id=phone.subject, label="A100"))
    hall.meanwhile = lambda: hall.happens(TicketStarted(counter_id="counter-1", ticket_id="ticket-1", label="A001"))
    order = hall.after(CALM_S)
    assert len(order) == 61
    assert 1 <= order.index(TABLET) <= BATCH


def test_an_event_without_a_subject_does_not_go_to_everybody() -> None:
    hall = Hall(*DISPLAYS.values())
    hall.happens(TicketRecalled(label="A001"))
    assert hall.after(1) == []


def test_an_empty_room_costs_nothing() -> None:
    hall = Hall(BOARD)
    hall.happens(called())
    hall.rooms.leave("screen-0")
    assert hall.after(1) == []


@pytest.mark.parametrize("error", [NotFound("counter"), RuntimeError("a defect")])
def test_a_room_whose_state_cannot_be_made_silences_no_other_and_is_tried_again(error: Exception) -> None:
    hall = Hall(BOARD, *DISPLAYS.values())
    hall.failing[DISPLAYS[1]] = error
    hall.happens(called(1))
    with capture_logs() as told:
        assert hall.after(0) == [BOARD]
    assert [line["event"] for line in told] == ["snapshot.failed"]
    hall.failing.clear()
    assert hall.after(AGAIN_S + 1) == [DISPLAYS[1]]


def test_what_only_the_floor_counts_reaches_the_floor_alone() -> None:
    hall = Hall(BOARD, KIOSK, FLOOR)
    hall.happens(AnnouncementPlayed(device_id="board", announcement_id="a", status="played"))
    assert hall.after(2) == [FLOOR]


def test_a_screen_that_comes_in_is_greeted_with_the_present_state() -> None:
    hall = Hall(BOARD)
    hall.revision = 7
    greeted: list[Any] = []
    hall.relay.greet(BOARD, greeted.append)
    assert [one["revision"] for one in greeted] == [7]


def test_a_greeting_is_never_overtaken_by_a_newer_state() -> None:
    """While a greeting is made, the world moves on and the relay wants to tell of it: it has to wait its turn."""
    hall, order = Hall(BOARD), list[int]()
    relay = Relay(hall.rooms, lambda _room: hall.revision, lambda _room, revision: order.append(revision))
    hall.rooms.enter("newcomer", BOARD)

    def slow_line(revision: int) -> None:
        hall.revision += 1
        assert not relay._one_at_a_time.acquire(blocking=False)
        order.append(revision)

    relay.greet(BOARD, slow_line)
    relay.put([Notice("site", hall.revision, called())])
    relay.flush(monotonic())
    assert order == sorted(order) == [0, 1]


def test_a_hall_that_comes_back_at_once_shares_one_state() -> None:
    hall, made, greeted = Hall(BOARD), list[Room](), list[Any]()

    def make(room: Room) -> Any:
        made.append(room)
        return {"made": len(made)}

    relay = Relay(hall.rooms, make, lambda *_: None)
    for _ in range(50):
        relay.greet(BOARD, greeted.append)
    assert len(made) == 1
    assert len(greeted) == 50
    relay.put([Notice("site", 8, called())])
    relay.greet(BOARD, greeted.append)
    assert greeted[-1] == {"made": 2}, "the site has changed, so the state is made anew"


def test_a_room_that_time_has_changed_gets_a_fresh_state_without_any_event() -> None:
    hall, made, told = Hall(BOARD, KIOSK), list[Room](), list[Any]()

    def make(room: Room) -> Any:
        made.append(room)
        return len(made)

    relay = Relay(hall.rooms, make, lambda _room, state: told.append(state))
    relay.greet(BOARD, told.append)
    relay.touch([BOARD])
    relay.flush(monotonic())
    assert told == [1, 2], "what a newcomer was told a moment ago is old already"
    assert made == [BOARD, BOARD], "the kiosk is left alone"


def test_while_it_runs_a_call_is_sent_at_once_and_it_stops_when_told() -> None:
    hall, sent = Hall(BOARD), Queue[Room]()
    relay = Relay(hall.rooms, lambda _room: {}, lambda room, _state: sent.put(room))
    runner = threading.Thread(target=relay.run, daemon=True)
    runner.start()
    for revision in range(3):
        relay.put([Notice("site", revision, called())])
        assert sent.get(timeout=10) == BOARD
    relay.stop()
    runner.join(10)
    assert not runner.is_alive()
