"""A dossier (hồ sơ): its code, where it is, and whether it is in time. Nothing about the person is kept.

Every figure about lateness is defined here once; screens, doors and files use these functions. Dates are the site's
own days. A term is counted in working days from the day after it begins, and one whose last day is no working day ends
with the next that is (Civil Code of Việt Nam 91/2015/QH13, articles 147 and 148).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from server.domain.centre.hours import Words
from server.domain.hours.working_days import WorkingDays
from server.domain.privacy.striking import is_persons_number

LONGEST_CODE = 64
_SIGNS = re.compile(r"[0-9A-Z]+")
LEAST_SIGNS = 4
APOLOGY_LEAD = 1
"""Working days before the promised date by which people are told that it cannot be kept: the usual practice."""


class Purpose(StrEnum):
    """What somebody came for."""

    SUBMIT = "submit"
    SUPPLEMENT = "supplement"
    COLLECT = "collect"
    ADVISE = "advise"
    PAY = "pay"


class DossierState(StrEnum):
    """Where a dossier is."""

    RECEIVED = "received"
    SUPPLEMENT = "supplement"
    READY = "ready"
    HANDED_OVER = "handed_over"
    REFUSED = "refused"


class Timing(StrEnum):
    """How a dossier stands to its promised date: the first three when there is a result, the others before."""

    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    IN_TIME = "in_time"
    AT_RISK = "at_risk"
    OVERDUE = "overdue"
    PAUSED = "paused"
    UNPROMISED = "unpromised"


SETTLED = frozenset({DossierState.READY, DossierState.HANDED_OVER, DossierState.REFUSED})
"""States in which there is a result."""
STATE_WORDS: dict[DossierState, Words] = {
    DossierState.RECEIVED: {"vi": "Đang giải quyết", "en": "Being handled"},
    DossierState.SUPPLEMENT: {"vi": "Chờ bổ sung giấy tờ", "en": "Waits for further papers"},
    DossierState.READY: {"vi": "Đã có kết quả", "en": "The result is ready"},
    DossierState.HANDED_OVER: {"vi": "Đã trả kết quả", "en": "The result was handed over"},
    DossierState.REFUSED: {"vi": "Không được tiếp nhận hoặc bị trả lại", "en": "Refused or sent back"},
}
TIMING_WORDS: dict[Timing, Words] = {
    Timing.EARLY: {"vi": "Trước hạn", "en": "Early"},
    Timing.ON_TIME: {"vi": "Đúng hạn", "en": "On time"},
    Timing.LATE: {"vi": "Trễ hạn", "en": "Late"},
    Timing.IN_TIME: {"vi": "Trong hạn", "en": "Within its time"},
    Timing.AT_RISK: {"vi": "Sắp đến hạn", "en": "Nearly due"},
    Timing.OVERDUE: {"vi": "Quá hạn, chưa xong", "en": "Overdue"},
    Timing.PAUSED: {"vi": "Tạm dừng tính hạn", "en": "Its time is stopped"},
    Timing.UNPROMISED: {"vi": "Không có ngày hẹn", "en": "No promised date"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """One dossier of the centre. `code` is as it is written, `code_key` tells two codes apart, `code_plain` is what is
    typed without dots and dashes.

    `result_ready_on` is the day on which the result was there: a refusal is a result too. `changed_at` is the source's
    time of the newest change; what is older than it changes nothing any more.
    """

    id: str
    site_id: str
    code: str
    code_key: str
    code_plain: str
    service_id: str | None
    state: DossierState
    changed_at: datetime
    received_at: datetime | None = None
    promised_on: date | None = None
    result_ready_on: date | None = None
    handed_over_at: datetime | None = None
    apologised_on: date | None = None

    def noted(self, state: DossierState, at: datetime, day: date, promised_on: date | None = None) -> Dossier:
        """As an officer found it at the counter. Handed over or refused, its result is there, since that very day
        unless an earlier one is known; received or sent back, it has none (any more)."""
        now = replace(
            self, state=state, promised_on=promised_on or self.promised_on, changed_at=max(at, self.changed_at)
        )
        if state in SETTLED:
            handed = at if state is DossierState.HANDED_OVER else self.handed_over_at
            return replace(now, result_ready_on=self.result_ready_on or day, handed_over_at=handed)
        arrived = self.received_at or (at if state is DossierState.RECEIVED else None)
        return replace(now, received_at=arrived, result_ready_on=None, handed_over_at=None)

    def timing(self, today: date, days: WorkingDays) -> Timing:
        """Early: the result came before the promised day. On time: on that very day. Late: after it.

        Without a result: overdue from the day after the promised one on, whether or not anybody has asked for it;
        nearly due from the day on which an apology would be due; stopped while papers are awaited.
        """
        if self.promised_on is None:
            return Timing.UNPROMISED
        if self.result_ready_on is not None:
            return _came(self.result_ready_on, self.promised_on)
        if self.state is DossierState.SUPPLEMENT:
            return Timing.PAUSED
        if today > self.promised_on:
            return Timing.OVERDUE
        return Timing.AT_RISK if today >= days.before(self.promised_on, APOLOGY_LEAD) else Timing.IN_TIME

    def days_late(self, today: date, days: WorkingDays) -> int:
        """Working days after the promised one, up to the day of the result, or to today while there is none."""
        if self.timing(today, days) not in (Timing.LATE, Timing.OVERDUE) or self.promised_on is None:
            return 0
        return days.between(self.promised_on, self.result_ready_on or today)

    def apology_due_on(self, today: date, days: WorkingDays) -> date | None:
        """By when the letter of apology (phiếu xin lỗi) is to be sent: one working day before the promised date.

        None for what is in time, was told already, or came to its result; what is overdue keeps its day of then.
        """
        awaited = self.timing(today, days) in (Timing.AT_RISK, Timing.OVERDUE) and self.apologised_on is None
        return days.before(self.promised_on, APOLOGY_LEAD) if awaited and self.promised_on else None


def _came(ready: date, promised: date) -> Timing:
    if ready < promised:
        return Timing.EARLY
    return Timing.ON_TIME if ready == promised else Timing.LATE


def on_time_rate(early: int, on_time: int, late: int) -> float | None:
    """(early + on time) ÷ (early + on time + late); None where nothing that was promised came to its result."""
    whole = early + on_time + late
    return (early + on_time) / whole if whole else None


def shown_code(typed: str) -> str:
    """The code in capitals, without space inside: as it is kept and shown."""
    return "".join(unicodedata.normalize("NFC", typed).upper().split())


def code_key(code: str) -> str:
    """What makes two codes one: the same letters and figures, parted at the same places, by whatever sign."""
    return "-".join(_parts(code))


def code_plain(code: str) -> str:
    """Letters and figures alone: what somebody types who leaves dots and dashes out."""
    return "".join(_parts(code))


def is_code(typed: str) -> bool:
    """At least four letters and figures with a figure among them: a word of explanation is no code, and neither is
    the number of a telephone or of an identity card."""
    plain = code_plain(typed)
    fits = len(plain) >= LEAST_SIGNS and len(typed) <= LONGEST_CODE and any(sign.isdigit() for sign in plain)
    return fits and not is_persons_number(typed)


def _parts(code: str) -> list[str]:
    """Vietnamese input methods add marks to what a scanner types; a code has none."""
    if code.isascii():
        return _SIGNS.findall(code.upper())
    flat = unicodedata.normalize("NFD", code.upper().replace("Đ", "D"))
    return _SIGNS.findall("".join(sign for sign in flat if not unicodedata.combining(sign)))
