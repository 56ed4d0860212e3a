"""The order in which people are called if everything lasts as long as usual, by the rule of `choose_next`."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush

from server.domain.estimates.hall import Desk, Hall, Waiting

Key = tuple[float, ...]
Head = tuple[Key, Waiting]


@dataclass(slots=True)
class _Queue:
    """Those who go before the line, and the line, each in its order, of one service or sent to one counter."""

    before: list[Head] = field(default_factory=list)
    line: list[Head] = field(default_factory=list)

    def joins(self, one: Waiting) -> None:
        """At the place that is hers."""
        insort(self.line if one.place is None else self.before, (key_of(one), one), key=lambda head: head[0])


def key_of(one: Waiting) -> Key:
    """Smaller goes first, among those before the line and among the line."""
    return (*(one.place or ()), one.since_s, float(one.number))


@dataclass(slots=True)
class _Runs:
    priority: int
    rank: int


@dataclass(frozen=True, slots=True)
class Called:
    """Somebody is called then, if all lasts as usual."""

    one: Waiting
    at_s: float


def order_of(
    hall: Hall, people: Iterable[Waiting], free_s: Sequence[float], takes: Callable[[Waiting], float]
) -> list[Called]:
    """One after the other as counters become free, `free_s` from now; whom no counter may call is left out."""
    return _Course(hall, people, takes).runs([(at, number) for number, at in enumerate(free_s)])


def calls_of_one(hall: Hall, people: Iterable[Waiting], service_id: str) -> list[Waiting]:
    """The order at one counter that serves this service alone: as people are told how many are ahead of them."""
    alone = replace(hall, desks=(Desk(id="", service_ids=(service_id,)),))
    return [one.one for one in order_of(alone, people, (0.0,), lambda _: 1.0)]


class _Course:
    def __init__(self, hall: Hall, people: Iterable[Waiting], takes: Callable[[Waiting], float]) -> None:
        self._hall, self._takes = hall, takes
        self._queues: dict[str, _Queue] = {}
        self._at_desk = [
            [self._queues.setdefault(key, _Queue()) for key in (*desk.service_ids, desk.id)] for desk in hall.desks
        ]
        self._runs = [_Runs(desk.priority_run, desk.rank_run) for desk in hall.desks]
        self._coming = sorted(people, key=lambda one: -one.from_s)

    def runs(self, free: list[tuple[float, int]]) -> list[Called]:
        """Until everybody is called who is sure to be there; nobody asks when those will be who are only expected."""
        called: list[Called] = []
        heapify(free)
        left = sum(one.comes == 1.0 for one in self._coming)
        while free and left:
            now, number = heappop(free)
            self._comes_until(now)
            one = self._next_at(number)
            if one is not None:
                called.append(Called(one, now))
                left -= one.comes == 1.0
                heappush(free, (now + self._takes(one), number))
            elif self._coming:
                heappush(free, (max(now, self._coming[-1].from_s), number))
        return called

    def _comes_until(self, now: float) -> None:
        while self._coming and self._coming[-1].from_s <= now:
            one = self._coming.pop()
            for key in one.only_at or (one.service_id,):
                if key in self._queues:
                    self._queues[key].joins(one)

    def _next_at(self, number: int) -> Waiting | None:
        """As `choose_next`, on heads alone: first whether somebody goes before the line, then the ranks of the line."""
        desk, runs, queues = self._hall.desks[number], self._runs[number], self._at_desk[number]
        before = min((queue.before[0] for queue in queues if queue.before), key=_first, default=None)
        heads = [queue.line[0] for queue in queues if queue.line]
        most = self._hall.most_in_a_row
        if before is not None and (not heads or most is None or runs.priority < most):
            runs.priority = runs.priority + 1 if heads and most is not None else 0
            return self._taken(before[1])
        if not heads:
            return None
        return self._taken(self._of_the_line(heads, desk, runs))

    def _of_the_line(self, heads: Sequence[Head], desk: Desk, runs: _Runs) -> Waiting:
        longest = min(heads, key=_first)[1]
        if len(set(desk.ranks.values())) > 1:
            longest = self._by_rank(heads, longest, desk, runs)
        if self._takes(longest) > 0:
            runs.priority = 0
        return longest

    def _by_rank(self, heads: Sequence[Head], longest: Waiting, desk: Desk, runs: _Runs) -> Waiting:
        def rank(one: Waiting) -> int:
            return desk.ranks.get(one.service_id, 1)

        best = min(rank(one) for _, one in heads)
        others = [head for head in heads if rank(head[1]) > best]
        if others and runs.rank >= self._hall.rank_run:
            chosen = longest if best > desk.first_rank else min(others, key=_first)[1]
            runs.rank = 0 if rank(chosen) > best else runs.rank
            return chosen
        runs.rank = runs.rank + 1 if others else 0
        return min((head for head in heads if rank(head[1]) == best), key=_first)[1]

    def _taken(self, one: Waiting) -> Waiting:
        key = key_of(one)
        for name in one.only_at or (one.service_id,):
            if name not in self._queues:
                continue
            queue = self._queues[name]
            rows = queue.line if one.place is None else queue.before
            at = bisect_left(rows, key, key=_first)
            while rows[at][1] is not one:  # two of one instant
                at += 1
            del rows[at]
        return one


def _first(head: Head) -> Key:
    return head[0]
