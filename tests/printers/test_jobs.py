"""A print job moves only where its table says, whoever asks."""

from itertools import product

import pytest

from printers.jobs import FINAL, NEXT, JobState, advice, may_move

S = JobState
LEGAL = {
    "queued": "leased expired cancelled",
    "leased": "queued held sending failed_before_send expired cancelled",
    "held": "held queued sending failed_before_send expired cancelled",
    "sending": "sending confirmed sent_unverified unconfirmed failed_before_send",
    "unconfirmed": "unconfirmed confirmed sent_unverified failed_before_send",
    "confirmed": "confirmed",
    "sent_unverified": "sent_unverified",
    "failed_before_send": "failed_before_send",
    "expired": "expired",
    "cancelled": "cancelled",
}


@pytest.mark.parametrize(("state", "to"), list(product(JobState, JobState)))
def test_every_pair_of_states_is_allowed_or_refused_as_written(state: JobState, to: JobState) -> None:
    assert may_move(state, to) == (to.value in LEGAL[state.value].split())


def test_a_sent_job_never_goes_back_to_the_queue() -> None:
    sent = {S.SENDING, S.UNCONFIRMED, S.CONFIRMED, S.SENT_UNVERIFIED}
    assert not any(to in NEXT[state] for state in sent for to in (S.QUEUED, S.LEASED, S.HELD))


def test_every_job_can_still_reach_an_end() -> None:
    for state in JobState:
        assert state in FINAL or NEXT[state] & FINAL


def test_the_truth_may_arrive_after_the_server_gave_up_waiting() -> None:
    assert may_move(S.UNCONFIRMED, S.CONFIRMED)


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (S.QUEUED, "printing"),
        (S.LEASED, "printing"),
        (S.SENDING, "printing"),
        (S.CONFIRMED, "take_ticket"),
        (S.SENT_UNVERIFIED, "take_ticket"),
        (S.HELD, "photograph_number"),
        (S.UNCONFIRMED, "photograph_number"),
        (S.FAILED_BEFORE_SEND, "photograph_number"),
        (S.EXPIRED, "photograph_number"),
        (S.CANCELLED, "photograph_number"),
    ],
)
def test_the_citizen_is_told_to_photograph_the_number_whenever_paper_is_in_doubt(state: JobState, says: str) -> None:
    assert advice(state) == says
