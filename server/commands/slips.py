"""What stands on the paper of a ticket: the centre's own texts, the service's, and the number."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from printers.slip import Language
from printers.slip_lines import larger, read_lines
from printers.ticket_slip import TicketFacts, ticket_slip
from server.domain.centre.hours import Words
from server.domain.centre.service import Service
from server.domain.centre.site import Site
from server.domain.centre.slip_design import SlipDesign
from server.domain.estimates import Wait
from server.domain.numbering import label, zone

SAMPLE_NUMBER = 12
SAMPLE_AHEAD = 3
SAMPLE_WAIT = Wait(600, 900, 1200)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbered:
    """What differs from ticket to ticket. `priority` is the name of the class, `plan` those of what follows."""

    label: str
    issued_at: datetime
    follow_url: str | None
    ahead: int | None
    wait: Wait | None = None
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
        wait=(told.wait.low_s, told.wait.high_s) if told.wait else None,
        priority=said(told.priority) or None, bring=tuple(said(service.bring).splitlines()),
        plan=tuple(map(said, told.plan)), note=tuple(said(service.slip_note).splitlines()),
        footer=said(site.slip_footer) or None,
    )  # fmt: skip
    slip = ticket_slip(facts, frame)
    return replace(slip, lines=_lines(site.slip_design, is_priority=told.priority is not None)).to_json()


def with_logo(site: Site, slip: dict[str, object]) -> dict[str, object]:
    """A ticket's slip as it is printed: the emblem is kept once, with the centre, and not with each job."""
    lines = slip.get("lines")
    if site.slip_design.logo is None or not isinstance(lines, list):
        return slip
    shows = not lines or any(str(line).startswith("logo:") for line in lines)
    return {**slip, "logo": site.slip_design.logo} if shows else slip


def design_of(site: Site) -> dict[str, object]:
    """The centre's design, for a kiosk that must draw slips by itself: lines for most, lines for whom it prints larger,
    and the emblem where it is shown."""
    usual, priority = (list(_lines(site.slip_design, is_priority=one)) for one in (False, True))
    return {"usual": usual, "priority": priority, "logo": with_logo(site, {"lines": usual}).get("logo")}


def _lines(design: SlipDesign, *, is_priority: bool) -> tuple[str, ...]:
    """Of the centre's design those that are on, a step larger for whom it says so; none for the usual ones."""
    is_large = design.large == "everybody" or (design.large == "priority" and is_priority)
    printed = tuple((line.kind, line.size) for line in design.lines if line.on)
    if is_large:
        printed = tuple(larger(line) for line in printed or read_lines(()))
    return tuple(f"{kind}:{size}" for kind, size in printed)


SAMPLE = Service(
    id="", site_id="", parent_id=None, position=0, code="", name={}, icon="document", series="A", bring=None,
    target_wait_s=900, target_service_s=600, daily_quota=None, is_open=True,
)  # fmt: skip
"""A service that is nobody's, for trying texts on."""


def sample_slip(
    site: Site, service: Service, now: datetime, language: Language, *, is_priority: bool = False
) -> dict[str, object]:
    """The slip that somebody would get for this service now, with a number that nobody has."""
    address = f"{site.public_url.rstrip('/')}/t/0123456789abcdefghij" if site.public_url else None
    number = label(service.series or "A", SAMPLE_NUMBER)
    first = min(site.priority_classes, key=lambda one: one.rank, default=None) if is_priority else None
    told = Numbered(
        label=number, issued_at=now, follow_url=address, ahead=SAMPLE_AHEAD, wait=SAMPLE_WAIT,
        priority=first.name if first else None,
    )  # fmt: skip
    return with_logo(site, slip_of(site, service, told, language))
