"""A picture that the hall boards show while nobody is called."""

from __future__ import annotations

from dataclasses import dataclass

SHORTEST_S, LONGEST_S = 3, 300
MOST_SLIDES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One picture in the order of `position`, shown for so many seconds. Its bytes lie in the table `picture`."""

    id: str
    site_id: str
    name: str
    picture_id: str
    seconds: int = 15
    position: int = 0
    is_on: bool = True
    version: int = 1
