"""Finds out who is due to be told that her turn is near or has come, to be reminded of her appointment, or to come for
the place that she reserved, and makes the messages: each once in a turn, of an hour, or of a place.

It looks at what is, not at what happened: a message that was missed while the server was away is made as soon as it
runs again, if it still is true. It stands behind the commit, so that no call waits for it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from sqlalchemy import Connection, insert

from server.domain.booking.place import as_ticket
from server.domain.centre.site import Site
from server.domain.integration.notifications import DUE, ON_THE_WAY_S, ContactKind, Due, reminder_due
from server.domain.integration.webhook import Webhook
from server.domain.numbering import zone
from server.domain.ticket import Ticket
from server.storage.outbox import contacts, notices
from server.storage.outbox.contacts import Contact
from server.storage.schema import delivery
from server.storage.site_records import SiteRecords
from server.storage.store import Store
from server.webhooks.news import News, delivery_row, of_hour, of_place, of_turn

NEAR_EVERY = timedelta(seconds=2)
"""Who is near is reckoned as often as this at most, however many calls there are; a call is told at once."""
AGAIN = timedelta(seconds=20)
"""Time alone brings people back into a line: looked at so often even if nothing has changed."""
AT_ONCE = 100
"""Messages that are made in one transaction."""


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
            hall.teller = self._store.teller
            found = [one for one in contacts.called_untold(connection, site_id) if _is_on(hall.site, one[0])]
            counters = {one.id: one.number for one in hall.counters.where()} if found else {}
            news = [
                of_turn(Due.CALLED, one, ticket, counter=counters.get(ticket.counter_id or "")) for one, ticket in found
            ]
            return news + (_near(hall) + _reminders(hall) + _to_come(hall) if near else [])

    def _tell(self, connection: Connection, news: list[News]) -> None:
        now = self._clock()
        gateways = [hook for hook in notices.live_webhooks(connection) if DUE in hook.events]
        for one in news:
            if contacts.mark(connection, one.to.id, one.what, one.of):
                rows = [delivery_row(one, to, now) for to in _receivers(one.to, gateways)]
                if rows:
                    connection.execute(insert(delivery), rows)


def _is_on(site: Site, one: Contact) -> bool:
    """A centre that has turned it off meanwhile sends nothing more."""
    return site.notifications.push if one.kind is ContactKind.PUSH else site.notifications.sms


def _near(hall: SiteRecords) -> list[News]:
    most = hall.site.notifications.ahead
    ahead: dict[str, int] = {}
    news: list[News] = []
    for one, ticket in contacts.maybe_near(hall.connection, hall.site.id, most):
        if _is_on(hall.site, one) and not _is_put_off(ticket, hall.now):
            if ticket.id not in ahead:
                ahead[ticket.id] = hall.lines.people_ahead(ticket)
            if ahead[ticket.id] <= most:
                news.append(of_turn(Due.NEAR, one, ticket, ahead=ahead[ticket.id]))
    return news


def _is_put_off(ticket: Ticket, now: datetime) -> bool:
    """Who asked for more time is not called before it is over."""
    return ticket.not_before is not None and ticket.not_before > now


def _reminders(hall: SiteRecords) -> list[News]:
    """A site whose people are reminded so many hours before; who was booked for by the staff may ask as well."""
    news: list[News] = []
    for one, booked, asked_at in contacts.unreminded(hall.connection, hall.site.id, hall.now):
        when = reminder_due(booked.at, hall.site.afar.reminds_h, asked_at)
        if when is not None and when <= hall.now and _is_on(hall.site, one):
            news.append(of_hour(one, booked, zone(hall.site.timezone)))
    return news


def _to_come(hall: SiteRecords) -> list[News]:
    """Who is still away is told to come when few are before her place, or when its turn may come as soon as she can."""
    news: list[News] = []
    for one, place in contacts.uncalled_home(hall.connection, hall.site.id, hall.now):
        if _is_on(hall.site, one):
            ahead = hall.lines.people_ahead(as_ticket(place, hall.lines.today))
            wait = hall.told.wait(place.service_id, ahead)
            if ahead <= hall.site.notifications.ahead or (wait is not None and wait.low_s <= ON_THE_WAY_S):
                news.append(of_place(one, place, ahead))
    return news


def _receivers(to: Contact, gateways: list[Webhook]) -> list[str]:
    """A browser is one itself; a telephone is reached by each gateway of its centre."""
    return [to.id] if to.kind is ContactKind.PUSH else [hook.id for hook in gateways if hook.site_id == to.site_id]
