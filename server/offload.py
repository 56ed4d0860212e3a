"""Work that would stop the event loop goes to a real thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from gevent import get_hub, monkey

T = TypeVar("T")


def offloaded(work: Callable[[], T]) -> T:
    """Run it in gevent's thread pool while other requests go on; right here where gevent does not rule."""
    if not monkey.is_module_patched("threading"):
        return work()
    result: T = get_hub().threadpool.apply(work)
    return result
