"""Who is next at a counter, why, in words, and the bound that each policy keeps."""

from server.domain.policy.ahead import InLine, in_order, people_ahead
from server.domain.policy.because import Because, chosen_for, was_parked
from server.domain.policy.bounds import NAMES, bound_words, most_in_a_row
from server.domain.policy.candidates import Candidate, Standing, head_start, services_at, standing_of
from server.domain.policy.choice import Choice, choose_next

__all__ = [
    "NAMES", "Because", "Candidate", "Choice", "InLine", "Standing", "bound_words", "choose_next", "chosen_for",
    "head_start", "in_order", "most_in_a_row", "people_ahead", "services_at", "standing_of", "was_parked",
]  # fmt: skip
