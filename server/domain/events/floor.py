"""What happens between the floor and the counters: officers moved, messages, alerts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerMoved(Event):
    """A supervisor sent an officer from one counter (`left_id`) to another."""

    left_id: str
    officer_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageSent(Event):
    """A supervisor wrote to a counter."""

    message_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MessageRead(Event):
    """Somebody at the counter has read a message."""

    message_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertRaised(Event):
    """Something needs a supervisor. Neither a mark nor an officer is told here."""

    alert_id: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertAcknowledged(Event):
    """A supervisor has seen an alert."""

    alert_id: str
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertEnded(Event):
    """What an alert was about is over."""

    alert_id: str
    kind: str

    urgent: ClassVar[bool] = False
