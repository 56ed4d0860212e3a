"""The rule itself: of all who may be called, the one who is next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.domain.centre.counter import Counter
from server.domain.centre.site import Site
from server.domain.policy import because
from server.domain.policy.because import Because
from server.domain.policy.bounds import most_in_a_row
from server.domain.policy.candidates import Candidate, parted


@dataclass(frozen=True, slots=True)
class Choice:
    """The next ticket, the reason, and how many before the line, and of a better rank, the counter has then called."""

    ticket_id: str
    because: Because
    priority_run: int
    rank_run: int = 0


def choose_next(waiting: Sequence[Candidate], counter: Counter, site: Site, now: datetime) -> Choice | None:
    """Who is next at the counter, by the site's policy; None when nobody may be called.

    The person counts before the service: first it is decided whether somebody goes before the line (returns, due
    appointments, priority classes), at most `in_a_row` times in a row while the line waits; the ranks of services order
    the line alone. Within one service and class the order is first come, first served. `bound_words` states the bounds.
    """
    before, line = parted(waiting, site)
    most = most_in_a_row(site.policy)
    if before and (not line or most is None or counter.priority_run < most):
        run = counter.priority_run + 1 if line and most is not None else 0
        reason = because.before_the_line(before[0], site, run, is_alone=not line)
        return Choice(before[0].ticket_id, reason, run, counter.rank_run)
    if not line:
        return None
    return _of_the_line(line, counter, site, now, is_owed=bool(before))


def _of_the_line(line: list[Candidate], counter: Counter, site: Site, now: datetime, *, is_owed: bool) -> Choice:
    """The first of the best rank; after `rank_run` of these in a row the first of all others.

    While nobody of the counter's first rank waits, those of the best rank present may be among the others whom the run
    has passed: who of them waits longest is called as well, and what is owed to lower ranks stays owed.
    """
    best = min(one.rank for one in line)
    others = [one for one in line if one.rank > best]
    by_rank: Because | None = None
    if others and counter.rank_run >= site.policy.rank_run:
        chosen = line[0] if best > _first_rank(counter) else others[0]
        run = 0 if chosen in others else counter.rank_run
        by_rank = because.rank_owed(site.policy.rank_run) if chosen in others else None
    else:
        chosen, run = next(one for one in line if one.rank == best), counter.rank_run + 1 if others else 0
        if chosen is not line[0]:
            by_rank = because.better_rank(chosen, run, site.policy.rank_run)
    reasons = (
        because.owed(site.policy.in_a_row) if is_owed else None,
        by_rank or because.aged(chosen, line, site, now),
        because.sent_here(chosen),
    )
    return Choice(chosen.ticket_id, because.joined(reasons, because.longest(chosen, now)), 0, run)


def _first_rank(counter: Counter) -> int:
    return min((counter.ranks.get(one, 1) for one in counter.service_ids), default=1)
