"""How many are called before somebody, told to the person who waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.domain.centre.site import Site
from server.domain.policy.bounds import most_in_a_row
from server.domain.policy.candidates import Standing, head_start, place_before


@dataclass(frozen=True, slots=True)
class InLine:
    """The people of one standing who wait for one service; `earlier` of them go before the one who asks.

    Earlier is meant as the line counts it: under ageing, head starts included.
    """

    standing: Standing
    people: int
    earlier: int


def people_ahead(own: Standing, line: Sequence[InLine], site: Site) -> int:
    """How many of those who wait now are called before somebody who stands so, by the rule of `choose_next`.

    In the line: the k before it there, and of those who go before the line at most N for each of these k + 1 calls.
    Before the line: the p of a better place, or of the same and earlier, and one of the line after each N of them.
    Counted as at one counter that serves this service alone; who comes later may still change it.
    """
    most = most_in_a_row(site.policy)
    places = [(place_before(one.standing, site), one) for one in line]
    first = [(place, one) for place, one in places if place is not None]
    in_line = [one for place, one in places if place is None]
    own_place = place_before(own, site)
    if own_place is None:
        before, others = sum(one.earlier for one in in_line), sum(one.people for _, one in first)
        return before + (others if most is None else min(others, most * (before + 1)))
    before = sum(one.people for place, one in first if place < own_place)
    before += sum(one.earlier for place, one in first if place == own_place)
    return before + (min(sum(one.people for one in in_line), before // most) if most else 0)


def in_order(line: Sequence[tuple[str, Standing, datetime, int]], site: Site) -> list[str]:
    """Who waits, as (id, standing, since when, number), in the order of calls that `people_ahead` counts."""
    first, plain = [], []
    for one, standing, since, number in line:
        place, stands = place_before(standing, site), (since - head_start(standing, site), number, one)
        if place is None:
            plain.append(stands)
        else:
            first.append((place, *stands))
    before, after = [one[-1] for one in sorted(first)], [one[-1] for one in sorted(plain)]
    most = most_in_a_row(site.policy)
    if most is None:
        return before + after
    order: list[str] = []
    for step, one in enumerate(after):
        order += [*before[step * most : (step + 1) * most], one]
    return order + before[len(after) * most :]
