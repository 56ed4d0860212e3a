"""Slides of the hall boards, and the pictures and videos that they show."""

from __future__ import annotations

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, LargeBinary, String, Table

from server.storage.columns import Instant
from server.storage.schema.shared_columns import Id, identity, metadata, of_site

picture = Table(
    "picture", metadata, identity(), of_site(),
    Column("mime", String(16), nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("made_at", Instant, nullable=False),
)  # fmt: skip
"""Bytes that the server drew itself. They lie in the database, so that a backup has them and every process shows them;
no journal tells of them, since its rows are read by people."""
Index("picture_of_site", picture.c.site_id, picture.c.made_at)

video = Table(
    "video", metadata, identity(), of_site(),
    Column("file", String(80), nullable=False),
    Column("mime", String(16), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("made_at", Instant, nullable=False),
)  # fmt: skip
"""Files in the folder `videos` of the data, each named by what is in it: a database does not carry gigabytes."""
Index("video_of_site", video.c.site_id, video.c.made_at)

slide = Table(
    "slide", metadata, identity(), of_site(),
    Column("name", String(120), nullable=False),
    Column("picture_id", Id, ForeignKey("picture.id")),
    Column("video_id", Id, ForeignKey("video.id")),
    Column("volume", Integer, nullable=False),
    Column("seconds", Integer, nullable=False),
    Column("position", Integer, nullable=False),
    Column("is_on", Boolean, nullable=False),
    Column("version", Integer, nullable=False),
)  # fmt: skip
