"""Reading that takes long, beside the event loop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from gevent import monkey

from server.clerk import clerk_of
from server.domain.roles import Actor
from server.offload import offloaded
from server.parts import parts

T = TypeVar("T")


def read_apart(asker: Actor, work: Callable[..., T]) -> T:
    """What the work finds in the asker's centre, on a reading and in a thread of its own: others are served meanwhile.

    The thread knows no request, so the work is given all that it needs.
    """
    reader = parts().reader

    def read() -> T:
        with reader.apart(asker.site_id) as reading:
            return work(reading)

    return offloaded(read)


def read_by_clerk(asker: Actor, work: Callable[..., T]) -> T:
    """As read_apart, in a process of its own: what takes long of Python itself would slow down every call in a thread.

    The work must be one that can be pickled. Where gevent does not rule, nobody waits, and it is done right here.
    """
    if not monkey.is_module_patched("threading"):
        return read_apart(asker, work)
    return clerk_of(parts().settings.database_url, parts().executor.clock).read(asker.site_id, work)
