"""Who holds a ticket asks to be told when her turn comes, who holds an appointment to be reminded of it, who holds a
place when to come for it, or no longer: by her browser or by text message.

What is kept is erasable personal data: it stands in no journal, and goes with the ticket or the appointment.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from server.commands.outcome import Command, Outcome
from server.domain.appointment import AppointmentKind
from server.domain.errors import NotAllowed, NothingToTell, NotificationsOff, TooManyContacts
from server.domain.integration.notifications import ContactKind
from server.domain.roles import Right
from server.domain.ticket import OPEN_STATES
from server.storage.outbox import contacts
from server.storage.tx import Tx

MOST_BROWSERS = 5
"""Of one ticket: her own, and those of her family."""
MOST_AT_ONCE = 3
"""Tickets and appointments under one telephone number: nobody has a stranger's telephone ring all day."""
MOST = {ContactKind.PUSH: MOST_BROWSERS, ContactKind.SMS: 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskToBeTold(Command):
    """The ticket's or the appointment's holder: of the two ids one is None. `address` is what a browser gave, with its
    keys, or a telephone number."""

    right: ClassVar[Right] = Right.PRIVACY_OWN
    ticket_id: str | None = None
    appointment_id: str | None = None
    kind: ContactKind
    address: str
    p256dh: str | None = None
    auth: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StopTelling(Command):
    """One browser, or the telephone."""

    right: ClassVar[Right] = Right.PRIVACY_OWN
    ticket_id: str | None = None
    appointment_id: str | None = None
    kind: ContactKind
    address: str | None = None


def ask_to_be_told(tx: Tx, command: AskToBeTold) -> Outcome:
    """A browser that asks again is known by its address; another telephone number takes the place of the first."""
    known = [one for one in _of_holder(tx, command) if one.kind is command.kind]
    _must_be_possible(tx, command)
    same = next((one for one in known if one.address == command.address or one.kind is ContactKind.SMS), None)
    _must_be_few(tx, command, known if same is None else [])
    row = same or contacts.new_contact(
        tx.site.id, command.ticket_id, command.appointment_id, command.kind, command.address
    )
    wanted = replace(row, address=command.address, p256dh=command.p256dh, auth=command.auth)
    if same:
        contacts.change(tx.connection, wanted)
    else:
        contacts.keep(tx.connection, wanted, tx.now)
    return Outcome({"ahead": tx.site.notifications.ahead})


def stop_telling(tx: Tx, command: StopTelling) -> Outcome:
    """Whether or not anything was kept."""
    for one in _of_holder(tx, command):
        if one.kind is command.kind and command.address in (None, one.address):
            contacts.drop(tx.connection, one.id)
    return Outcome()


def _of_holder(tx: Tx, command: AskToBeTold | StopTelling) -> list[contacts.Contact]:
    held = command.ticket_id or command.appointment_id
    if held != tx.actor.id:
        raise NotAllowed("only the holder decides on it")
    return (contacts.of_ticket if command.ticket_id else contacts.of_appointment)(tx.connection, held)


def _must_be_possible(tx: Tx, command: AskToBeTold) -> None:
    chosen = tx.site.notifications
    if not (chosen.push if command.kind is ContactKind.PUSH else chosen.sms):
        raise NotificationsOff(kind=command.kind.value)
    if command.ticket_id:
        ticket = tx.tickets.get(command.ticket_id)
        if ticket.state not in OPEN_STATES:
            raise NothingToTell(f"{ticket.label} is over", state=ticket.state.value)
        return
    appointment = tx.appointments.get(command.appointment_id or "")
    is_past = appointment.kind is AppointmentKind.HOUR and appointment.at <= tx.now
    if is_past or not appointment.is_held(tx.now):
        raise NothingToTell("there is nothing to come for", state=appointment.state.value)


def _must_be_few(tx: Tx, command: AskToBeTold, known: list[contacts.Contact]) -> None:
    if len(known) >= MOST[command.kind]:
        raise TooManyContacts(most=MOST[command.kind])
    if command.kind is ContactKind.SMS:
        told = contacts.told_at(tx.connection, tx.site.id, command.address)
        if told >= MOST_AT_ONCE:
            raise TooManyContacts(most=MOST_AT_ONCE)
