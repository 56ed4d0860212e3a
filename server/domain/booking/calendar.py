"""An appointment as an iCalendar file (RFC 5545): for the calendar of the citizen's own phone, which then reminds her.

Times are UTC, so no time zone has to be described. The same UID with a higher SEQUENCE replaces what was saved before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

FOLD = 75
"""Octets in a line, without its end (RFC 5545, 3.1)."""
ALARM_BEFORE = timedelta(hours=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a calendar. `changed_at` is when it last changed, `sequence` how often."""

    uid: str
    sequence: int
    changed_at: datetime
    begins: datetime
    ends: datetime
    title: str
    place: str
    note: str
    url: str
    is_cancelled: bool


def calendar_text(entry: Entry) -> str:
    """The whole file; every line ends with CRLF and none is longer than FOLD octets."""
    lines = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Toi Luot//Appointments//VI", "CALSCALE:GREGORIAN",
        f"METHOD:{'CANCEL' if entry.is_cancelled else 'PUBLISH'}",
        "BEGIN:VEVENT", f"UID:{entry.uid}", f"SEQUENCE:{entry.sequence}", f"DTSTAMP:{_utc(entry.changed_at)}",
        f"DTSTART:{_utc(entry.begins)}", f"DTEND:{_utc(entry.ends)}",
        f"STATUS:{'CANCELLED' if entry.is_cancelled else 'CONFIRMED'}",
        f"SUMMARY:{_text(entry.title)}", f"LOCATION:{_text(entry.place)}", f"DESCRIPTION:{_text(entry.note)}",
        f"URL:{entry.url}", *([] if entry.is_cancelled else _alarm(entry)), "END:VEVENT", "END:VCALENDAR",
    ]  # fmt: skip
    return "".join(f"{folded}\r\n" for line in lines for folded in _folded(line))


def _alarm(entry: Entry) -> list[str]:
    hours = int(ALARM_BEFORE.total_seconds()) // 3600
    return ["BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{_text(entry.title)}", f"TRIGGER:-PT{hours}H", "END:VALARM"]


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _text(words: str) -> str:
    """Backslash, semicolon, comma and the end of a line are written out; other control signs are left out."""
    plain = words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    one_line = "\\n".join(plain.splitlines())
    return "".join(sign for sign in one_line if sign >= " " and sign != "\x7f")


def _folded(line: str) -> Iterable[str]:
    """Cut between letters, never within one: a Vietnamese letter has up to three octets. Further parts begin with a
    space, which counts."""
    part, size = "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > FOLD:
            yield part
            part, size = " ", 1
        part, size = part + sign, size + octets
    yield part
