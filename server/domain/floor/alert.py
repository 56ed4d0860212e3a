"""What should make a supervisor look up: raised once for its subject, acknowledged, over when its cause is over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from server.domain.errors import AlertOver, AlertStillTrue

Facts = dict[str, Any]
"""Figures and codes of one alert, as JSON."""


class AlertKind(StrEnum):
    """What an alert is about; its subject is what is named here."""

    WAIT = "wait"
    """The longest wait of a service is over its aim. Subject: the service."""
    PRINTER = "printer"
    """A printer needs a person. Subject: the printer."""
    DEVICE = "device"
    """A device that should be there has gone. Subject: the device."""
    RATING = "rating"
    """Somebody gave the lowest mark. Subject: the turn; its officer is never told."""
    HELP = "help"
    """An officer asks for help without a sound. Subject: the counter."""
    VOICE = "voice"
    """Calls that no screen has played. Subject: the site."""
    WEBHOOK = "webhook"
    """Another system does not take its notices. Subject: the webhook."""
    REPORT = "report"
    """A report that goes out by itself has not reached everybody. Subject: the scheduled report."""

    ESTIMATE = "estimate"
    """The waits that people are told hold too seldom, or a plain figure would be nearer. Subject: the site."""

    LEASE = "lease"
    """Numbers that a kiosk gave alone were refused, or its clock is wrong. Subject: the kiosk."""


SEEN_IS_OVER = frozenset({AlertKind.RATING})
"""What has happened once: to acknowledge it is all that can be done here."""
BY_HAND = frozenset({AlertKind.HELP, AlertKind.RATING, AlertKind.LEASE})
"""No screen or machine can tell that these are over; a person does."""

OVER_AGAIN = 0.8
"""A wait alert ends when the longest wait is under this share of the aim again: it does not flicker around the aim."""
GONE = timedelta(seconds=60)
"""A device that nobody has heard of for so long is gone; screens come back within seconds after a cut."""
NEEDS_PERSON = frozenset({"no_paper", "cover_open", "error", "unreachable", "mute"})
"""Printer states that do not pass by themselves."""
WELL = frozenset({"ok", "low_paper"})
"""Printer states in which paper comes out; `unknown` tells nothing either way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One alert. While `ended_at` is None its subject gets no second one of the kind."""

    id: str
    site_id: str
    kind: AlertKind
    subject_id: str
    facts: Facts
    raised_at: datetime
    acknowledged_at: datetime | None = None
    acknowledged_by: str | None = None
    ended_at: datetime | None = None

    def acknowledged(self, by: str, at: datetime) -> Alert:
        """Seen by somebody; the first one stays. What has happened once is over with that.

        Raises AlertOver when its cause has ended before anybody looked.
        """
        if self.acknowledged_at is not None:
            return self
        if self.ended_at is not None:
            raise AlertOver()
        over = at if self.kind in SEEN_IS_OVER else None
        return replace(self, acknowledged_at=at, acknowledged_by=by, ended_at=over)

    def settled(self, by: str, at: datetime) -> Alert:
        """Ended by a person, who has seen it by that. Raises AlertStillTrue where the cause itself can be watched."""
        if self.kind not in BY_HAND:
            raise AlertStillTrue(kind=self.kind.value)
        seen = self if self.acknowledged_at else replace(self, acknowledged_at=at, acknowledged_by=by)
        return seen.ended(at)

    def ended(self, at: datetime) -> Alert:
        """Its cause is over; ending it again changes nothing."""
        return self if self.ended_at else replace(self, ended_at=at)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a watch over the hall has found: this alert is due, or over."""

    kind: AlertKind
    subject_id: str
    facts: Facts


def is_too_long(longest_s: float, target_s: int) -> bool:
    """Whether a wait calls for an alert."""
    return longest_s > target_s


def is_calm_again(longest_s: float | None, target_s: int) -> bool:
    """Whether a wait alert is over: nobody waits, or the longest wait is well under the aim again."""
    return longest_s is None or longest_s < target_s * OVER_AGAIN
