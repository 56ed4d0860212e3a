"""What happens to counters."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterOpened(Event):
    """An officer began to work at a counter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterClosedDown(Event):
    """An officer stopped working at a counter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterWasPaused(Event):
    """A counter rests."""

    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterResumed(Event):
    """A counter goes on."""
