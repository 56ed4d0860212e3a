"""Column types: how instants, enumerations and small structures lie in the database."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Any, Generic, TypeVar

from sqlalchemy import JSON, BigInteger, Dialect, String, TypeDecorator

E = TypeVar("E", bound=StrEnum)
T = TypeVar("T")

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


def microseconds(at: datetime) -> int:
    """Whole microseconds since 1970 UTC. Refuses naive datetimes: subtracting the epoch raises TypeError."""
    return (at - _EPOCH) // _MICROSECOND


def instant(value: int | None) -> datetime | None:
    """Aware UTC."""
    return None if value is None else _EPOCH + timedelta(microseconds=value)


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept as whole microseconds since 1970 UTC: exact, sortable, the same on every database."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Refuses naive datetimes."""
        return None if value is None else microseconds(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Aware UTC."""
        return instant(value)

    def reader(self) -> Callable[[Any], Any]:
        """What makes ours of the driver's value."""
        return instant


class _Members(dict[Any, Any]):
    """An enumeration by its texts; None stands for None."""

    def __init__(self, enum: type[StrEnum]) -> None:
        super().__init__({one.value: one for one in enum})
        self[None] = None
        self._enum = enum

    def __missing__(self, text: str) -> StrEnum:
        return self._enum(text)


class Named(TypeDecorator[E], Generic[E]):
    """A StrEnum, kept as its value."""

    impl = String(24)
    cache_ok = True

    def __init__(self, enum: type[E]) -> None:
        super().__init__()
        self.enum = enum

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """The value's text."""
        return None if value is None else value.value

    def process_result_value(self, value: Any | None, dialect: Dialect) -> E | None:  # noqa: ARG002
        """Raises ValueError for a text that the enumeration does not know."""
        return None if value is None else self.enum(value)

    def reader(self) -> Callable[[Any], Any]:
        """What makes ours of the driver's value; raises ValueError as above."""
        return _Members(self.enum).__getitem__


class Packed(TypeDecorator[T], Generic[T]):
    """A small structure kept as JSON, by a pair of functions."""

    impl = JSON
    cache_ok = True

    def __init__(self, pack: Callable[[T], Any], unpack: Callable[[Any], T]) -> None:
        super().__init__()
        self.pack = pack
        self.unpack = unpack

    def process_bind_param(self, value: T | None, dialect: Dialect) -> Any:  # noqa: ARG002
        """To JSON."""
        return None if value is None else self.pack(value)

    def process_result_value(self, value: Any | None, dialect: Dialect) -> T | None:  # noqa: ARG002
        """From JSON."""
        return None if value is None else self.unpack(value)
