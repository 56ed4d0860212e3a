"""What a citizen is told of her place agrees with the order in which one counter then calls."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.domain.centre.site import Policy
from server.domain.policy import Candidate, ClassInLine, choose_next, people_ahead
from tests.story.builders import a_counter, a_site

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def order_of_calls(waiting: list[Candidate], in_a_row: int) -> list[str]:
    """One counter calls until nobody waits."""
    site, counter = a_site(policy=Policy(in_a_row=in_a_row)), a_counter()
    called = []
    while choice := choose_next(waiting, counter, site, NOW):
        called.append(choice.ticket_id)
        counter = replace(counter, priority_run=choice.priority_run)
        waiting = [one for one in waiting if one.ticket_id != choice.ticket_id]
    return called


def line_before(asking: Candidate, waiting: list[Candidate]) -> list[ClassInLine]:
    codes = {one.priority_class for one in waiting}
    of_class = {code: [one for one in waiting if one.priority_class == code] for code in codes}
    return [
        ClassInLine(code, len(people), sum(one.number < asking.number for one in people))
        for code, people in of_class.items()
    ]


@given(
    classes=st.lists(st.sampled_from([None, "aged_60", "pregnant", "disabled"]), min_size=1, max_size=14),
    in_a_row=st.integers(0, 3),
)
def test_the_place_that_is_told_is_the_place_in_the_order_of_calls(classes: list[str | None], in_a_row: int) -> None:
    waiting = [Candidate(str(n), code, NOW + timedelta(seconds=n), n) for n, code in enumerate(classes)]
    called = order_of_calls(waiting, in_a_row)
    site = a_site(policy=Policy(in_a_row=in_a_row))
    told = {one.ticket_id: people_ahead(one.priority_class, line_before(one, waiting), site) for one in waiting}
    assert told == {ticket_id: place for place, ticket_id in enumerate(called)}
