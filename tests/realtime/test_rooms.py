"""Who looks at what, and who is there."""

from server.queries.screens import Screen
from server.realtime.presence import Presence
from server.realtime.rooms import Room, Rooms
from tests.story.clock import Clock

ONE = Room(Screen.CONSOLE, "site", "counter-1")
TWO = Room(Screen.CONSOLE, "site", "counter-2")
ELSEWHERE = Room(Screen.CONSOLE, "another", "counter-9")


def furnished() -> Rooms:
    rooms = Rooms()
    for sid, room in {"a": ONE, "b": ONE, "c": TWO, "d": ELSEWHERE}.items():
        rooms.enter(sid, room)
    return rooms


def test_a_subject_is_one_room_and_none_is_all_of_the_site() -> None:
    rooms = furnished()
    assert rooms.of("site", Screen.CONSOLE, "counter-1") == [ONE]
    assert set(rooms.of("site", Screen.CONSOLE, None)) == {ONE, TWO}
    assert rooms.of("site", Screen.CONSOLE, "counter-7") == []
    assert rooms.of("site", Screen.HALL_BOARD, None) == []
    assert set(rooms.all_of(Screen.CONSOLE)) == {ONE, TWO, ELSEWHERE}


def test_a_room_is_there_as_long_as_somebody_is_in_it() -> None:
    rooms = furnished()
    rooms.leave("a")
    assert rooms.has(ONE)
    rooms.leave("b")
    assert not rooms.has(ONE)
    assert rooms.of("site", Screen.CONSOLE, None) == [TWO]
    assert rooms.sockets() == 2


def test_leaving_twice_or_never_having_come_is_nothing() -> None:
    rooms = furnished()
    rooms.leave("a")
    rooms.leave("a")
    rooms.leave("stranger")
    assert rooms.sockets() == 3


def test_rooms_of_two_sites_never_share_a_name() -> None:
    assert len({ONE.name, TWO.name, ELSEWHERE.name, Room(Screen.FLOOR, "site", None).name}) == 4


def test_a_device_is_there_while_its_line_stands_and_was_there_when_it_last_asked() -> None:
    clock = Clock()
    presence = Presence(clock)
    assert "tablet" not in presence
    presence.heard("tablet")
    begun = clock()
    clock.advance(minutes=1)
    assert presence["tablet"] == begun
    presence.connected("tablet")
    clock.advance(hours=1)
    assert presence["tablet"] == clock()
    presence.gone("tablet")
    gone = clock()
    clock.advance(minutes=1)
    assert presence["tablet"] == gone
    assert list(presence) == ["tablet"]
    assert len(presence) == 1


def test_two_lines_of_one_device_are_one_presence() -> None:
    clock = Clock()
    presence = Presence(clock)
    presence.connected("board")
    presence.connected("board")
    presence.gone("board")
    clock.advance(minutes=1)
    assert presence["board"] == clock()
