"""Who is next at a counter, and why, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.domain.centre.counter import Counter
from server.domain.centre.hours import Words
from server.domain.centre.site import PriorityClass, Site


@dataclass(frozen=True, slots=True)
class Candidate:
    """A waiting ticket as the choice sees it."""

    ticket_id: str
    priority_class: str | None
    waiting_since: datetime
    number: int


@dataclass(frozen=True, slots=True)
class Because:
    """Why this ticket was next: a code with facts for programs, and a sentence in each language."""

    code: str
    facts: dict[str, int | str]
    words: Words

    def as_json(self) -> dict[str, object]:
        """The same as plain JSON."""
        return {"code": self.code, "facts": self.facts, "words": self.words}


@dataclass(frozen=True, slots=True)
class Choice:
    """The next ticket, the reason, and how many priority tickets in a row this counter has then called."""

    ticket_id: str
    because: Because
    priority_run: int


def choose_next(waiting: Sequence[Candidate], counter: Counter, site: Site, now: datetime) -> Choice | None:
    """Interleaved N:1. Priority tickets go first, but at most N = `site.policy.in_a_row` in a row at one counter.

    Bound: while an ordinary ticket waits, at least one of any N + 1 calls in a row at a counter is an ordinary one; so
    whoever heads the ordinary line is passed by at most N priority tickets a counter. Within one class the order is
    first come, first served. None when nobody waits.
    """
    ranks = {priority.code: priority for priority in site.priority_classes}
    ordinary = _first([c for c in waiting if c.priority_class not in ranks])
    preferred = _first([c for c in waiting if c.priority_class in ranks], ranks)
    if preferred and (ordinary is None or counter.priority_run < site.policy.in_a_row):
        run = counter.priority_run + 1 if ordinary else 0
        return Choice(preferred.ticket_id, _priority(preferred, ranks, run, site.policy.in_a_row), run)
    if ordinary is None:
        return None
    owed = preferred is not None
    because = _turn_of_ordinary(site.policy.in_a_row) if owed else _longest(ordinary, now)
    return Choice(ordinary.ticket_id, because, 0)


@dataclass(frozen=True, slots=True)
class ClassInLine:
    """The people of one class who wait for one service; `earlier` of them came before the ticket that asks."""

    code: str | None
    people: int
    earlier: int


def people_ahead(own: str | None, line: Sequence[ClassInLine], site: Site) -> int:
    """How many of those who wait now are called before a ticket of the class `own`, by the rule of `choose_next`.

    Ordinary: the k ordinary ones before it, and of the preferred at most N for each of these k + 1 calls. Preferred:
    the p of a better rank, or of the same and earlier, and one ordinary after each N of them. Counted as at one
    counter; who comes later may still change it.
    """
    ranks = {priority.code: priority.rank for priority in site.priority_classes}
    most = site.policy.in_a_row
    ordinary = [one for one in line if one.code not in ranks]
    preferred = [one for one in line if one.code in ranks]
    if own not in ranks:
        before = sum(one.earlier for one in ordinary)
        return before + min(sum(one.people for one in preferred), most * (before + 1))
    better = sum(one.people for one in preferred if ranks[str(one.code)] < ranks[own])
    before = better + sum(one.earlier for one in preferred if ranks[str(one.code)] == ranks[own])
    others = sum(one.people for one in ordinary)
    return before + (min(others, before // most) if most else others)


def _first(line: list[Candidate], ranks: dict[str, PriorityClass] | None = None) -> Candidate | None:
    """The head of a line: by rank of class where there are ranks, then who waits longest, then the smaller number."""

    def place(candidate: Candidate) -> tuple[int, datetime, int]:
        rank = ranks[candidate.priority_class].rank if ranks and candidate.priority_class else 0
        return rank, candidate.waiting_since, candidate.number

    return min(line, key=place, default=None)


def _priority(chosen: Candidate, ranks: dict[str, PriorityClass], run: int, most: int) -> Because:
    name = ranks[str(chosen.priority_class)].name
    facts: dict[str, int | str] = {"class": str(chosen.priority_class), "run": run, "most": most}
    if run == 0:
        vi, en = "không có ai khác đang chờ", "nobody else is waiting"
    else:
        vi, en = (
            f"lượt ưu tiên thứ {run}, nhiều nhất {most} lượt liên tiếp",
            f"priority {run} of at most {most} in a row",
        )
    return Because(
        "priority",
        facts,
        {"vi": f"Ưu tiên: {name['vi']} ({vi})", "en": f"Priority: {name.get('en', name['vi'])} ({en})"},
    )


def _turn_of_ordinary(most: int) -> Because:
    words = {
        "vi": f"Đến lượt thường sau {most} lượt ưu tiên liên tiếp",
        "en": f"An ordinary turn after {most} priority turns in a row",
    }
    return Because("ordinary_owed", {"most": most}, words)


def _longest(chosen: Candidate, now: datetime) -> Because:
    minutes = max(0, int((now - chosen.waiting_since).total_seconds() // 60))
    words = {"vi": f"Chờ lâu nhất: {minutes} phút", "en": f"Waiting longest: {minutes} min"}
    return Because("first_come", {"waited_s": minutes * 60}, words)
