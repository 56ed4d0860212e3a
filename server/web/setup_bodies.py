"""What each kind of set-up may be told: exactly these fields, of exactly these types."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, StringConstraints

from server.domain.booking.afar import Afar
from server.domain.booking.slots import Slots
from server.domain.centre.hours import Span
from server.domain.centre.letterhead import Letterhead
from server.domain.centre.service import Icon
from server.domain.centre.site import Policy, PriorityClass
from server.domain.centre.slip_design import SlipDesign
from server.domain.centre.voice import Voice
from server.domain.integration.notifications import Notifications
from server.domain.periodic.scheduled_report import Every
from server.domain.privacy.periods import Retention
from server.domain.rating import Factor, When
from server.domain.roles import Right
from server.web.parse import Day, Explained, Key, Language, Texts, Words

SHORTEST_PASSWORD = 10
Version = Annotated[int, Field(ge=1, le=2**31)]
Name = Annotated[Words, StringConstraints(min_length=1, max_length=120)]
Code = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]{0,38}$")]
Seconds = Annotated[int, Field(ge=10, le=86_400)]
Quota = Annotated[int, Field(ge=1, le=100_000)]
Spans = Annotated[tuple[Span, ...], Field(max_length=70, strict=False)]
Languages = Annotated[tuple[Language, ...], Field(max_length=6, strict=False)]
Spoken = Annotated[tuple[Literal["vi", "en"], ...], Field(max_length=2, strict=False)]
Recipient = Annotated[Words, StringConstraints(max_length=300)]
Recipients = Annotated[tuple[Recipient, ...], Field(max_length=50, strict=False)]
Keys = Annotated[tuple[Key, ...], Field(max_length=500, strict=False)]
Address = Annotated[str, StringConstraints(pattern=r"^(https?://[\x21-\x7e]{1,200})?$")]


def _without_defaults(schema: dict[str, Any]) -> None:
    for field in schema["properties"].values():
        field.pop("default", None)


class SetupBody(Explained):
    """`version` is the one that the asker has seen; a new row has none. Fields that are left out stay as they are."""

    model_config = ConfigDict(json_schema_extra=_without_defaults)

    version: Version | None = None

    def fields(self) -> dict[str, Any]:
        """What was given, as the domain has it."""
        return {name: getattr(self, name) for name in self.model_fields_set - {"version", "request_id", "reason"}}


class SiteBody(SetupBody):
    """The centre itself."""

    name: Texts = Field(default_factory=dict)
    timezone: Key = ""
    languages: Languages = ()
    voice_languages: Spoken = ()
    voice_dialect: Literal["north", "south"] = "north"
    theme: Literal["light", "dark"] = "light"
    is_open: bool = True
    closed_because: Texts | None = None
    notice: Texts | None = None
    public_url: Address = ""
    priority_classes: Annotated[tuple[PriorityClass, ...], Field(max_length=20, strict=False)] = ()
    recalls_allowed: int = 0
    rating_levels: int = 5
    policy: Policy = Policy()
    voice: Voice = Voice()
    retention: Retention = Retention()
    afar: Afar = Afar()
    notifications: Notifications = Notifications()
    hours: Spans = ()
    last_ticket_min: int = 0
    stops_when_full: bool = False
    auto_start_s: int | None = None
    auto_finish_s: int | None = None
    postpones_allowed: int = 0
    shows_officers: bool = False
    shows_waits: bool = False
    publishes_figures: bool = False
    language_names: Texts = Field(default_factory=dict)
    kiosk_reads_aloud: bool = True
    slip_header: Texts | None = None
    slip_footer: Texts | None = None
    slip_design: SlipDesign = SlipDesign()
    letterhead: Letterhead = Letterhead()


class ServiceBody(SetupBody):
    """A field, or a service that gives numbers."""

    parent_id: Key | None = None
    position: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    code: Code = ""
    name: Texts = Field(default_factory=dict)
    icon: Icon = "document"
    series: Annotated[Words, StringConstraints(min_length=1, max_length=4)] | None = None
    bring: Texts | None = None
    target_wait_s: Seconds = 900
    target_service_s: Seconds = 600
    daily_quota: Quota | None = None
    half_day_quota: Quota | None = None
    hours: Spans | None = None
    notice: Texts | None = None
    slip_note: Texts | None = None
    slots: Slots | None = None
    is_active: bool = True


class CounterBody(SetupBody):
    """A desk in the hall."""

    number: int = 0
    name: Texts = Field(default_factory=dict)
    location: Texts | None = None
    service_ids: Keys = ()
    ranks: Annotated[dict[Key, int], Field(max_length=500)] = Field(default_factory=dict)
    is_active: bool = True


class StaffBody(SetupBody):
    """Somebody who may sign in. The password is told here alone, and kept hashed."""

    login: Name = ""
    name: Name = ""
    role: Code = ""
    password: Annotated[str, StringConstraints(min_length=SHORTEST_PASSWORD, max_length=256)] = ""
    service_ids: Keys | None = None
    is_active: bool = True


class RoleBody(SetupBody):
    """A role made of rights."""

    code: Code = ""
    name: Texts = Field(default_factory=dict)
    rights: Annotated[tuple[Annotated[Right, Field(strict=False)], ...], Field(max_length=60, strict=False)] = ()


class GrantBody(SetupBody):
    """A role of this site for somebody of another one, who is named by how she signs in."""

    login: Annotated[Words, StringConstraints(min_length=1, max_length=64)] = ""
    role: Code = ""


class HolidayBody(SetupBody):
    """A day with hours of its own, or none."""

    day: Day = date.min
    name: Texts = Field(default_factory=dict)
    hours: Spans = ()


class PrinterBody(SetupBody):
    """A ticket printer."""

    name: Name = ""
    profile: Code = ""
    width_mm: int = 80
    cut: bool = True
    backup_printer_id: Key | None = None
    roll_m: Annotated[int, Field(ge=5, le=300)] | None = None
    is_active: bool = True


class SlideBody(SetupBody):
    """A picture or a video for the boards; `volume` in percent of the hall's, 0 for without sound."""

    name: Name = ""
    picture_id: Key | None = None
    video_id: Key | None = None
    volume: Annotated[int, Field(ge=0, le=100)] = 0
    seconds: int = 15
    position: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    is_on: bool = True


