"""What stands around a ticket: the things behind the ids that it carries."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.centre.counter import Counter
from server.domain.centre.people import Staff
from server.domain.centre.service import Service
from server.domain.turn import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Sender:
    """The turn of the same visit that led here, and who served it."""

    turn: Turn
    service: Service
    counter: Counter | None
    officer: Staff | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """`plan` are the services that follow; `back_to` is the counter to which the visit comes back."""

    service: Service
    plan: tuple[Service, ...] = ()
    for_counter: Counter | None = None
    for_officer: Staff | None = None
    back_to: Counter | None = None
    sender: Sender | None = None
