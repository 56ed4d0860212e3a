"""The life of a print job as a table, shared by the server that keeps the jobs and the agent that prints them."""

from enum import StrEnum
from typing import Literal

Advice = Literal["printing", "take_ticket", "photograph_number"]


class JobState(StrEnum):
    """Where a job is; SENDING is written before the first byte leaves, so that a crash never prints twice unseen."""

    QUEUED = "queued"
    LEASED = "leased"
    HELD = "held"
    SENDING = "sending"
    CONFIRMED = "confirmed"
    SENT_UNVERIFIED = "sent_unverified"
    UNCONFIRMED = "unconfirmed"
    FAILED_BEFORE_SEND = "failed_before_send"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


S = JobState

# A state that lists itself may be reported again: the answer to the first report was lost, or HELD is still true
# and renews the lease. QUEUED after LEASED or HELD: the agent handed the job back, or its lease ran out.
# UNCONFIRMED also stands for "SENDING when the server stopped", so the truth may still arrive after it.
NEXT: dict[JobState, frozenset[JobState]] = {
    S.QUEUED: frozenset({S.LEASED, S.EXPIRED, S.CANCELLED}),
    S.LEASED: frozenset({S.QUEUED, S.HELD, S.SENDING, S.FAILED_BEFORE_SEND, S.EXPIRED, S.CANCELLED}),
    S.HELD: frozenset({S.HELD, S.QUEUED, S.SENDING, S.FAILED_BEFORE_SEND, S.EXPIRED, S.CANCELLED}),
    S.SENDING: frozenset({S.SENDING, S.CONFIRMED, S.SENT_UNVERIFIED, S.UNCONFIRMED, S.FAILED_BEFORE_SEND}),
    S.UNCONFIRMED: frozenset({S.UNCONFIRMED, S.CONFIRMED, S.SENT_UNVERIFIED, S.FAILED_BEFORE_SEND}),
    S.CONFIRMED: frozenset({S.CONFIRMED}),
    S.SENT_UNVERIFIED: frozenset({S.SENT_UNVERIFIED}),
    S.FAILED_BEFORE_SEND: frozenset({S.FAILED_BEFORE_SEND}),
    S.EXPIRED: frozenset({S.EXPIRED}),
    S.CANCELLED: frozenset({S.CANCELLED}),
}

#: Nothing more happens to a job in one of these, except that a late truth may replace UNCONFIRMED.
FINAL = frozenset(
    {S.CONFIRMED, S.SENT_UNVERIFIED, S.UNCONFIRMED, S.FAILED_BEFORE_SEND, S.EXPIRED, S.CANCELLED},
)

_ADVICE: dict[JobState, Advice] = {
    S.QUEUED: "printing",
    S.LEASED: "printing",
    S.SENDING: "printing",
    S.CONFIRMED: "take_ticket",
    S.SENT_UNVERIFIED: "take_ticket",
}


def may_move(state: JobState, to: JobState) -> bool:
    """Whether a job in `state` may be said to be in `to` next."""
    return to in NEXT[state]


def advice(state: JobState) -> Advice:
    """What the kiosk tells the citizen: the number is valid whatever the paper does, so doubt says "photograph it"."""
    return _ADVICE.get(state, "photograph_number")
