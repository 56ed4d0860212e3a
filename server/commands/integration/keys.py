"""Keys for programs: made by people, for the centre or for themselves, and revoked."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from server.commands.outcome import Command, Outcome
from server.domain.centre.people import hashed
from server.domain.errors import NotAllowed
from server.domain.events import ApiKeyMade, ApiKeyRevoked
from server.domain.integration.api_key import BEGINS, ApiKey, end_of, rights_given
from server.domain.roles import Right
from server.storage.tx import Tx, new_id, new_secret
from server.views import api_key_facts


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeApiKey(Command):
    """A key for a program of the centre, which needs the right to set up integrations, or one `for_me`."""

    right: ClassVar[Right] = Right.SESSION_KEEP
    name: str
    rights: tuple[Right, ...]
    days: int
    for_me: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeApiKey(Command):
    """End a key: one's own, or any with the right to set up integrations."""

    right: ClassVar[Right] = Right.SESSION_KEEP
    key_id: str


def make_api_key(tx: Tx, command: MakeApiKey) -> Outcome:
    """The key is told this once and kept only hashed. A key makes no keys: it would outlive its own end."""
    if tx.actor.key_id is not None:
        raise NotAllowed("a key makes no keys")
    if not command.for_me:
        tx.actor.must_have(Right.INTEGRATION_ADMIN)
    secret = BEGINS + new_secret()
    key = ApiKey(
        id=new_id(), site_id=tx.site.id, name=command.name, key_hash=hashed(secret),
        rights=rights_given(command.rights, tx.actor, to_herself=command.for_me),
        staff_id=tx.actor.id if command.for_me else None, made_by=tx.actor.id, made_at=tx.now,
        expires_at=end_of(tx.now, command.days),
    )  # fmt: skip
    tx.api_keys.add(key)
    tx.record(ApiKeyMade(key_id=key.id, name=key.name, rights=key.rights, expires_at=key.expires_at.isoformat()))
    return Outcome({"secret": secret, "key": api_key_facts(key)})


def revoke_api_key(tx: Tx, command: RevokeApiKey) -> Outcome:
    """From now on it opens nothing; once more changes nothing."""
    key = tx.api_keys.get(command.key_id)
    if key.staff_id != tx.actor.id:
        tx.actor.must_have(Right.INTEGRATION_ADMIN)
    if key.revoked_at is None:
        key = tx.api_keys.save(replace(key, revoked_at=tx.now))
        tx.record(ApiKeyRevoked(key_id=key.id, name=key.name))
    return Outcome({"key": api_key_facts(key)})
