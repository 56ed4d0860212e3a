"""What happens to data that may point to a person: erased by rule, erased or shown on request."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.domain.events.base import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class DataErased(Event):
    """The time of some data is over: so many values of this rule from before that instant are gone."""

    rule: str
    older_than: str
    values: int

    urgent: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDataErased(Event):
    """What may point to the holder of a ticket was erased on request."""

    label: str
    values: int

    urgent: ClassVar[bool] = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDataShown(Event):
    """All that is kept about a ticket was shown on request."""

    label: str

    urgent: ClassVar[bool] = False
