"""Another centre in the same installation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from server.commands.outcome import Command, Outcome
from server.commands.setup import checks
from server.commands.setup.centre import MakeSite, make_site
from server.domain.centre.hours import Words
from server.domain.centre.site import PriorityClass, Site
from server.domain.events import SiteFounded
from server.domain.roles import Right
from server.storage.tx import Tx, founded, new_id

USUAL_CLASSES = (
    PriorityClass(code="disabled", name={"vi": "Người khuyết tật nặng", "en": "Severe disability"}, rank=1),
    PriorityClass(code="aged_80", name={"vi": "Người từ 80 tuổi", "en": "Aged 80 and over"}, rank=1),
    PriorityClass(code="pregnant", name={"vi": "Phụ nữ mang thai", "en": "Pregnant"}, rank=2),
    PriorityClass(code="small_child", name={"vi": "Có con dưới 36 tháng", "en": "With a child under 3"}, rank=2),
    PriorityClass(code="merit", name={"vi": "Người có công", "en": "People of merit"}, rank=2),
    PriorityClass(code="aged_60", name={"vi": "Người từ 60 tuổi", "en": "Aged 60 and over"}, rank=3),
)
"""What most centres give priority to (DOMAIN: priority); each centre has its own table."""
VIETNAM = "Asia/Ho_Chi_Minh"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundSite(Command):
    """Make another centre; whoever asks administers it."""

    right: ClassVar[Right] = Right.SITE_MAKE
    name: Words
    timezone: str = VIETNAM


def new_site(name: Words, timezone: str = VIETNAM) -> Site:
    """A centre with sensible defaults; its phones come by the installation's address."""
    return Site(
        id=new_id(), name=name, timezone=timezone, languages=("vi", "en"), voice_languages=("vi",),
        voice_dialect="north", theme="light", is_open=True, closed_because=None, notice=None, public_url="",
        priority_classes=USUAL_CLASSES, recalls_allowed=3, rating_levels=5,
    )  # fmt: skip


def found_site(tx: Tx, command: FoundSite) -> Outcome:
    """In one transaction: the new centre with its journal, the asker's role there, and a row in the asker's journal."""
    site = new_site(command.name, command.timezone)
    checks.site(tx, site, None)
    there = founded(tx.connection, site, tx.by)
    make_site(there, MakeSite(founder_id=tx.actor.id))
    there.finish()
    tx.record(SiteFounded(founded_id=site.id, name=site.name["vi"]))
    return Outcome({"site": {"id": site.id, "name": site.name}})
