"""Keeping the videos of slides: the files lie in the data folder, these rows name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sqlalchemy import insert

from server.commands.outcome import Command, Outcome
from server.domain.roles import Right
from server.storage.schema import video
from server.storage.tx import Tx, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class KeepVideo(Command):
    """A file that has come whole, by the name of what is in it: for a slide that is saved next."""

    right: ClassVar[Right] = Right.CATALOGUE_ADMIN
    file: str
    mime: str
    size: int


def keep_video(tx: Tx, command: KeepVideo) -> Outcome:
    """Nobody sees it before a slide shows it, so it is no change that the journal tells of."""
    row = {
        "id": new_id(), "site_id": tx.site.id, "file": command.file, "mime": command.mime, "size": command.size,
        "made_at": tx.now,
    }  # fmt: skip
    tx.connection.execute(insert(video).values(**row))
    return Outcome({"video": {"id": row["id"], "mime": command.mime, "size": command.size}})
