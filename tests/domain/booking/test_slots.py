"""Slots within opening hours: none over lunch, none on holidays, none too soon or too far; and who had room."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.domain.booking.afar import Afar, must_be_afar, phone_key
from server.domain.booking.place import Arrival, arrival
from server.domain.booking.slots import Slots, is_offered, must_be_slots, places_left, slot_holding, slots_of
from server.domain.centre.hours import Holiday, Span
from server.domain.errors import BadRequest
from server.domain.hours.timetable import Timetable
from server.domain.hours.wall_clock import local_clock

ZONE = "Asia/Ho_Chi_Minh"
MONDAY = date(2026, 11, 23)
WEEK = tuple(
    Span(weekday=day, opens=opens, closes=closes)
    for day in range(5) for opens, closes in (("07:30", "11:30"), ("13:30", "17:00"))
)  # fmt: skip
TET = Holiday(id="h", site_id="s", day=date(2026, 11, 25), name={"vi": "Nghỉ"})
TABLE = Timetable(timezone=ZONE, week=WEEK, holidays={TET.day: TET})
EIGHT = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def hours(rule: Slots, day: date = MONDAY) -> list[str]:
    return [local_clock(one.opens, ZONE) for one in slots_of(rule, TABLE, day)]


def test_a_day_in_slots_leaves_lunch_out_and_ends_in_time() -> None:
    assert hours(Slots(minutes=90)) == ["07:30", "09:00", "13:30", "15:00"]
    assert hours(Slots(minutes=15))[-1] == "16:45"
    assert hours(Slots(), TET.day) == []
    assert hours(Slots(), date(2026, 11, 28)) == [], "a Saturday"


def test_a_centre_that_has_set_no_hours_promises_none_by_night_or_on_sunday() -> None:
    always = Timetable(timezone=ZONE, holidays={TET.day: TET})
    for day in (MONDAY + timedelta(days=n) for n in range(7)):
        assert list(slots_of(Slots(), always, day)) == list(slots_of(Slots(), TABLE, day))


@given(st.integers(5, 240), st.sampled_from([MONDAY + timedelta(days=n) for n in range(7)]))
def test_slots_lie_within_open_hours_and_never_overlap(minutes: int, day: date) -> None:
    found = list(slots_of(Slots(minutes=minutes), TABLE, day))
    periods = TABLE.periods(day)
    assert all(any(p.opens <= one.opens and one.closes <= p.closes for p in periods) for one in found)
    assert all(one.closes <= other.opens for one, other in pairwise(found))
    assert all(slot_holding(Slots(minutes=minutes), TABLE, one.opens) == one for one in found)


@pytest.mark.parametrize(
    ("clock", "offered"),
    [("09:45", False), ("10:00", True), ("10:05", False), ("11:30", False), ("12:00", False), ("13:30", True)],
)
def test_only_where_a_slot_begins_and_not_within_the_lead(clock: str, *, offered: bool) -> None:
    begins = datetime.fromisoformat(f"2026-11-23T{clock}:00+07:00")
    assert is_offered(Slots(lead_min=120), TABLE, EIGHT, begins) is offered


@pytest.mark.parametrize(("day", "offered"), [("24", True), ("25", False), ("26", True), ("27", False)])
def test_no_holiday_and_no_further_than_the_days_ahead(day: str, *, offered: bool) -> None:
    begins = datetime.fromisoformat(f"2026-11-{day}T08:00:00+07:00")
    assert is_offered(Slots(days_ahead=3), TABLE, EIGHT, begins) is offered


def test_the_slot_that_begins_just_now_is_past() -> None:
    assert not is_offered(Slots(lead_min=0), TABLE, EIGHT, EIGHT)
    assert is_offered(Slots(lead_min=0), TABLE, EIGHT, EIGHT + timedelta(minutes=15))


def test_places_are_counted_within_the_slot_alone() -> None:
    slot = slot_holding(Slots(places=2), TABLE, EIGHT)
    assert slot is not None
    booked = [slot.opens, slot.closes, slot.opens - timedelta(minutes=1)]
    assert places_left(Slots(places=2), slot, booked) == 1
    assert places_left(Slots(places=1), slot, [slot.opens, slot.opens]) == 0, "set smaller since: never less than none"


def test_limits_that_make_no_sense_are_refused_by_their_field() -> None:
    with pytest.raises(BadRequest, match=r"slots\.places"):
        must_be_slots(Slots(places=0))
    with pytest.raises(BadRequest, match=r"afar\.keeps_min"):
        must_be_afar(Afar(keeps_min=9))


@pytest.mark.parametrize(("minutes", "comes"), [(None, "in_place"), (10, "in_place"), (11, "at_the_end")])
def test_a_place_is_kept_through_the_grace_and_not_longer(minutes: int | None, comes: str) -> None:
    passed_at = None if minutes is None else EIGHT - timedelta(minutes=minutes)
    assert arrival(passed_at, timedelta(minutes=10), EIGHT) is Arrival(comes)


def test_a_phone_is_another_one_at_each_centre() -> None:
    assert phone_key("a", "secret") != phone_key("b", "secret")
    assert "secret" not in phone_key("a", "secret")
