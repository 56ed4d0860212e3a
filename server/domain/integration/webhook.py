"""Webhooks: which system is told of which events, how a notice is signed, and when it is tried again."""

from __future__ import annotations

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256

FIRST_DELAY = timedelta(seconds=5)
LONGEST_DELAY = timedelta(hours=2)
PATIENCE = timedelta(hours=24)
"""A notice is tried for so long; then it is given up and the webhook switched off until a person looks."""
JITTER = 0.2
"""Delays differ by this share, so that those who failed together do not come back together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Webhook:
    """Another system's address, and the events that it is told of. Without a secret nothing is sent."""

    id: str
    site_id: str
    name: str
    url: str
    events: tuple[str, ...]
    secret: str = ""
    is_on: bool = True
    version: int = 1


class DeliveryState(StrEnum):
    """What became of a notice."""

    WAITING = "waiting"
    DELIVERED = "delivered"
    GIVEN_UP = "given_up"


def signature(secret: str, at: datetime, body: bytes) -> str:
    """`t=…,v1=…`: HMAC-SHA256 over seconds since 1970, a dot and the body; an old notice cannot be sent anew."""
    t = int(at.timestamp())
    digest = hmac.new(secret.encode(), f"{t}.".encode() + body, sha256).hexdigest()
    return f"t={t},v1={digest}"


def next_try(attempts: int, first_at: datetime, now: datetime, chance: float) -> datetime | None:
    """When a notice that has failed so often is tried again, the last time as PATIENCE ends; None after that.

    Delays grow threefold: 5 s, 15 s, 45 s, … up to 2 h. `chance` between 0 and 1 moves them by JITTER at most.
    """
    if now - first_at >= PATIENCE:
        return None
    delay = min(FIRST_DELAY * 3.0 ** min(attempts - 1, 20), LONGEST_DELAY)
    return min(now + delay * (1 - JITTER + 2 * JITTER * chance), first_at + PATIENCE)
