"""Whether a number may be taken now."""

from __future__ import annotations

from typing import Any

from server.domain.centre.service import Service
from server.domain.errors import (
    BadRequest,
    FullUntilClose,
    HalfDayQuotaReached,
    LastTicketGiven,
    QuotaReached,
    Refusal,
    ServiceClosed,
    SiteClosed,
)
from server.domain.hours.moment import Rest
from server.domain.hours.standing import Standing


def must_be_open(service: Service, found: Standing) -> None:
    """Raise the Refusal that says why no number is given; BadRequest when people take none of it at all."""
    if not service.gives_numbers:
        raise BadRequest("service_id", "this is a field, or no longer offered; choose a service", "field")
    refused = refusal_of(service, found)
    if refused is not None:
        raise refused


def refusal_of(service: Service, found: Standing) -> Refusal | None:
    """The standing as an error with facts; None when a number may be taken."""
    if found.rest is None:
        return None
    opens_at = found.opens_at.isoformat(timespec="milliseconds") if found.opens_at else None
    facts: dict[str, Any] = {"service": service.code, "reason": found.rest.value, "opens_at": opens_at}
    if found.rest is Rest.QUOTA:
        return QuotaReached(**facts, quota=service.daily_quota)
    if found.rest is Rest.HALF_DAY_QUOTA:
        return HalfDayQuotaReached(**facts, quota=service.half_day_quota, half=found.half.value)
    kinds = {Rest.FULL: FullUntilClose, Rest.LAST_TICKET: LastTicketGiven}
    return kinds.get(found.rest, SiteClosed if found.of_site else ServiceClosed)(**facts)
