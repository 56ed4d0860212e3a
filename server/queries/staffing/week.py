"""Next week as a table: each quarter-hour's people, counters needed, counters usually there, and what to expect."""

from __future__ import annotations

from datetime import date

from server import views
from server.domain.staffing.groups import Group
from server.domain.staffing.history import ENOUGH_DAYS, FEWEST_DAYS, UsualDay
from server.domain.staffing.plan import needed
from server.domain.staffing.schedule import Schedule
from server.domain.staffing.through_day import through_day
from server.queries.staffing.outlook import QUARTERS, Outlook, outlook_of
from server.queries.staffing.past import WEEKS
from server.storage.reading import Reading
from server.storage.schema import service as service_table
from server.views import Json

COLUMNS = (
    "day", "from", "to", "counters", "expected", "low", "high", "needed", "needed_busy", "usual", "within", "wait_s",
)  # fmt: skip


def staffing_view(reading: Reading, counter: int | None, share: float) -> Json:
    """The week of one group; the days tell themselves from how many past ones they were learnt."""
    outlook = outlook_of(reading, counter, share)
    if outlook is None:
        return {"groups": [], "group": None, "share": share, "learnt": None, "days": []}
    return {
        "groups": [_group(reading, one) for one in outlook.groups], "group": min(_numbers(outlook.group)),
        "share": share, "learnt": _learnt(outlook), "days": [_day(outlook, day) for day in outlook.days],
    }  # fmt: skip


def staffing_rows(told: Json) -> list[Json]:
    """The same as lines of a file."""
    chosen = [number for one in told["groups"] if one["counter"] == told["group"] for number in one["counters"]]
    counters = " ".join(map(str, chosen))
    return [
        {"day": day["day"], "to": _clock(_quarter(one["from"]) + 1), "counters": counters, **one}
        for day in told["days"]
        for one in day["quarters"]
    ]


def _group(reading: Reading, group: Group) -> Json:
    services = reading.services.where(service_table.c.id.in_(group.service_ids), order_by=service_table.c.position)
    parents = dict.fromkeys(one.parent_id or one.id for one in services)
    return {
        "counter": min(_numbers(group)), "counters": _numbers(group),
        "fields": [views.service_name(reading.services.get(id_)) for id_ in parents],
        "services": [views.service_name(one) for one in services],
    }  # fmt: skip


def _numbers(group: Group) -> list[int]:
    return sorted(one.number for one in group.counters)


def _learnt(outlook: Outlook) -> Json:
    past, held = outlook.past, outlook.held
    return {
        "from": past.first.isoformat(), "to": past.last.isoformat(), "weeks": WEEKS, "days": len(past.days),
        "fewest_days": FEWEST_DAYS, "enough_days": ENOUGH_DAYS, "called": held.called, "is_known": outlook.is_known,
        "target_s": outlook.target_s,
        "handling_s": round(held.busy_h * 3600 / held.called, 1) if held.called else None,
        "patience_s": round(3600 / outlook.leaving) if outlook.leaving else None,
        "abandoned": held.abandoned,
    }  # fmt: skip


def _day(outlook: Outlook, day: date) -> Json:
    usual, holiday = outlook.usual(day), outlook.holiday(day)
    rests = not any(outlook.is_open(day, quarter) for quarter in QUARTERS)
    tells = outlook.is_known and not usual.is_thin and not rests and holiday is None
    return {
        "day": day.isoformat(), "weekday": day.weekday(), "holiday": holiday.name if holiday else None,
        "is_open": not rests, "learnt_days": usual.days, "odd_days": usual.odd, "is_thin": usual.is_thin,
        "quarters": _quarters(outlook, day, usual) if tells else [],
    }  # fmt: skip


def shown(outlook: Outlook, day: date, usual: UsualDay) -> range:
    """From the first quarter-hour in which something happens to the last."""
    has_hours = bool(outlook.reading.site.hours)
    busy = [quarter for quarter in QUARTERS if quarter in usual.quarters or usual.counters.get(quarter)
            or (has_hours and outlook.is_open(day, quarter))]  # fmt: skip
    return range(min(busy), max(busy) + 1) if busy else range(0)


def _quarters(outlook: Outlook, day: date, usual: UsualDay) -> list[Json]:
    quarters = shown(outlook, day, usual)
    people = outlook.expected(usual, quarters)
    is_open = [outlook.is_open(day, quarter) for quarter in quarters]
    there = [usual.counters.get(quarter, 0) for quarter in quarters]
    wanted = needed(people, outlook.aim, is_open)
    busy = needed(outlook.expected(usual, quarters, busy=True), outlook.aim, is_open)
    met = through_day(people, Schedule(there, outlook.aim.service)) if any(there) else None
    found = []
    for place, quarter in enumerate(quarters):
        known = usual.quarters.get(quarter)
        seen = met[place] if met and known else None
        found.append({
            "from": _clock(quarter), "expected": round(known.people, 1) if known else 0.0,
            "low": round(known.low) if known else 0, "high": round(known.high) if known else 0,
            "needed": wanted[place], "needed_busy": max(wanted[place], busy[place]), "usual": there[place],
            "within": round(seen.within, 3) if seen else None, "wait_s": round(seen.wait * 3600) if seen else None,
        })  # fmt: skip
    return found


def _clock(quarter: int) -> str:
    return f"{quarter // 4:02}:{quarter % 4 * 15:02}"


def _quarter(clock: str) -> int:
    return int(clock[:2]) * 4 + int(clock[3:]) // 15
