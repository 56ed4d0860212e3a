"""Whether a number may be taken now."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from server.domain.centre.hours import Span
from server.domain.centre.service import Service
from server.domain.centre.site import Site
from server.domain.errors import BadRequest, QuotaReached, ServiceClosed, SiteClosed


def closed_because(service: Service, issued_today: int) -> str | None:
    """The code of the reason why the service gives no number now, None when it does."""
    if not service.is_open:
        return ServiceClosed.code
    if service.daily_quota is not None and issued_today >= service.daily_quota:
        return QuotaReached.code
    return None


def must_be_open(site: Site, service: Service, issued_today: int) -> None:
    """Raise SiteClosed, ServiceClosed or QuotaReached; BadRequest when people take no numbers for it at all."""
    if not service.leaf:
        raise BadRequest("service_id", "this is a field; choose one of its services")
    if not site.is_open:
        raise SiteClosed()
    reason = closed_because(service, issued_today)
    if reason == ServiceClosed.code:
        raise ServiceClosed(service=service.code)
    if reason == QuotaReached.code:
        raise QuotaReached(service=service.code, quota=service.daily_quota)


_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]|24:00")


def must_be_spans(field: str, spans: Iterable[Span]) -> None:
    """Raise BadRequest unless each opens before it closes and no two of a weekday overlap."""
    in_order = sorted(spans, key=lambda one: (one.weekday, one.opens))
    for span in in_order:
        if not 0 <= span.weekday <= 6:
            raise BadRequest(field, "weekday is 0 (Monday) to 6")
        if not (_CLOCK.fullmatch(span.opens) and _CLOCK.fullmatch(span.closes)) or span.opens >= span.closes:
            raise BadRequest(field, f"{span.opens}–{span.closes} is no time of a day")
    for earlier, later in pairwise(in_order):
        if earlier.weekday == later.weekday and later.opens < earlier.closes:
            raise BadRequest(field, f"{later.opens} lies within {earlier.opens}–{earlier.closes}")
