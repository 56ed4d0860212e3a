"""What stands on the paper of a ticket: the centre's own texts, the service's, and the number."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from printers.slip import Language
from printers.ticket_slip import TicketFacts, ticket_slip
from server.domain.centre.hours import Words
from server.domain.centre.service import Service
from server.domain.centre.site import Site
from server.domain.numbering import label, zone

SAMPLE_NUMBER = 12
SAMPLE_AHEAD = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """What differs from ticket to ticket. `priority` is the name of the class, `plan` those of what follows."""

    label: str
    issued_at: datetime
    follow_url: str | None
    ahead: int
    priority: Words | None = None
    plan: tuple[Words, ...] = ()


def slip_of(site: Site, service: Service, told: Numbered, language: str) -> dict[str, object]:
    """The slip as plain data. The centre's own heading stands in place of its name, line by line.

    In a language that slips have no words in, the centre's own texts stand between Vietnamese words.
    """
    frame: Language = "en" if language == "en" else "vi"

    def said(words: Words | None) -> str:
        return (words or {}).get(language) or (words or {}).get("vi", "")

    facts = TicketFacts(
        header=tuple(said(site.slip_header or site.name).splitlines()), service=said(service.name), label=told.label,
        issued_at=told.issued_at.astimezone(zone(site.timezone)), follow_url=told.follow_url, ahead=told.ahead,
        priority=said(told.priority) or None, bring=tuple(said(service.bring).splitlines()),
        plan=tuple(map(said, told.plan)), note=tuple(said(service.slip_note).splitlines()),
        footer=said(site.slip_footer) or None,
    )  # fmt: skip
    return ticket_slip(facts, frame).to_json()


SAMPLE = Service(
    id="", site_id="", parent_id=None, position=0, code="", name={}, icon="document", series="A", bring=None,
    target_wait_s=900, target_service_s=600, daily_quota=None, is_open=True,
)  # fmt: skip
"""A service that is nobody's, for trying texts on."""


def sample_slip(site: Site, service: Service, now: datetime, language: Language) -> dict[str, object]:
    """The slip that somebody would get for this service now, with a number that nobody has."""
    address = f"{site.public_url.rstrip('/')}/t/0123456789abcdefghij" if site.public_url else None
    number = label(service.series or "A", SAMPLE_NUMBER)
    told = Numbered(label=number, issued_at=now, follow_url=address, ahead=SAMPLE_AHEAD)
    return slip_of(site, service, told, language)
