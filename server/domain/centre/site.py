"""A centre: its names, languages, policy and limits."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from server.domain.booking.afar import USUAL as NOTHING_FROM_AFAR
from server.domain.booking.afar import Afar
from server.domain.centre.hours import Span, Words
from server.domain.centre.letterhead import USUAL as USUAL_LETTERHEAD
from server.domain.centre.letterhead import Letterhead
from server.domain.centre.slip_design import USUAL as USUAL_SLIP
from server.domain.centre.slip_design import SlipDesign
from server.domain.centre.voice import USUAL as USUAL_VOICE
from server.domain.centre.voice import Voice
from server.domain.integration.notifications import USUAL as USUAL_NOTIFICATIONS
from server.domain.integration.notifications import Notifications
from server.domain.privacy.periods import USUAL as USUAL_RETENTION
from server.domain.privacy.periods import Retention


@dataclass(frozen=True, slots=True, kw_only=True)
class PriorityClass:
    """People who go first by the centre's own table. A lower `rank` goes earlier.

    Under the ageing policy they go as if they had come `head_start_s` seconds earlier.
    """

    code: str
    name: Words
    rank: int
    head_start_s: int = 900


class PolicyKind(StrEnum):
    """How priority and ordinary tickets share the calls."""

    STRICT = "strict"
    INTERLEAVED = "interleaved"
    AGEING = "ageing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """Who is next at a site: at most `in_a_row` priority tickets (interleaved) or `rank_run` tickets of a better rank
    in a row at one counter while others wait."""

    kind: PolicyKind = PolicyKind.INTERLEAVED
    in_a_row: int = 2
    rank_run: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """One centre. `revision` is the number of its last journal row, `journal_hash` that row's hash.

    `public_url` is what phones can reach.

    No `hours` at all means always open. Numbers end `last_ticket_min` minutes before closing time, and with
    `stops_when_full` as soon as those who wait fill the time that is left. None in `auto_start_s` and `auto_finish_s`
    means that officers press. `shows_officers` puts the officer's name on the display of her counter, `shows_waits` the
    usual wait on the hall boards; `publishes_figures` lets anybody see the day's waits, people served and satisfaction.
    `business_day` is the one that has begun; see hours/business_day.

    `afar`: what people may do from home.

    `language_names`: how each of `languages` beside Vietnamese and English calls itself. `kiosk_reads_aloud`: whether a
    kiosk may read its steps to somebody who asks for it.
    """

    id: str
    name: Words
    timezone: str
    languages: tuple[str, ...]
    voice_languages: tuple[str, ...]
    voice_dialect: Literal["north", "south"]
    theme: str
    is_open: bool
    closed_because: Words | None
    notice: Words | None
    public_url: str
    priority_classes: tuple[PriorityClass, ...]
    recalls_allowed: int
    rating_levels: int
    policy: Policy = Policy()
    voice: Voice = USUAL_VOICE
    hours: tuple[Span, ...] = ()
    last_ticket_min: int = 0
    stops_when_full: bool = False
    auto_start_s: int | None = None
    auto_finish_s: int | None = None
    postpones_allowed: int = 1
    shows_officers: bool = False
    shows_waits: bool = False
    publishes_figures: bool = False
    language_names: Words = field(default_factory=dict)
    kiosk_reads_aloud: bool = True
    slip_header: Words | None = None
    slip_footer: Words | None = None
    slip_design: SlipDesign = USUAL_SLIP
    letterhead: Letterhead = USUAL_LETTERHEAD
    retention: Retention = USUAL_RETENTION
    afar: Afar = NOTHING_FROM_AFAR
    notifications: Notifications = USUAL_NOTIFICATIONS
    business_day: date | None = None
    day_ends_at: datetime | None = None
    version: int = 1
    revision: int = 0
    journal_hash: str = ""
