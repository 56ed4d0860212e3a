"""Reading that takes long, beside the event loop."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from server.domain.roles import Actor
from server.offload import offloaded
from server.parts import parts

T = TypeVar("T")


def read_apart(asker: Actor, work: Callable[..., T]) -> T:
    """What the work finds in the asker's centre, on a reading and in a thread of its own: others are served meanwhile.

    The thread knows no request, so the work is given all that it needs.
    """
    return offloaded(partial(parts().reader.aside, asker.site_id, work))


def read_by_clerk(asker: Actor, work: Callable[..., T]) -> T:
    """As read_apart, in a process of its own: what takes long of Python itself would slow down every call in a thread.

    The work must be one that can be pickled.
    """
    return parts().aside(asker.site_id, work)
