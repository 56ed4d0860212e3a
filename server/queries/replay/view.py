"""The replay of a day as JSON: each service and class as it was and as it would have been."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta

from sqlalchemy import func, select

from server import views
from server.domain.centre.site import Policy, PolicyKind, Site
from server.domain.errors import BadRequest
from server.domain.figures import percentile
from server.domain.numbering import zone
from server.domain.replay import PastDay, Person, agreement, as_it_was, as_played, passes, replayed, waits
from server.domain.replay.compare import Calls
from server.queries.replay.past import past_day
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import turn as turn_table
from server.views import Json

PASSED_SHOWN = 12
DAYS_OFFERED = timedelta(days=62)


@dataclass(frozen=True, slots=True)
class Wish:
    """Which day, under which policy; what is None is as the site has it. `counters` are numbers."""

    day: date
    kind: PolicyKind | None = None
    in_a_row: int | None = None
    rank_run: int | None = None
    counters: tuple[int, ...] | None = None

    def policy(self, site: Site) -> Policy:
        """The other policy."""
        own = site.policy
        return Policy(
            kind=own.kind if self.kind is None else self.kind,
            in_a_row=own.in_a_row if self.in_a_row is None else self.in_a_row,
            rank_run=own.rank_run if self.rank_run is None else self.rank_run,
        )


@dataclass(frozen=True, slots=True)
class _Both:
    """The day with its calls and with those of the replay."""

    day: PastDay
    was: Calls
    would: Calls
    passed_was: dict[str, int]
    passed_would: dict[str, int]


def policies_view(site: Site, in_a_row: int | None, rank_run: int | None) -> Json:
    """All policies with these limits."""
    limits = Wish(date.min, None, in_a_row, rank_run).policy(site)
    return {
        "chosen": site.policy.kind.value,
        "policies": [views.policy_rule(site, replace(limits, kind=kind)) for kind in PolicyKind],
    }


def replay_days(reading: Reading) -> Json:
    """The days of the last two months that are over and on which somebody came, the newest first."""
    today = reading.lines.today
    of_days = (turn_table.c.site_id == reading.site.id, turn_table.c.business_day >= today - DAYS_OFFERED)
    counted = select(turn_table.c.business_day, func.count()).where(*of_days, turn_table.c.business_day < today)
    rows = reading.connection.execute(counted.group_by(turn_table.c.business_day).order_by(turn_table.c.business_day))
    counters = reading.counters.where(counter_table.c.is_active, order_by=counter_table.c.number)
    return {
        "days": [{"day": day.isoformat(), "people": people} for day, people in rows][::-1],
        "rule": views.policy_rule(reading.site, reading.site.policy),
        "counters": [views.counter_name(one) for one in counters],
    }


def replay_view(reading: Reading, wish: Wish) -> Json:
    """The day as it was beside the day under the other policy. `agreement` tells how far to trust it: the share of
    calls that a replay under the site's own policy makes within a minute of the real ones. Raises BadRequest for a day
    that is not over."""
    if wish.day >= reading.lines.today:
        raise BadRequest("day", "this day is not over", "day_not_over")
    site, policy = reading.site, wish.policy(reading.site)
    real = past_day(reading, wish.day, None)
    other = real if wish.counters is None else past_day(reading, wish.day, wish.counters)
    was = as_it_was(real.people)
    own = as_played(replayed(real, site, site.policy))
    would = own if other is real and policy == site.policy else as_played(replayed(other, site, policy))
    both = _Both(real, was, would, passes(real.people, was), passes(real.people, would))
    return {
        "day": wish.day.isoformat(), "people": len(real.people), "rule": views.policy_rule(site, policy),
        "site_rule": views.policy_rule(site, site.policy), "agreement": agreement(real.people, was, own),
        "counters": _counters(reading, real, other), "all": _compared(real.people, both),
        "rows": _rows(reading, both), "hours": _hours(reading, both), "passed": _passed(reading, both),
    }  # fmt: skip


def _compared(people: Sequence[Person], both: _Both) -> Json:
    return {
        "people": len(people), "was": asdict(waits(people, both.was)), "would": asdict(waits(people, both.would)),
        "passed_was": max((both.passed_was.get(one.turn_id, 0) for one in people), default=0),
        "passed_would": max((both.passed_would.get(one.turn_id, 0) for one in people), default=0),
    }  # fmt: skip


def _rows(reading: Reading, both: _Both) -> list[Json]:
    """Each service with each class that came for it: ordinary people first, then the classes by rank."""
    groups: dict[tuple[str, str | None], list[Person]] = {}
    for one in both.day.people:
        groups.setdefault((one.service_id, one.standing.priority_class), []).append(one)
    ranks = {one.code: place for place, one in enumerate(reading.site.priority_classes, 1)}
    services = {id_: reading.services.get(id_) for id_, _ in groups}
    in_order = sorted(groups, key=lambda key: (services[key[0]].position, key[0], ranks.get(str(key[1]), 0)))
    return [
        {
            "service": views.service_name(services[service_id]),
            "priority_class": views.priority_class(reading.site, code), **_compared(groups[service_id, code], both),
        }
        for service_id, code in in_order
    ]  # fmt: skip


def _hours(reading: Reading, both: _Both) -> list[Json]:
    """By the hour in which people came: the median waits of those who were called."""
    local = zone(reading.site.timezone)
    hours: dict[int, list[Person]] = {}
    for one in both.day.people:
        hours.setdefault(one.since.astimezone(local).hour, []).append(one)
    return [
        {
            "hour": hour,
            "people": len(people),
            "was_s": _middle(people, both.was),
            "would_s": _middle(people, both.would),
        }
        for hour, people in sorted(hours.items())
    ]


def _middle(people: Sequence[Person], calls: Calls) -> float | None:
    lasted = [max(0.0, (calls[one.turn_id] - one.since).total_seconds()) for one in people if one.turn_id in calls]
    return percentile(lasted, 0.5)


def _passed(reading: Reading, both: _Both) -> list[Json]:
    """Those whom the other policy lets more people pass than the day itself did, the most first."""
    more = [one for one in both.day.people if _more(one, both) > 0]
    more.sort(key=lambda one: (-_more(one, both), one.place))
    return [
        {
            "label": one.label, "service": views.service_name(reading.services.get(one.service_id)),
            "priority_class": views.priority_class(reading.site, one.standing.priority_class),
            "came_at": views.instant(one.since.astimezone(zone(reading.site.timezone))),
            "was_s": _middle([one], both.was), "would_s": _middle([one], both.would),
            "passed_was": both.passed_was.get(one.turn_id, 0), "passed_would": both.passed_would.get(one.turn_id, 0),
        }
        for one in more[:PASSED_SHOWN]
    ]  # fmt: skip


def _more(one: Person, both: _Both) -> int:
    return both.passed_would.get(one.turn_id, 0) - both.passed_was.get(one.turn_id, 0)


def _counters(reading: Reading, real: PastDay, other: PastDay) -> list[Json]:
    was, would = set(real.shifts), {one.id for one in other.counters if other.shifts[one.id].all}
    active = reading.counters.where(order_by=counter_table.c.number)
    return [
        {**views.counter_name(one), "was_open": one.id in was, "takes_part": one.id in would}
        for one in active
        if one.is_active or one.id in was
    ]
