"""Setting a centre up: the centre itself, its services, counters, printers and people; closing a service."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import ClassVar

from sqlalchemy import delete

from server.commands.outcome import Command, Outcome
from server.domain.errors import BadRequest, NameTaken, NotFound
from server.domain.events import CatalogueSet, PasswordChanged, ServiceReopened, ServiceWasClosed, SiteMade, StaffAdded
from server.domain.roles import Right, Role
from server.domain.site import Counter, Printer, Service, Staff
from server.storage.schema import staff as staff_table
from server.storage.schema import staff_session
from server.storage.tx import Tx, new_id

LONGEST_LOGIN = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class MakeSite(Command):
    """Journal the centre whose row was just made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetCatalogue(Command):
    """Add services, counters and printers."""

    services: tuple[Service, ...] = ()
    counters: tuple[Counter, ...] = ()
    printers: tuple[Printer, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStaff(Command):
    """Let somebody sign in. The password comes hashed: hashing takes 150 ms and waits for nobody's transaction."""

    right: ClassVar[Right] = Right.STAFF_ADMIN
    login: str
    name: str
    role: Role
    password_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPassword(Command):
    """Give somebody a new password, hashed already."""

    right: ClassVar[Right] = Right.STAFF_ADMIN
    login: str
    password_hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseService(Command):
    """Give no more numbers of this service for now."""

    right: ClassVar[Right] = Right.SERVICE_CLOSE
    service_id: str


class ReopenService(CloseService):
    """Give numbers again."""


def make_site(tx: Tx, command: MakeSite) -> Outcome:  # noqa: ARG001 - handlers share one form
    """The first row of the centre's journal."""
    tx.note_site()
    tx.record(SiteMade(name=tx.site.name["vi"]))
    return Outcome({"site_id": tx.site.id})


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


def add_staff(tx: Tx, command: AddStaff) -> Outcome:
    """Sign-in names are unique in the whole installation, whatever their case."""
    login = folded_login(command.login)
    if not 1 <= len(login) <= LONGEST_LOGIN or not login.isprintable():
        raise BadRequest("login", f"1 to {LONGEST_LOGIN} signs that can be seen")
    if tx.staff.one_where(staff_table.c.login == login) is not None:
        raise NameTaken(f"{login!r} is taken", login=login)
    staff = Staff(
        id=new_id(), site_id=tx.site.id, login=login, name=command.name, role=command.role,
        password_hash=command.password_hash,
    )  # fmt: skip
    tx.staff.add(staff)
    tx.record(StaffAdded(staff_id=staff.id, role=staff.role.value))
    return Outcome({"staff": {"id": staff.id, "login": login, "name": staff.name, "role": staff.role.value}})


def set_password(tx: Tx, command: SetPassword) -> Outcome:
    """Whoever is signed in under this name is signed out everywhere."""
    person = tx.staff.one_where(staff_table.c.login == folded_login(command.login))
    if person is None:
        raise NotFound("staff")
    tx.staff.save(replace(person, password_hash=command.password_hash))
    tx.connection.execute(delete(staff_session).where(staff_session.c.staff_id == person.id))
    tx.record(PasswordChanged(staff_id=person.id))
    return Outcome({"staff": {"id": person.id, "login": person.login}})


def folded_login(login: str) -> str:
    """How a sign-in name is kept and compared."""
    return unicodedata.normalize("NFKC", login).strip().casefold()


def close_service(tx: Tx, command: CloseService) -> Outcome:
    """Who waits already is served."""
    return _set_open(tx, command.service_id, is_open=False)


def reopen_service(tx: Tx, command: ReopenService) -> Outcome:
    """Back on the kiosk at once."""
    return _set_open(tx, command.service_id, is_open=True)


def _set_open(tx: Tx, service_id: str, *, is_open: bool) -> Outcome:
    service = tx.services.get(service_id)
    if service.is_open is not is_open:
        tx.services.save(replace(service, is_open=is_open))
        event = ServiceReopened if is_open else ServiceWasClosed
        tx.record(event(service_id=service.id))
    return Outcome({"service": {"id": service.id, "open": is_open}})
