"""Closing a service for now, and giving numbers again."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from server.commands.outcome import Command, Outcome
from server.domain.centre.hours import Words
from server.domain.events import ServiceReopened, ServiceWasClosed
from server.domain.roles import Right
from server.domain.setup_rules import must_be_words
from server.storage.tx import Tx


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseService(Command):
    """Give no more numbers of this service for now. `notice` is shown on kiosk and board meanwhile."""

    right: ClassVar[Right] = Right.SERVICE_CLOSE
    service_id: str
    notice: Words | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenService(Command):
    """Give numbers again."""

    right: ClassVar[Right] = Right.SERVICE_CLOSE
    service_id: str


def close_service(tx: Tx, command: CloseService) -> Outcome:
    """Who waits already is served. Raises BadRequest for a notice without Vietnamese."""
    if command.notice is not None:
        must_be_words("notice", command.notice)
    service = tx.services.get(command.service_id)
    closed = replace(service, is_open=False, notice=command.notice or service.notice)
    if closed != service:
        tx.services.save(closed)
        tx.record(ServiceWasClosed(service_id=service.id))
    return Outcome({"service": {"id": service.id, "open": False}})


def reopen_service(tx: Tx, command: ReopenService) -> Outcome:
    """Back on the kiosk at once, without the notice."""
    service = tx.services.get(command.service_id)
    if not service.is_open:
        tx.services.save(replace(service, is_open=True, notice=None))
        tx.record(ServiceReopened(service_id=service.id))
    return Outcome({"service": {"id": service.id, "open": True}})
