"""Who works in a centre: staff, the roles made of rights, and roles given to people of other sites."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256

from server.domain.centre.hours import Words
from server.domain.roles import Actor, ActorKind, Right


@dataclass(frozen=True, slots=True, kw_only=True)
class Staff:
    """A person with a sign-in. `password_hash` is argon2id; `role` is the code of one of the site's roles.

    `service_ids` are what the person can serve; None means everything.
    """

    id: str
    site_id: str
    login: str
    name: str
    role: str
    password_hash: str
    is_active: bool = True
    service_ids: tuple[str, ...] | None = None
    version: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class StaffRole:
    """A role of a site, made of rights. Those that come with every site cannot be removed."""

    id: str
    site_id: str
    code: str
    name: Words
    rights: tuple[Right, ...]
    is_builtin: bool = False
    version: int = 1


@dataclass(frozen=True, slots=True)
class Working:
    """A person at work at one site, with the role there and its rights."""

    person: Staff
    site_id: str
    rights: frozenset[Right]
    role: str = ""
    role_name: Words | None = None

    def actor(self, origin: str | None = None) -> Actor:
        """The same as who acts, from that address; whoever is signed in may sign out."""
        rights = self.rights | {Right.SESSION_KEEP}
        return Actor(ActorKind.STAFF, self.person.id, self.site_id, rights, origin=origin)


@dataclass(frozen=True, slots=True, kw_only=True)
class Grant:
    """A person of another site has this role here too."""

    id: str
    site_id: str
    staff_id: str
    role: str
    version: int = 1


def hashed(secret: str) -> str:
    """SHA-256 in hex: enough for secrets that are random already; passwords get argon2."""
    return sha256(secret.encode()).hexdigest()
