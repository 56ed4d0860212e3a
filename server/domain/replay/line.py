"""Who waits, at one moment of a day that is played once more."""

from __future__ import annotations

from bisect import insort
from collections.abc import Collection, Iterator
from datetime import datetime

from server.domain.policy import Standing
from server.domain.replay.day import Person

_Queue = list[tuple[tuple[datetime, int], Person]]


class Line:
    """A queue for each service and standing, and those who were sent to one counter."""

    def __init__(self) -> None:
        self._queues: dict[str, dict[Standing, _Queue]] = {}
        self._sent: dict[str, list[Person]] = {}

    def joins(self, person: Person) -> None:
        """Stands behind whoever came before."""
        if person.only_at is not None:
            self._sent.setdefault(person.only_at, []).append(person)
        else:
            queue = self._queues.setdefault(person.service_id, {}).setdefault(person.standing, [])
            insort(queue, (person.place, person), key=lambda pair: pair[0])

    def leaves(self, person: Person) -> None:
        """Waits no longer; somebody who has left already is not missed."""
        if person.only_at is not None:
            self._sent[person.only_at] = [one for one in self._sent.get(person.only_at, ()) if one is not person]
            return
        queue = self._queues.get(person.service_id, {}).get(person.standing, [])
        queue[:] = [pair for pair in queue if pair[1] is not person]

    def heads(self, counter_id: str, served: Collection[str]) -> Iterator[Person]:
        """All who can be next at that counter: the first of each standing in what it serves, and those sent there."""
        yield from self._sent.get(counter_id, ())
        for service_id in served:
            for queue in self._queues.get(service_id, {}).values():
                if queue:
                    yield queue[0][1]
