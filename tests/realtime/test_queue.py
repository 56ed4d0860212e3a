"""A hall of phones: one message for a whole line, made once, and everybody finds herself in it."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic

import gevent
import pytest

from server.app import Server
from server.queries.followed import phone_subject
from server.queries.screens import Screen
from server.realtime.relay import QUEUE_EVERY_S
from server.realtime.rooms import Room
from server.realtime.wire.door import Door
from server.serve import AnswerCount
from tests.realtime.live import Live, LiveScreen, RefusedError
from tests.story.doors import Json
from tests.story.hall import Site


@pytest.fixture
def live(site: Site) -> Iterator[Live]:
    """The site's server on a real port."""
    running = Live(site.server)
    yield running
    running.stop()


def made(site: Site) -> list[Room]:
    """Every state that the relay makes from now on."""
    rooms: list[Room] = []
    make = site.server.relay._snapshot

    def counted(room: Room) -> Json:
        rooms.append(room)
        state: Json = make(room)
        return state

    site.server.relay._snapshot = counted
    return rooms


def place_in(news: Json, ticket_id: str) -> int:
    line: list[str] = news["line"]
    return line.index(ticket_id[-6:])


def test_a_call_is_one_message_for_all_who_wait_in_the_line(site: Site, live: Live) -> None:
    visits = [site.kiosk.take_number() for _ in range(4)]
    elsewhere = live.screen("phone", site.kiosk.take_number("Khai sinh").token)
    phones = [live.screen("phone", visit.token) for visit in visits]
    assert [phone.next()["state"]["ahead"] for phone in phones] == [0, 1, 2, 3]
    elsewhere.next()
    site.officer(1).opens()
    live.relay()
    for phone in (*phones, elsewhere):
        phone.news()  # a counter has opened: the waits are others
    rooms = made(site)
    site.officer(1).calls_next()
    live.relay()
    called = phones[0].next()
    assert (called["state"]["state"], called["state"]["counter"]) == ("called", 1)
    told = [phone.news() for phone in phones[1:]]
    assert told[0] == told[1] == told[2]
    assert [place_in(told[0], visit.phone["id"]) for visit in visits[1:]] == [0, 1, 2]
    assert told[0]["revision"] == called["revision"] == site.revision
    assert told[0]["waits"][0][0] == 0
    assert sorted(room.screen for room in rooms) == [Screen.PHONE, Screen.QUEUE]
    assert elsewhere.has_heard_nothing_more()
    assert phones[0].has_heard_nothing_more(), "who is called waits in no line"


def test_the_line_tells_each_phone_what_its_own_page_would(site: Site, live: Live) -> None:
    site.officer(1).opens()
    visits = [site.kiosk.take_number() for _ in range(3)] + [site.kiosk.take_number(priority="aged_80")]
    phone = live.screen("phone", visits[0].token)
    phone.next()
    site.kiosk.take_number()
    live.relay()
    news = phone.news()
    assert [place_in(news, visit.phone["id"]) for visit in visits] == [visit.phone["ahead"] for visit in visits]


def test_a_missed_message_heals_with_the_next_and_a_screen_that_comes_back_is_told_its_place(
    site: Site, live: Live
) -> None:
    officer, visits = site.officer(1).opens(), [site.kiosk.take_number() for _ in range(4)]
    phone = live.screen("phone", visits[3].token)
    assert phone.next()["state"]["ahead"] == 3
    phone.leaves()
    officer.calls_next()
    live.relay()
    back = live.screen("phone", visits[3].token)
    first = back.next()
    assert first["state"]["ahead"] == 2
    officer.finishes().calls_next()
    live.relay()
    news = back.news()
    assert place_in(news, visits[3].phone["id"]) == 1
    assert news["revision"] > first["revision"]


