"""Devices' last signs of life, written down for other processes and for the next start; no journal tells of them."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert as of_postgresql
from sqlalchemy.dialects.sqlite import insert as of_sqlite

from server.domain.presence import Seen
from server.storage.schema import presence
from server.storage.store import Store


def write_presence(store: Store, seen: Mapping[str, Seen]) -> None:
    """In one transaction for all of them."""
    if not seen:
        return
    rows = [
        {"device_id": device_id, "seen_at": one.at, "version_text": one.build, "address": one.address}
        for device_id, one in sorted(seen.items())
    ]
    with store.installing() as connection:
        new = (of_sqlite if store.is_sqlite else of_postgresql)(presence)
        known = {name: new.excluded[name] for name in ("seen_at", "version_text", "address")}
        connection.execute(new.on_conflict_do_update(index_elements=["device_id"], set_=known), rows)


def read_presence(store: Store) -> dict[str, Seen]:
    """Of every device of the installation."""
    with store.glancing() as connection:
        rows = connection.execute(select(presence))
        return {row.device_id: Seen(row.seen_at, row.version_text, row.address) for row in rows}
