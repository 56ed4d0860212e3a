"""Satisfaction: what is asked after a visit, what was answered, how sure the index is, and what looks odd."""

from server.domain.rating.answer import LONGEST_COMMENT, Rating, folded, must_be_answer
from server.domain.rating.form import DEFAULT_LEVELS, DEFAULT_REASONS, Factor, Level, Reason, When, scores_of
from server.domain.rating.index import Index, satisfaction_index

__all__ = [
    "DEFAULT_LEVELS", "DEFAULT_REASONS", "LONGEST_COMMENT", "Factor", "Index", "Level", "Rating", "Reason", "When",
    "folded", "must_be_answer", "satisfaction_index", "scores_of",
]  # fmt: skip
