"""Making a centre: its row, then the first line of its journal."""

from __future__ import annotations

from sqlalchemy import insert, select

from server.commands.day import CloseDay
from server.commands.setup.centre import MakeSite
from server.domain.centre.site import PriorityClass, Site
from server.domain.hours.business_day import is_due
from server.domain.roles import system_actor
from server.executor import Executor
from server.storage import shapes
from server.storage.schema import site as site_table
from server.storage.store import Store
from server.storage.tx import new_id

USUAL_CLASSES = (
    PriorityClass(code="disabled", name={"vi": "Người khuyết tật nặng", "en": "Severe disability"}, rank=1),
    PriorityClass(code="aged_80", name={"vi": "Người từ 80 tuổi", "en": "Aged 80 and over"}, rank=1),
    PriorityClass(code="pregnant", name={"vi": "Phụ nữ mang thai", "en": "Pregnant"}, rank=2),
    PriorityClass(code="small_child", name={"vi": "Có con dưới 36 tháng", "en": "With a child under 3"}, rank=2),
    PriorityClass(code="merit", name={"vi": "Người có công", "en": "People of merit"}, rank=2),
    PriorityClass(code="aged_60", name={"vi": "Người từ 60 tuổi", "en": "Aged 60 and over"}, rank=3),
)
"""What most centres give priority to (DOMAIN: priority); each centre has its own table."""


def new_site(name: dict[str, str], timezone: str = "Asia/Ho_Chi_Minh") -> Site:
    """A centre with sensible defaults; its phones come by the installation's address."""
    return Site(
        id=new_id(), name=name, timezone=timezone, languages=("vi", "en"), voice_languages=("vi",),
        voice_dialect="north", theme="light", is_open=True, closed_because=None, notice=None, public_url="",
        priority_classes=USUAL_CLASSES, recalls_allowed=3, rating_levels=5,
    )  # fmt: skip


def make_site(executor: Executor, site: Site) -> None:
    """Insert the centre and begin its journal."""
    with executor.store.installing() as connection:
        connection.execute(insert(shapes.SITE.table), shapes.SITE.values(site))
    first = site_ids(executor.store) == [site.id]
    executor.run(MakeSite(first=first), system_actor(site.id))


def site_ids(store: Store) -> list[str]:
    """Every centre of this installation, the oldest first."""
    with store.reading() as connection:
        return list(connection.execute(select(site_table.c.id).order_by(site_table.c.id)).scalars())


def close_days(executor: Executor) -> None:
    """End the day of every centre whose midnight has passed; looked for without a lock, decided under it."""
    with executor.store.reading() as connection:
        rows = connection.execute(select(*(site_table.c[name] for name in shapes.SITE.names)))
        sites = [shapes.SITE.record(row) for row in rows]
    for site in sites:
        if is_due(site, executor.clock()):
            executor.run(CloseDay(), system_actor(site.id))
