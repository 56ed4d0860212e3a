"""What is refused about ratings and their follow-up: 409."""

from __future__ import annotations

from server.domain.errors.base import Refusal


class RatingTooEarly(Refusal):
    """A visit is rated after it has finished."""

    code = "rating.too_early"


class RatingTooLate(Refusal):
    """The time in which a visit may be rated is over."""

    code = "rating.too_late"


class CaseOver(Refusal):
    """A follow-up that is solved goes no further."""

    code = "follow_up.over"


class AlreadyRated(Refusal):
    """This visit has its rating already."""

    code = "rating.already_given"
