"""Work that would stop the event loop goes to a real thread, or to a process that gives way to the server's."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TypeVar

from gevent import get_hub, monkey

T = TypeVar("T")
POLITENESS = 19
"""How far calls go before reports, as `nice` counts it: of a full core a report gets 15 parts, a call 1,024. As an idle
process (SCHED_IDLE, 3 parts) it would starve."""


def offloaded(work: Callable[[], T]) -> T:
    """Run it in gevent's thread pool while other requests go on; right here where gevent does not rule."""
    if not monkey.is_module_patched("threading"):
        return work()
    result: T = get_hub().threadpool.apply(work)
    return result


def let_others_go_first() -> None:
    """For a process of its own, such as one that reckons reports."""
    os.nice(POLITENESS)
