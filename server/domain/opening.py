"""Whether a number may be taken now."""

from __future__ import annotations

from server.domain.errors import BadRequest, QuotaReached, ServiceClosed, SiteClosed
from server.domain.site import Service, Site


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
