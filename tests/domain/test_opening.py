"""Whether a number may be taken now."""

import pytest

from server.domain.errors import BadRequest, QuotaReached, ServiceClosed, SiteClosed
from server.domain.opening import closed_because, must_be_open
from tests.story.builders import a_service, a_site


def test_an_open_service_gives_numbers() -> None:
    assert closed_because(a_service(), 10_000) is None
    must_be_open(a_site(), a_service(), 10_000)


@pytest.mark.parametrize(
    ("issued", "reason"), [(0, None), (1, None), (2, "service.quota_reached"), (3, "service.quota_reached")]
)
def test_a_quota_is_the_last_number_that_is_given(issued: int, reason: str | None) -> None:
    assert closed_because(a_service(daily_quota=2), issued) == reason


def test_a_quota_of_none_at_all_gives_none_at_all() -> None:
    with pytest.raises(QuotaReached) as refused:
        must_be_open(a_site(), a_service(daily_quota=0), 0)
    assert refused.value.facts == {"service": "dat-nop", "quota": 0}


def test_a_closed_service_says_so_even_when_its_quota_is_reached_too() -> None:
    assert closed_because(a_service(is_open=False, daily_quota=0), 5) == "service.closed"
    with pytest.raises(ServiceClosed):
        must_be_open(a_site(), a_service(is_open=False), 0)


def test_a_closed_centre_gives_no_numbers_at_all() -> None:
    with pytest.raises(SiteClosed):
        must_be_open(a_site(is_open=False), a_service(), 0)


def test_nobody_takes_a_number_for_a_whole_field() -> None:
    with pytest.raises(BadRequest) as refused:
        must_be_open(a_site(), a_service(series=None), 0)
    assert refused.value.facts["field"] == "service_id"
