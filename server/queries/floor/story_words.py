"""Each event of a ticket as a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from server.domain.centre.hours import Words


@dataclass(frozen=True, slots=True)
class Told:
    """One row of the journal with its names: `changes` are new values by "table.column" of the ticket and its turn."""

    event: str
    facts: dict[str, Any]
    counter: int | None
    by: str | None
    actor_kind: str
    changes: dict[str, Any]
    service: Words | None


Teller = Callable[[Told], Words | None]


def words_of(told: Told) -> Words | None:
    """The sentence; None for what tells a supervisor nothing. An event without words of its own is named."""
    teller = _WORDS.get(told.event)
    return teller(told) if teller else {"vi": told.event, "en": told.event}


def tells(event: str) -> bool:
    """Whether this event has words of its own."""
    return event in _WORDS


def _plain(vi: str, en: str) -> Teller:
    return lambda _told: {"vi": vi, "en": en}


def _at_counter(vi: str, en: str) -> Teller:
    """`{n}` is the counter's number."""
    return lambda told: {"vi": vi.format(n=told.counter), "en": en.format(n=told.counter)}


def _issued(told: Told) -> Words:
    where = told.by or "?"
    if told.actor_kind == "device":
        return {"vi": f"Lấy số tại {where}", "en": f"Number taken at {where}"}
    if told.actor_kind == "staff":
        return {"vi": f"{where} lấy số giúp", "en": f"Number taken by {where} for the person"}
    return {"vi": "Lấy số", "en": "Number taken"}


def _called(told: Told) -> Words:
    because: Words = (told.changes.get("turn.because") or {}).get("words", {})
    vi, en = f"Quầy {told.counter} gọi", f"Called by counter {told.counter}"
    if not because:
        return {"vi": vi, "en": en}
    return {"vi": f"{vi} · {because['vi']}", "en": f"{en} · {because.get('en', because['vi'])}"}


_PLAYED = {
    "played": ("đã đọc lời gọi", "spoke the call"),
    "silent": ("hiện số, không đọc", "showed the call without speaking"),
    "failed": ("không đọc được lời gọi", "could not speak the call"),
}
_PRINTED = {
    "confirmed": ("Đã in phiếu", "Ticket printed"),
    "sent_unverified": ("Đã gửi phiếu tới máy in", "Ticket sent to the printer"),
    "unconfirmed": ("Máy in không xác nhận đã in phiếu", "The printer did not confirm the ticket"),
    "held": ("Máy in đang chờ người, phiếu chưa in", "The printer waits for a person; not printed yet"),
    "failed_before_send": ("Không in được phiếu", "The ticket could not be printed"),
    "expired": ("Quá hạn in phiếu", "Too late to print the ticket"),
    "cancelled": ("Không in phiếu nữa", "The ticket is not printed any more"),
}


def _played(told: Told) -> Words | None:
    vi, en = _PLAYED.get(told.facts.get("status", ""), ("", ""))
    return {"vi": f"{told.by or '?'} {vi}", "en": f"{told.by or '?'} {en}"} if vi else None


def _printed(told: Told) -> Words | None:
    """The steps between, which last a second, are left out."""
    vi, en = _PRINTED.get(told.facts.get("state", ""), ("", ""))
    return {"vi": vi, "en": en} if vi else None


_WORDS: dict[str, Teller] = {
    "TicketIssued": _issued,
    "TicketCalled": _called,
    "TicketRecalled": _at_counter("Quầy {n} gọi lại", "Called again by counter {n}"),
    "TicketStarted": _at_counter("Quầy {n} bắt đầu phục vụ", "Counter {n} began to serve"),
    "TicketFinished": _at_counter("Quầy {n} hoàn tất", "Finished at counter {n}"),
    "TicketNotShown": _at_counter("Vắng mặt ở quầy {n}", "Did not come to counter {n}"),
    "NoShowUndone": _plain("Có mặt lại, trở về chỗ cũ trong hàng", "Came after all, back at the old place"),
    "TicketCancelled": _plain("Huỷ số", "Number given up"),
    "TicketExpired": _plain("Hết ngày, số hết hạn", "Expired at the end of the day"),
    "TurnRated": _plain("Công dân đã đánh giá", "The citizen rated the visit"),
    "AnnouncementPlayed": _played,
    "PrintJobMoved": _printed,
}
