"""Making a centre from outside of any, finding those that there are, and ending their days."""

from __future__ import annotations

from sqlalchemy import select

from server.commands.day import CloseDay
from server.commands.setup.centre import MakeSite
from server.commands.setup.founding import new_site
from server.domain.centre.site import Site
from server.domain.hours.business_day import is_due
from server.domain.numbering import zone
from server.domain.roles import system_actor
from server.executor import Executor
from server.storage import shapes
from server.storage.schema import site as site_table
from server.storage.store import Store

__all__ = ["close_days", "make_site", "new_site", "site_ids", "sites_of"]

_ALL = select(*(site_table.c[name] for name in shapes.SITE.names)).order_by(site_table.c.id)


def make_site(executor: Executor, site: Site, origin: str | None = None) -> None:
    """Insert the centre and begin its journal; raises BadRequest for a time zone that is none.

    The administrators of the first centre of the installation may make others.
    """
    zone(site.timezone)
    first = not site_ids(executor.store)
    executor.found(site, MakeSite(first=first), system_actor(site.id, origin))


def sites_of(store: Store) -> list[Site]:
    """Every centre of this installation, the oldest first."""
    with store.reading() as connection:
        return [shapes.SITE.record(row) for row in connection.execute(_ALL)]


def site_ids(store: Store) -> list[str]:
    """Their ids."""
    return [one.id for one in sites_of(store)]


def close_days(executor: Executor) -> None:
    """End the day of every centre whose midnight has passed; looked for without a lock, decided under it."""
    for site in sites_of(executor.store):
        if is_due(site, executor.clock()):
            executor.run(CloseDay(), system_actor(site.id))
