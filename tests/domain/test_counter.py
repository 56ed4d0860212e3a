"""What an officer may do with the counter itself."""

from collections.abc import Callable

import pytest

from server.domain.centre.counter import PAUSE_REASONS, Counter, CounterState
from server.domain.centre.people import hashed
from server.domain.errors import (
    CounterBusy,
    CounterClosed,
    CounterNotYours,
    CounterPaused,
    CounterTaken,
    IllegalCounterMove,
    QueueError,
)  # fmt: skip
from tests.story.builders import a_counter, an_open_counter

CLOSED = a_counter()
OPEN = an_open_counter()
PAUSED = an_open_counter().paused("lunch")
OPENS: Callable[[Counter], Counter] = lambda counter: counter.opened_by("lan")  # noqa: E731
ANOTHER_OPENS: Callable[[Counter], Counter] = lambda counter: counter.opened_by("hoa")  # noqa: E731
PAUSES: Callable[[Counter], Counter] = lambda counter: counter.paused("lunch")  # noqa: E731

TABLE: list[tuple[Counter, Callable[[Counter], Counter], CounterState | type[QueueError]]] = [
    (CLOSED, OPENS, CounterState.OPEN),
    (CLOSED, PAUSES, IllegalCounterMove),
    (CLOSED, Counter.resumed, IllegalCounterMove),
    (CLOSED, Counter.closed, CounterState.CLOSED),
    (OPEN, OPENS, CounterState.OPEN),
    (OPEN, ANOTHER_OPENS, CounterTaken),
    (OPEN, PAUSES, CounterState.PAUSED),
    (OPEN, Counter.resumed, IllegalCounterMove),
    (OPEN, Counter.closed, CounterState.CLOSED),
    (PAUSED, OPENS, CounterState.OPEN),
    (PAUSED, ANOTHER_OPENS, CounterTaken),
    (PAUSED, PAUSES, IllegalCounterMove),
    (PAUSED, Counter.resumed, CounterState.OPEN),
    (PAUSED, Counter.closed, CounterState.CLOSED),
]


@pytest.mark.parametrize(("counter", "move", "outcome"), TABLE)
def test_the_whole_table(
    counter: Counter, move: Callable[[Counter], Counter], outcome: CounterState | type[QueueError]
) -> None:
    if isinstance(outcome, CounterState):
        assert move(counter).state is outcome
    else:
        with pytest.raises(outcome):
            move(counter)


def test_opening_ones_own_open_counter_changes_nothing() -> None:
    assert OPEN.opened_by("lan") == OPEN


def test_a_counter_with_somebody_at_it_does_not_close() -> None:
    with pytest.raises(CounterBusy):
        an_open_counter(ticket_id="ticket").closed()


def test_a_closed_counter_has_no_officer_and_no_reason() -> None:
    closed = PAUSED.closed()
    assert (closed.officer_id, closed.pause_reason) == (None, None)


def test_closing_and_opening_again_does_not_forget_how_many_were_let_past_the_ordinary_line() -> None:
    again = an_open_counter(priority_run=2).closed().opened_by("lan")
    assert again.priority_run == 2


def test_a_pause_keeps_officer_and_ticket() -> None:
    busy = an_open_counter(ticket_id="ticket").paused("dossier")
    assert (busy.officer_id, busy.ticket_id, busy.pause_reason) == ("lan", "ticket", "dossier")
    assert busy.resumed() == an_open_counter(ticket_id="ticket")


def test_only_its_officer_works_at_a_counter() -> None:
    OPEN.must_be_worked_by("lan")
    with pytest.raises(CounterNotYours):
        OPEN.must_be_worked_by("hoa")
    with pytest.raises(CounterClosed):
        CLOSED.must_be_worked_by("lan")


def test_a_paused_counter_calls_nobody() -> None:
    OPEN.must_call()
    with pytest.raises(CounterPaused):
        PAUSED.must_call()


def test_pause_reasons_have_words_in_both_languages() -> None:
    assert all(words.keys() == {"vi", "en"} and all(words.values()) for words in PAUSE_REASONS.values())


def test_a_kept_secret_is_its_sha_256() -> None:
    assert hashed("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
