"""A queue ticket put into the words of its slip, in Vietnamese or English."""

from dataclasses import dataclass
from datetime import datetime

from printers.slip import LIMITS, LINES, Language, Slip, clean

_WORDS: dict[Language, dict[str, str]] = {
    "vi": {
        "caption": "Số thứ tự của bạn",
        "ahead_0": "Chưa có ai chờ việc này",
        "busy": "Quầy đang bận",
        "ahead_1": "Có 1 người chờ trước bạn",
        "ahead_n": "Có {count} người chờ trước bạn",
        "wait": "Chờ khoảng {span}",
        "wait_under": "Chờ dưới {high}",
        "minute": "{minutes} phút",
        "hour": "{hours} giờ",
        "priority": "Ưu tiên: {name}",
        "next": "Tiếp theo: {name}",
        "bring": "Giấy tờ cần có",
        "follow": "Quét mã để theo dõi lượt của bạn",
        "footer": "Mời bạn chờ gọi số. Xin cảm ơn!",
    },
    "en": {
        "caption": "Your number",
        "ahead_0": "Nobody waits for this yet",
        "busy": "The counters are busy",
        "ahead_1": "1 person is waiting before you",
        "ahead_n": "{count} people are waiting before you",
        "wait": "The wait is about {span}",
        "wait_under": "The wait is under {high}",
        "minute": "{minutes} min",
        "hour": "{hours} h",
        "priority": "Priority: {name}",
        "next": "Then: {name}",
        "bring": "Please have ready",
        "follow": "Scan to follow your turn",
        "footer": "Please wait for your number. Thank you!",
    },
}
_DAYS: dict[Language, tuple[str, ...]] = {
    "vi": ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
NOTE_LINES = 4
"""The most lines of a service's own note; the rest of LINES["note"] is for what follows in the same visit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFacts:
    """A ticket as its slip needs it: names already in the ticket's language, `issued_at` in the site's local time.

    `header` is the centre's name in up to three lines, `ahead` the people before this one (None: not said), `wait` from
    how many to how many seconds it takes until the call, in the round figures that are told (None: not known),
    `plan` what follows in the same visit, `note` the service's own lines, `footer` the site's own last line or None for
    the usual one.
    """

    header: tuple[str, ...]
    service: str
    label: str
    issued_at: datetime
    follow_url: str | None = None
    ahead: int | None = None
    wait: tuple[int, int] | None = None
    priority: str | None = None
    bring: tuple[str, ...] = ()
    plan: tuple[str, ...] = ()
    note: tuple[str, ...] = ()
    footer: str | None = None


def ticket_slip(facts: TicketFacts, language: Language) -> Slip:
    """The slip of one ticket; texts are cleaned and kept to their limits; a label that is too long raises BadSlip."""
    words = _WORDS[language]
    bring = _lines("bring", facts.bring)
    following = tuple(words["next"].format(name=name) for name in facts.plan)
    return Slip(
        language=language,
        header=_lines("header", facts.header),
        caption=words["caption"],
        label=facts.label,
        service=clean(facts.service, LIMITS["service"]),
        issued=_issued(facts.issued_at, language),
        footer=clean(facts.footer or words["footer"], LIMITS["footer"]),
        ahead=_ahead(facts.ahead, facts.wait, words),
        wait=_wait(*facts.wait, words) if facts.wait else None,
        priority=clean(words["priority"].format(name=facts.priority), LIMITS["priority"]) if facts.priority else None,
        bring_caption=words["bring"] if bring else None,
        bring=bring,
        note=_lines("note", following + facts.note[:NOTE_LINES]),
        follow_caption=words["follow"] if facts.follow_url else None,
        follow_url=facts.follow_url,
    )


def _lines(name: str, texts: tuple[str, ...]) -> tuple[str, ...]:
    cleaned = (clean(text, LIMITS[name]) for text in texts)
    return tuple(text for text in cleaned if text)[: LINES[name]]


def _ahead(count: int | None, wait: tuple[int, int] | None, words: dict[str, str]) -> str | None:
    """Who waits although nobody is before her waits for the counters: they serve others, or rest."""
    if count == 0 and wait is not None and wait[0] >= 60:
        return words["busy"]
    return None if count is None else words[f"ahead_{count}" if count < 2 else "ahead_n"].format(count=count)


def _wait(low_s: int, high_s: int, words: dict[str, str]) -> str:
    """The same words as on the screens: server/client/time.ts, waitWords."""
    if low_s < 60:
        return words["wait_under"].format(high=_duration(high_s, words))
    if high_s < 3600:
        return words["wait"].format(span=f"{low_s // 60}–{_duration(high_s, words)}")
    return words["wait"].format(span=f"{_duration(low_s, words)} – {_duration(high_s, words)}")


def _duration(seconds: int, words: dict[str, str]) -> str:
    hours, minutes = divmod(seconds // 60, 60)
    parts = [words["hour"].format(hours=hours)] if hours else []
    return " ".join(parts + ([words["minute"].format(minutes=minutes)] if minutes else []))


def _issued(at: datetime, language: Language) -> str:
    day = _DAYS[language][at.weekday()]
    return f"{at:%H:%M} · {day}, {at:%d/%m/%Y}"
