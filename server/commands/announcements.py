"""A screen's word that a call was played."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.commands.outcome import Command, Outcome
from server.domain.announcement import Play, PlayStatus
from server.domain.events import AnnouncementPlayed
from server.domain.roles import Right
from server.storage.schema import play as play_table
from server.storage.tx import Tx, new_id


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgePlay(Command):
    """This board has played, silently caught up with, or failed to play the call."""

    right: ClassVar[Right] = Right.ANNOUNCEMENT_PLAY
    announcement_id: str
    status: PlayStatus


def acknowledge_play(tx: Tx, command: AcknowledgePlay) -> Outcome:
    """The first word of a screen stays; saying it again changes nothing, since an answer may get lost."""
    announcement = tx.announcements.get(command.announcement_id)
    said = tx.plays.one_where(play_table.c.announcement_id == announcement.id, play_table.c.device_id == tx.actor.id)
    if said is None:
        tx.plays.add(
            Play(
                id=new_id(),
                site_id=tx.site.id,
                announcement_id=announcement.id,
                device_id=tx.actor.id,
                status=command.status,
                played_at=tx.now,
            )
        )
        tx.record(
            AnnouncementPlayed(
                device_id=tx.actor.id,
                announcement_id=announcement.id,
                status=command.status.value,
                ticket_id=announcement.ticket_id,
            )
        )
    return Outcome()
