"""Which videos the centres of this installation have: rows of all sites, as the files are."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Connection, delete, select

from server.storage.schema import slide, video


def forget_unshown(connection: Connection, before: datetime) -> None:
    """Those that no slide shows and that came before then."""
    shown = select(slide.c.video_id).where(slide.c.video_id.is_not(None))
    connection.execute(delete(video).where(video.c.made_at < before, video.c.id.not_in(shown)))


def files_kept(connection: Connection) -> set[str]:
    """The names of all files that some row names."""
    return set(connection.execute(select(video.c.file).distinct()).scalars())
