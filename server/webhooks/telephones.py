"""A message for a telephone, made whole only as it leaves: the number lies in one place, and goes with the ticket."""

from __future__ import annotations

import json
from datetime import datetime

from server.domain.integration.notifications import DUE
from server.storage.journal import compact_json
from server.storage.outbox import contacts
from server.storage.outbox.deliveries import Leased
from server.storage.store import Store


def addressed(store: Store, leased: Leased, now: datetime) -> str | None:
    """The body to send; a message gets the number that it goes to. None when it is too late for it."""
    if leased.event != DUE:
        return leased.body
    told = json.loads(leased.body)
    contact_id = told["data"].pop("contact_id")
    with store.glancing() as connection:
        found = contacts.still_there(connection, contact_id)
        centre = store.site(connection, told["site_id"]).name
    if found is None or is_late(told, now):
        return None
    told["data"] |= {"to": found[0].address, "centre": centre}
    return compact_json(told)


def is_late(told: dict[str, dict[str, str]], now: datetime) -> bool:
    """Whether the news is too old to send anybody anywhere."""
    return now >= datetime.fromisoformat(told["data"]["valid_until"])
