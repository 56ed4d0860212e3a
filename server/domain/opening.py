"""Whether a number may be taken now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Any

from server.domain.centre.hours import Span
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
    if not service.leaf or not service.is_active:
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


_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00")


def must_be_spans(field: str, spans: Iterable[Span]) -> None:
    """Raise BadRequest unless each opens before it closes and no two of a weekday overlap."""
    in_order = sorted(spans, key=lambda one: (one.weekday, one.opens))
    for span in in_order:
        if not 0 <= span.weekday <= 6:
            raise BadRequest(field, "weekday is 0 (Monday) to 6", "weekday")
        if not (_CLOCK.fullmatch(span.opens) and _CLOCK.fullmatch(span.closes)) or span.opens >= span.closes:
            told = {"opens": span.opens, "closes": span.closes}
            raise BadRequest(field, f"{span.opens}–{span.closes} is no time of a day", "time", **told)
    for earlier, later in pairwise(in_order):
        if earlier.weekday == later.weekday and later.opens < earlier.closes:
            told = {"weekday": str(later.weekday), "opens": later.opens, "closes": earlier.closes}
            raise BadRequest(field, f"{later.opens} lies within {earlier.opens}–{earlier.closes}", "overlap", **told)
