"""What stands at the head and at the foot of a centre's official reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Letterhead:
    """`parent` is the body above the centre, `unit` the centre as documents call it; empty: the centre's own name.

    `place` is written before the date. `preparer` and `head` are the titles over the places for signatures; the names
    are written by hand. `code` ends the number of a report ("Số: …/BC-TTPVHCC").
    """

    parent: str = ""
    unit: str = ""
    place: str = ""
    code: str = ""
    preparer: str = "Người lập biểu"
    head: str = "Thủ trưởng đơn vị"


USUAL = Letterhead()
