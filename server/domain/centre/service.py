"""What people come for: fields, and the services that give numbers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from server.domain.booking.slots import Slots
from server.domain.centre.hours import Span, Words

Icon = Literal[
    "land", "civil_registry", "business", "construction", "labour", "education", "tax", "insurance", "police_id",
    "transport", "health", "environment", "agriculture", "culture", "justice", "collect", "submit", "advice", "pay",
    "document", "labour_social", "social", "police", "identity", "civil", "registry", "notary", "certification",
    "result", "fee", "supplement",
]  # fmt: skip
"""Drawings of a field, and other names by which they are known: those of kiosk_ui/design/drawings/fields.ts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    """A field (no series) or a service that gives numbers. Aims are seconds; a quota of None means no limit.

    `hours` None means the site's. `slots` None: citizens book no hours of it. One that is not active
    is archived: its history stays, nobody sees it.
    """

    id: str
    site_id: str
    parent_id: str | None
    position: int
    code: str
    name: Words
    icon: str
    series: str | None
    bring: Words | None
    target_wait_s: int
    target_service_s: int
    daily_quota: int | None
    is_open: bool
    half_day_quota: int | None = None
    hours: tuple[Span, ...] | None = None
    notice: Words | None = None
    slip_note: Words | None = None
    slots: Slots | None = None
    is_active: bool = True
    version: int = 1

    @property
    def leaf(self) -> bool:
        """Whether people take numbers for it."""
        return self.series is not None

    @property
    def gives_numbers(self) -> bool:
        """Whether it is there for people at all, be it open at the moment or not: neither a field nor archived."""
        return self.leaf and self.is_active
