"""Which counters share which services: what is staffed together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from server.domain.centre.counter import Counter


@dataclass(frozen=True, slots=True)
class Group:
    """Services and the counters that serve them, no counter of which serves anything else.

    Counters that have a service in common belong together, and so do those that have one in common with the same third
    counter. The group is reckoned as one line for all its counters: right where each counter serves nearly all of its
    services, optimistic where it hangs together by one counter alone.
    """

    service_ids: tuple[str, ...]
    counters: tuple[Counter, ...]


def groups_of(counters: Iterable[Counter]) -> list[Group]:
    """The groups of these counters, by their lowest counter number."""
    groups: list[Group] = []
    for counter in sorted(counters, key=lambda one: one.number):
        mine = set(counter.service_ids)
        shared = [group for group in groups if mine & set(group.service_ids)]
        services = dict.fromkeys(id_ for group in shared for id_ in group.service_ids) | dict.fromkeys(
            counter.service_ids
        )
        together = [one for group in shared for one in group.counters]
        groups = [group for group in groups if group not in shared]
        if services:
            groups.append(Group(tuple(services), (*together, counter)))
    return sorted(groups, key=lambda group: min(one.number for one in group.counters))
