"""Reports with a row a group: services, counters, hours, months …, each beside the period before."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from server.domain.figures.periods import PARTS, Part, days_of, period_before
from server.domain.figures.summary import FEWEST_ANSWERS, Figures, figures_of
from server.domain.figures.tally import Tally
from server.queries.reports.dimensions import GroupOf, Groups
from server.queries.reports.gathering import Scope, gathered
from server.queries.reports.names import known_at_once, name_of, place_of
from server.queries.reports.wish import Wish
from server.storage.reading import Reading
from server.views import Json

DIMENSION_OF = {
    "services": "service", "fields": "service", "counters": "counter", "officers": "officer", "hours": "hour",
    "channels": "channel", "classes": "class",
} | dict.fromkeys(PARTS, "all")  # fmt: skip
"""Report → the dimension that it is gathered by."""
BY_PERSON = frozenset({"counters", "officers"})
"""A row stands for a person: on most days one officer works at a counter."""

NOWHERE = "–"


@dataclass(frozen=True, slots=True)
class Past:
    """The same of the period before; its days count as if they were as far into the present one."""

    first: date
    last: date
    groups: Groups
    total: Tally


def grouped_report(reading: Reading, wish: Wish) -> Json:
    """See `Report` in contract.ts."""
    groups, total = gathered(reading, _scope(wish, wish.first, wish.last), _group_of(reading, wish.name))
    past = _before(reading, wish)
    is_private = is_by_person(wish)
    rows = _Rows(is_private, groups, past.groups)
    known_at_once(reading)
    keys = sorted(rows.keys(), key=lambda key: place_of(reading, wish.name, key))
    of_one = bool({"counter_id", "officer_id"} & wish.filters.told.keys())
    return {
        "report": wish.name, "from": wish.first.isoformat(), "to": wish.last.isoformat(),
        "before": {"from": past.first.isoformat(), "to": past.last.isoformat()}, "filters": wish.filters.told,
        "rows": [{"key": key, "name": name_of(reading, wish.name, key), **rows.figures(key)} for key in keys],
        "total": told_figures(total, of_one), "total_before": told_figures(past.total, of_one),
    }  # fmt: skip


def is_by_person(wish: Wish) -> bool:
    """Whether figures of this report are one person's."""
    return wish.name in BY_PERSON or bool({"counter_id", "officer_id"} & wish.filters.told.keys())


def told_figures(tally: Tally, is_private: bool) -> Json:
    """Figures as JSON; of one person without marks where there are too few of them."""
    answers = sum(tally.scores.values())
    return asdict(_told(figures_of(tally), is_private and answers < FEWEST_ANSWERS))


def _told(figures: Figures, is_hidden: bool) -> Figures:
    return figures.without_ratings() if is_hidden else figures


class _Rows:
    """The rows' figures, now and before."""

    def __init__(self, is_private: bool, now: Groups, before: Groups) -> None:
        self._is_private = is_private
        self._now = now
        self._before = before
        self._hidden_now = hidden(now) if is_private else frozenset()
        self._hidden_before = hidden(before) if is_private else frozenset()

    def keys(self) -> set[str]:
        """Every group in which something was counted, now or before."""
        return {key for groups in (self._now, self._before) for key, tally in groups.items() if tally.has_anything}

    def figures(self, key: str) -> Json:
        """Both of one row."""
        before = self._before.get(key)
        return {
            "figures": asdict(_told(figures_of(self._now.get(key, Tally())), key in self._hidden_now)),
            "before": asdict(_told(figures_of(before), key in self._hidden_before)) if before else None,
        }


def hidden(groups: Groups) -> frozenset[str]:
    """The groups whose ratings are not told: too few of them; and where that is one group alone, the next smallest one
    too, for whoever knows the total could reckon it out."""
    by_size = sorted((sum(tally.scores.values()), key) for key, tally in groups.items())
    few = {key for answers, key in by_size if answers < FEWEST_ANSWERS}
    given = [answers for answers, _ in by_size if 0 < answers < FEWEST_ANSWERS]
    enough = [key for answers, key in by_size if answers >= FEWEST_ANSWERS]
    return frozenset(few | set(enough[:1] if len(given) == 1 else ()))


def _scope(wish: Wish, first: date, last: date) -> Scope:
    return Scope(first, last, DIMENSION_OF[wish.name], wish.filters)


def _before(reading: Reading, wish: Wish) -> Past:
    first, last = period_before(wish.first, wish.last)
    group_of = _shifted(wish, first, last) if wish.name in PARTS else _group_of(reading, wish.name)
    groups, total = gathered(reading, _scope(wish, first, last), group_of)
    groups.pop(NOWHERE, None)
    return Past(first, last, groups, total)


def _group_of(reading: Reading, name: str) -> GroupOf:
    """How the days and keys of the dimension become rows."""
    if name in PARTS:
        part = PARTS[name]
        return lambda day, _: part(day)
    if name == "fields":
        above = {one.id: one.parent_id or one.id for one in reading.services.where()}
        return lambda _, key: above[key]
    return lambda _, key: key


def _shifted(wish: Wish, first: date, last: date) -> GroupOf:
    """A row of days, weeks or months is compared with the one as far into the period before; weekdays with themselves.

    What lies further in than the present period is long, such as a 31st before a month of 30 days, has no row.
    """
    part = PARTS[wish.name]
    if wish.name == "weekdays":
        return lambda day, _: part(day)
    parts_now, parts_then = (_parts(part, *days) for days in ((wish.first, wish.last), (first, last)))
    row_of = dict(zip(parts_then, parts_now, strict=False))
    return lambda day, _: row_of.get(part(day), NOWHERE)


def _parts(part: Part, first: date, last: date) -> list[str]:
    return list(dict.fromkeys(part(day) for day in days_of(first, last)))
