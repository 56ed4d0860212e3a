"""Events of reports that go out by themselves; their sendings have a history of their own."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportTried(Event):
    """Somebody had the report of the last period sent to see whether it comes."""

    scheduled_id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportResent(Event):
    """Somebody had a report sent once more."""

    scheduled_id: str
    name: str
    sending_id: str
