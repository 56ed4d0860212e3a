"""What every event has."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import ClassVar


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """`counter_id`, `device_id` and `ticket_id` say whom it concerns; None means every screen of its kind."""

    counter_id: str | None = None
    device_id: str | None = None
    ticket_id: str | None = None
    service_id: str | None = None

    def facts(self) -> dict[str, object]:
        """What the journal keeps of it."""
        return {name: value for name, value in asdict(self).items() if value is not None}

    free_facts: ClassVar[frozenset[str]] = frozenset()
    """Facts that may be somebody's own words: the journal keeps these apart from the codes of ours."""
    urgent: ClassVar[bool] = True
