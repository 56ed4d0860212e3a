"""One rating for the supervisors' eyes: what was said, where and when; neither the number nor the officer."""

from __future__ import annotations

from dataclasses import dataclass

from server import views
from server.domain.centre.hours import Words
from server.domain.rating import Rating, Reason
from server.domain.rating.case import FollowUp
from server.storage.reading import Reading
from server.storage.schema import follow_up as case_table
from server.views import Json


@dataclass(frozen=True)
class Form:
    """The centre's words of marks and reasons, those out of use among them: ratings keep their codes."""

    levels: dict[int, Words]
    reasons: dict[str, Reason]

    @classmethod
    def of(cls, reading: Reading) -> Form:
        """As the centre words it now."""
        levels = {one.score: one.name for one in reading.levels.where()}
        return cls(levels, {one.code: one for one in reading.reasons.where()})

    def level(self, score: int) -> Words:
        """The words of a mark."""
        return self.levels.get(score, {"vi": str(score)})

    def reason(self, code: str) -> Json:
        """A reason with its words."""
        known = self.reasons.get(code)
        when = known.when.value if known else None
        return {"code": code, "name": known.name if known else {"vi": code}, "when": when}


def feedback_row(reading: Reading, rating: Rating, form: Form) -> Json:
    """A rating with the place and the time of its turn, and its follow-up if there is one."""
    turn = reading.turns.get(rating.turn_id)
    counter = reading.counters.find(turn.counter_id) if turn.counter_id else None
    case = reading.follow_ups.one_where(case_table.c.rating_id == rating.id)
    return {
        "id": rating.id, "given_at": views.instant(rating.given_at), "finished_at": views.instant(turn.finished_at),
        "business_day": turn.business_day.isoformat(), "score": rating.score, "level": form.level(rating.score),
        "reasons": [form.reason(code) for code in rating.reasons], "comment": rating.comment,
        "question": rating.question, "answer": rating.answer, "channel": rating.channel, "flags": list(rating.flags),
        "counter": counter.number if counter else None,
        "service": views.service_name(reading.services.get(turn.service_id)),
        "follow_up": follow_up_row(reading, case) if case else None,
    }  # fmt: skip


def follow_up_row(reading: Reading, case: FollowUp) -> Json:
    """A follow-up with the name of who wrote last."""
    person = reading.staff.known(case.moved_by) if case.moved_by else None
    return {**views.follow_up(case), "by": person.name if person else None}
