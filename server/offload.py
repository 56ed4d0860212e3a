"""Work that would stop the event loop goes to a real thread, or to a process that gives way to the server's."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

from gevent import get_hub, monkey

T = TypeVar("T")
ALWAYS, SOMEWHAT = 19, 5
"""How far calls go before a process, as `nice` counts it. Of a full core the first gets 15 parts, the second 335, a
call 1,024. As an idle process (SCHED_IDLE, 3 parts) a report would starve."""


def offloaded(work: Callable[[], T]) -> T:
    """Run it in gevent's thread pool while other requests go on; right here where gevent does not rule."""
    if not monkey.is_module_patched("threading"):
        return work()
    result: T = get_hub().threadpool.apply(work)
    return result


def let_others_go_first(politeness: int) -> None:
    """For a process of its own, such as one that reckons reports."""
    os.nice(politeness)
