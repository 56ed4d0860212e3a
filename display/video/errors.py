"""Why a video was not taken."""

from __future__ import annotations


class BadVideo(Exception):
    """`rule` is for programs: no_video, cut_short, no_room, gap (with `here`, the bytes that are there)."""

    def __init__(self, rule: str, words: str, **facts: int) -> None:
        super().__init__(words)
        self.rule, self.facts = rule, facts
