"""What is refused to who wants to be told when her turn comes."""

from __future__ import annotations

from server.domain.errors.base import Refusal


class NotificationsOff(Refusal):
    """The centre does not send such messages; facts: kind."""

    code = "notification.off"


class NothingToTell(Refusal):
    """The ticket or the hour is over; facts: state."""

    code = "notification.over"


class TooManyContacts(Refusal):
    """This ticket, or this telephone number, is told at as many places as it may; facts: most."""

    code = "notification.too_many"
