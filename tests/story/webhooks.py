"""Webhooks of a centre under test: added, given their secret, and seen to by hand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from tests.story.doors import Door, Json
from tests.story.hall import Site
from tests.story.people import Person
from tests.story.receiver import Receiver

TICKETS = ["ticket.issued", "ticket.called", "ticket.started", "ticket.finished"]


@dataclass(frozen=True)
class Hook:
    """A webhook of the centre."""

    site: Site
    id: str
    secret: str

    @property
    def row(self) -> Json:
        """As the page shows it."""
        rows: list[Json] = admin(self.site).get("/webhooks").good()["webhooks"]
        return next(row for row in rows if row["id"] == self.id)

    def deliveries(self, **query: str) -> list[Json]:
        """Newest first."""
        asked = "&".join(f"{name}={value}" for name, value in query.items())
        rows: list[Json] = admin(self.site).get(f"/webhooks/{self.id}/deliveries?{asked}").good()["deliveries"]
        return rows

    def changes(self, **fields: Any) -> None:
        """In the set-up."""
        admin(self.site).post(f"/setup/webhooks/{self.id}", {"version": self.row["version"], **fields}).good()


def admin(site: Site) -> Door:
    """The administrator, signed in just now: these stories take days."""
    return Person(site, "quantri").door


def added(site: Site, url: str, *events: str) -> str:
    """A webhook without a secret."""
    body = {"name": "Văn phòng điện tử", "url": url, "events": list(events or TICKETS)}
    return str(admin(site).post("/setup/webhooks", body).good()["row"]["id"])


def hooked(site: Site, receiver: Receiver, *events: str) -> Hook:
    """One that may be sent to."""
    webhook_id = added(site, receiver.url, *events)
    return Hook(site, webhook_id, admin(site).post(f"/webhooks/{webhook_id}/secret").good()["secret"])


def rounds(site: Site, times: int = 1) -> None:
    """What the courier does by itself every two seconds, here in this very thread."""
    for _ in range(times):
        site.server.courier.round(spawn=lambda work: work())
