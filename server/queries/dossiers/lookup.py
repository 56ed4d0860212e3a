"""Where is my dossier, is it late, and where do I go: what anybody is told who has its code, and no more."""

from __future__ import annotations

from sqlalchemy import select

from server.domain.centre.hours import Words
from server.domain.dossier import STATE_WORDS, TIMING_WORDS, Dossier, DossierState, Timing, code_key, code_plain
from server.domain.errors import NotFound
from server.domain.hours.wall_clock import local_day
from server.queries.dossiers.telling import day, working_days
from server.storage.reading import Reading
from server.storage.schema import counter as counter_table
from server.storage.schema import dossier as table
from server.views import Json

MOST_COUNTERS = 8
ADVICE: dict[DossierState, Words] = {
    DossierState.RECEIVED: {
        "vi": "Hồ sơ đang được giải quyết. Bạn chưa cần đến trung tâm.",
        "en": "It is being handled. You need not come yet.",
    },
    DossierState.SUPPLEMENT: {
        "vi": "Mời bạn mang giấy tờ cần bổ sung đến trung tâm.",
        "en": "Please bring the papers that you were asked for.",
    },
    DossierState.READY: {"vi": "Mời bạn lấy số để nhận kết quả.", "en": "Take a number to collect the result."},
    DossierState.HANDED_OVER: {"vi": "Kết quả đã được trả.", "en": "The result has been handed over."},
    DossierState.REFUSED: {
        "vi": "Mời bạn hỏi cán bộ tại quầy để biết lý do.", "en": "Please ask at a counter for the reason."
    },
}  # fmt: skip
SORRY: Words = {
    "vi": "Hồ sơ đã quá ngày hẹn. Trung tâm xin lỗi bạn; mời bạn hỏi cán bộ tại quầy để biết ngày trả mới.",
    "en": "It is past its promised date. We are sorry; please ask at a counter for the new date.",
}
GO = frozenset({DossierState.SUPPLEMENT, DossierState.READY, DossierState.REFUSED})
"""States in which there is a way to go."""


def dossier_of_code(reading: Reading, typed: str) -> Json:
    """State, dates and counters; neither the procedure nor anything of a person. Raises NotFound."""
    found = _found(reading, typed)
    days, today, zone = working_days(reading), reading.lines.today, reading.site.timezone
    timing = found.timing(today, days)
    is_overdue = timing is Timing.OVERDUE
    goes = is_overdue or found.state in GO
    return {
        "code": found.code, "state": found.state.value, "words": STATE_WORDS[found.state],
        "timing": timing.value, "timing_words": TIMING_WORDS[timing],
        "is_late": timing in (Timing.LATE, Timing.OVERDUE), "days_late": found.days_late(today, days),
        "received_on": day(local_day(found.received_at, zone)) if found.received_at else None,
        "promised_on": day(found.promised_on), "result_ready_on": day(found.result_ready_on),
        "handed_over_on": day(local_day(found.handed_over_at, zone)) if found.handed_over_at else None,
        "advice": SORRY if is_overdue else ADVICE[found.state],
        "counters": _counters(reading, found.service_id) if goes else [],
    }  # fmt: skip


def _found(reading: Reading, typed: str) -> Dossier:
    """By the whole code; else by its letters and figures alone, if they mean one dossier."""
    exact = reading.dossiers.one_where(table.c.code_key == code_key(typed))
    if exact:
        return exact
    alike = reading.dossiers.where(table.c.code_plain == code_plain(typed), limit=2)
    if len(alike) != 1:
        raise NotFound("dossier")
    return alike[0]


def _counters(reading: Reading, service_id: str | None) -> list[int]:
    """The counters that serve its procedure, or any of its field's."""
    if service_id is None:
        return []
    parents = {one.id: one.parent_id for one in reading.services.where()}
    served = {one for one in parents if service_id in _way_up(one, parents)}
    counters = reading.counters.where(counter_table.c.is_active, order_by=counter_table.c.number)
    return [one.number for one in counters if served & set(one.service_ids)][:MOST_COUNTERS]


def _way_up(service_id: str, parents: dict[str, str | None]) -> list[str]:
    """The procedure and the fields in which it lies, from within."""
    way, at = [], parents.get(service_id)
    way.append(service_id)
    while at is not None and at not in way:
        way.append(at)
        at = parents.get(at)
    return way


def has_dossiers(reading: Reading) -> bool:
    """Whether a look-up can find anything: only then a kiosk offers it."""
    one = select(table.c.id).where(table.c.site_id == reading.site.id).limit(1)
    return reading.connection.execute(one).first() is not None
