"""Reading the audit in a thread of its own."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from typing import TypeVar

from server.storage.reading import Reading

T = TypeVar("T")


def read(opened: Callable[[], AbstractContextManager[Reading]], work: Callable[[Reading], T]) -> T:
    """What the work finds, on a reading that is opened for it and closed after it."""
    with opened() as reading:
        return work(reading)
