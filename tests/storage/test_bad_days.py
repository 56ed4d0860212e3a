"""The database is locked, slow, full or gone for a while: people are told to wait, and then everything goes on."""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from dataclasses import replace
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from server.app import Server
from server.domain.errors import Unavailable
from server.domain.events import StaffAdded
from server.domain.roles import system_actor
from server.settings import Settings
from server.storage import engine, store
from server.storage.journal import Authorship
from server.storage.store import Store
from server.storage.tx import new_id
from tests.postgres import Postgres
from tests.running import wait_until
from tests.storage.test_store import close_the_service
from tests.story.doors import Answer
from tests.story.hall import Site
from tests.story.ledger import present_rows, replayed_rows

BUSY = (503, "unavailable")


@contextmanager
def locked_by_somebody(site: Site) -> Iterator[None]:
    """Another program holds what every change needs: SQLite's file, or the site's row on PostgreSQL."""
    url = site.server.store.url
    if site.server.store.is_sqlite:
        with closing(sqlite3.connect(site.server.store.writer.url.database or "", isolation_level=None)) as somebody:
            somebody.execute("BEGIN IMMEDIATE")
            yield
    else:
        other = Store(url)
        with other.writer.begin() as connection:
            other.site(connection, site.centre.id, lock=True)
            yield
        other.close()


