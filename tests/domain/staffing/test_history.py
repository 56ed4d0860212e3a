"""What past Mondays tell of the next one."""

from server.domain.staffing.groups import groups_of
from server.domain.staffing.history import usual_day, usual_days
from tests.story.builders import a_counter

EIGHT = 32
"""Quarter-hour 32 of the day."""


def test_a_storm_and_a_campaign_are_no_usual_mondays() -> None:
    mondays = [{EIGHT: people} for people in (20, 22, 6, 18, 21, 90, 19)]
    assert usual_days(mondays) == [0, 1, 3, 4, 6]
    told = usual_day(mondays, [{EIGHT: 3}] * 7, usual_days(mondays))
    assert (told.days, told.odd, told.is_thin) == (5, 2, False)
    assert told.quarters[EIGHT].people == 20
    assert told.counters == {EIGHT: 3}


def test_eight_days_in_ten_lie_between_the_bounds_and_a_day_like_any_other_is_the_busy_one() -> None:
    told = usual_day([{EIGHT: 20}] * 4, [{}] * 4, range(4)).quarters[EIGHT]
    assert (round(told.low), round(told.high)) == (14, 26), "20 ± 1.28·√20: chance alone"
    assert told.busy == 20, "days that do not differ have no busy one"
    told = usual_day([{EIGHT: 10}, {EIGHT: 30}, {EIGHT: 12}, {EIGHT: 28}], [{}] * 4, range(4)).quarters[EIGHT]
    assert told.busy > 30


def test_two_mondays_tell_nothing() -> None:
    assert usual_day([{EIGHT: 20}] * 2, [{}] * 2, range(2)).is_thin
    assert usual_day([], [], []).is_thin


def test_a_single_person_makes_no_peak_and_nobody_comes_over_lunch() -> None:
    days = [
        {30: 1, 32: 1, 40: 6, 41: 6, 52: 6},
        {30: 1, 33: 1, 40: 6, 41: 6, 52: 6},
        {30: 1, 32: 1, 40: 6, 41: 6, 52: 6},
    ]
    told = usual_day(days, [{}] * 3, range(3)).quarters
    assert 0 < told[31].people < 0.5
    assert told[40].people == 6
    assert not {42, 43, 50, 51} & set(told)


def test_counters_that_share_a_service_are_staffed_together() -> None:
    counters = [
        a_counter(id="1", number=1, service_ids=("land", "copy")), a_counter(id="2", number=2, service_ids=("birth",)),
        a_counter(id="3", number=3, service_ids=("copy", "trade")), a_counter(id="4", number=4, service_ids=()),
        a_counter(id="5", number=5, service_ids=("trade",)),
    ]  # fmt: skip
    assert [[one.number for one in group.counters] for group in groups_of(counters)] == [[1, 3, 5], [2]]
    assert groups_of(counters)[0].service_ids == ("land", "copy", "trade")
