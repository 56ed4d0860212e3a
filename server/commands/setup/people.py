"""Signing people up, and giving them a new password."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import ClassVar

from sqlalchemy import delete, select

from server.commands.outcome import Command, Outcome
from server.domain.centre.people import Staff
from server.domain.errors import BadRequest, NameTaken, NotFound
from server.domain.events import PasswordChanged, StaffAdded
from server.domain.roles import Right
from server.storage.schema import staff as staff_table
from server.storage.schema import staff_role, staff_session
from server.storage.tx import Tx, new_id

LONGEST_LOGIN = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStaff(Command):
    """Let somebody sign in. The password comes hashed: hashing takes 150 ms and waits for nobody's transaction."""

    right: ClassVar[Right] = Right.STAFF_ADMIN
    login: str
    name: str
    role: str
    password_hash: str
    service_ids: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SetPassword(Command):
    """Give somebody a new password, hashed already."""

    right: ClassVar[Right] = Right.STAFF_ADMIN
    login: str
    password_hash: str


def add_staff(tx: Tx, command: AddStaff) -> Outcome:
    """Sign-in names are unique in the whole installation, whatever their case."""
    staff = Staff(
        id=new_id(), site_id=tx.site.id, login=checked_login(command.login), name=command.name, role=str(command.role),
        password_hash=command.password_hash, service_ids=command.service_ids,
    )  # fmt: skip
    must_sign_in_alone(tx, staff)
    must_be_given(tx, staff.role)
    tx.staff.add(staff)
    tx.record(StaffAdded(staff_id=staff.id, role=staff.role))
    return Outcome({"staff": {"id": staff.id, "login": staff.login, "name": staff.name, "role": staff.role}})


def set_password(tx: Tx, command: SetPassword) -> Outcome:
    """Whoever is signed in under this name is signed out everywhere."""
    person = tx.staff.one_where(staff_table.c.login == folded_login(command.login))
    if person is None:
        raise NotFound("staff")
    must_be_given(tx, person.role)
    signed_out(tx, tx.staff.save(replace(person, password_hash=command.password_hash)), person)
    tx.record(PasswordChanged(staff_id=person.id))
    return Outcome({"staff": {"id": person.id, "login": person.login}})


def signed_out(tx: Tx, after: Staff, before: Staff) -> None:
    """Whoever has a new password, or is no longer active, is signed out everywhere."""
    if after.password_hash != before.password_hash or not after.is_active:
        tx.connection.execute(delete(staff_session).where(staff_session.c.staff_id == after.id))


def must_sign_in_alone(tx: Tx, staff: Staff) -> None:
    """Raise NameTaken where somebody else of the installation has that sign-in name."""
    other = select(staff_table.c.id).where(staff_table.c.login == staff.login, staff_table.c.id != staff.id)
    if tx.connection.execute(other).first() is not None:
        raise NameTaken(f"{staff.login!r} is taken", login=staff.login, field="login")


def must_be_given(tx: Tx, role: str) -> None:
    """Raise BadRequest for a role that the site has not, and NotAllowed for one that may more than who gives it."""
    found = tx.roles.one_where(staff_role.c.code == str(role))
    if found is None:
        raise BadRequest("role", "the site has no such role", "no_such_role")
    for right in found.rights:
        tx.actor.must_have(right)


def folded_login(login: str) -> str:
    """How a sign-in name is kept and compared."""
    return unicodedata.normalize("NFKC", login).strip().casefold()


def checked_login(login: str) -> str:
    """The folded name; raises BadRequest unless it has 1 to 64 signs that can be seen."""
    folded = folded_login(login)
    if not 1 <= len(folded) <= LONGEST_LOGIN or not folded.isprintable():
        raise BadRequest("login", f"1 to {LONGEST_LOGIN} signs that can be seen", "login", most=LONGEST_LOGIN)
    return folded
