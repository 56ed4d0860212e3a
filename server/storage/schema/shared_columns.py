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


def identity() -> Column[str]:
    """The row's own id."""
    return Column("id", Id, primary_key=True)


def of_site() -> Column[str]:
    """The site that the row belongs to."""
    return Column("site_id", Id, ForeignKey("site.id"), nullable=False)


def names() -> TypeEngine[tuple[str, ...]]:
    """A few codes or ids in order."""
    return Packed(list, tuple)
