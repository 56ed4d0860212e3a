"""From a hall and its laws to everybody's wait."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import accumulate
from math import exp, hypot
from operator import mul
from statistics import NormalDist

from server.domain.estimates.hall import Desk, Doing, Hall, Waiting, parts_of
from server.domain.estimates.laws import PATHS, UNKNOWN, Law, Laws, Rates, left_of
from server.domain.estimates.order import Called, calls_of_one, order_of
from server.domain.estimates.paths import Column, column, starts
from server.domain.estimates.wait import Forecast, Wait

GONE_S = 2 * 3600
"""A counter where nothing has happened for so long is not counted on: who knows when it goes on?"""
JOINS = 1_000_000_000
"""The number of somebody who joins now: behind everybody."""
AT_MOST = 4.0
MANY = 400
"""People; for more a third of the courses is enough, since chances even out along a line."""
CALLS, FEWEST = 5000, 28
"""Courses by the rule itself, where it is needed: so many calls in all, and at least so many courses."""
UNORDERED = 0.15
"""Where that would be too much work, waits spread by so much more (logarithm), as simulated centres show."""
EXPECTED = 0.99
"""The chance that marks one who is only expected."""
_COME = tuple(sum(part + 0.5 > share * PATHS for share in (0.368, 0.736, 0.920, 0.981)) for part in range(PATHS))
"""Where one is expected, how many come: by Poisson's law of mean 1, one number for each part of its likelihood."""
MOST_EXPECTED = 60
NEVER = (0.0,) * 24
_EVEN = tuple(float(part) for part in range(PATHS))
_BELL = tuple(NormalDist().inv_cdf((part + 0.5) / PATHS) for part in range(PATHS))


def reckoned(hall: Hall, laws: Laws) -> Forecast:
    """Everybody's wait, and of each service that of somebody who joins now; the same hall gives the same answer."""
    desks = tuple(one for one in hall.desks if one.for_s <= GONE_S or one.doing is Doing.FREE)
    hall = replace(hall, desks=desks)
    lines: dict[str, tuple[Wait, ...]] = {}
    aimed: dict[str, Wait | None] = {one.ticket_id: None for one in hall.people if one.only_at is not None}
    standing: dict[str, frozenset[object]] = {}
    for part in parts_of(hall):
        standing |= dict.fromkeys(part.joins, _standing(part))
        waits: defaultdict[str, list[Wait]] = defaultdict(list)
        for one, wait in _told(replace(part, people=(*part.people, *_expected(part, laws))), laws):
            if one.only_at is not None:
                aimed[one.ticket_id] = wait
            elif one.from_s <= 0:
                waits[one.service_id].append(wait)
        lines |= {service_id: _rising(waits[service_id]) for service_id in part.joins}
    order = {one: _order(hall, one) for one in {each.service_id for each in hall.people}}
    return Forecast(lines, order, aimed, {one: _step(hall, one, laws) for one in lines}, standing)


def _standing(part: Hall) -> frozenset[object]:
    """Who waits, and what the counters do: while that is the same, nothing has happened."""
    waits = (one.ticket_id for one in part.people if one.comes == 1.0)
    return frozenset((*waits, *((desk.id, desk.doing, desk.serving) for desk in part.desks)))


def _step(hall: Hall, service_id: str, laws: Laws) -> float:
    paces = [1 / desk.pace for desk in hall.desks if service_id in desk.service_ids]
    return sum(_hold(service_id, laws)) / PATHS / sum(paces)


def _order(hall: Hall, service_id: str) -> tuple[str, ...]:
    plain = [one for one in hall.people if one.service_id == service_id and one.comes == 1.0 and one.from_s <= 0]
    called = calls_of_one(hall, [one for one in plain if one.only_at is None], service_id)
    return tuple(one.ticket_id for one in called)


