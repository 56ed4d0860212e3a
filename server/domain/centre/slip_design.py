"""How a centre's tickets look on paper: which lines, in which order, how large."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Large = Literal["nobody", "priority", "everybody"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipLine:
    """One line of the slip, of a `kind` that the printer's side knows; `on` says whether it is printed."""

    kind: str
    size: str = "M"
    on: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class SlipDesign:
    """No lines are the usual ones. `large` says whose slips are a step larger, for people who see badly.

    `logo` is the centre's emblem as a black-and-white PNG in base64.
    """

    lines: tuple[SlipLine, ...] = ()
    large: Large = "nobody"
    logo: str | None = None


USUAL = SlipDesign()


def design_of(kept: dict[str, object]) -> SlipDesign:
    """From its plain form."""
    lines = tuple(SlipLine(**line) for line in kept["lines"])  # type: ignore[attr-defined]
    return SlipDesign(**{**kept, "lines": lines})  # type: ignore[arg-type]
