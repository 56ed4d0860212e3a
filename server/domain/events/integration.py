"""Events of keys and webhooks."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyMade(Event):
    """Somebody made a key for a program."""

    key_id: str
    name: str
    rights: tuple[str, ...]
    expires_at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKeyRevoked(Event):
    """A key opens nothing any more."""

    key_id: str
    name: str
