"""A print job: the paper of one ticket, kept in the ticket's own transaction."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

JOB_LIFE = timedelta(minutes=2)
"""After this a ticket is no longer printed: a surprise stack of old tickets confuses (PRINTING: the spooler)."""
LEASE = timedelta(seconds=60)
"""How long an agent may work on a job before another may have it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """`slip` is the paper's content as data, never bytes; `copy` is 1 for the ticket, more for marked reprints."""

    id: str
    site_id: str
    ticket_id: str
    device_id: str | None
    printer_id: str
    copy: int
    state: str
    slip: dict[str, object]
    created_at: datetime
    expires_at: datetime
    leased_by: str | None = None
    lease_until: datetime | None = None
    detail: str | None = None
    bytes: int | None = None
    updated_at: datetime | None = None
