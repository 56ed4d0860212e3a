"""The index of satisfaction and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt


@dataclass(frozen=True, slots=True)
class Index:
    """Satisfaction: the share of answers that are satisfied or better, and its 95 % Wilson interval, from 0 to 1."""

    value: float
    low: float
    high: float


def satisfaction_index(satisfied: int, answers: int) -> Index | None:
    """(very satisfied + satisfied) ÷ valid answers; None without answers.

    Interval: E. B. Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927), with
    z = 1.96. It stays within 0…1 and honest for small numbers, where the plain ± does neither.
    """
    if answers == 0:
        return None
    z, p = 1.96, satisfied / answers
    middle = p + z * z / (2 * answers)
    spread = z * sqrt(p * (1 - p) / answers + z * z / (4 * answers * answers))
    scale = 1 + z * z / answers
    return Index(p, max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale))
