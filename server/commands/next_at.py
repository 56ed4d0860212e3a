"""Who is next at a counter: the rule of the site over the line as it stands in the database."""

from __future__ import annotations

from server.domain.centre.counter import Counter
from server.domain.policy import Choice, choose_next, services_at
from server.storage.tx import Tx


def next_at(tx: Tx, counter: Counter) -> Choice | None:
    """Of all whom the officer at this counter may call, the next; None when nobody waits for them."""
    officer = tx.staff.find(counter.officer_id) if counter.officer_id else None
    waiting = tx.lines.heads_for(counter, services_at(counter, officer))
    return choose_next(waiting, counter, tx.site, tx.now)