@pytest.fixture
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody wants to wait for seconds here."""
    monkeypatch.setattr(engine, "PATIENCE_S", 1.0)
    monkeypatch.setattr(engine, "FORSAKEN_S", 2)
    monkeypatch.setattr(engine, "STATEMENT_S", 1)
    monkeypatch.setattr(store, "TURN_S", 0.5)


@pytest.fixture
def hall(_impatient: None, site: Site) -> Site:
    """A centre whose server waits a second at most; it was started after the patience was set."""
    return site


def is_as_the_journal_tells(site: Site) -> bool:
    """Nothing was kept by halves."""
    books = site.server.store, site.centre.id
    return replayed_rows(*books) == present_rows(*books)


def test_while_the_database_is_locked_screens_show_and_changes_are_told_to_wait(hall: Site) -> None:
    with locked_by_somebody(hall):
        answer = hall.kiosk.asks(request_id="touch")
        assert answer.refusal == BUSY
        assert int(answer.raw.headers["Retry-After"]) == answer.facts["retry_after_s"]
        assert hall.board.state["open"]
    assert hall.kiosk.asks(request_id="touch").good()["ticket"]["label"] == "A001"


def test_a_lock_that_goes_away_in_time_is_only_waited_for(hall: Site) -> None:
    with locked_by_somebody(hall):
        answers: list[Any] = []
        asking = threading.Thread(target=lambda: answers.append(hall.kiosk.asks(request_id="touch")))
        asking.start()
        asking.join(0.2)
        assert not answers, "it waits"
    asking.join(20)
    assert answers[0].good()["ticket"]["label"] == "A001"


def test_those_behind_a_change_that_hangs_are_told_to_wait(hall: Site) -> None:
    by = Authorship(system_actor(hall.centre.id), hall.clock(), None)
    with hall.server.store.writing(hall.centre.id, by):
        assert hall.kiosk.asks(request_id="touch").refusal == BUSY
    assert hall.kiosk.asks(request_id="touch").good()["ticket"]["label"] == "A001"


@pytest.mark.sqlite
def test_on_a_full_disk_nothing_is_kept_by_halves(hall: Site) -> None:
    with hall.server.store.writer.connect() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    given = 0
    while (answer := hall.kiosk.asks(request_id=f"touch-{given}")).status == 201:
        given += 1
    assert answer.refusal == BUSY
    assert hall.board.state["open"]
    assert is_as_the_journal_tells(hall)
    with hall.server.store.writer.connect() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count=1073741823")
    assert hall.kiosk.asks(request_id=f"touch-{given}").good()["ticket"]["number"] == given + 1


@pytest.mark.postgresql
def test_a_question_that_takes_too_long_is_given_up(hall: Site) -> None:
    begun = time.monotonic()
    with pytest.raises(Unavailable, match="timeout"), hall.server.store.reading() as connection:
        connection.execute(text("SELECT pg_sleep(30)"))
    assert time.monotonic() - begun < 10
    assert hall.board.state["open"]


@pytest.mark.postgresql
def test_a_process_that_stands_still_in_a_change_holds_nobody_up_for_long(hall: Site) -> None:
    by = Authorship(system_actor(hall.centre.id), hall.clock(), None)
    beside = Server(Settings(data=hall.server.settings.data, database=hall.server.store.url), hall.clock, "threading")
    given: list[str] = []

    def stands_still() -> None:
        with beside.store.writing(hall.centre.id, by) as tx:
            close_the_service(tx, hall.centre.services["Đất đai"])
            given.append(asked_until_answered(hall).good()["ticket"]["label"])

    with pytest.raises(Unavailable):
        stands_still()
    assert given == ["A001"]
    assert hall.kiosk.asks().good()["ticket"]["label"] == "A002", "what stood still has changed nothing"
    beside.store.close()


def asked_until_answered(hall: Site) -> Answer:
    """The same wish again and again, as a kiosk does."""
    until = time.monotonic() + 20
    while (answer := hall.kiosk.asks(request_id="touch")).status == 503:
        assert time.monotonic() < until
    return answer


@pytest.mark.postgresql
@pytest.mark.parametrize("dies", [Postgres.stop, Postgres.kill], ids=["stopped", "crashed"])
def test_when_the_server_of_the_database_comes_back_everything_goes_on(
    hall: Site, postgres: Postgres, dies: Any
) -> None:
    hall.kiosk.take_number()
    assert hall.board.state["open"]
    dies(postgres)
    for _ in range(3):
        assert hall.kiosk.asks(request_id="touch").refusal == BUSY
        assert hall.board.door.get("/board").refusal == BUSY
    postgres.start()
    assert hall.kiosk.asks(request_id="touch").good()["ticket"]["label"] == "A002"
    assert hall.board.state["open"]
    assert is_as_the_journal_tells(hall)


@pytest.mark.postgresql
def test_a_line_that_breaks_costs_one_answer_at_most(hall: Site, postgres: Postgres) -> None:
    hall.kiosk.take_number()
    postgres.stop()
    postgres.start()
    assert hall.kiosk.asks(request_id="touch").status in (201, 503)
    answers = [hall.board.door.get("/board").status for _ in range(5)]
    assert answers == [200] * 5
    assert hall.kiosk.asks(request_id="touch").status == 201


def is_waited_for(books: Store) -> bool:
    """Whether somebody waits for what somebody else is about to write."""
    blocked = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'"
    with books.reading() as connection:
        return bool(connection.execute(text(blocked)).scalar())


@pytest.mark.postgresql
def test_of_two_sites_that_take_one_name_at_once_the_second_is_asked_to_come_again(
    hall: Site, other_site: Site
) -> None:
    books, taken = hall.server.store, threading.Event()

    def hires(site: Site) -> None:
        by = Authorship(system_actor(site.centre.id), site.clock(), None)
        with books.writing(site.centre.id, by) as tx:
            person = replace(tx.staff.where(limit=1)[0], id=new_id(), login="mới")
            tx.staff.add(person)
            tx.record(StaffAdded(staff_id=person.id, role=person.role))
            taken.set()
            wait_until(lambda: is_waited_for(books), 20, "the second one")

    with ThreadPoolExecutor(2) as hands:
        first = hands.submit(hires, hall)
        assert taken.wait(20)
        second = hands.submit(hires, other_site)
        assert first.result(20) is None
        with pytest.raises(Unavailable):
            second.result(20)


@pytest.mark.postgresql
def test_a_statement_of_ours_that_is_wrong_is_no_bad_day(hall: Site) -> None:
    with pytest.raises(DBAPIError), hall.server.store.reading() as connection:
        connection.execute(text("SELECT nothing FROM nowhere"))
