"""Finds out who is due to be told that her turn is near or has come, and makes the messages, each once in a turn.

It looks at what is, not at what happened: a message that was missed while the server was away is made as soon as it
runs again, if it still is true. It stands behind the commit, so that no call waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, insert

from server.domain.centre.site import Site
from server.domain.integration.notifications import DUE, VALID, ContactKind, Due, due_text
from server.domain.integration.webhook import DeliveryState, Webhook
from server.domain.ticket import Ticket
from server.storage.journal import compact_json
from server.storage.outbox import contacts, notices
from server.storage.outbox.contacts import Contact, Untold
from server.storage.schema import delivery
from server.storage.site_records import SiteRecords
from server.storage.store import Store
from server.storage.tx import new_id

NEAR_EVERY = timedelta(seconds=2)
"""Who is near is reckoned as often as this at most, however many calls there are; a call is told at once."""
AGAIN = timedelta(seconds=20)
"""Time alone brings people back into a line: looked at so often even if nothing has changed."""
AT_ONCE = 100
"""Messages that are made in one transaction."""

News = tuple[Due, Contact, Ticket, int, int | None]
"""What to tell whom: people before her, and the counter that called."""


class Teller:
    """Of one server process. Several may run: the mark on a contact is taken once."""

    def __init__(self, store: Store, clock: Callable[[], datetime]) -> None:
        self._store = store
        self._clock = clock
        self._seen: dict[str, tuple[int, str]] = {}
        self._near_at: dict[str, datetime] = {}

    def round(self) -> None:
        """Make what is due at every site. Costs one small question where nobody asked to be told."""
        with self._store.glancing() as connection:
            states = contacts.states(connection)
        for site_id, state in states.items():
            self._look(site_id, state)
        self._seen = {site_id: seen for site_id, seen in self._seen.items() if site_id in states}

    def _look(self, site_id: str, state: tuple[int, str]) -> None:
        now, last = self._clock(), self._near_at.get(site_id)
        is_new = self._seen.get(site_id) != state
        looks_near = last is None or now - last >= (NEAR_EVERY if is_new else AGAIN)
        if not is_new and not looks_near:
            return
        news = self._news(site_id, near=looks_near)
        for begin in range(0, len(news), AT_ONCE):
            with self._store.installing() as connection:
                self._tell(connection, news[begin : begin + AT_ONCE])
        if looks_near:
            self._near_at[site_id], self._seen[site_id] = now, state

    def _news(self, site_id: str, *, near: bool) -> list[News]:
        with self._store.reading() as connection:
            hall = SiteRecords(connection, self._store.site(connection, site_id), self._clock())
            found = [one for one in contacts.called_untold(connection, site_id) if _is_on(hall.site, one)]
            counters = {one.id: one.number for one in hall.counters.where()} if found else {}
            news: list[News] = [
                (Due.CALLED, one, ticket, 0, counters.get(ticket.counter_id or "")) for one, ticket in found
            ]
            return news + (_near(hall) if near else [])

    def _tell(self, connection: Connection, news: list[News]) -> None:
        now = self._clock()
        gateways = [hook for hook in notices.live_webhooks(connection) if DUE in hook.events]
        for one in news:
            if contacts.mark(connection, one[1].id, one[0], one[2].turn_id):
                rows = [_row(one, to, now) for to in _receivers(one[1], gateways)]
                if rows:
                    connection.execute(insert(delivery), rows)


def _is_on(site: Site, one: Untold) -> bool:
    """A centre that has turned it off meanwhile sends nothing more."""
    return site.notifications.push if one[0].kind is ContactKind.PUSH else site.notifications.sms


def _near(hall: SiteRecords) -> list[News]:
    most = hall.site.notifications.ahead
    ahead: dict[str, int] = {}
    news: list[News] = []
    for one, ticket in contacts.maybe_near(hall.connection, hall.site.id, most):
        if _is_on(hall.site, (one, ticket)) and not _is_put_off(ticket, hall.now):
            if ticket.id not in ahead:
                ahead[ticket.id] = hall.lines.people_ahead(ticket)
            if ahead[ticket.id] <= most:
                news.append((Due.NEAR, one, ticket, ahead[ticket.id], None))
    return news


def _is_put_off(ticket: Ticket, now: datetime) -> bool:
    """Who asked for more time is not called before it is over."""
    return ticket.not_before is not None and ticket.not_before > now


def _receivers(to: Contact, gateways: list[Webhook]) -> list[str]:
    """A browser is one itself; a telephone is reached by each gateway of its centre."""
    return [to.id] if to.kind is ContactKind.PUSH else [hook.id for hook in gateways if hook.site_id == to.site_id]


def _row(news: News, receiver: str, now: datetime) -> dict[str, Any]:
    """One delivery. Where it goes is looked up when it is sent: no number and no secret lies in the outbox."""
    what, to, ticket, ahead, counter = news
    data = {
        "what": what.value, "ticket": {"id": ticket.id, "label": ticket.label}, "language": ticket.language,
        "ahead": ahead if what is Due.NEAR else None, "counter_number": counter,
        "text": due_text(what, ticket.label, ahead=ahead, counter=counter),
        "valid_until": (now + VALID[what]).isoformat(timespec="milliseconds"), "contact_id": to.id,
    }  # fmt: skip
    told = {"event": DUE, "site_id": to.site_id, "revision": 0, "at": now.isoformat(timespec="milliseconds")}
    return {
        "id": new_id(), "site_id": to.site_id, "webhook_id": receiver, "revision": 0, "event": DUE,
        "body": compact_json({**told, "data": data}), "state": DeliveryState.WAITING, "made_at": now, "next_at": now,
        "attempts": 0,
    }  # fmt: skip
