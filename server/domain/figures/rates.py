"""Shares from 0 to 1; None where there is nothing to reckon from."""

from __future__ import annotations


def share(part: int, whole: int) -> float | None:
    """part ÷ whole."""
    return part / whole if whole else None


def no_show_rate(no_shows: int, came: int) -> float | None:
    """No-shows ÷ (no-shows + people who came to the counter). A no-show that was taken back is none.

    Source: the no-show rate of appointment desks: of those who were called for good, how many were not there.
    """
    return share(no_shows, no_shows + came)


def abandonment_rate(abandoned: int, arrivals: int) -> float | None:
    """Turns cancelled or expired without any call ÷ all turns begun.

    Source: P{Ab} of A. Mandelbaum and S. Zeltyn, "Service engineering in action: the Palm/Erlang-A queue", 2007.
    """
    return share(abandoned, arrivals)


def within_target(in_time: int, called: int) -> float | None:
    """Waits no longer than the service's target ÷ all waits that ended in a call.

    The target is the one that the service has now. Source: the service level of call centres ("80 % within 20 s").
    """
    return share(in_time, called)


def occupancy(busy_s: int, open_s: int) -> float | None:
    """Time in which a counter had somebody called or served ÷ time in which it was open, pauses not counted; 1 at most.

    A person may be served on while the counter rests already, so the quotient is held at 1.
    Source: server utilisation ρ = λ ÷ (c·μ) of queueing theory, as observed.
    """
    return min(1.0, busy_s / open_s) if open_s else None


def response_rate(answers: int, ratable: int) -> float | None:
    """Ratings ÷ turns that may be rated: those in which service took place."""
    return share(answers, ratable)
