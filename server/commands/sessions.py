"""Sign-ins of staff: opened after the password was checked, closed by sign-out or by time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import ClassVar

from sqlalchemy import delete, insert, update

from server.commands.outcome import Command, Outcome
from server.domain.centre.people import hashed
from server.domain.events import SiteEntered, StaffSignedIn, StaffSignedOut
from server.domain.roles import Right
from server.storage.schema import staff_session
from server.storage.tx import Tx, new_secret


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenSession(Command):
    """Let this person work for a while."""

    right: ClassVar[Right] = Right.SESSION_KEEP
    lasts: timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSession(Command):
    """End one sign-in."""

    right: ClassVar[Right] = Right.SESSION_KEEP
    token: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterSite(Command):
    """Go on at this centre with the same sign-in; the actor is who she is here."""

    right: ClassVar[Right] = Right.SESSION_KEEP
    token: str


def open_session(tx: Tx, command: OpenSession) -> Outcome:
    """The session's secret is told once and kept hashed; sessions that are over are swept away."""
    token = new_secret()
    tx.connection.execute(delete(staff_session).where(staff_session.c.expires_at < tx.now))
    row = {
        "token_hash": hashed(token),
        "staff_id": tx.actor.id,
        "site_id": tx.site.id,
        "created_at": tx.now,
        "expires_at": tx.now + command.lasts,
    }
    tx.connection.execute(insert(staff_session), row)
    tx.record(StaffSignedIn(staff_id=tx.actor.id))
    return Outcome({"token": token})


def close_session(tx: Tx, command: CloseSession) -> Outcome:
    """The secret opens nothing any more."""
    tx.connection.execute(delete(staff_session).where(staff_session.c.token_hash == hashed(command.token)))
    tx.record(StaffSignedOut(staff_id=tx.actor.id))
    return Outcome()


def enter_site(tx: Tx, command: EnterSite) -> Outcome:
    """From now on the sign-in sees and changes this centre alone, with the role that the person has here."""
    moved = update(staff_session).where(staff_session.c.token_hash == hashed(command.token))
    tx.connection.execute(moved.values(site_id=tx.site.id))
    tx.record(SiteEntered(staff_id=tx.actor.id))
    return Outcome()
