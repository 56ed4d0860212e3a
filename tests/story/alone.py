"""A kiosk that gives numbers by itself: what its agent would write down, without the agent."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from secrets import choice, token_urlsafe
from typing import TYPE_CHECKING, Any

from tests.story.doors import Answer, Json, new_request
from tests.story.screens import Kiosk

if TYPE_CHECKING:
    from tests.story.hall import Site

SERIES = {"Đất đai": "A", "Nhận kết quả đất đai": "A", "Khai sinh": "C", "Kết hôn": "C"}


@dataclass
class AloneKiosk:
    """`clock_is_off` is added to the hall's clock by this kiosk's own."""

    site: Site
    place: str = "kiosk"
    keeper: str = field(default_factory=lambda: token_urlsafe(16))
    clock_is_off: timedelta = timedelta()
    given: list[Json] = field(default_factory=list)
    leases: list[Json] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.screen = Kiosk(self.site, self.place, "/kiosk")

    @property
    def now(self) -> str:
        """What its clock shows."""
        return (self.site.clock() + self.clock_is_off).isoformat()

    def leases_numbers(self) -> list[Json]:
        """In touch: it asks for its blocks."""
        self.leases = self.screen.door.post("/kiosk/numbers", {"keeper": self.keeper}).good()["leases"]
        return self.leases

    def block(self, series: str = "A") -> Json:
        """The block of that series for the present day."""
        now = self.site.clock()
        return next(one for one in self.leases if one["series"] == series and _is_within(one, now))

    def gives(self, service: str = "Đất đai", **more: Any) -> str:
        """A number by itself; its label."""
        block = self.block(SERIES[service])
        used = {one["number"] for one in self.given if one["lease_id"] == block["id"]}
        number = next(one for one in range(block["first"], block["last"] + 1) if one not in used)
        ticket = {
            "id": "".join(choice("0123456789abcdefghijklmnopqrstuv") for _ in range(16)),
            "token": token_urlsafe(16), "lease_id": block["id"], "number": number,
            "service_id": self.site.centre.services[service], "priority_class": None, "language": "vi", "plan": [],
            "request_id": new_request(), "issued_at": self.now, "paper": "confirmed",
        }  # fmt: skip
        self.given.append({**ticket, **more})
        return f"{block['series']}{number:03d}"

    def reports(self, *tickets: Json) -> Answer:
        """In touch again: these, or all that it gave."""
        told = list(tickets) or self.given
        return self.screen.door.post("/kiosk/issued", {"now": self.now, "tickets": told})

    def states(self, *tickets: Json) -> list[str]:
        """What the server says of each that is reported, in the order of issue."""
        return [one["state"] for one in self.reports(*tickets).good()["tickets"]]


def _is_within(block: Json, now: datetime) -> bool:
    return datetime.fromisoformat(block["from"]) <= now < datetime.fromisoformat(block["until"])
