"""What every command has, and what every handler returns."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, ClassVar

from server.domain.roles import Right

Warnings = list[dict[str, object]]
"""What is allowed, but should be known: `{code, …facts}`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A wish to change one site. `right` is what its actor needs; the same `request_id` gets the same answer.

    `reason` is why, in the words of who asks; the journal keeps it.
    """

    right: ClassVar[Right] = Right.SYSTEM
    tells_wait: ClassVar[bool] = False
    """Whether the answer says how long one waits: that is reckoned before the transaction, where it holds nobody up."""
    request_id: str | None = None
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer as JSON; the executor adds the revision and keeps it for a repeated request."""

    answer: dict[str, Any] = field(default_factory=dict)
