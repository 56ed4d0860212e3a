"""How instants, names and small structures lie in the database."""

from datetime import UTC, datetime, timezone
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects.sqlite import dialect

from server.domain.ticket import TicketState
from server.storage.columns import Instant, Named, Packed
from tests.story.clock import HANOI

SQLITE: Any = dialect()
some_instant = st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@given(some_instant)
def test_an_instant_comes_back_to_the_microsecond(at: datetime) -> None:
    kept = Instant().process_bind_param(at, SQLITE)
    assert isinstance(kept, int)
    back = Instant().process_result_value(kept, SQLITE)
    assert back == at
    assert back is not None
    assert back.tzinfo is UTC


@given(some_instant, some_instant)
def test_kept_instants_sort_as_instants_do(one: datetime, other: datetime) -> None:
    kept = [Instant().process_bind_param(at, SQLITE) or 0 for at in (one, other)]
    assert (kept[0] < kept[1]) == (one < other)


def test_the_same_instant_is_kept_alike_whatever_zone_it_is_written_in() -> None:
    local = datetime(2026, 11, 23, 8, 0, tzinfo=HANOI)
    utc = local.astimezone(timezone.utc)  # noqa: UP017 - the point is another zone object
    assert Instant().process_bind_param(local, SQLITE) == Instant().process_bind_param(utc, SQLITE)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(TypeError):
        Instant().process_bind_param(datetime(2026, 11, 23), SQLITE)  # noqa: DTZ001


def test_a_name_that_nobody_knows_is_not_read_as_something_else() -> None:
    named = Named(TicketState)
    assert named.process_bind_param(TicketState.NO_SHOW, SQLITE) == "no_show"
    assert named.process_result_value("no_show", SQLITE) is TicketState.NO_SHOW
    with pytest.raises(ValueError, match="lost"):
        named.process_result_value("lost", SQLITE)


def test_nothing_stays_nothing() -> None:
    packed = Packed[tuple[str, ...]](list, tuple)
    for column in (Instant(), Named(TicketState), packed):
        assert column.process_bind_param(None, SQLITE) is None
        assert column.process_result_value(None, SQLITE) is None
    assert packed.process_result_value(packed.process_bind_param(("vi", "en"), SQLITE), SQLITE) == ("vi", "en")
