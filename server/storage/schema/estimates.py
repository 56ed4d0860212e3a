"""Estimates of the wait as they were shown: measured against what happened, never journaled."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, String, Table

from server.storage.columns import Instant
from server.storage.schema.shared_columns import Id, metadata, of_site

estimate_shown = Table(
    "estimate_shown", metadata, of_site(),
    Column("turn_id", Id, ForeignKey("turn.id"), primary_key=True),
    Column("shown_at", Instant, primary_key=True),
    Column("shown_on", String(8), primary_key=True),
    Column("ahead", Integer, nullable=False),
    Column("low_s", Integer, nullable=False),
    Column("likely_s", Integer, nullable=False),
    Column("high_s", Integer, nullable=False),
    Column("raw_low_s", Integer, nullable=False),
    Column("raw_likely_s", Integer, nullable=False),
    Column("raw_high_s", Integer, nullable=False),
    Column("last_s", Integer),
    Column("line_s", Integer),
)  # fmt: skip
"""`shown_on`: "issue" is the kiosk's page and the slip, "phone" what the phone told later, whenever that changed.
What came of it stands in the turn, so a call costs nothing more. `raw_…` is the range before it was corrected and
rounded; `last_s` and `line_s` are what two plain predictors said at the same moment."""
Index("estimate_by_time", estimate_shown.c.site_id, estimate_shown.c.shown_on, estimate_shown.c.shown_at)

estimate_on_screens = Table(
    "estimate_on_screens", metadata,
    Column("site_id", Id, ForeignKey("site.id"), primary_key=True),
    Column("service_id", Id, ForeignKey("service.id"), primary_key=True),
    Column("shown_at", Instant, primary_key=True),
    Column("low_s", Integer),
    Column("likely_s", Integer),
    Column("high_s", Integer),
)  # fmt: skip
"""What the kiosk's list and the boards tell of a service to everybody, from `shown_at` until the next row of it; three
times NULL while they tell nothing. Who takes a number meanwhile has read it: her wait says whether it held."""
