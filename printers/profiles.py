"""What one kind of printer can do, so that the same slip prints on each of them."""

from dataclasses import dataclass, replace
from typing import Literal

Cut = Literal["partial", "full", "none"]
#: How the printer can say that the cut was reached: `GS r 1` answered after it, or not at all.
Confirmation = Literal["gs_r", "none"]


@dataclass(frozen=True, slots=True)
class Profile:
    """One device: `dots` across the paper (203 dpi), `largest_band` the bytes its buffer takes in one raster command.

    `native_qr`: it draws QR codes by `GS ( k`; `doubles`: it obeys `GS v 0` mode 3; both only when it was seen to.
    `tear_feed` is the paper in dots between head and tear bar, fed where there is no cutter.
    """

    name: str
    dots: int
    native_qr: bool = False
    doubles: bool = True
    cut: Cut = "partial"
    largest_band: int = 8191
    tear_feed: int = 120
    confirmation: Confirmation = "gs_r"


#: Any ESC/POS printer of the two paper widths, and the same with its own QR. 80 mm prints 576 dots, 58 mm 384.
PROFILES = {
    profile.name: profile
    for profile in (
        Profile("generic-80", 576),
        Profile("generic-58", 384),
        Profile("generic-80-qr", 576, native_qr=True),
        Profile("generic-58-qr", 384, native_qr=True),
    )
}


def profile_for(name: str, width_mm: int, *, cut: bool | None = None) -> Profile:
    """The named profile, else the generic one of the paper's width; `cut` False says that this device has no cutter."""
    profile = PROFILES.get(name) or PROFILES["generic-58" if width_mm < 70 else "generic-80"]
    return replace(profile, cut="none") if cut is False else profile
