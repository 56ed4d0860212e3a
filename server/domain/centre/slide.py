"""A picture or a video that the hall boards show while nobody is called."""

from __future__ import annotations

from dataclasses import dataclass

from server.domain.errors import BadRequest

SHORTEST_S, LONGEST_S = 3, 300
LONGEST_VIDEO_S = 3600
MOST_SLIDES = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One picture or one video in the order of `position`, shown for so many seconds.

    A picture's bytes lie in the table `picture`, a video's in a file that the table `video` names. `volume` in percent
    of the hall's own: 0 is without sound.
    """

    id: str
    site_id: str
    name: str
    picture_id: str | None = None
    video_id: str | None = None
    volume: int = 0
    seconds: int = 15
    position: int = 0
    is_on: bool = True
    version: int = 1


def must_be_slide(slide: Slide) -> None:
    """Raises BadRequest for one with neither picture nor video or with both, or a time that nobody can watch."""
    if (slide.picture_id is None) is (slide.video_id is None):
        raise BadRequest("picture_id", "a picture or a video", "missing")
    longest = LONGEST_S if slide.video_id is None else LONGEST_VIDEO_S
    if not SHORTEST_S <= slide.seconds <= longest:
        raise BadRequest("seconds", f"{SHORTEST_S} to {longest}", "range", least=SHORTEST_S, most=longest)
