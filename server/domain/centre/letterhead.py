"""What stands at the head and at the foot of a centre's official reports."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from server.domain.errors import BadRequest

LONGEST = 120


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


def must_be_letterhead(letterhead: Letterhead) -> None:
    """Raise BadRequest for a line that is none, or too long for the head of a page."""
    for name, text in asdict(letterhead).items():
        if len(text) > LONGEST:
            raise BadRequest(f"letterhead.{name}", f"more than {LONGEST} signs", "too_long", most=LONGEST)
        if not text.isprintable():
            raise BadRequest(f"letterhead.{name}", "one line of text", "one_line")
