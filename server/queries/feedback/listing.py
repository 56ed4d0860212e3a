"""The supervisors' list of ratings: newest first, by days, mark, oddity, follow-up, and words of the comment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, String, cast, exists, tuple_

from server.domain.rating import folded
from server.queries.days import within
from server.queries.feedback.rows import Form, feedback_row
from server.storage.reading import Reading
from server.storage.schema import follow_up as case_table
from server.storage.schema import rating as table
from server.storage.schema import turn as turn_table
from server.views import Json

A_PAGE = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """What is looked for. `words` are found in comments with or without their marks, all of them in any order.

    `follow_up`: "unsolved", "solved", or None for all. `after` is the id of the last rating of the page before.
    """

    since: date
    until: date
    score: int | None = None
    flag: str | None = None
    follow_up: str | None = None
    commented: bool = False
    words: str = ""
    after: str | None = None


def feedback_page(reading: Reading, search: Search, viewer_id: str) -> Json:
    """A page of ratings. Who served a turn is never shown its rating, not even as a supervisor (DESIGN §4)."""
    wanted = [within(table.c.given_at, reading, search.since, search.until), not_of(viewer_id), *_filters(search)]
    if search.after is not None and (last := reading.ratings.find(search.after)) is not None:
        wanted.append(tuple_(table.c.given_at, table.c.id) < tuple_(last.given_at, last.id))
    order = table.c.given_at.desc(), table.c.id.desc()
    found = reading.ratings.where(*wanted, order_by=order, limit=A_PAGE + 1)
    form = Form.of(reading)
    rows = [feedback_row(reading, rating, form) for rating in found[:A_PAGE]]
    return {"rows": rows, "after": rows[-1]["id"] if len(found) > A_PAGE else None}


def not_of(viewer_id: str | None) -> ColumnElement[bool]:
    """Ratings of turns that somebody else served."""
    served = turn_table.c.id == table.c.turn_id, turn_table.c.officer_id == viewer_id
    return ~exists().where(*served)


def _filters(search: Search) -> list[ColumnElement[bool]]:
    wanted: list[ColumnElement[bool]] = []
    if search.score is not None:
        wanted.append(table.c.score == search.score)
    if search.flag == "any":
        wanted.append(cast(table.c.flags, String) != "[]")
    elif search.flag is not None:
        wanted.append(cast(table.c.flags, String).contains(f'"{search.flag}"', autoescape=True))
    if search.commented:
        wanted.append(table.c.comment.is_not(None))
    if search.follow_up is not None:
        solved = (
            case_table.c.solved_at.is_not(None) if search.follow_up == "solved" else case_table.c.solved_at.is_(None)
        )
        wanted.append(exists().where(case_table.c.rating_id == table.c.id, solved))
    return [*wanted, *(_says(word) for word in folded(search.words).split())]


def _says(word: str) -> ColumnElement[bool]:
    return table.c.comment_plain.contains(word, autoescape=True)
