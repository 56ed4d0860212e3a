"""Whether a service gives a number at this moment, why not, and when again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.centre.service import Service
from server.domain.hours.moment import Half, Moment, Rest


@dataclass(frozen=True, slots=True)
class Demand:
    """How many numbers of a service are given today and in this half of it, and when a new person would be done.

    `done_after` counts from now; None where the centre takes numbers however long the line is.
    """

    issued: int = 0
    issued_in_half: int = 0
    done_after: timedelta | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """`rest` is None while numbers are given; then `left` tells how many remain, where that is limited.

    `opens_at` is when they begin again, None when nobody knows. `of_site`: the whole centre rests with it.
    """

    rest: Rest | None
    of_site: bool
    opens_at: datetime | None
    left: int | None
    half: Half


def standing(service: Service, moment: Moment, demand: Demand, *, site_is_open: bool) -> Standing:
    """By the order of what people should hear first: stopped, closed, too late, no numbers left, no time left."""
    whole = Rest.STOPPED if not site_is_open else None if moment.table.is_own else moment.rest
    rest = whole or (Rest.STOPPED if not service.is_open else moment.rest or _used_up(service, moment, demand))
    return Standing(
        rest=rest, of_site=whole is not None, opens_at=moment.opens_again(rest) if rest else None,
        left=None if rest else _left(service, demand), half=moment.half,
    )  # fmt: skip


def _used_up(service: Service, moment: Moment, demand: Demand) -> Rest | None:
    if service.daily_quota is not None and demand.issued >= service.daily_quota:
        return Rest.QUOTA
    if service.half_day_quota is not None and demand.issued_in_half >= service.half_day_quota:
        return Rest.HALF_DAY_QUOTA
    left = moment.time_left() if demand.done_after is not None else None
    return Rest.FULL if left is not None and demand.done_after is not None and demand.done_after > left else None


def _left(service: Service, demand: Demand) -> int | None:
    limits = [(service.daily_quota, demand.issued), (service.half_day_quota, demand.issued_in_half)]
    return min((quota - given for quota, given in limits if quota is not None), default=None)


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """A counter as this estimate sees it; a paused one counts as open, for it goes on."""

    service_ids: tuple[str, ...]
    is_open: bool


def done_after(
    service_id: str, waiting: Mapping[str, int], takes: Mapping[str, float], desks: Sequence[Desk]
) -> timedelta:
    """When somebody who comes now would be done, in open hours: an estimate, no promise.

    Each line is shared evenly by the counters that are open for it, or by all that serve it while none is open; the
    newcomer goes to the least laden one. `takes` are seconds of one service.
    """
    at_work = {one: _at_work(one, desks) for one in {service_id, *waiting}}
    loads = [
        sum(waiting.get(one, 0) * takes[one] / len(at_work[one]) for one in at_work if desk in at_work[one])
        for desk in at_work[service_id]
    ]
    alone = waiting.get(service_id, 0) * takes[service_id]
    return timedelta(seconds=min(loads, default=alone) + takes[service_id])


def _at_work(service_id: str, desks: Sequence[Desk]) -> list[Desk]:
    serving = [one for one in desks if service_id in one.service_ids]
    return [one for one in serving if one.is_open] or serving
