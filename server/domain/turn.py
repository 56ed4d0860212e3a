"""A turn: one wait and one service at one queue, with the times of everything that happened in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from server.domain.centre.hours import Words
from server.domain.dossier import Purpose


class TurnEnd(StrEnum):
    """How a turn was over."""

    DONE = "done"
    TRANSFERRED = "transferred"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    EXPIRED = "expired"


class How(StrEnum):
    """By what a ticket came to be called."""

    NEXT = "next"
    CHOSEN = "chosen"
    UNPARK = "unpark"


PARK_REASONS: dict[str, Words] = {
    "form": {"vi": "Điền tờ khai", "en": "Filling in a form"},
    "papers": {"vi": "Bổ sung giấy tờ", "en": "Fetching a paper"},
    "copy": {"vi": "Photo, chụp ảnh", "en": "Copies or photos"},
    "fee": {"vi": "Nộp phí", "en": "Paying a fee"},
    "check": {"vi": "Chờ xác minh", "en": "Waiting for a check"},
}
"""What a console offers; any other words may be given too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """A call of one ticket: where, by whom, and why this one; a chosen one has the officer's `reason`."""

    counter_id: str
    officer_id: str | None
    because: dict[str, object]
    how: How = How.NEXT
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Came:
    """What came of a service: what it was for, which dossier, with what result, promised for which day."""

    outcome: str | None = None
    dossier_code: str | None = None
    purpose: Purpose | None = None
    promised_on: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One wait and one service at one queue. Every instant is aware UTC; None until it has happened.

    `rating_token` is the citizen's secret for rating this turn; nobody is told before the turn has finished.
    `from_turn_id` is the turn of the same visit that led here. Who is parked in the middle of a service has been
    served for `served_s` seconds already; `started_at` is then the start of what came after.
    """

    id: str
    site_id: str
    ticket_id: str
    service_id: str
    business_day: date
    rating_token: str
    waiting_since: datetime
    called_at: datetime | None = None
    last_called_at: datetime | None = None
    calls: int = 0
    started_at: datetime | None = None
    finished_at: datetime | None = None
    counter_id: str | None = None
    officer_id: str | None = None
    ended: TurnEnd | None = None
    ended_at: datetime | None = None
    outcome: str | None = None
    dossier_code: str | None = None
    purpose: Purpose | None = None
    promised_on: date | None = None
    note: str | None = None
    because: dict[str, object] | None = None
    how: How | None = None
    reason: str | None = None
    missed_at: datetime | None = None
    requeued_at: datetime | None = None
    requeues: int = 0
    postpones: int = 0
    park_reason: str | None = None
    parked_since: datetime | None = None
    parked_s: int = 0
    served_s: int = 0
    from_turn_id: str | None = None

    @property
    def wait(self) -> timedelta | None:
        """From joining the line to the first call."""
        return _between(self.waiting_since, self.called_at)

    @property
    def walk(self) -> timedelta | None:
        """From the last call to the start of service."""
        return _between(self.last_called_at, self.started_at)

    @property
    def service(self) -> timedelta | None:
        """From the start of service to its finish, without the time in which the ticket was parked."""
        if self.finished_at is None:
            return None
        return timedelta(seconds=self.served_s) + (_between(self.started_at, self.finished_at) or timedelta())

    def called(self, at: datetime, call: Call) -> Turn:
        """Called for the first time, or again after it had left the counter; the first call's time stays."""
        return replace(
            self._fetched(at), called_at=self.called_at or at, last_called_at=at, calls=1,
            counter_id=call.counter_id, officer_id=call.officer_id, because=call.because, how=call.how,
            reason=call.reason,
        )  # fmt: skip

    def recalled(self, at: datetime) -> Turn:
        """Called once more to the same counter."""
        return replace(self, last_called_at=at, calls=self.calls + 1)

    def started(self, at: datetime) -> Turn:
        """The person is at the counter."""
        return replace(self, started_at=at)

    def finished(self, at: datetime, came: Came) -> Turn:
        """Served. One who is finished straight from the call was served from the last call on: there was no walk."""
        start = self.started_at or self.last_called_at
        return replace(
            self._over(TurnEnd.DONE, at), started_at=start, finished_at=at,
            outcome=came.outcome, dossier_code=came.dossier_code, purpose=came.purpose, promised_on=came.promised_on,
            note=came.note,
        )  # fmt: skip

    def transferred(self, at: datetime, note: str | None) -> Turn:
        """Sent on: what was served until now counts as service, a call alone does not."""
        served = self.started_at is not None or self.served_s > 0
        return replace(self._over(TurnEnd.TRANSFERRED, at), finished_at=at if served else None, note=note)

    def missed(self, at: datetime) -> Turn:
        """The person did not come; the time of it stays even when it is taken back."""
        return replace(self._over(TurnEnd.NO_SHOW, at), missed_at=at)

    def ended_as(self, end: TurnEnd, at: datetime) -> Turn:
        """Over without service, by whatever had happened until then: cancelled or expired."""
        return self._fetched(at)._over(end, at)

    def parked(self, at: datetime, reason: str | None) -> Turn:
        """Aside: the counter is free, and the service that had begun waits with the person."""
        return replace(self, parked_since=at, park_reason=reason, served_s=self._served(at), started_at=None)

    def back_in_line(self, at: datetime) -> Turn:
        """Waits again, after a park or a no-show; the calls are counted anew."""
        return replace(
            self._fetched(at), ended=None, ended_at=None, counter_id=None, officer_id=None, calls=0, started_at=None,
            served_s=self._served(at),
        )  # fmt: skip

    def requeued(self, at: datetime) -> Turn:
        """Let others go first, by the officer."""
        return replace(self.back_in_line(at), requeued_at=at, requeues=self.requeues + 1)

    def postponed(self, at: datetime) -> Turn:
        """Let others go first, by the citizen's own wish."""
        return replace(self.back_in_line(at), requeued_at=at, postpones=self.postpones + 1)

    def _served(self, at: datetime) -> int:
        return self.served_s + _seconds(_between(self.started_at, at))

    def _fetched(self, at: datetime) -> Turn:
        """No longer parked."""
        return replace(self, parked_s=self.parked_s + _seconds(_between(self.parked_since, at)), parked_since=None)

    def _over(self, end: TurnEnd, at: datetime) -> Turn:
        return replace(self, ended=end, ended_at=at)


def _seconds(duration: timedelta | None) -> int:
    return round(duration.total_seconds()) if duration else 0


def _between(start: datetime | None, end: datetime | None) -> timedelta | None:
    """Never less than nothing: where the clock was set back meanwhile, no time has passed."""
    return max(end - start, timedelta()) if start and end else None