class WebhookBody(SetupBody):
    """Another system, and the events that it is told of."""

    name: Annotated[Words, StringConstraints(min_length=1, max_length=60)] = ""
    url: Annotated[str, StringConstraints(pattern=r"^https?://[\x21-\x7e]{1,490}$")] = ""
    events: Annotated[tuple[Key, ...], Field(max_length=60, strict=False)] = ()
    is_on: bool = True


class ScheduledReportBody(SetupBody):
    """A report that goes out by itself."""

    name: Name = ""
    report: Code = ""
    every: Annotated[Every, Field(strict=False)] = Every.MONTH
    form: Literal["pdf", "xlsx"] = "pdf"
    recipients: Recipients = ()
    folder: Annotated[Words, StringConstraints(max_length=200)] = ""
    is_on: bool = True


class RecordingBody(SetupBody):
    """A piece of a call in a person's voice; `sound` is what the upload of the file has answered."""

    in_voice: Literal["vi-north", "vi-south", "en"] = "vi-north"
    piece: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{0,23}$")] = ""
    sound: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] = ""
    length_ms: Annotated[int, Field(ge=1, le=10_000)] = 1


class LevelBody(SetupBody):
    """The words of a mark, and what is asked after it."""

    name: Texts = Field(default_factory=dict)
    question: Texts | None = None


class ReasonBody(SetupBody):
    """What may be chosen after these marks."""

    code: Code = ""
    when: Annotated[When, Field(strict=False)] = When.LOW
    name: Texts = Field(default_factory=dict)
    scores: Annotated[tuple[Annotated[int, Field(ge=1, le=5)], ...], Field(max_length=5, strict=False)] = ()
    factor: Annotated[Factor, Field(strict=False)] | None = None
    position: Annotated[int, Field(ge=0, le=1_000_000)] = 0
    is_active: bool = True


BODIES: dict[str, type[SetupBody]] = {
    "site": SiteBody, "services": ServiceBody, "counters": CounterBody, "staff": StaffBody, "roles": RoleBody,
    "grants": GrantBody, "holidays": HolidayBody, "printers": PrinterBody,
    "webhooks": WebhookBody, "scheduled_reports": ScheduledReportBody, "slides": SlideBody, "recordings": RecordingBody,
    "levels": LevelBody, "reasons": ReasonBody,
}  # fmt: skip
"""The body of each kind in KINDS."""
