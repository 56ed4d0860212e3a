"""Keys for programs: made of rights, with an end, told once and kept hashed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from server.domain.centre.people import Working
from server.domain.errors import BadRequest
from server.domain.roles import FOR_STAFF, Actor, ActorKind, Right

BEGINS = "tlk_"
"""Every key begins like this, so that it is known for one wherever it turns up."""
USUAL_DAYS, MOST_DAYS = 365, 730
NEEDS_A_PERSON = frozenset({Right.COUNTER_WORK})
"""A counter is worked by an officer: a program may do it only with a key that some officer made for herself."""
FOR_PROGRAMS = FOR_STAFF - {Right.SITE_MAKE}
"""The rights that a key may be made of."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiKey:
    """A key of the centre, or of one person (`staff_id`), whose rights then bound it at every use."""

    id: str
    site_id: str
    name: str
    key_hash: str
    rights: tuple[Right, ...]
    staff_id: str | None
    made_by: str
    made_at: datetime
    expires_at: datetime
    revoked_at: datetime | None = None

    def opens(self, now: datetime) -> bool:
        """Whether it opens anything at that time."""
        return self.revoked_at is None and now < self.expires_at

    def as_program(self, origin: str | None) -> Actor:
        """Who acts with a key of the centre. Like all who are let in, it may ask for what has a right of its own."""
        rights = frozenset(self.rights) | {Right.SESSION_KEEP}
        return Actor(ActorKind.PROGRAM, self.id, self.site_id, rights, origin=origin, key_id=self.id)

    def as_person(self, who: Working, origin: str | None) -> Actor:
        """Who acts with a key of her own: she herself, with what the key and her role both allow."""
        bound = replace(who, rights=who.rights & frozenset(self.rights))
        return replace(bound.actor(origin), key_id=self.id)


def rights_given(wanted: Iterable[Right], giver: Actor, *, to_herself: bool) -> tuple[Right, ...]:
    """The rights of a new key, sorted; raises BadRequest for one that the giver lacks or no program can have."""
    for right in sorted(set(wanted)):
        if right not in FOR_PROGRAMS & giver.rights:
            raise BadRequest("rights", f"{right} is not yours to give", "not_yours", right=right)
        if right in NEEDS_A_PERSON and not to_herself:
            raise BadRequest("rights", f"{right} needs a person: make the key for yourself", "person", right=right)
    return tuple(sorted(set(wanted)))


def end_of(made_at: datetime, days: int) -> datetime:
    """When a key made then for so many days ends."""
    return made_at + timedelta(days=days)
