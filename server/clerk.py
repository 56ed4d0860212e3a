"""The clerk: a process of its own that reckons what takes long, such as a year's reports, so that no call waits for it.

In a thread of the server it would hold Python's one lock for a second, and each call would be late. The clerk is
started at the first question, works at a lower priority, and goes home after some minutes without one. Both sides speak
pickle over a pair of pipes that nobody else holds.
"""

from __future__ import annotations

import os
import pickle
import select
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from functools import partial
from struct import Struct
from typing import Any, TypeVar

from gevent import monkey

from server.domain.errors import QueueError, Unavailable
from server.domain.presence import Seen
from server.offload import ALWAYS, let_others_go_first, offloaded
from server.storage.reading import Presences, Reader, Reading
from server.storage.store import Store

T = TypeVar("T")
IDLE_S = 300
"""So long the clerk waits for another question."""
HEARS, SAYS = 0, 3
_LENGTH = Struct("<Q")


class Clerk:
    """The server's side; one question at a time."""

    def __init__(self, url: str, clock: Callable[[], datetime]) -> None:
        self._url = url
        self._clock = clock
        self._turn = threading.Lock()
        self._employed: tuple[int, int, int] | None = None

    @property
    def pid(self) -> int | None:
        """The clerk's process, if one is there."""
        return self._employed[0] if self._employed else None

    def read(self, site_id: str, work: Callable[[Reading], T]) -> T:
        """What the work, a function that can be pickled, finds in that centre.

        Raises what the work raises, and Unavailable where the clerk could not be asked.
        """
        with self._turn:
            fate, told = offloaded(partial(self._ask, pickle.dumps((site_id, self._clock(), work))))
        if fate == "done":
            found: T = told
            return found
        raise _again(*told) if fate == "refused" else Unavailable("the clerk of reports does not answer")

    def _ask(self, question: bytes) -> tuple[str, Any]:
        """In a real thread. A clerk that has gone home is called back once."""
        for _ in range(2):
            try:
                _, from_clerk, to_clerk = self._employed = self._employed or _employed(self._url)
                _send(to_clerk, question)
                answer: tuple[str, Any] = pickle.loads(_receive(from_clerk))  # noqa: S301 - from our own child
            except (OSError, EOFError):
                self.let_go()
            else:
                return answer
        return "away", None

    def let_go(self) -> None:
        """Close what is left of one who has gone; with its pipes closed no clerk stays."""
        if self._employed is None:
            return
        pid, *pipes = self._employed
        self._employed = None
        for pipe in pipes:
            os.close(pipe)
        with suppress(ChildProcessError):  # gevent may have seen it go before
            monkey.get_original("os", "waitpid")(pid, 0)


def _employed(url: str) -> tuple[int, int, int]:
    """Start a clerk; its process, where it is heard, where it is told. No lock of Python's is touched on the way."""
    (from_clerk, clerk_says), (clerk_hears, to_clerk) = os.pipe(), os.pipe()
    ends = [(os.POSIX_SPAWN_DUP2, clerk_hears, HEARS), (os.POSIX_SPAWN_DUP2, clerk_says, SAYS)]
    spawn = monkey.get_original("os", "posix_spawn")  # gevent's own watches children from its loop alone
    pid: int = spawn(sys.executable, [sys.executable, "-m", "server.clerk"], os.environ, file_actions=ends)
    os.close(clerk_says)
    os.close(clerk_hears)
    _send(to_clerk, pickle.dumps(url))
    return pid, from_clerk, to_clerk


def _send(pipe: int, content: bytes) -> None:
    left = memoryview(_LENGTH.pack(len(content)) + content)
    while left:
        left = left[os.write(pipe, left) :]


def _receive(pipe: int) -> bytes:
    """One whole message; raises EOFError where the other side has gone."""
    return _exactly(pipe, *_LENGTH.unpack(_exactly(pipe, _LENGTH.size)))


def _exactly(pipe: int, count: int) -> bytes:
    content = bytearray()
    while len(content) < count:
        piece = os.read(pipe, min(count - len(content), 1 << 20))
        if not piece:
            raise EOFError
        content += piece
    return bytes(content)


def _again(kind: type[Exception], words: tuple[Any, ...], facts: dict[str, Any]) -> Exception:
    """The same refusal as the clerk met."""
    error = kind.__new__(kind, *words)
    error.args = words
    error.__dict__.update(facts)
    return error


class _Nobody(Presences):
    """The clerk sees no screens."""

    build = ""

    def __getitem__(self, key: str) -> datetime:
        raise KeyError(key)

    def __iter__(self) -> Any:
        return iter(())

    def __len__(self) -> int:
        return 0

    def told(self, device_id: str) -> Seen | None:  # noqa: ARG002
        """Nothing."""
        return None


def main() -> None:
    """Answer until nobody asks any more, or the server is gone."""
    let_others_go_first(ALWAYS)
    with suppress(EOFError, BrokenPipeError, KeyboardInterrupt):
        store = Store(pickle.loads(_receive(HEARS)))  # noqa: S301 - from our own parent
        while select.select([HEARS], [], [], IDLE_S)[0]:
            site_id, now, work = pickle.loads(_receive(HEARS))  # noqa: S301
            _send(SAYS, pickle.dumps(_fate(Reader(store, partial(_same, now), _Nobody()), site_id, work)))


def _same(now: datetime) -> datetime:
    return now


def _fate(reader: Reader, site_id: str, work: Callable[[Reading], Any]) -> tuple[str, Any]:
    try:
        return "done", reader.aside(site_id, work)
    except QueueError as error:
        return "refused", (type(error), error.args, error.__dict__)
    except Exception as error:  # noqa: BLE001 - told to the server, which logs it
        return "refused", (RuntimeError, (f"{type(error).__name__}: {error}",), {})


if __name__ == "__main__":
    main()
