"""Many courses of the hall at once: in each everything lasts otherwise, and everybody is called at some instant.

People are called in one order, each by the counter of theirs that is free first. Where counters call by coming alone
that is exactly what the rule does; where runs and ranks mix in, it is the rule's order at the usual pace.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from heapq import heapify, heapreplace
from operator import itemgetter
from random import Random
from typing import Any
from zlib import crc32

from server.domain.estimates.laws import PATHS, Law

Column = tuple[float, ...]
"""One number for each course."""
ORDERS = 509


@lru_cache(maxsize=1)
def _orders() -> tuple[itemgetter[Any], ...]:
    """The same in every process and on every day, so that what is told of an unchanged hall does not change."""
    dice = Random(20_261_122)  # noqa: S311 - nothing secret
    return tuple(itemgetter(*dice.sample(range(PATHS), PATHS)) for _ in range(ORDERS))


def column(law: Law, name: str) -> Column:
    """The law's parts, one in each course, in an order that belongs to the name: whoever waits keeps their luck."""
    found: Column = _orders()[crc32(name.encode()) % ORDERS](law)
    return found


def starts(free: Sequence[Sequence[Column]], takes: Sequence[Column], may: Sequence[tuple[int, ...]],
           from_s: Sequence[float]) -> list[Column]:  # fmt: skip
    """For each person in the order of calls the instants of the call, one in each course.

    `free`: of each group of counters, when each of them is free; `takes`: how long a counter is with each person;
    `may`: the groups that may call the person; `from_s`: before when not.
    """
    rows = zip(*takes, strict=True)
    desks = [[list(row) for row in zip(*group, strict=True)] for group in free]
    if len(free) == 1 and not any(from_s):
        one_group = zip(desks[0], rows, strict=True)
        return list(zip(*(_in_one(heap, row) for heap, row in one_group), strict=True))
    courses = zip(zip(*desks, strict=True), rows, strict=True)
    return list(zip(*(_in_many(heaps, row, may, from_s) for heaps, row in courses), strict=True))


def _in_one(heap: list[float], row: Column) -> list[float]:
    """Counters that all call the same people: the one that is free first calls the next."""
    heapify(heap)
    return [heapreplace(heap, heap[0] + take) for take in row]


def _in_many(heaps: Sequence[list[float]], row: Column, may: Sequence[tuple[int, ...]],
             from_s: Sequence[float]) -> list[float]:  # fmt: skip
    for heap in heaps:
        heapify(heap)
    found = []
    for take, groups, earliest in zip(row, may, from_s, strict=True):
        heap = heaps[groups[0]]
        for group in groups[1:]:
            if heaps[group][0] < heap[0]:
                heap = heaps[group]
        start = heap[0]
        if take > 0.0:
            heapreplace(heap, (start if start > earliest else earliest) + take)
        found.append(start if start > earliest else earliest)
    return found
