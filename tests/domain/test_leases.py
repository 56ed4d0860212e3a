"""Blocks never overlap, and the numbers between them have no gap and no twin, whatever is asked in whatever order."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from server.domain.leases import LEASED_FROM, Lease, free_block, moment_of, next_number
from tests.story.clock import MORNING


def a_lease(first: int, last: int) -> Lease:
    """A block of the series A."""
    return Lease(
        id=f"{first}", site_id="site", device_id="kiosk", keeper="notebook", series="A", first_number=first,
        business_day=date(2026, 11, 23), last_number=last, leased_at=MORNING,
    )  # fmt: skip


@given(st.integers(0, LEASED_FROM + 60), st.lists(st.sampled_from(["lease 1", "lease 7", "number", "number"])))
def test_no_number_lies_in_two_hands(last: int, wishes: list[str]) -> None:
    leases: list[Lease] = []
    by_server = list(range(1, last + 1))
    for wish in wishes:
        if wish == "number":
            last = next_number(last, leases)
            by_server.append(last)
        else:
            leases.append(a_lease(*free_block(last, leases, int(wish.split()[1]))))
    leased = [number for one in leases for number in range(one.first_number, one.last_number + 1)]
    assert len({*by_server, *leased}) == len(by_server) + len(leased), "a twin"
    assert set(range(1, last + 1)) <= {*by_server, *leased}, "a gap that no block explains"
    assert all(number >= LEASED_FROM for number in leased)


@given(st.sets(st.integers(801, 850)))
def test_what_a_block_leaves_unused_is_all_that_was_not_given(numbers: set[int]) -> None:
    gaps = a_lease(801, 850).unused(numbers)
    unused = {number for first, last in gaps for number in range(first, last + 1)}
    assert unused == set(range(801, 851)) - numbers
    assert all(first <= last for first, last in gaps)


@given(st.integers(-(10**7), 10**7), st.integers(-(10**7), 10**7))
def test_nothing_was_given_before_its_lease_or_after_its_report(said_s: int, skew_s: int) -> None:
    bounds = MORNING, MORNING + timedelta(hours=3)
    at, is_sure = moment_of(MORNING + timedelta(seconds=said_s), timedelta(seconds=skew_s), bounds)
    assert bounds[0] <= at <= bounds[1]
    inside: datetime = MORNING + timedelta(seconds=said_s + skew_s)
    assert at == inside or inside < bounds[0] or inside > bounds[1]
    assert is_sure or at != inside
