"""The link that a citizen gives to a relative: it shows the number, and opens nothing else.

It is derived from the ticket's secret, so nothing more is kept, and it ends with that secret.
"""

from __future__ import annotations

import hmac
from base64 import urlsafe_b64encode
from hashlib import sha256

BETWEEN = "."
"""No ticket's secret has this sign: a link to look at is known by it."""
PROOF_BYTES = 18
"""144 bits: nobody guesses them."""
SHARED = "~shared"
"""Follows the ticket's id where a relative's phone is meant."""


def share_token(ticket_id: str, token: str) -> str:
    """What the relative's link says: which ticket, and a proof that its holder gave it away (HMAC, RFC 2104)."""
    proof = hmac.new(token.encode(), f"share {ticket_id}".encode(), sha256).digest()[:PROOF_BYTES]
    return f"{ticket_id}{BETWEEN}{urlsafe_b64encode(proof).decode()}"


def shared_ticket_id(token: str) -> str | None:
    """Which ticket a relative's link claims to show; None for anything that is no such link."""
    ticket_id, between, _ = token.partition(BETWEEN)
    return ticket_id if between else None


def is_share_of(said: str, ticket_id: str, token: str) -> bool:
    """Whether the ticket's holder could have given this link."""
    return hmac.compare_digest(said.encode(), share_token(ticket_id, token).encode())
