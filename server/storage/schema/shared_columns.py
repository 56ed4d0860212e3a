"""What the tables share."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, MetaData, String
from sqlalchemy.types import TypeEngine

from server.storage.columns import Packed

metadata = MetaData()

Id = String(32)
Hash = String(64)
SECRET = {"secret": True}
"""Marks a column whose value the journal does not repeat."""


def apart(rule: str, *, unique: bool = False) -> dict[str, str | bool]:
    """Marks a column whose values may point to a person: the journal keeps them apart, and they are erased by this rule
    of domain/privacy/periods. Where no two rows may be alike, an erased one is told by its row's own id."""
    return {"apart": rule, "unique": unique}


def identity() -> Column[str]:
    """The row's own id."""
    return Column("id", Id, primary_key=True)


def of_site() -> Column[str]:
    """The site that the row belongs to."""
    return Column("site_id", Id, ForeignKey("site.id"), nullable=False)


def names() -> TypeEngine[tuple[str, ...]]:
    """A few codes or ids in order."""
    return Packed(list, tuple)
