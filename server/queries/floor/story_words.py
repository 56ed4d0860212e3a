"""Each event of a ticket as a sentence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from server.domain.centre.hours import Words
from server.domain.turn import PARK_REASONS


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
    reason: str | None = None


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
    if told.facts.get("reason"):
        because = {"vi": f"được chọn: {told.facts['reason']}", "en": f"chosen: {told.facts['reason']}"}
    vi, en = f"Quầy {told.counter} gọi", f"Called by counter {told.counter}"
    if not because:
        return {"vi": vi, "en": en}
    return {"vi": f"{vi} · {because['vi']}", "en": f"{en} · {because.get('en', because['vi'])}"}


def _why(vi: str, en: str) -> Teller:
    """The sentence, and what was given as the reason."""

    def tell(told: Told) -> Words:
        reason = told.facts.get("reason")
        after = f" · {reason}" if reason else ""
        return {"vi": vi + after, "en": en + after}

    return tell


def _for(vi: str, en: str) -> Teller:
    """The sentence, and for how long or how many places."""

    def tell(told: Told) -> Words:
        places, minutes = told.facts.get("places"), told.facts.get("minutes")
        if places:
            return {"vi": f"{vi} {places} chỗ", "en": f"{en} by {places} places"}
        return {"vi": f"{vi} {minutes} phút", "en": f"{en} by {minutes} min"} if minutes else {"vi": vi, "en": en}

    return tell


def _parked(told: Told) -> Words:
    reason, minutes = told.facts.get("reason", ""), told.facts.get("minutes")
    why = PARK_REASONS.get(reason, {"vi": reason, "en": reason})
    within = (f", hẹn {minutes} phút", f", for {minutes} min") if minutes else ("", "")
    return {
        "vi": f"Quầy {told.counter} tạm giữ{within[0]} · {why['vi']}",
        "en": f"Parked by counter {told.counter}{within[1]} · {why['en']}",
    }


def _transferred(told: Told) -> Words:
    service = told.service or {"vi": "?"}
    back = (", rồi quay lại", ", then back") if told.facts.get("comes_back") else ("", "")
    return {
        "vi": f"Quầy {told.counter} chuyển sang “{service['vi']}”{back[0]}",
        "en": f"Sent on by counter {told.counter} to “{service.get('en', service['vi'])}”{back[1]}",
    }


def _went_on(told: Told) -> Words:
    service = told.service or {"vi": "?"}
    return {"vi": f"Chờ tiếp “{service['vi']}”", "en": f"Waits next for “{service.get('en', service['vi'])}”"}


_PLAYED = {
    "played": ("đã đọc lời gọi", "spoke the call"),
    "silent": ("hiện số, không đọc", "showed the call without speaking"),
    "failed": ("không đọc được lời gọi", "could not speak the call"),
    "shown": ("hiện số trong giờ yên lặng, không đọc", "showed the call in quiet hours, without speaking"),
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


def _reprinted(told: Told) -> Words:
    copy = told.facts.get("copy", 2)
    if told.facts.get("by_itself"):
        return {
            "vi": f"Bản trước in dở dang: tự in lại, bản {copy}",
            "en": f"The last copy came out spoilt: printed again, copy {copy}",
        }
    why = f" · {told.reason}" if told.reason else ""
    return {"vi": f"In lại phiếu, bản {copy}{why}", "en": f"Printed again, copy {copy}{why}"}


_WORDS: dict[str, Teller] = {
    "TicketIssued": _issued,
    "TicketCalled": _called,
    "TicketRecalled": _at_counter("Quầy {n} gọi lại", "Called again by counter {n}"),
    "TicketStarted": _at_counter("Quầy {n} bắt đầu phục vụ", "Counter {n} began to serve"),
    "TicketFinished": _at_counter("Quầy {n} hoàn tất", "Finished at counter {n}"),
    "VisitWentOn": _went_on,
    "TicketParked": _parked,
    "TicketUnparked": _plain("Hết tạm giữ, trở lại hàng", "No longer parked, back in the line"),
    "TicketTransferred": _transferred,
    "TicketReleased": _plain("Quầy nào của dịch vụ cũng gọi được", "Any counter of the service may call it now"),
    "TicketRequeued": _for("Cán bộ cho chờ lại, lùi", "Put back by the officer"),
    "TicketPostponed": _for("Công dân xin lùi", "Put off by the citizen"),
    "TicketDue": _plain("Hết thời gian lùi, vào hàng lại", "The time put off is over, in the line again"),
    "TicketNotShown": _at_counter("Vắng mặt ở quầy {n}", "Did not come to counter {n}"),
    "NoShowUndone": _plain("Đã đến, trở lại hàng chờ", "Came after all, back in the line"),
    "TicketCancelled": _why("Huỷ số", "Number given up"),
    "TicketExpired": _plain("Hết ngày, số hết hạn", "Expired at the end of the day"),
    "TurnRated": _plain("Công dân đã đánh giá", "The citizen rated the visit"),
    "AnnouncementPlayed": _played,
    "PrintJobMoved": _printed,
    "TicketReprinted": _reprinted,
    "PrintJobPassedOn": _plain("Phiếu chuyển sang máy in dự phòng", "The ticket goes to the stand-in printer"),
}