def _expected(part: Hall, laws: Laws) -> list[Waiting]:
    """People who will come while those who wait now are called, as many as usual, if any of them may go first: those
    with priority, and all others where a counter prefers some services."""
    work_s = sum(sum(_hold(one.service_id, laws)) / PATHS for one in part.people) / len(part.desks)
    found: list[Waiting] = []
    for service_id in part.joins:
        kinds = (("prior", laws.prior, part.prior, part.prior_start_s), ("plain", laws.come, None, 0.0))
        for name, rates, place, start_s in kinds:
            if (name == "prior" and place is None and not start_s) or (name == "plain" and not part.is_ranked):
                continue
            instants = _instants(rates.get(service_id, NEVER), part.clock_s, 1.5 * work_s)
            found += (
                Waiting(ticket_id=f"{service_id} {name} {number}", service_id=service_id, since_s=at - start_s,
                        number=number, place=place, from_s=at, comes=EXPECTED)
                for number, at in enumerate(instants)
            )  # fmt: skip
    return found


def _instants(rates: Rates, clock_s: float, until_s: float) -> Iterator[float]:
    """When one more of them is to be expected, from now on; the first after half the usual time."""
    at, due = 0.0, 0.5
    for _ in range(MOST_EXPECTED):
        while at < until_s:
            hour = int(clock_s + at) // 3600
            a_second, ends = rates[hour % 24], (hour + 1) * 3600 - clock_s
            if due <= a_second * (ends - at):
                break
            due, at = due - a_second * (ends - at), ends + 1e-6
        else:
            return
        at, due = at + due / a_second, 1.0
        yield at


