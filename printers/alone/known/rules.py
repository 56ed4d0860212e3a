"""The centre's rules as they were last known: which service gives a number now, and which number that is. Pure."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

Json = dict[str, Any]

CLOSED, LIMITED, USED_UP = "service.closed", "lease.limited", "lease.used_up"
WORDS: dict[str, dict[str, str]] = {
    CLOSED: {"vi": "Ngoài giờ cấp số", "en": "No numbers at this hour"},
    LIMITED: {"vi": "Tạm chưa cấp số", "en": "No numbers just now"},
    USED_UP: {"vi": "Đã hết số", "en": "No numbers left"},
}
"""Why a service gives none while the machine works by itself, as a tile says it."""


@dataclass(frozen=True, slots=True)
class Free:
    """The next number of a series, and the block that it is of."""

    lease_id: str
    series: str
    number: int

    @property
    def label(self) -> str:
        """What people see and hear, as the server writes it."""
        return f"{self.series}{self.number:03d}"


@dataclass(frozen=True, slots=True)
class Rules:
    """`facts` are GET /kiosk/alone, `leases` the blocks; `last_of` tells the highest number given of a block."""

    facts: Json
    leases: Sequence[Json]
    last_of: Callable[[str], int]

    def service(self, service_id: str) -> Json | None:
        """What is known of it."""
        return next((one for one in self.facts["services"] if one["id"] == service_id), None)

    def refusal(self, service_id: str, now: datetime) -> str | None:
        """Why this service gives no number now; None when it does."""
        service = self.service(service_id)
        if service is None or service["closed"] or not any(holds(one, now) for one in service["windows"]):
            return CLOSED
        if service["limited"]:
            return LIMITED
        return None if self.free(service["series"], now) else USED_UP

    def free(self, series: str, now: datetime) -> Free | None:
        """The next number of the day's blocks, the lowest first."""
        for lease in sorted(self.leases, key=lambda one: int(one["first"])):
            if lease["series"] == series and holds(lease, now):
                number = max(int(lease["first"]), self.last_of(lease["id"]) + 1)
                if number <= lease["last"]:
                    return Free(lease["id"], series, number)
        return None


def holds(span: Json, at: datetime) -> bool:
    """From `from` until just before `until`."""
    return datetime.fromisoformat(span["from"]) <= at < datetime.fromisoformat(span["until"])
