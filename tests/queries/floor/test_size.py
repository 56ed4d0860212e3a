"""The floor is read as quickly in the evening as in the morning: questions and rows do not grow with tickets."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from sqlalchemy.pool.base import _ConnectionFairy

from server.queries.floor.state import floor_state
from tests.story.hall import Site


@dataclass
class Read:
    """What a look at the database took."""

    questions: int = 0
    rows: int = 0


class Counting:
    """A cursor that counts what is asked of it and what it gives."""

    def __init__(self, cursor: Any, read: Read) -> None:
        self._cursor = cursor
        self._read = read

    def __getattr__(self, name: str) -> Any:
        return getattr(self._cursor, name)

    def execute(self, *asked: Any) -> Any:
        self._read.questions += 1
        return self._cursor.execute(*asked)

    def fetchall(self) -> list[Any]:
        found = list(self._cursor.fetchall())
        self._read.rows += len(found)
        return found

    def fetchone(self) -> Any:
        found = self._cursor.fetchone()
        self._read.rows += found is not None
        return found

    def fetchmany(self, *size: int) -> list[Any]:
        found = list(self._cursor.fetchmany(*size))
        self._read.rows += len(found)
        return found


@pytest.fixture
def read_of_the_floor(site: Site, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Read]:
    """Reads the floor once, and says what that took."""
    plain = _ConnectionFairy.cursor

    def look() -> Read:
        read = Read()
        with monkeypatch.context() as patch:
            patch.setattr(_ConnectionFairy, "cursor", lambda self, *more: Counting(plain(self, *more), read))
            with site.server.reader.of(site.centre.id) as reading:
                floor_state(reading, None)
        return read

    return look


def serve(site: Site, visits: int) -> None:
    """So many whole visits, rated, and one person who waits."""
    for _ in range(visits):
        site.clock.advance(seconds=0.1)
        site.serves_one(1)
        site.tablet(1).rates(4).good()
    site.kiosk.take_number()


def test_questions_and_rows_do_not_grow_with_tickets(site: Site, read_of_the_floor: Callable[[], Read]) -> None:
    serve(site, 2)
    few = read_of_the_floor()
    serve(site, 30)
    many = read_of_the_floor()
    assert few.questions > 0
    assert few.rows > 0
    assert (many.questions, many.rows) == (few.questions, few.rows)


def test_a_single_question_tells_all_counters(site: Site, read_of_the_floor: Callable[[], Read]) -> None:
    for number in (1, 2, 3):
        site.kiosk.take_number()
        site.officer(number).opens()
    none_called = read_of_the_floor().questions
    for number in (1, 2, 3):
        site.officer(number).calls_next()
    assert read_of_the_floor().questions == none_called
