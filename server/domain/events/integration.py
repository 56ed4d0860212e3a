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


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookSecretDrawn(Event):
    """A webhook has a secret, or a new one; from its first on it is told of what happens."""

    webhook_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookPinged(Event):
    """Somebody tried a webhook out."""

    webhook_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryResent(Event):
    """Somebody had a notice sent once more."""

    webhook_id: str
    name: str
    delivery_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookTurnedOff(Event):
    """A webhook was switched off, because its receiver did not answer for a day."""

    webhook_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WebhookSkipped(Event):
    """Somebody threw away what waited for a webhook; it is told of what happens from then on."""

    webhook_id: str
    name: str
