"""One answer about one finished turn: what it may say, until when it may be given, and when it was."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from server.domain.errors import BadRequest, RatingTooLate
from server.domain.hours.wall_clock import first_showing, local_day
from server.domain.rating.form import Reason, scores_of

LONGEST_COMMENT = 500


class Channel(StrEnum):
    """Where an answer comes from."""

    TABLET = "tablet"
    EXIT = "exit"
    PHONE = "phone"


LATEST_LETTER = timedelta(days=14)
"""How long a device may have kept an answer while it had no network: longer than any holiday closes a centre."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """One answer about one finished turn; nothing in it tells who gave it.

    `question` is what was asked after the mark, as it was worded then, and `answer` its yes or no; None where nothing
    was asked or answered. `comment_plain` is the comment without marks and capitals, for who looks for a word.
    `flags` are what looks odd about it; see oddities.
    """

    id: str
    site_id: str
    turn_id: str
    score: int
    reasons: tuple[str, ...]
    comment: str | None
    channel: str
    given_at: datetime
    question: str | None = None
    answer: bool | None = None
    comment_plain: str | None = None
    flags: tuple[str, ...] = ()


def must_be_answer(score: int, reasons: tuple[str, ...], levels: int, form: Mapping[str, Reason]) -> None:
    """Raise BadRequest unless the score and its reasons are ones that this site offers.

    A reason that was archived since still counts: a tablet without network may have asked for it.
    """
    if score not in scores_of(levels):
        raise BadRequest("score", f"one of {', '.join(map(str, scores_of(levels)))}")
    for code in reasons:
        if code not in form or score not in form[code].scores:
            raise BadRequest("reasons", f"{code!r} is not offered after a mark of {score}")


def ends_at(channel: str, finished_at: datetime, timezone: str) -> datetime:
    """Until when a turn may be rated. On a phone: the first midnight after its finish, by the site's clock.

    A device asks people who stand before it, and hands in what it kept while it had no network.
    """
    if channel != Channel.PHONE:
        return finished_at + LATEST_LETTER
    return first_showing(local_day(finished_at, timezone) + timedelta(days=1), "00:00", timezone)


def must_be_in_time(channel: str, finished_at: datetime, timezone: str, now: datetime) -> None:
    """Raise RatingTooLate after the window."""
    if now >= ends_at(channel, finished_at, timezone):
        raise RatingTooLate("the time for rating this visit is over")


def given_when(told: datetime | None, finished_at: datetime, now: datetime) -> datetime:
    """When an answer was given, by the device that kept it: never before the finish, nor in the future.

    A clock that was set back makes `now` itself earlier than the finish; then the finish counts.
    """
    return max(finished_at, min(told or now, now))


def folded(text: str) -> str:
    """Small letters without Vietnamese marks: "Đất đai" is found as "dat dai"."""
    bare = "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))
    return bare.casefold().replace("đ", "d")
