"""The courier: sees to every webhook in turn, each in a thread of its own, so that a slow one keeps nobody waiting."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from random import random

import structlog

from server.commands.integration.webhooks import TurnOffWebhook
from server.domain.errors import QueueError
from server.domain.integration.webhook import Webhook, next_try, signature
from server.domain.roles import system_actor
from server.executor import Executor
from server.storage.journal import Notice
from server.storage.outbox import deliveries, notices
from server.storage.outbox.contacts import Contact
from server.storage.outbox.deliveries import Leased, Sent
from server.storage.store import Store
from server.webhooks.post import post
from server.webhooks.pushes import Pushes
from server.webhooks.telephones import addressed
from server.webhooks.teller import Teller

log = structlog.get_logger()

PAUSE_S = 2.0
"""How often it looks by itself: for what another process has changed, and for what is due again."""
CALM_S = 0.2
"""After a change, and a rush of them is looked at once: other systems do not wait with open eyes, the hall does."""
Spawn = Callable[[Callable[[], None]], None]


def _in_a_thread(work: Callable[[], None]) -> None:
    threading.Thread(target=work, daemon=True).start()


class Courier:
    """Of one server process. Several may run: the outbox's leases keep them apart."""

    def __init__(
        self, store: Store, executor: Executor, clock: Callable[[], datetime], pushes: Pushes, *, may_stay_here: bool
    ) -> None:
        self._store = store
        self._pushes = pushes
        self._teller = Teller(store, clock)
        self._executor = executor
        self._clock = clock
        self._may_stay_here = may_stay_here
        self._busy: set[str] = set()
        self._wake = threading.Event()
        self._stopping = threading.Event()

    def put(self, _notices: list[Notice]) -> None:
        """Something has happened; called by the write path after the commit."""
        self._wake.set()

    def run(self) -> None:
        """Until `stop`."""
        while not self._stopping.is_set():
            self._wake.wait(PAUSE_S)
            if self._stopping.wait(CALM_S):
                return
            self._wake.clear()
            self.round()

    @property
    def busy(self) -> frozenset[str]:
        """The webhooks that are seen to just now."""
        return frozenset(self._busy)

    def stop(self) -> None:
        """Let `run` return; what is on its way is sent once more if it does not come to its end."""
        self._stopping.set()
        self._wake.set()

    def round(self, spawn: Spawn = _in_a_thread) -> None:
        """Make the notices of what has happened, and see to every webhook that nobody sees to."""
        try:
            self._teller.round()
            self._gather()
            free = self._due()
            pushed = self._pushes.due(self._busy)
        except QueueError as error:
            log.warning("webhooks.wait", reason=str(error))
            return
        for hook in free:
            self._busy.add(hook.id)
            spawn(partial(self._see_to, hook))
        for browser in pushed:
            self._busy.add(browser.id)
            spawn(partial(self._push_to, browser))

    def _due(self) -> list[Webhook]:
        now = self._clock()
        with self._store.glancing() as connection:
            free = [hook for hook in notices.live_webhooks(connection) if hook.id not in self._busy]
            return [hook for hook in free if deliveries.is_due(connection, hook.id, now)]

    def _gather(self) -> None:
        with self._store.glancing() as connection:
            lagging = notices.lagging_webhooks(connection)
        for hook, cursor in lagging:
            with self._store.installing() as connection:
                notices.gather(connection, hook, cursor, self._clock())
        if lagging:
            self._wake.set()  # there may be more than one transaction takes

    def _see_to(self, hook: Webhook) -> None:
        """One notice after the other, as long as they are taken."""
        try:
            while not self._stopping.is_set() and self._sends_one(hook):
                pass
        except QueueError as error:
            log.warning("webhooks.wait", webhook=hook.id, reason=str(error))
        finally:
            self._busy.discard(hook.id)

    def _push_to(self, browser: Contact) -> None:
        try:
            while not self._stopping.is_set() and self._pushes.sends_one(browser):
                pass
        except QueueError as error:
            log.warning("pushes.wait", reason=str(error))
        finally:
            self._busy.discard(browser.id)
            self._wake.set()  # others may wait for a free hand

    def _sends_one(self, hook: Webhook) -> bool:
        with self._store.installing() as connection:
            leased = deliveries.lease_next(connection, hook.id, self._clock())
        if leased is None:
            return False
        body = addressed(self._store, leased, self._clock())
        if body is None:
            with self._store.installing() as connection:
                deliveries.pass_over(connection, leased, "too_late", self._clock())
            return True
        sent = self._sent(hook, leased, body.encode())
        now = self._clock()
        again_at = None if sent.is_taken else next_try(leased.attempts, leased.first_at, now, random())  # noqa: S311
        with self._store.installing() as connection:
            deliveries.settle(connection, leased, sent, now, again_at)
        if not sent.is_taken:
            log.info("webhook.failed", webhook=hook.id, problem=sent.problem, status=sent.status)
            if again_at is None:
                self._executor.run(TurnOffWebhook(webhook_id=hook.id), system_actor(hook.site_id))
        return sent.is_taken

    def _sent(self, hook: Webhook, leased: Leased, body: bytes) -> Sent:
        headers = {
            "Content-Type": "application/json", "User-Agent": "toiluot", "X-Toiluot-Event": leased.event,
            "X-Toiluot-Delivery": leased.id, "X-Toiluot-Site": hook.site_id,
            "X-Toiluot-Revision": str(leased.revision),
            "X-Toiluot-Signature": signature(hook.secret, self._clock(), body),
        }  # fmt: skip
        return post(hook.url, body, headers, may_stay_here=self._may_stay_here)
