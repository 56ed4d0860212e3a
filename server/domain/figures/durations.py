"""How long things took in one turn, in whole seconds. Instants are whole microseconds, None until they happened."""

from __future__ import annotations

SECOND = 1_000_000


def between_s(start: int | None, end: int | None) -> int | None:
    """Whole seconds from one instant to the other; none where the clock was set back meanwhile."""
    return None if start is None or end is None else max(0, end - start) // SECOND


def wait_s(waiting_since: int, called_at: int | None) -> int | None:
    """Wait = first call − joining this line.

    A person sent on to another service waits anew there, from the transfer. Who put himself off, or was put back, waits
    until his first call all the same. Source: the times kept per turn, DESIGN §4.
    """
    return between_s(waiting_since, called_at)


def walk_s(last_called_at: int | None, started_at: int | None) -> int | None:
    """Walk = start of service − last call: the way from the seat to the counter."""
    return between_s(last_called_at, started_at)


def service_s(started_at: int | None, finished_at: int | None, served_s: int) -> int | None:
    """Service = finish − start, and what had been served before the ticket was parked; parked time is not in it."""
    return None if finished_at is None else served_s + (between_s(started_at, finished_at) or 0)


def handling_s(walk: int | None, service: int | None) -> int | None:
    """Handling = walk + service: how long a finished turn holds its counter. Source: call centres' handle time."""
    return None if service is None else (walk or 0) + service


def visit_s(issued_at: int, finished_at: int | None) -> int | None:
    """Visit = finish of the last turn − issue of the number: the whole stay, all transfers in it."""
    return between_s(issued_at, finished_at)


def busy_s(handling: int | None, served: int, called_at: int | None, gone_at: int | None) -> int:
    """How long a turn that is over held a counter: its handling; without one, from the call until it was given up.

    `gone_at` is when an absent or transferred person's turn ended; `served` what was served before a park.
    """
    return handling if handling is not None else served + (between_s(called_at, gone_at) or 0)
