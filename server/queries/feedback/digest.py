"""A week of ratings on one page: what a head of a centre reads on Monday morning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from statistics import median

from sqlalchemy import ColumnElement, and_, func, select

from server import views
from server.domain.rating import Rating, satisfaction_index, scores_of
from server.queries.days import within
from server.queries.feedback.listing import not_of
from server.queries.feedback.rows import Form, feedback_row
from server.storage.reading import Reading
from server.storage.schema import follow_up as case_table
from server.storage.schema import rating as table
from server.storage.schema import turn as turn_table
from server.views import Json

WEEK = timedelta(days=7)
MOST_COMMENTS = 40
SATISFIED = 4


def weekly_digest(reading: Reading, day: date, viewer_id: str | None = None) -> Json:
    """The week (Monday to Sunday) in which `day` lies, by the business days of the turns.

    Counts are of all ratings; comments of turns that `viewer_id` has served are left out.
    """
    monday = day - timedelta(days=day.weekday())
    ratings = _ratings(reading, monday)
    form, year_week = Form.of(reading), monday.isocalendar()
    finished = _finished(reading, monday)
    return {
        "week": f"{year_week.year}-W{year_week.week:02d}", "from": monday.isoformat(),
        "to": (monday + WEEK - timedelta(days=1)).isoformat(), "site": views.site_name(reading.site),
        "finished": finished, "answers": len(ratings), "response_rate": len(ratings) / finished if finished else None,
        **_index(ratings), "index_before": _index(_ratings(reading, monday - WEEK))["index"],
        "levels": _levels(reading, ratings, form), "reasons": _reasons(ratings, form), "questions": _asked(ratings),
        "flags": dict(Counter(flag for one in ratings for flag in one.flags)), "follow_ups": _cases(reading, monday),
        "comments": _comments(reading, monday, form, viewer_id),
    }  # fmt: skip


def _in_week(reading: Reading, monday: date) -> ColumnElement[bool]:
    week = turn_table.c.business_day.between(monday, monday + WEEK - timedelta(days=1))
    return and_(turn_table.c.site_id == reading.site.id, week)


def _ratings(reading: Reading, monday: date) -> Sequence[Rating]:
    turns = select(turn_table.c.id).where(_in_week(reading, monday))
    return reading.ratings.where(table.c.turn_id.in_(turns))


def _finished(reading: Reading, monday: date) -> int:
    """Turns that could be rated: each that was served to its end, or until somebody else went on."""
    served = _in_week(reading, monday), turn_table.c.finished_at.is_not(None)
    return int(reading.connection.execute(select(func.count()).where(*served)).scalar_one())


def _index(ratings: Sequence[Rating]) -> Json:
    index = satisfaction_index(sum(one.score >= SATISFIED for one in ratings), len(ratings))
    if index is None:
        return {"index": None, "index_low": None, "index_high": None}
    return {"index": index.value, "index_low": index.low, "index_high": index.high}


def _levels(reading: Reading, ratings: Sequence[Rating], form: Form) -> list[Json]:
    counts = Counter(one.score for one in ratings)
    shown = sorted({*scores_of(reading.site.rating_levels), *counts}, reverse=True)
    return [{"score": score, "name": form.level(score), "count": counts[score]} for score in shown]


def _reasons(ratings: Sequence[Rating], form: Form) -> list[Json]:
    counts = Counter(code for one in ratings for code in one.reasons)
    return [{**form.reason(code), "count": count} for code, count in counts.most_common()]


def _asked(ratings: Sequence[Rating]) -> list[Json]:
    """Each question as it was worded when it was asked."""
    counts = Counter((one.question, one.answer) for one in ratings if one.question is not None)
    questions = sorted({str(question) for question, _ in counts})
    return [{"question": one, "yes": counts[one, True], "no": counts[one, False]} for one in questions]


def _cases(reading: Reading, monday: date) -> Json:
    """Follow-ups opened in the week; how many are solved by now, and in how many hours (median)."""
    opened = within(case_table.c.opened_at, reading, monday, monday + WEEK - timedelta(days=1))
    cases = reading.follow_ups.where(opened)
    hours = [(one.solved_at - one.opened_at).total_seconds() / 3600 for one in cases if one.solved_at]
    return {
        "opened": len(cases), "talked": sum(one.talked_at is not None for one in cases), "solved": len(hours),
        "hours_to_solve": median(hours) if hours else None,
    }  # fmt: skip


def _comments(reading: Reading, monday: date, form: Form, viewer_id: str | None) -> list[Json]:
    """The lowest marks first, then the newest."""
    turns = select(turn_table.c.id).where(_in_week(reading, monday))
    others = [not_of(viewer_id)] if viewer_id else []
    order = table.c.score, table.c.given_at.desc(), table.c.id
    found = reading.ratings.where(
        table.c.turn_id.in_(turns), table.c.comment.is_not(None), *others, order_by=order, limit=MOST_COMMENTS
    )
    return [feedback_row(reading, rating, form) for rating in found]
