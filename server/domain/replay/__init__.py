"""A past day once more, under another policy: what the waits would have been."""

from server.domain.replay.compare import Waits, agreement, as_it_was, as_played, passes, waits
from server.domain.replay.day import PastDay, Person, Shift, Shifts
from server.domain.replay.hall import Replayed, replayed

__all__ = [
    "PastDay", "Person", "Replayed", "Shift", "Shifts", "Waits", "agreement", "as_it_was", "as_played", "passes",
    "replayed", "waits",
]  # fmt: skip
