"""Sends what is due to browsers, by their own push services, and forgets those that are gone."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from datetime import datetime
from hashlib import sha256
from random import random
from typing import Any

import structlog

from server.domain.integration.webhook import next_try
from server.storage.outbox import contacts, deliveries
from server.storage.outbox.contacts import Contact
from server.storage.outbox.deliveries import Leased, Sent
from server.storage.store import Store
from server.webhooks.post import post
from server.webhooks.sealing import PushKey, base64url, sealed
from server.webhooks.telephones import is_late

log = structlog.get_logger()

AT_ONCE = 16
"""Browsers that are told at the same time."""
GONE = frozenset({403, 404, 410})
"""The browser has left, or its subscription belongs to another key: RFC 8030, 7.3, and RFC 8292, 4.2."""
BUSY = frozenset({408, 425, 429})
"""Later it may be taken; any other 4xx is final."""
NO_KEYS = Sent(410, None, "keys", 0)


class Pushes:
    """Of one server process."""

    def __init__(self, store: Store, clock: Callable[[], datetime], key: PushKey, *, may_stay_here: bool) -> None:
        self._store = store
        self._clock = clock
        self._key = key
        self._may_stay_here = may_stay_here

    def due(self, busy: Collection[str]) -> list[Contact]:
        """Browsers to send to, that nobody of this process sends to."""
        with self._store.glancing() as connection:
            found = contacts.due(connection, self._clock(), AT_ONCE)
        return [one for one in found if one.id not in busy]

    def sends_one(self, to: Contact) -> bool:
        """Send the next message; False when there is none, or none that may be sent now."""
        with self._store.installing() as connection:
            leased = deliveries.lease_next(connection, to.id, self._clock())
        if leased is None:
            return False
        told = json.loads(leased.body)
        with self._store.glancing() as connection:
            there = contacts.still_there(connection, to.id)
        if there is None or is_late(told, self._clock()):
            return self._passed_over(leased)
        return self._settled(leased, told, self._sent(there, told))

    def _passed_over(self, leased: Leased) -> bool:
        with self._store.installing() as connection:
            deliveries.pass_over(connection, leased, "too_late", self._clock())
        return True

    def _settled(self, leased: Leased, told: dict[str, Any], sent: Sent) -> bool:
        now = self._clock()
        with self._store.installing() as connection:
            if sent.status in GONE or sent.problem == "forbidden":
                contacts.drop(connection, leased.webhook_id)
            else:
                deliveries.settle(connection, leased, sent, now, _again_at(leased, told, sent, now))
        if not sent.is_taken:
            log.info("push.failed", contact=leased.webhook_id, problem=sent.problem, status=sent.status)
        return sent.is_taken

    def _sent(self, there: tuple[Contact, str], told: dict[str, Any]) -> Sent:
        to, page = there
        with self._store.glancing() as connection:
            site = self._store.site(connection, to.site_id)
        language = "vi" if told["data"]["language"] == "vi" else "en"
        said = {
            "title": told["data"]["text"][language], "body": site.name.get(language) or site.name["vi"],
            "what": told["data"]["what"], "tag": _tag(told), "url": page,
        }  # fmt: skip
        try:
            body = sealed(json.dumps(said, ensure_ascii=False).encode(), to.p256dh or "", to.auth or "")
        except ValueError:
            return NO_KEYS
        headers = self._headers(to, told) | {
            "Authorization": self._key.authorization(to.address, site.public_url, self._clock())
        }
        return post(to.address, body, headers, may_stay_here=self._may_stay_here, far=True)

    def _headers(self, to: Contact, told: dict[str, Any]) -> dict[str, str]:
        """A newer message takes the place of one that has not come to the phone yet (`Topic`)."""
        left = datetime.fromisoformat(told["data"]["valid_until"]) - self._clock()
        return {
            "TTL": str(max(0, int(left.total_seconds()))), "Urgency": "high", "Content-Encoding": "aes128gcm",
            "Content-Type": "application/octet-stream", "User-Agent": "toiluot",
            "Topic": base64url(sha256((to.ticket_id or to.id).encode()).digest())[:32],
        }  # fmt: skip


def _tag(told: dict[str, Any]) -> str:
    """News of the same thing takes the place of what was shown before."""
    ticket = told["data"]["ticket"]
    return str(ticket["label"] if ticket else told["data"]["appointment"]["id"])


def _again_at(leased: Leased, told: dict[str, Any], sent: Sent, now: datetime) -> datetime | None:
    """None for what is taken, refused for good, or too late by then."""
    refused = sent.status is not None and 400 <= sent.status < 500 and sent.status not in BUSY
    if sent.is_taken or refused:
        return None
    again = next_try(leased.attempts, leased.first_at, now, random())  # noqa: S311
    return again if again and not is_late(told, again) else None
