"""Telling people away from the hall's boards: what a centre has turned on, what is told, and in which words.

No name, no service, no reason: the ticket's own number, how many are before it, and the counter.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum

from server.domain.appointment import reminder_at
from server.domain.centre.hours import Words
from server.domain.errors import BadRequest

DUE = "notification.due"
"""The event by which a centre's own gateway is asked to send a message."""
MOST_AHEAD = 20
LONGEST_CONSENT = 500
_MOBILE = re.compile(r"(?:\+?84|0)([35789][0-9]{8})")
"""Vietnamese mobile numbers have nine digits after the 0 since 2018; their prefixes begin with 3, 5, 7, 8 or 9."""


class ContactKind(StrEnum):
    """Where somebody asked to be told."""

    PUSH = "push"
    SMS = "sms"


class Due(StrEnum):
    """What is told, each at most once in a turn; a reminder once of an hour, and once of a place to come for it."""

    NEAR = "near"
    CALLED = "called"
    REMINDER = "reminder"
    COME = "come"


VALID = {Due.NEAR: timedelta(minutes=15), Due.CALLED: timedelta(minutes=5)}
"""Older news would send people to a counter that calls somebody else by now. A reminder is good until the hour,
and who holds a place is asked to come as long as it is kept."""
ON_THE_WAY_S = 30 * 60
"""Who holds a place may still be at home: she is told to come when her turn may be so near, be the people many."""
LATE_REMINDER_H = 1
"""Who asks when the centre's own time for reminders has passed is told so many hours before."""
USUAL_CONSENT = {
    "vi": "Tôi đồng ý để trung tâm dùng số điện thoại này chỉ để nhắc lịch hẹn, nhắn khi sắp đến lượt và khi được gọi. "
    "Số được xóa khi lượt kết thúc, chậm nhất một ngày sau khi lấy số hoặc sau giờ hẹn.",
    "en": "I agree that the centre uses this number only to remind me of my appointment, and to text me when my turn "
    "is near and when I am called. The number is deleted when my visit ends, at the latest one day after I took my "
    "number or after the hour of my appointment.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Notifications:
    """A centre's choice. `push` needs https and the Internet; `sms` keeps telephone numbers. People are told when
    `ahead` others are before them, and when they are called. `consent` replaces USUAL_CONSENT, language by language."""

    push: bool = False
    sms: bool = False
    ahead: int = 3
    consent: Words = field(default_factory=dict)

    @property
    def agreed_to(self) -> Words:
        """The words that somebody agrees to who leaves a telephone number."""
        return {**USUAL_CONSENT, **{language: text for language, text in self.consent.items() if text}}


USUAL = Notifications()


def must_be_notifications(chosen: Notifications) -> None:
    """Raise BadRequest for a number of people, or words, out of bounds."""
    if not 1 <= chosen.ahead <= MOST_AHEAD:
        raise BadRequest("notifications.ahead", f"1 to {MOST_AHEAD}", "range", least=1, most=MOST_AHEAD)
    if any(len(text) > LONGEST_CONSENT for text in chosen.consent.values()):
        raise BadRequest("notifications.consent", f"at most {LONGEST_CONSENT} signs", "too_long", most=LONGEST_CONSENT)


def mobile_number(typed: str) -> str:
    """`+84…` as gateways want it; raises BadRequest for what is no Vietnamese mobile number."""
    found = _MOBILE.fullmatch(re.sub(r"[\s.()-]", "", typed))
    if found is None:
        raise BadRequest("telephone", "a Vietnamese mobile number, such as 0912 345 678", "telephone")
    return f"+84{found[1]}"


def masked(number: str) -> str:
    """Enough for its owner to know it by: the last three digits."""
    return f"•••{number[-3:]}"


def reminder_due(at: datetime, hours: int, asked_at: datetime) -> datetime | None:
    """When to remind whom of the hour `at` who asked for it at `asked_at`: so many hours before, or where these have
    begun an hour before; None where that has passed too, or the centre reminds nobody (0 hours)."""
    return reminder_at(at, hours, asked_at) or reminder_at(at, LATE_REMINDER_H if hours else 0, asked_at)


def reminder_text(at: datetime) -> Words:
    """The words before an hour, told as the centre's own clock shows it."""
    vi = f"Nhắc bạn: lịch hẹn lúc {at:%H:%M} ngày {at:%d/%m/%Y}"
    return {
        "vi": vi,
        "en": f"Reminder: your appointment is at {at:%H:%M} on {at:%d/%m/%Y}",
        "plain": without_accents(vi),
    }


def come_text(ahead: int) -> Words:
    """The words for who holds a place and is to come now. Her code stays on her page: it lies in no outbox."""
    before = f"còn {ahead} người trước chỗ bạn giữ" if ahead else "không còn ai trước chỗ bạn giữ"
    people = {0: "nobody is", 1: "1 person is"}.get(ahead, f"{ahead} people are")
    vi = f"Mời bạn đến trung tâm: {before}"
    en = f"Please come to the centre: {people} before your place"
    return {"vi": vi, "en": en, "plain": without_accents(vi)}


def due_text(what: Due, label: str, *, ahead: int, counter: int | None) -> Words:
    """The words, in Vietnamese, English, and Vietnamese without accents (`plain`: many gateways want no others)."""
    vi, en = _words(what, label, ahead, counter)
    return {"vi": vi, "en": en, "plain": without_accents(vi)}


def _words(what: Due, label: str, ahead: int, counter: int | None) -> tuple[str, str]:
    if what is Due.CALLED:
        return f"Mời {label} đến quầy {counter}", f"{label}: please go to counter {counter}"
    if ahead == 0:
        return f"{label} là số tiếp theo, mời quay lại sảnh", f"{label} is next: please come back to the hall"
    people = "1 person is" if ahead == 1 else f"{ahead} people are"
    return f"Sắp đến lượt {label}: còn {ahead} người phía trước", f"{label} is near: {people} before you"


def without_accents(text: str) -> str:
    """Plain ASCII letters, as text messages carry them cheapest."""
    apart = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
