"""A new centre: its first journal row, its roles, and a whole catalogue at once."""

from __future__ import annotations

from dataclasses import dataclass

from server.commands.outcome import Command, Outcome
from server.domain.centre.counter import Counter
from server.domain.centre.devices import Printer
from server.domain.centre.hours import Words
from server.domain.centre.people import Grant, StaffRole
from server.domain.centre.service import Service
from server.domain.events import CatalogueSet, SiteMade
from server.domain.hours.business_day import begun
from server.domain.rating.form import first_levels, first_reasons
from server.domain.roles import FOR_STAFF, ROLE_RIGHTS, Right, Role
from server.storage.tx import Tx, new_id

ROLE_NAMES = {
    Role.OFFICER: {"vi": "Cán bộ quầy", "en": "Officer"},
    Role.SUPERVISOR: {"vi": "Giám sát", "en": "Supervisor"},
    Role.ADMINISTRATOR: {"vi": "Quản trị", "en": "Administrator"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeSite(Command):
    """Journal the centre whose row was just made. The administrators of the `first` one may make others.

    `founder_id` is who made it from another centre, and administers it from now on.
    """

    first: bool = False
    founder_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCatalogue(Command):
    """Add services, counters and printers."""

    services: tuple[Service, ...] = ()
    counters: tuple[Counter, ...] = ()
    printers: tuple[Printer, ...] = ()


def make_site(tx: Tx, command: MakeSite) -> Outcome:
    """The first row of the centre's journal, with the roles that every centre begins with."""
    tx.note_site()
    tx.centre.save(begun(tx.site, tx.now))
    for role, name in ROLE_NAMES.items():
        rights = ROLE_RIGHTS[role]
        if command.first and role is Role.ADMINISTRATOR:
            rights |= {Right.SITE_MAKE}
        in_order = tuple(one for one in Right if one in rights & FOR_STAFF)
        tx.roles.add(_builtin(tx, role, name, in_order))
    if command.founder_id is not None:
        role_here = Role.ADMINISTRATOR.value
        tx.grants.add(Grant(id=new_id(), site_id=tx.site.id, staff_id=command.founder_id, role=role_here))
    for level in first_levels(tx.site.id, new_id):
        tx.levels.add(level)
    for reason in first_reasons(tx.site.id, new_id):
        tx.reasons.add(reason)
    tx.record(SiteMade(name=tx.site.name["vi"]))
    return Outcome({"site_id": tx.site.id})


def _builtin(tx: Tx, role: Role, name: Words, rights: tuple[Right, ...]) -> StaffRole:
    return StaffRole(id=new_id(), site_id=tx.site.id, code=role.value, name=name, rights=rights, is_builtin=True)


def set_catalogue(tx: Tx, command: SetCatalogue) -> Outcome:
    """Fields come before their services."""
    for service in command.services:
        tx.services.add(service)
    for counter in command.counters:
        tx.counters.add(counter)
    for printer in command.printers:
        tx.printers.add(printer)
    tx.record(CatalogueSet(services=len(command.services), counters=len(command.counters)))
    return Outcome()
