"""The write path: lock, decide, record, commit; only then tell anyone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Protocol

from server.commands.handlers import HANDLERS
from server.commands.outcome import Command
from server.domain.centre.site import Site
from server.domain.roles import Actor
from server.storage.journal import Authorship, Notice
from server.storage.requests import fingerprint
from server.storage.site_records import SiteRecords
from server.storage.store import Store
from server.storage.tx import Tx


class Outbox(Protocol):
    """Where notices of committed events go."""

    def put(self, notices: list[Notice]) -> None:
        """Must neither block nor fail."""


class Executor:
    """The one way to change a centre."""

    def __init__(self, store: Store, clock: Callable[[], datetime], outbox: Outbox) -> None:
        self.store = store
        self.clock = clock
        self.outbox = outbox

    def run(self, command: Command, actor: Actor) -> dict[str, Any]:
        """The command's answer, with the site's revision; the same request id gets the same answer again.

        Raises a QueueError when the actor lacks the right or a rule refuses; then nothing has changed.
        """
        actor.must_have(command.right)
        answer, notices = self._commit(command, actor)
        self.outbox.put(notices)
        return answer

    def found(self, site: Site, command: Command, actor: Actor) -> dict[str, Any]:
        """As run, for a site that is made by this very command."""
        actor.must_have(command.right)
        with self.store.founding(site, Authorship(actor, self.clock(), None)) as tx:
            answer = _decide(tx, command)
        self.outbox.put(tx.notices)
        return answer

    def _commit(self, command: Command, actor: Actor) -> tuple[dict[str, Any], list[Notice]]:
        if command.tells_wait:
            self._look(actor.site_id)
        by = Authorship(actor, self.clock(), command.request_id, command.reason)
        with self.store.writing(actor.site_id, by) as tx:
            answer = self._once(tx, command), tx.notices
        self.store.teller.heard(tx.notices)
        return answer

    def _look(self, site_id: str) -> None:
        """Reckon the centre's waits, unless that was done a moment ago."""
        now = self.clock()
        if self.store.teller.is_fresh(site_id, now):
            return
        with self.store.reading() as connection:
            self.store.teller.reckon(SiteRecords(connection, self.store.site(connection, site_id), now))

    @staticmethod
    def _once(tx: Tx, command: Command) -> dict[str, Any]:
        if command.request_id is None:
            return _decide(tx, command)
        wish = fingerprint(command)
        answered = tx.requests.answered(command.request_id, wish)
        if answered is not None:
            return answered
        answer = _decide(tx, command)
        tx.requests.remember(command.request_id, wish, answer, tx.now)
        return answer


def _decide(tx: Tx, command: Command) -> dict[str, Any]:
    outcome = HANDLERS[type(command)](tx, command)
    return {**outcome.answer, "revision": tx.revision}
