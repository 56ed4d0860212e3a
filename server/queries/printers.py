"""What the page of printers is told: the kinds that are known by name, and where each fact is known from."""

from __future__ import annotations

from printers.profiles import PROFILES, Profile
from server.views import Json

_FACTS = ("dots", "dpi", "native_qr", "doubles", "cut", "largest_band", "confirmation", "never_rows", "baud")


def profiles_view() -> Json:
    """Every kind, those that fit any printer first; a fact that `sources` does not name has the general value."""
    return {"profiles": [_view(one) for one in PROFILES.values()]}


def _view(profile: Profile) -> Json:
    facts = {name: getattr(profile, name) for name in _FACTS}
    return {
        "name": profile.name, "title": profile.title, "width_mm": profile.width_mm, **facts,
        "sources": profile.sources,
    }  # fmt: skip
