"""What can be set up: for each kind its rows, its fields, and what must hold. Who may: SETUP_RIGHTS in domain.roles."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from server.commands.integration.webhooks import check_webhook, webhook_settled
from server.commands.outcome import Warnings
from server.commands.periodic import begins_anew, check_scheduled_report
from server.commands.setup import checks, printer_checks, rating_checks
from server.commands.setup.people import signed_out
from server.commands.slides.checks import check_slide
from server.domain.centre.counter import Counter, CounterState
from server.domain.centre.devices import Printer
from server.domain.centre.hours import Holiday
from server.domain.centre.people import Grant, Staff, StaffRole
from server.domain.centre.recording import Recording
from server.domain.centre.service import Service
from server.domain.centre.site import Site
from server.domain.centre.slide import Slide
from server.domain.integration.webhook import Webhook
from server.domain.periodic.scheduled_report import ScheduledReport
from server.domain.rating import Level, Reason
from server.storage.tx import Tx

Row = Any
"""One of the domain's records; each has `id`, `site_id` and `version`."""


def _free(_tx: Tx, _row: Row) -> None:
    """Nothing stands in the way."""


def _nothing(_tx: Tx, _after: Row, _before: Row) -> None:
    """A change that has no sequel."""


@dataclass(frozen=True, slots=True)
class Kind:
    """`blank` are the values of a new row that nobody gave; `needed` must be given.

    `check` raises BadRequest or a Refusal, and returns warnings. `may_remove` raises a Refusal. `settled` does what
    follows from a change that was kept. A kind whose rows have `is_active` is archived when it is removed, so that
    history keeps its names.
    """

    rows: Callable[[Tx], Any]
    make: type[Any]
    editable: frozenset[str]
    check: Callable[[Tx, Row, Row | None], Warnings]
    needed: tuple[str, ...] = ()
    blank: dict[str, Any] = field(default_factory=dict)
    may_remove: Callable[[Tx, Row], None] = _free
    settled: Callable[[Tx, Row, Row], None] = _nothing
    added: bool = True

    @property
    def archives(self) -> bool:
        """Whether removing keeps the row."""
        return "is_active" in self.editable


KINDS: dict[str, Kind] = {
    "site": Kind(
        rows=lambda tx: tx.centre, make=Site, check=checks.site, added=False,
        editable=frozenset({
            "name", "timezone", "languages", "voice_languages", "voice_dialect", "theme", "is_open", "closed_because",
            "notice", "public_url", "priority_classes", "recalls_allowed", "rating_levels", "policy", "voice", "hours",
            "last_ticket_min", "stops_when_full", "auto_start_s", "auto_finish_s", "postpones_allowed", "slip_header",
            "shows_officers", "shows_waits", "publishes_figures",
            "notifications", "retention", "afar", "slip_footer", "slip_design", "letterhead",
            "language_names", "kiosk_reads_aloud",
        }), may_remove=checks.site_stays,
    ),
    "services": Kind(
        rows=lambda tx: tx.services, make=Service, check=checks.service,
        needed=("code", "name"), may_remove=checks.nobody_waits,
        editable=frozenset({
            "parent_id", "position", "code", "name", "icon", "series", "bring", "target_wait_s", "target_service_s",
            "daily_quota", "half_day_quota", "hours", "notice", "slip_note", "is_active", "slots",
        }),
        blank={
            "parent_id": None, "position": 0, "icon": "document", "series": None, "bring": None,
            "target_wait_s": 900, "target_service_s": 600, "daily_quota": None, "is_open": True,
        },
    ),
    "counters": Kind(
        rows=lambda tx: tx.counters, make=Counter, check=checks.counter,
        needed=("number",), may_remove=checks.counter_rests,
        editable=frozenset({"number", "name", "location", "service_ids", "ranks", "is_active"}),
        blank={
            "name": {}, "service_ids": (), "state": CounterState.CLOSED, "pause_reason": None, "officer_id": None,
            "ticket_id": None, "priority_run": 0,
        },
    ),
    "staff": Kind(
        rows=lambda tx: tx.staff, make=Staff, check=checks.staff,
        needed=("login", "name", "role", "password_hash"), may_remove=checks.somebody_administers,
        settled=signed_out,
        editable=frozenset({"login", "name", "role", "password_hash", "service_ids", "is_active"}),
    ),
    "roles": Kind(
        rows=lambda tx: tx.roles, make=StaffRole, check=checks.role,
        needed=("code", "name", "rights"), may_remove=checks.role_is_unused,
        editable=frozenset({"code", "name", "rights"}),
    ),
    "grants": Kind(
        rows=lambda tx: tx.grants, make=Grant, check=checks.grant,
        needed=("staff_id", "role"), editable=frozenset({"staff_id", "role"}),
    ),
    "holidays": Kind(
        rows=lambda tx: tx.holidays, make=Holiday, check=checks.holiday,
        needed=("day", "name"), editable=frozenset({"day", "name", "hours"}),
    ),
    "printers": Kind(
        rows=lambda tx: tx.printers, make=Printer, check=printer_checks.printer,
        needed=("name",),
        editable=frozenset({"name", "profile", "width_mm", "cut", "backup_printer_id", "roll_m", "is_active"}),
        may_remove=printer_checks.printer_is_unused, blank={"profile": "generic-80", "width_mm": 80},
    ),
    "recordings": Kind(
        rows=lambda tx: tx.recordings, make=Recording, check=checks.recording,
        needed=("in_voice", "piece", "sound", "length_ms"),
        editable=frozenset({"in_voice", "piece", "sound", "length_ms"}),
    ),
    "slides": Kind(
        rows=lambda tx: tx.slides, make=Slide, check=check_slide, needed=("name",),
        editable=frozenset({"name", "picture_id", "video_id", "volume", "seconds", "position", "is_on"}),
    ),
    "levels": Kind(
        rows=lambda tx: tx.levels, make=Level, check=rating_checks.level, added=False,
        editable=frozenset({"name", "question"}), may_remove=rating_checks.level_stays,
    ),
    "reasons": Kind(
        rows=lambda tx: tx.reasons, make=Reason, check=rating_checks.reason, needed=("code", "when", "name", "scores"),
        editable=frozenset({"code", "when", "name", "scores", "factor", "position", "is_active"}),
    ),
    "scheduled_reports": Kind(
        rows=lambda tx: tx.scheduled_reports, make=ScheduledReport, check=check_scheduled_report,
        needed=("name", "report"), settled=begins_anew,
        editable=frozenset({"name", "report", "every", "form", "recipients", "folder", "is_on"}),
    ),
    "webhooks": Kind(
        rows=lambda tx: tx.webhooks, make=Webhook, check=check_webhook,
        needed=("name", "url", "events"), editable=frozenset({"name", "url", "events", "is_on"}),
        settled=webhook_settled,
    ),
}  # fmt: skip