def test_a_quiet_line_is_told_again_as_its_waits_move_with_the_clock(site: Site, live: Live) -> None:
    phone = live.screen("phone", site.kiosk.take_number().token)
    phone.next()
    site.server.relay.flush(monotonic() + QUEUE_EVERY_S / 2)
    assert phone.has_heard_nothing_more()
    site.server.relay.flush(monotonic() + QUEUE_EVERY_S + 1)
    first = phone.news()
    site.server.relay.flush(monotonic() + 2 * QUEUE_EVERY_S + 7)
    assert phone.news()["line"] == first["line"]


def test_who_is_sent_on_hears_the_new_line(site: Site, live: Live) -> None:
    officer, visit = site.officer(1).opens(), site.kiosk.take_number()
    phone = live.screen("phone", visit.token)
    phone.next()
    officer.calls_next()
    live.relay()
    assert phone.next()["state"]["state"] == "called"
    officer.tries("transfer", service_id=site.centre.services["Khai sinh"]).good()
    live.relay()
    assert phone.next()["state"]["service"]["id"] == site.centre.services["Khai sinh"]
    site.kiosk.take_number("Khai sinh")
    live.relay()
    assert phone.has_heard_of(site.centre.services["Khai sinh"])


@contextmanager
def as_it_is_served(site: Site) -> Iterator[tuple[Server, str]]:
    """The site under gevent, as a centre runs it; the test's own thread is its event loop."""
    server = Server(site.server.settings, site.clock, mode="gevent")
    listener = Door(("127.0.0.1", 0), server.app, log=None, handler_class=AnswerCount)
    listener.start()
    yield server, f"http://127.0.0.1:{listener.server_port}"
    listener.stop()
    server.store.close()


def test_standard_clients_follow_their_tickets_right_to_the_call(site: Site) -> None:
    """Boards and phones with the stock client, on lines that we serve without a greenlet for each."""
    visits = [site.kiosk.take_number() for _ in range(3)]
    heard: list[Json] = []

    def citizen(url: str) -> None:
        board = LiveScreen(url, {"screen": "hall_board", "token": site.board.token}, {})
        phones = [LiveScreen(f"{url}?screen=phone", {"screen": "phone", "token": one.token}, {}) for one in visits]
        heard.extend(one.next() for one in (board, *phones))
        with pytest.raises(RefusedError):  # a page of another site, by the phones' door
            LiveScreen(f"{url}?screen=phone", {}, {"Origin": "https://evil.example"})
        ready.set()
        heard.extend(phone.news() for phone in phones[1:])
        heard.extend([phones[0].next(), board.next()])
        for one in (board, *phones):
            one.leaves()

    ready = threading.Event()
    with as_it_is_served(site) as (server, url):
        thread = threading.Thread(target=citizen, args=(url,))
        thread.start()
        _until(lambda: ready.is_set() or not thread.is_alive())
        site.officer(1).opens().calls_next()
        server.outbox.look()
        server.relay.flush(monotonic() + 1)
        _until(lambda: not thread.is_alive() and server.rooms.sockets() == 0)
    board, *first, news, same_news, called, board_after = heard
    assert [one["state"]["ahead"] for one in first] == [0, 1, 2]
    assert news == same_news
    assert [place_in(news, visit.phone["id"]) for visit in visits[1:]] == [0, 1]
    assert called["state"]["counter"] == 1
    assert (board["state"]["calls"], board_after["state"]["calls"][0]["label"]) == ([], "A001")


def test_phones_that_are_answered_in_a_row_share_a_view_until_something_is_committed(site: Site) -> None:
    reader, at = site.server.reader, site.revision
    with reader.together():
        with reader.of(site.centre.id) as one, reader.of(site.centre.id) as other:
            assert one is other
        token = site.kiosk.take_number().token
        with reader.anywhere() as connection:
            assert phone_subject(connection, token)[0] == site.centre.id
        with reader.of(site.centre.id) as later:
            assert later.site.revision == site.revision > at
    with reader.of(site.centre.id) as alone:
        assert alone is not later


def _until(true: object) -> None:
    with gevent.Timeout(20):
        while not true():  # type: ignore[operator]
            gevent.sleep(0.01)
