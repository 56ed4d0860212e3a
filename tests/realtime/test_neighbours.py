"""Processes ring at each other's doors by a real Redis, which may die and come back."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from queue import Queue
from uuid import uuid4

import pytest

from server.domain.events import CounterOpened
from server.realtime import neighbours
from server.realtime.neighbours import Neighbours, open_redis
from server.storage.journal import Notice
from tests.redis_server import RedisServer
from tests.running import wait_until

PATIENCE_S = 20.0
Heard = Queue[tuple[str, int]]


@pytest.fixture(autouse=True)
def _soon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "AGAIN_S", 0.05)
    monkeypatch.setattr(neighbours, "ANSWER_S", 0.5)


@pytest.fixture
def hall() -> str:
    """The installation's channel: a new one for each test, where nobody of the one before still listens."""
    return uuid4().hex


@contextmanager
def a_process(redis: RedisServer, channel: str) -> Iterator[tuple[Neighbours, Heard]]:
    """One that tells and listens, with what it has heard."""
    heard: Heard = Queue()
    earlier = listeners(redis, channel)
    one = Neighbours(redis.url, channel, lambda site_id, revision: heard.put((site_id, revision)))
    threads = [threading.Thread(target=work, daemon=True) for work in (one.tell, one.listen)]
    for thread in threads:
        thread.start()
    wait_until(lambda: listeners(redis, channel) > earlier, PATIENCE_S, "a listener")
    yield one, heard
    one.stop()
    for thread in threads:
        thread.join(PATIENCE_S)
        assert not thread.is_alive()


def listeners(redis: RedisServer, channel: str) -> int:
    """How many would hear a word."""
    with open_redis(redis.url) as line:
        return int(line.pubsub_numsub(channel)[0][1])


def news(revision: int) -> list[Notice]:
    return [Notice("a-site", revision, CounterOpened(counter_id="1"))]


def test_what_one_commits_the_others_hear(redis: RedisServer, hall: str) -> None:
    with a_process(redis, hall) as (one, own), a_process(redis, hall) as (_, other):
        one.put(news(7))
        assert other.get(timeout=PATIENCE_S) == ("a-site", 7)
        assert own.get(timeout=PATIENCE_S) == ("a-site", 7), "its own too: whoever knows it already goes on sleeping"


def test_another_installation_hears_nothing(redis: RedisServer, hall: str) -> None:
    with a_process(redis, hall) as (one, own), a_process(redis, f"not {hall}") as (_, other):
        one.put(news(7))
        assert own.get(timeout=PATIENCE_S)
        assert other.empty()


def test_nonsense_on_the_line_disturbs_nobody(redis: RedisServer, hall: str) -> None:
    with a_process(redis, hall) as (one, heard), open_redis(redis.url) as stranger:
        for word in (b"\xff\xfe", b"", b"a-site", b"a-site eight", b"a-site -1", b" "):
            stranger.publish(hall, word)
        one.put(news(8))
        assert heard.get(timeout=PATIENCE_S) == ("a-site", 8)


def test_redis_may_die_and_come_back(redis: RedisServer, hall: str) -> None:
    with ExitStack() as stack:
        one, _ = stack.enter_context(a_process(redis, hall))
        _, heard = stack.enter_context(a_process(redis, hall))
        redis.kill()
        one.put(news(8))
        redis.start()
        wait_until(lambda: listeners(redis, hall) > 0, PATIENCE_S, "a listener that came back")
        wait_until(lambda: one.put(news(9)) or not heard.empty(), PATIENCE_S, "news")  # type: ignore[func-returns-value]
        assert heard.get(timeout=PATIENCE_S) == ("a-site", 9)


def test_without_redis_nobody_waits_for_it() -> None:
    nowhere = RedisServer()
    one = Neighbours(nowhere.url, "hall", lambda *_: None)
    telling = threading.Thread(target=one.tell)
    telling.start()
    for revision in range(1_000):
        one.put(news(revision))
    one.stop()
    telling.join(PATIENCE_S)
    assert not telling.is_alive()
