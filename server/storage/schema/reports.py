"""Daily roll-ups of reports: derived from turns and ratings, made anew at any time, never journaled."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Date, ForeignKey, Integer, LargeBinary, String, Table

from server.storage.schema.shared_columns import Id, metadata

report_day = Table(
    "report_day", metadata,
    Column("site_id", Id, ForeignKey("site.id"), primary_key=True),
    Column("dimension", String(8), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("key", String(64), primary_key=True),
    Column("open_s", Integer, nullable=False),
    Column("tally", LargeBinary, nullable=False),
)  # fmt: skip
"""What was counted on one day of one service, counter, hour …; `tally` is packed by server/domain/figures/packing."""

report_made = Table(
    "report_made", metadata,
    Column("site_id", Id, ForeignKey("site.id"), primary_key=True),
    Column("day", Date, primary_key=True),
    Column("revision", BigInteger, nullable=False),
    Column("basis", String(32)),
)  # fmt: skip
"""Which days are rolled up, and on what basis (targets and time zone); none where the day has changed since.

`revision` is the site's when the day was counted, or when it changed.
"""
