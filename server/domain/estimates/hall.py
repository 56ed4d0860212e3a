"""The hall as it stands when waits are reckoned: who waits, who serves, and since when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum

from server.domain.policy.candidates import Place


class Doing(StrEnum):
    """What a counter at work does now. `idle` is free while somebody waits: its officer may be away."""

    FREE = "free"
    IDLE = "idle"
    BUSY = "busy"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One who waits, or who comes in `from_s` seconds. `since_s` is the place in the line: seconds from now, head start
    included, so that a smaller one goes first.

    `place` is that among those who go before the line, None for the line itself; `only_at` the counters alone that may
    call this one; `comes` the chance that there is anybody at all: less than 1 for people who are only expected.
    """

    ticket_id: str
    service_id: str
    since_s: float
    number: int
    place: Place | None = None
    only_at: tuple[str, ...] | None = None
    from_s: float = 0.0
    comes: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """A counter at work, with what its officer serves there. It has been `doing` what it does for `for_s` seconds, with
    somebody of `serving`, or resting for the reason `rests`; `pace` is how long its visits last, beside the usual.
    """

    id: str
    service_ids: tuple[str, ...]
    ranks: Mapping[str, int] = field(default_factory=dict)
    first_rank: int = 1
    priority_run: int = 0
    rank_run: int = 0
    doing: Doing = Doing.FREE
    for_s: float = 0.0
    serving: str | None = None
    rests: str | None = None
    pace: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Hall:
    """`most_in_a_row` and `rank_run` are the policy's; `rests` are today's hours of rest to come, from and to in
    seconds from now. `joins` are the services that somebody may join now. `prior`: how somebody stands who will come
    with priority, as the place before the line, or the seconds of head start in it. `clock_s` is the centre's clock, in
    seconds since midnight.
    """

    people: tuple[Waiting, ...]
    desks: tuple[Desk, ...]
    joins: tuple[str, ...]
    most_in_a_row: int | None = 2
    rank_run: int = 5
    rests: tuple[tuple[float, float], ...] = ()
    prior: Place | None = None
    prior_start_s: float = 0.0
    clock_s: float = 0.0

    @property
    def is_ranked(self) -> bool:
        """Whether a counter prefers some of its services."""
        return any(len(set(desk.ranks.values())) > 1 for desk in self.desks)


def parts_of(hall: Hall) -> list[Hall]:
    """Counters that share people, directly or through others, are reckoned together; the others apart."""
    parts: list[tuple[list[Desk], set[str]]] = []
    for desk in hall.desks:
        keys = {*desk.service_ids, desk.id}
        near = [one for one in parts if one[1] & keys]
        parts = [one for one in parts if one not in near]
        parts.append(([*(each for some, _ in near for each in some), desk], keys.union(*(each for _, each in near))))
    return [_part(hall, desks, keys) for desks, keys in parts]


def _part(hall: Hall, desks: list[Desk], keys: set[str]) -> Hall:
    people = tuple(one for one in hall.people if keys.intersection(one.only_at or (one.service_id,)))
    joins = tuple(one for one in hall.joins if one in keys)
    return replace(hall, desks=tuple(desks), people=people, joins=joins)
