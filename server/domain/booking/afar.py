"""What a centre lets people do from home, and within which limits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256

from server.domain.errors import BadRequest

SHORTEST_SECRET = 16
"""Signs of a phone's own secret: fewer could be guessed, and would then use up somebody else's tries."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Afar:
    """`books`: citizens book hours by themselves. `takes_numbers`: they reserve a place in today's line.

    A place is kept `keeps_min` minutes, and `grace_min` minutes after somebody behind it was called. One phone asks for
    `per_hour` of both in an hour. The reminder of an appointment goes out `reminds_h` hours before; 0: none does.
    """

    books: bool = False
    takes_numbers: bool = False
    keeps_min: int = 90
    grace_min: int = 10
    per_hour: int = 3
    reminds_h: int = 24

    @property
    def keeps(self) -> timedelta:
        """How long a place waits for its holder."""
        return timedelta(minutes=self.keeps_min)

    @property
    def grace(self) -> timedelta:
        """How long after its turn a place still counts."""
        return timedelta(minutes=self.grace_min)


USUAL = Afar()
LIMITS = {"keeps_min": (10, 480), "grace_min": (0, 60), "per_hour": (1, 20), "reminds_h": (0, 168)}


def must_be_afar(chosen: Afar) -> None:
    """Raise BadRequest for a limit that no centre works with."""
    for name, (least, most) in LIMITS.items():
        if not least <= getattr(chosen, name) <= most:
            raise BadRequest(f"afar.{name}", f"{least} to {most}", "range", least=least, most=most)


def phone_key(site_id: str, secret: str) -> str:
    """What is kept of a phone's secret: nobody gets from one centre's key to the secret, nor to another centre's."""
    return sha256(f"{site_id}:{secret}".encode()).hexdigest()[:32]
