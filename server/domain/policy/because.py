"""Why somebody was next: a code with facts for programs, and a sentence in each language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from server.domain.centre.hours import Words
from server.domain.centre.site import Site
from server.domain.numbering import zone
from server.domain.policy.bounds import most_in_a_row
from server.domain.policy.candidates import Candidate, head_start

Facts = dict[str, int | str]


@dataclass(frozen=True, slots=True)
class Because:
    """Why this ticket was next."""

    code: str
    facts: Facts
    words: Words

    def as_json(self) -> dict[str, object]:
        """The same as plain JSON."""
        return {"code": self.code, "facts": self.facts, "words": self.words}


def joined(reasons: Iterable[Because | None], otherwise: Because) -> Because:
    """One reason of several: the first one's code, everybody's facts and words; `otherwise` where there is none."""
    given = [one for one in reasons if one is not None]
    if not given:
        return otherwise
    facts: Facts = {}
    for one in reversed(given):
        facts |= one.facts
    words = {language: "; ".join(one.words[language] for one in given) for language in given[0].words}
    return Because(given[0].code, facts, words)


def before_the_line(chosen: Candidate, site: Site, run: int, *, is_alone: bool) -> Because:
    """A return, an appointment or a priority class; `run` is the how manieth in a row while the line waits."""
    most = most_in_a_row(site.policy)
    facts: Facts = {"run": run} if most is None else {"run": run, "most": most}
    if is_alone:
        vi, en = "không có ai khác đang chờ", "nobody else is waiting"
    elif most is None:
        vi, en = "luôn được gọi trước", "always goes first"
    else:
        vi = f"lượt ưu tiên thứ {run}, nhiều nhất {most} lượt liên tiếp"
        en = f"priority {run} of at most {most} in a row"
    what = _what(chosen, site)
    words = {"vi": f"{what.words['vi']} ({vi})", "en": f"{what.words['en']} ({en})"}
    return joined((Because(what.code, what.facts | facts, words), sent_here(chosen)), what)


def _what(chosen: Candidate, site: Site) -> Because:
    if chosen.is_returning:
        return Because("returning", {}, {"vi": "Quay lại từ quầy khác", "en": "Back from another counter"})
    if chosen.appointment_at is not None:
        at = chosen.appointment_at.astimezone(zone(site.timezone))
        words = {"vi": f"Lịch hẹn lúc {at:%H:%M}", "en": f"Appointment at {at:%H:%M}"}
        return Because("appointment", {"appointment_at": at.isoformat()}, words)
    name = next(one.name for one in site.priority_classes if one.code == chosen.priority_class)
    words = {"vi": f"Ưu tiên: {name['vi']}", "en": f"Priority: {name.get('en', name['vi'])}"}
    return Because("priority", {"class": str(chosen.priority_class)}, words)


def owed(most: int) -> Because:
    """The line's turn after so many before it."""
    words = {
        "vi": f"Đến lượt thường sau {most} lượt ưu tiên liên tiếp",
        "en": f"An ordinary turn after {most} priority turns in a row",
    }
    return Because("ordinary_owed", {"most": most}, words)


def better_rank(chosen: Candidate, run: int, most: int) -> Because:
    """Somebody of a service that goes first at this counter, though another waits longer."""
    vi, en = f"lượt thứ {run}, nhiều nhất {most} lượt liên tiếp", f"{run} of at most {most} in a row"
    words = {
        "vi": f"Dịch vụ hạng {chosen.rank} tại quầy ({vi})",
        "en": f"Service of rank {chosen.rank} at this counter ({en})",
    }
    return Because("better_rank", {"rank": chosen.rank, "rank_run": run, "rank_most": most}, words)


def rank_owed(most: int) -> Because:
    """The other services' turn after so many of the better rank."""
    words = {
        "vi": f"Đến lượt dịch vụ hạng sau, sau {most} lượt hạng trước liên tiếp",
        "en": f"The other services' turn after {most} of a better rank in a row",
    }
    return Because("rank_owed", {"rank_most": most}, words)


def aged(chosen: Candidate, line: Sequence[Candidate], site: Site, now: datetime) -> Because | None:
    """Somebody of a class whose head start brought her before one who came earlier; None where it did not."""
    start = head_start(chosen.standing, site)
    if not start or not any(one.waiting_since < chosen.waiting_since for one in line):
        return None
    name = next(one.name for one in site.priority_classes if one.code == chosen.priority_class)
    waited, extra = _minutes(now - chosen.waiting_since), _minutes(start)
    words = {
        "vi": f"Chờ {waited} phút, tính thêm {extra} phút ưu tiên: {name['vi']}",
        "en": f"Waited {waited} min, counted {extra} min more: {name.get('en', name['vi'])}",
    }
    facts: Facts = {"class": str(chosen.priority_class), "waited_s": waited * 60, "head_start_s": extra * 60}
    return Because("head_start", facts, words)


def sent_here(chosen: Candidate) -> Because | None:
    """Somebody whom a colleague sent to this very counter or officer."""
    if chosen.aimed is None:
        return None
    words = {
        "counter": {"vi": "Được chuyển đến quầy này", "en": "Sent to this counter"},
        "officer": {"vi": "Được chuyển đến cán bộ này", "en": "Sent to this officer"},
    }[chosen.aimed]
    return Because("sent_here", {"aimed": chosen.aimed}, words)


def longest(chosen: Candidate, now: datetime) -> Because:
    """First come, first served."""
    minutes = _minutes(now - chosen.waiting_since)
    return Because(
        "first_come",
        {"waited_s": minutes * 60},
        {"vi": f"Chờ lâu nhất: {minutes} phút", "en": f"Waiting longest: {minutes} min"},
    )


def chosen_for(reason: str) -> Because:
    """Somebody whom no rule chose, for a reason that the officer gave."""
    return Because("chosen", {"reason": reason}, {"vi": f"Gọi chọn: {reason}", "en": f"Chosen: {reason}"})


def was_parked() -> Because:
    """Somebody who was aside and is fetched."""
    return Because("unparked", {}, {"vi": "Gọi lại số tạm giữ", "en": "Was parked"})


def _minutes(duration: timedelta) -> int:
    """Whole minutes, never less than none: a clock may be set back."""
    return max(0, int(duration.total_seconds() // 60))
