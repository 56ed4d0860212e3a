"""How many are called before somebody, told to the person who waits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from server.domain.centre.site import Site
from server.domain.policy.bounds import most_in_a_row
from server.domain.policy.candidates import Standing, place_before


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
