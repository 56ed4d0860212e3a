"""What if so many more counters were open, on a day of next week, from one hour to another?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from server.domain.errors import BadRequest
from server.domain.staffing.schedule import Schedule
from server.domain.staffing.through_day import Day, Met, through_day
from server.queries.staffing.outlook import outlook_of
from server.queries.staffing.week import shown
from server.storage.reading import Reading
from server.views import Json


@dataclass(frozen=True, slots=True)
class Trial:
    """`counter` names the group, `first` and `last` are quarter-hours of the day (the last not included); `more` may be
    less than nothing."""

    day: date
    counter: int | None
    first: int
    last: int
    more: int
    share: float


def trial_view(reading: Reading, trial: Trial) -> Json:
    """The waits as they usually are beside those with the other counters: of the changed hours, and of all the day.

    Raises BadRequest for a day that is not of next week, that rests, or of which too little is known.
    """
    outlook = outlook_of(reading, trial.counter, trial.share)
    if outlook is None or trial.day not in outlook.days:
        raise BadRequest("day", "not a day of next week", "choice")
    usual = outlook.usual(trial.day)
    if usual.is_thin or not outlook.is_known or not any(usual.counters.values()) or outlook.holiday(trial.day):
        raise BadRequest("day", "too little is known of such days", "choice")
    quarters = shown(outlook, trial.day, usual)
    there = [usual.counters.get(quarter, 0) for quarter in quarters]
    then = [_then(trial, quarter, now) for quarter, now in zip(quarters, there, strict=True)]
    people = outlook.expected(usual, quarters)
    before = through_day(people, Schedule(there, outlook.aim.service))
    after = through_day(people, Schedule(then, outlook.aim.service))
    inside = [trial.first <= quarter < trial.last for quarter in quarters]
    return {
        "day": trial.day.isoformat(), "from": _clock(trial.first), "to": _clock(trial.last), "more": trial.more,
        "target_s": outlook.target_s, "most": len(outlook.group.counters),
        "inside": _both(people, before, after, inside), "all_day": _both(people, before, after, [True] * len(inside)),
        "quarters": [
            {"from": _clock(quarter), "counters": there[place], "counters_then": then[place],
             "wait_s": round(before[place].wait * 3600), "wait_then_s": round(after[place].wait * 3600),
             "within": round(before[place].within, 3), "within_then": round(after[place].within, 3)}
            for place, quarter in enumerate(quarters)
        ],
    }  # fmt: skip


def _then(trial: Trial, quarter: int, there: int) -> int:
    return max(0, there + trial.more) if trial.first <= quarter < trial.last else there


def _both(people: Day, before: Sequence[Met], after: Sequence[Met], counted: Sequence[bool]) -> Json:
    """Means over the people of those quarter-hours; None where nobody is expected."""
    weights = [many if is_in else 0.0 for many, is_in in zip(people.arrivals, counted, strict=True)]
    total = sum(weights)
    if not total:
        return {"people": 0.0, "wait_s": None, "wait_then_s": None, "within": None, "within_then": None}

    def mean(values: Sequence[float]) -> float:
        return sum(weight * value for weight, value in zip(weights, values, strict=True)) / total

    return {
        "people": round(total, 1),
        "wait_s": round(mean([one.wait for one in before]) * 3600),
        "wait_then_s": round(mean([one.wait for one in after]) * 3600),
        "within": round(mean([one.within for one in before]), 3),
        "within_then": round(mean([one.within for one in after]), 3),
    }


def _clock(quarter: int) -> str:
    return f"{quarter // 4:02}:{quarter % 4 * 15:02}"
