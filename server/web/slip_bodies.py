"""What doors beside the set-up are told: the order of services, and slips that nobody has saved yet."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from server.domain.centre.slip_design import SlipDesign
from server.web.parse import Body, Explained, Key, Texts


class PlaceBody(Body):
    """Where one service shall stand."""

    id: Key
    version: int
    parent_id: Key | None
    position: Annotated[int, Field(ge=0, le=1_000_000)]


class OrderBody(Explained):
    """Services that change their places; the first is the one that was meant."""

    places: Annotated[tuple[PlaceBody, ...], Field(min_length=1, max_length=500, strict=False)]


class SlipBody(Body):
    """Texts for a slip that nobody has saved yet; what is left out of the centre's own stays as it is."""

    language: Literal["vi", "en"] = "vi"
    width_mm: Literal[58, 80] = 80
    series: Annotated[str, StringConstraints(pattern=r"^[A-ZĐ]{1,2}$")] = "A"
    name: Texts
    bring: Texts | None = None
    slip_note: Texts | None = None
    slip_header: Texts | None = None
    slip_footer: Texts | None = None
    slip_design: SlipDesign = SlipDesign()
    is_priority: bool = False


class LogoBody(Body):
    """A picture file in base64."""

    picture: Annotated[str, StringConstraints(min_length=1, max_length=62_000, pattern=r"^[A-Za-z0-9+/]+=*$")]
