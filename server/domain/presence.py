"""When a device was last heard of, what it runs, and from where it comes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Seen:
    """`build` is the screens' or the agent's version, `address` where the device's last request came from."""

    at: datetime
    build: str | None = None
    address: str | None = None
