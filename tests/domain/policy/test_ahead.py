"""What a citizen is told of her place agrees with the order in which one counter then calls, under every policy."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from server.domain.centre.site import PolicyKind, Site
from server.domain.policy import Candidate, InLine, head_start, in_order, people_ahead
from tests.domain.policy.hall import Arrival, Hall, a_hall, someone


def line_before(asking: Candidate, waiting: list[Candidate], site: Site) -> list[InLine]:
    """The line as the database tells it: people by standing."""

    def place(one: Candidate) -> object:
        return one.waiting_since - head_start(one.standing, site), one.number

    others = [one for one in waiting if one is not asking]
    return [
        InLine(standing, sum(one.standing == standing for one in others),
               sum(one.standing == standing and place(one) < place(asking) for one in others))  # type: ignore[operator]
        for standing in {one.standing for one in others}
    ]  # fmt: skip


def order_of_calls(hall: Hall) -> list[str]:
    """One counter that serves this one service calls until nobody waits."""
    while hall.waiting:
        hall.next_at(2)
    return [call.one.ticket_id for call in hall.calls]


@given(
    people=st.lists(someone, min_size=1, max_size=16), kind=st.sampled_from(list(PolicyKind)),
    in_a_row=st.integers(0, 3),
)  # fmt: skip
def test_the_place_that_is_told_is_the_place_in_the_order_of_calls(
    people: list[Arrival], kind: PolicyKind, in_a_row: int
) -> None:
    hall = a_hall(kind, in_a_row)
    for who in people:
        hall.arrives(Arrival("land", who.priority_class, who.is_returning, who.has_appointment))
    waiting = list(hall.waiting)
    told = {
        one.ticket_id: people_ahead(one.standing, line_before(one, waiting, hall.site), hall.site) for one in waiting
    }
    line = in_order([(one.ticket_id, one.standing, one.waiting_since, one.number) for one in waiting], hall.site)
    assert line == order_of_calls(hall), "what all phones of the line are told together"
    assert told == {ticket_id: place for place, ticket_id in enumerate(line)}
