"""Tallies as bytes, and many of them counted together quickly.

Every single duration is kept, so that percentiles over a year are exact: two bytes for each that is shorter than
65,536 s, four for the others.
"""

from __future__ import annotations

import json
from array import array
from collections import Counter
from struct import Struct

from server.domain.figures.tally import COUNTS, DURATIONS, Tally

_KEPT = tuple(name for name in COUNTS if name != "open_s")
_HEAD = Struct(f"<{len(_KEPT)}q{2 * len(DURATIONS)}I")
_SHORT, _LONG = "H", "I"
_LONGEST_SHORT = 65_535
VERSION = 1
"""Rises when tallies of another build would be read wrongly: then all days are made anew."""


def packed(tally: Tally) -> bytes:
    """All but the open time."""
    short, long = b"", b""
    sizes: list[int] = []
    for name in DURATIONS:
        times: Counter[int] = getattr(tally, name)
        few = array(_SHORT, (value for value in times.elements() if value <= _LONGEST_SHORT)).tobytes()
        many = array(_LONG, (value for value in times.elements() if value > _LONGEST_SHORT)).tobytes()
        short, long = short + few, long + many
        sizes += [len(few), len(many)]
    head = _HEAD.pack(*(getattr(tally, name) for name in _KEPT), *sizes)
    return head + short + long + json.dumps([list(tally.scores.items()), tally.reasons]).encode()


class Pile:
    """Packed tallies of one group; counted when all lie on it, for that is quicker than one by one."""

    def __init__(self) -> None:
        self._counts: list[tuple[int, ...]] = []
        self._times: list[list[bytes]] = [[] for _ in range(2 * len(DURATIONS))]
        self._answers: list[bytes] = []
        self.open_s = 0

    def put(self, piece: bytes, open_s: int) -> None:
        """One more."""
        numbers = _HEAD.unpack_from(piece)
        self._counts.append(numbers[: len(_KEPT)])
        sizes, at = numbers[len(_KEPT) :], _HEAD.size
        for kind in (*range(0, len(sizes), 2), *range(1, len(sizes), 2)):
            if sizes[kind]:
                self._times[kind].append(piece[at : at + sizes[kind]])
                at += sizes[kind]
        if piece[at:] != b"[[], {}]":
            self._answers.append(piece[at:])
        self.open_s += open_s

    def tally(self) -> Tally:
        """All together."""
        whole = Tally(open_s=self.open_s)
        for name, each in zip(_KEPT, zip(*self._counts, strict=True), strict=False):
            setattr(whole, name, sum(each))
        for number, name in enumerate(DURATIONS):
            times: Counter[int] = getattr(whole, name)
            for code, pieces in zip((_SHORT, _LONG), self._times[2 * number : 2 * number + 2], strict=True):
                times.update(array(code, b"".join(pieces)))
        for scores, reasons in map(json.loads, self._answers):
            whole.scores.update(dict(scores))
            whole.reasons.update(reasons)
        return whole
