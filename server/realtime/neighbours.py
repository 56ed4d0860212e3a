"""Processes of one installation ring at each other's doors by Redis: "site, revision". What is said there is in the
journal already: a message that is lost costs a second, one that comes twice nothing, and Redis may die and come back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import sleep
from typing import Any

import structlog
from redis import Redis
from redis.backoff import NoBackoff
from redis.exceptions import RedisError
from redis.retry import Retry

from server.storage.journal import Notice

log = structlog.get_logger()

ANSWER_S = 3.0
AGAIN_S = 1.0
"""After this Redis is tried again."""


def open_redis(url: str) -> Redis:
    """A client that gives up soon: whoever asks has another way."""
    return Redis.from_url(url, socket_timeout=ANSWER_S, socket_connect_timeout=ANSWER_S, retry=Retry(NoBackoff(), 0))


class Neighbours:
    """Tells the other processes what this one has committed, and hears what they have."""

    def __init__(self, url: str, channel: str, heard: Callable[[str, int], None]) -> None:
        self._url = url
        self._channel = channel
        self._heard = heard
        self._due: dict[str, int] = {}
        self._wake = threading.Event()
        self._stopping = False
        self._away = False

    def put(self, notices: list[Notice]) -> None:
        """Note what to tell; neither blocks nor fails."""
        for notice in notices:
            self._due[notice.site_id] = notice.revision
        self._wake.set()

    def tell(self) -> None:
        """Until `stop`: say how far each site has come. While Redis is away nothing is kept: the journal keeps it."""
        with open_redis(self._url) as redis:
            while not self._stopping:
                self._wake.wait()
                self._wake.clear()
                due, self._due = self._due, {}
                try:
                    for site_id, revision in due.items():
                        redis.publish(self._channel, f"{site_id} {revision}")
                except RedisError as error:
                    self._is_away(error)

    def listen(self) -> None:
        """Until `stop`: hear what the others say; come back when Redis does."""
        with open_redis(self._url) as redis:
            while not self._stopping:
                try:
                    self._listen(redis)
                except RedisError as error:
                    self._is_away(error)
                    sleep(AGAIN_S)

    def _listen(self, redis: Redis) -> None:
        with redis.pubsub(ignore_subscribe_messages=True) as line:  # type: ignore[no-untyped-call]
            line.subscribe(self._channel)
            while not self._stopping:
                message = line.get_message(timeout=ANSWER_S)
                self._is_back()
                if message is not None:
                    self._understand(message["data"])

    def _understand(self, said: Any) -> None:
        site_id, _, revision = said.decode(errors="replace").partition(" ")
        if revision.isdecimal():
            self._heard(site_id, int(revision))

    def _is_away(self, error: RedisError) -> None:
        if not self._away:
            log.warning("redis.away", reason=str(error))
        self._away = True

    def _is_back(self) -> None:
        if self._away:
            log.info("redis.back")
        self._away = False

    def stop(self) -> None:
        """Let both loops return; the one that listens does so within a few seconds."""
        self._stopping = True
        self._wake.set()
