"""Reading that takes long, beside the event loop."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

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
