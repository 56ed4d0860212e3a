"""What must hold of a centre's slip: nobody goes home with paper that does not say which number it is."""

from __future__ import annotations

from printers.slip_lines import KINDS, NEEDED, SIZES, is_logo
from server.domain.centre.slip_design import SlipDesign
from server.domain.errors import BadRequest


def must_be_slip(design: SlipDesign) -> None:
    """Raise BadRequest for a line that is unknown or there twice, for a needed one that is off, for a strange logo."""
    kinds = [line.kind for line in design.lines]
    for line in design.lines:
        if line.kind not in KINDS or line.size not in SIZES:
            raise BadRequest("slip_design.lines", f"{line.kind}, {line.size}: no line of a slip", "choice")
        if kinds.count(line.kind) > 1:
            raise BadRequest("slip_design.lines", f"{line.kind} stands there twice", "twice")
    printed = {line.kind for line in design.lines if line.on}
    for kind in NEEDED:
        if design.lines and kind not in printed:
            raise BadRequest("slip_design.lines", f"no ticket without {kind}", "slip_needs", line=kind)
    if design.logo is not None and not is_logo(design.logo):
        raise BadRequest("slip_design.logo", "a black-and-white PNG as POST /slip/logo makes it", "logo")