def _told(part: Hall, laws: Laws) -> list[tuple[Waiting, Wait]]:
    """In the order of calls; whom no counter of the part may call, and who is only expected, is left out."""
    free = {desk.id: _free(desk, laws) for desk in part.desks}
    called = _called(part, laws, free)
    if not called:
        return []
    takes = [_takes(one, laws) for one in called]
    courses = range(0, PATHS, 1 + len(called) * PATHS // CALLS)
    is_exact = part.is_ranked and len(courses) >= FEWEST
    courses = courses if is_exact else range(0, PATHS, 1 if len(called) <= MANY else 3)
    at = (_by_rule if is_exact else _in_order)(part, called, free, takes, courses)
    usual = sum(desk.pace for desk in part.desks) / len(part.desks)
    unsure = hypot(laws.unsure, UNORDERED if part.is_ranked and not is_exact else 0.0)
    paces = column(tuple(usual * exp(unsure * bell) for bell in _BELL), "pace")
    sure = ((one.one, when) for one, when in zip(called, at, strict=True) if one.one.comes == 1.0)
    return [(one, _wait(when, paces[:: courses.step], part)) for one, when in sure]


def _in_order(part: Hall, called: Sequence[Called], free: dict[str, Column], takes: Sequence[Column],
              courses: range) -> list[Column]:  # fmt: skip
    """When they are called in each course, all in the same order."""
    groups: defaultdict[object, list[Desk]] = defaultdict(list)
    wanted = {desk_id for one in part.people for desk_id in one.only_at or ()}
    for desk in part.desks:
        groups[desk.id if desk.id in wanted else frozenset(desk.service_ids)].append(desk)
    free_of = [[free[desk.id][:: courses.step] for desk in desks] for desks in groups.values()]
    from_s = [0.0 if one.one.comes == EXPECTED else one.one.from_s for one in called]
    return starts(free_of, [take[:: courses.step] for take in takes], _may(called, list(groups.values())), from_s)


def _by_rule(part: Hall, called: Sequence[Called], free: dict[str, Column], takes: Sequence[Column],
             courses: range) -> list[Column]:  # fmt: skip
    """The same by the rule itself in each course: where counters prefer some services, the order depends on it."""
    number_of = {id(one.one): number for number, one in enumerate(called)}
    rows: list[list[float]] = []
    for course in courses:
        lasts = [take[course] for take in takes]
        people = [one.one for one, last in zip(called, lasts, strict=True) if last > 0 or one.one.comes == 1.0]
        row = [0.0] * len(called)
        free_s = [free[desk.id][course] for desk in part.desks]
        for each in order_of(part, people, free_s, lambda one, lasts=lasts: lasts[number_of[id(one)]]):  # type: ignore[misc]
            row[number_of[id(each.one)]] = each.at_s
        rows.append(row)
    return list(zip(*rows, strict=True))


def _called(part: Hall, laws: Laws, free: dict[str, Column]) -> list[Called]:
    joins = [Waiting(ticket_id=one, service_id=one, since_s=0.0, number=JOINS) for one in part.joins]
    means = {one.service_id: sum(_hold(one.service_id, laws)) / PATHS for one in (*part.people, *joins)}
    free_s = [sum(free[desk.id]) / PATHS for desk in part.desks]

    def takes(one: Waiting) -> float:
        return 0.0 if one.number == JOINS else means[one.service_id] * one.comes

    return order_of(part, [*part.people, *joins], free_s, takes)


def _may(called: Sequence[Called], groups: Sequence[Sequence[Desk]]) -> list[tuple[int, ...]]:
    """Which groups of counters may call each of them."""
    known: dict[object, tuple[int, ...]] = {}
    for each in called:
        one = each.one
        asks = one.only_at or one.service_id
        if asks not in known:
            known[asks] = tuple(
                number for number, (first, *_) in enumerate(groups)
                if (first.id in one.only_at if one.only_at else one.service_id in first.service_ids)
            )  # fmt: skip
    return [known[each.one.only_at or each.one.service_id] for each in called]


def _hold(service_id: str | None, laws: Laws) -> Law:
    return laws.holds.get(service_id or "", UNKNOWN)


def _free(desk: Desk, laws: Laws) -> Column:
    """When the counter can call the next, one instant in each course."""
    lasts = {
        Doing.FREE: (_quick(laws.presses), 0.0), Doing.IDLE: (laws.presses, desk.for_s),
        Doing.PAUSED: (laws.rests.get(desk.rests or "", laws.pauses), desk.for_s),
        Doing.BUSY: (_hold(desk.serving, laws), desk.for_s),
    }  # fmt: skip
    return column(left_of(*lasts[desk.doing]), desk.id)


def _quick(presses: Law) -> Law:
    """Of an officer who waits for people: those who are away are told by the length of it."""
    longest = AT_MOST * presses[PATHS // 2]
    return tuple(min(one, longest) for one in presses)


def _takes(called: Called, laws: Laws) -> Column:
    """How long a counter is with one of them: not at all where one has left the line by then, or never comes."""
    one = called.one
    if one.number == JOINS:
        return (0.0,) * PATHS
    holds = column(_hold(one.service_id, laws), one.ticket_id)
    if one.comes == EXPECTED:
        return tuple(map(mul, holds, column(_COME, f"{one.ticket_id}?")))
    absent = round(PATHS * (1 - one.comes * exp(-laws.leaves * max(0.0, called.at_s))))
    if not absent:
        return holds
    luck = column(_EVEN, f"{one.ticket_id}?")
    return tuple(0.0 if drawn < absent else hold for drawn, hold in zip(luck, holds, strict=True))


def _wait(when: Column, paces: Column, part: Hall) -> Wait:
    """The range of four fifths of the courses, and the middle one."""
    ordered = sorted(map(mul, when, paces))
    low, likely, high = (round(_rested(_near(ordered, *end), part.rests)) for end in ((0.1, 1), (0.5, 3), (0.9, 1)))
    return Wait(low, likely, high)


def _near(ordered: Sequence[float], share: float, reach: int) -> float:
    """The course at that share of all; its neighbours are taken with it, for smoothness."""
    at = round((len(ordered) - 1) * share)
    return sum(ordered[at - reach : at + reach + 1]) / (2 * reach + 1)


def _rested(at_s: float, rests: Sequence[tuple[float, float]]) -> float:
    """Nobody is called in the hours of rest."""
    for begins, ends in rests:
        if at_s >= begins:
            at_s += ends - begins
    return at_s


def _rising(waits: Sequence[Wait]) -> tuple[Wait, ...]:
    """Nobody further behind is promised less."""
    ends = ([getattr(one, name) for one in waits] for name in ("low_s", "likely_s", "high_s"))
    return tuple(Wait(*each) for each in zip(*(accumulate(end, max) for end in ends), strict=True))
