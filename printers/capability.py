"""What one kind of printer can do, so that the same slip prints on each of them."""

from dataclasses import dataclass, field
from typing import Literal

Cut = Literal["partial", "full", "none"]
#: How the printer can say that the cut was reached: `GS r 1` answered after it, or not at all.
Confirmation = Literal["gs_r", "none"]


@dataclass(frozen=True, slots=True)
class Profile:
    """One device: `dots` across the paper, `largest_band` the bytes its buffer takes in one raster command.

    `native_qr`: it draws QR codes by `GS ( k`; `doubles`: it obeys `GS v 0` mode 3; both only when a source says so.
    `never_rows`: a raster command whose rows are a multiple of it is misprinted, 0 for none. `tear_feed` is the paper
    in dots between head and tear bar, fed where there is no cutter. `baud` is how it leaves the factory, None where no
    source tells. `sources` names, for each field that is not the generic value, where it is known from.
    """

    name: str
    dots: int
    native_qr: bool = False
    doubles: bool = False
    cut: Cut = "partial"
    largest_band: int = 8191
    tear_feed: int = 120
    confirmation: Confirmation = "gs_r"
    dpi: int = 203
    width_mm: int = 80
    never_rows: int = 0
    baud: int | None = None
    title: str = ""
    sources: dict[str, str] = field(default_factory=dict, compare=False)

    @property
    def dots_per_mm(self) -> float:
        """8 of a 203 dpi head, 7.09 of a 180 dpi one."""
        return 8.0 if self.dpi == 203 else self.dpi / 25.4
