"""How loud at which time: nights and quiet hours over midnight, and what a board is told of the next days."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from server.domain.centre.voice import QUIET, Voice, is_clock, must_fit_voice
from server.domain.errors import BadRequest

HANOI = "Asia/Ho_Chi_Minh"
HOSPITAL = Voice(
    volume=90, night_volume=30, night_from="19:00", night_to="06:30", quiet_from="22:00", quiet_to="05:00"
)  # fmt: skip


def in_hanoi(day: int, clock: str) -> datetime:
    return (datetime.fromisoformat(f"2026-11-{day:02d}T{clock}:00") - timedelta(hours=7)).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("clock", "percent"),
    [
        ("06:29", 30), ("06:30", 90), ("18:59", 90), ("19:00", 30), ("21:59", 30), ("22:00", QUIET), ("23:59", QUIET),
        ("00:00", QUIET), ("04:59", QUIET), ("05:00", 30),
    ],
)  # fmt: skip
def test_quiet_goes_before_night_and_both_reach_over_midnight(clock: str, percent: int) -> None:
    assert HOSPITAL.at(clock) == percent


def test_without_hours_the_volume_is_always_the_same() -> None:
    assert Voice(volume=70).volumes(in_hanoi(23, "10:00"), HANOI) == [(in_hanoi(23, "10:00"), 70)]


def test_a_noon_rest_within_a_day() -> None:
    noon = Voice(quiet_from="11:30", quiet_to="13:30")
    assert [noon.at(clock) for clock in ("11:29", "11:30", "13:29", "13:30")] == [100, 0, 0, 100]


def test_a_board_is_told_every_change_of_two_days() -> None:
    told = HOSPITAL.volumes(in_hanoi(23, "10:00"), HANOI)
    night = [("19:00", 30), ("22:00", 0)]
    morning = [("05:00", 30), ("06:30", 90)]
    assert told == [
        (in_hanoi(23, "10:00"), 90),
        *((in_hanoi(23, clock), percent) for clock, percent in night),
        *((in_hanoi(24, clock), percent) for clock, percent in morning + night),
        *((in_hanoi(25, clock), percent) for clock, percent in morning + night),
    ]


@pytest.mark.parametrize("hour", range(24))
def test_what_it_is_told_holds_at_every_minute(hour: int) -> None:
    told = HOSPITAL.volumes(in_hanoi(23, f"{hour:02d}:17"), HANOI)
    for minute in range(0, 24 * 60, 7):
        at = told[0][0] + timedelta(minutes=minute)
        held = [percent for since, percent in told if since <= at][-1]
        assert held == HOSPITAL.at((at + timedelta(hours=7)).strftime("%H:%M"))


@pytest.mark.parametrize(
    ("change", "field", "rule"),
    [
        ({"volume": 0}, "voice.volume", "range"), ({"volume": 101}, "voice.volume", "range"),
        ({"night_volume": 0}, "voice.night_volume", "range"), ({"times": 0}, "voice.times", "range"),
        ({"times": 4}, "voice.times", "range"), ({"night_from": "22:00"}, "voice.night_to", "missing"),
        ({"quiet_to": "05:00"}, "voice.quiet_from", "missing"),
        ({"quiet_from": "24:00", "quiet_to": "05:00"}, "voice.quiet_from", "clock"),
        ({"quiet_from": "5h", "quiet_to": "05:00"}, "voice.quiet_from", "clock"),
        ({"quiet_from": "05:00", "quiet_to": "05:00"}, "voice.quiet_to", "same_time"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(change: dict[str, object], field: str, rule: str) -> None:
    with pytest.raises(BadRequest) as refused:
        must_fit_voice(replace(Voice(), **change))  # type: ignore[arg-type]
    assert (refused.value.facts["field"], refused.value.facts["rule"]) == (field, rule)


@pytest.mark.parametrize("text", ["", "7:00", "07:0", "0700", "aa:bb", "23:60", "24:00", "-1:00", "1²:00", "07:00 "])
def test_what_is_no_time_of_a_day(text: str) -> None:
    assert not is_clock(text)
