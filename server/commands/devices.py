"""Devices: their place, the code that pairs them, the token that they hold, and its end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from secrets import randbelow
from typing import ClassVar

from server.commands.outcome import Command, Outcome
from server.domain.centre.devices import Device, PairingCode
from server.domain.centre.people import hashed
from server.domain.errors import BadRequest, PairingCodeWrong
from server.domain.events import DeviceAdded, DevicePaired, DeviceRevoked, PairingCodeMade
from server.domain.roles import DeviceKind, Right
from server.storage.schema import pairing_code as code_table
from server.storage.tx import Tx, new_id, new_secret
from server.views import instant

CODE_LIFE = timedelta(minutes=10)
AT_A_COUNTER = (DeviceKind.COUNTER_DISPLAY, DeviceKind.RATING_TABLET)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDevice(Command):
    """Make a place for a device."""

    right: ClassVar[Right] = Right.DEVICE_ADMIN
    kind: DeviceKind
    name: str
    counter_id: str | None = None
    printer_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MakePairingCode(Command):
    """Let a browser or an agent become this device."""

    right: ClassVar[Right] = Right.DEVICE_ADMIN
    device_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDevice(Command):
    """Hand a code in for a token."""

    right: ClassVar[Right] = Right.SYSTEM
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeDevice(Command):
    """Take the device's token away."""

    right: ClassVar[Right] = Right.DEVICE_ADMIN
    device_id: str


def add_device(tx: Tx, command: AddDevice) -> Outcome:
    """Counter displays and tablets belong to a counter; agents and kiosks may have a printer."""
    if (command.counter_id is not None) != (command.kind in AT_A_COUNTER):
        raise BadRequest("counter_id", "counter displays and rating tablets have a counter, others have none")
    if command.counter_id is not None:
        tx.counters.get(command.counter_id)
    if command.kind is DeviceKind.PRINT_AGENT and command.printer_id is None:
        raise BadRequest("printer_id", "a print agent has a printer")
    if command.printer_id is not None:
        tx.printers.get(command.printer_id)
    device = Device(
        id=new_id(), site_id=tx.site.id, kind=command.kind, name=command.name,
        counter_id=command.counter_id, printer_id=command.printer_id,
    )  # fmt: skip
    tx.devices.add(device)
    tx.record(DeviceAdded(device_id=device.id, kind=device.kind.value))
    return Outcome({"device": device_view(device)})


def make_pairing_code(tx: Tx, command: MakePairingCode) -> Outcome:
    """Eight digits, good once and for ten minutes; a new code ends the older ones of the same device."""
    device = tx.devices.get(command.device_id)
    if device.revoked_at is not None:
        raise BadRequest("device_id", "this device was revoked; add a new one")
    for older in tx.pairing_codes.where(code_table.c.device_id == device.id, code_table.c.used_at.is_(None)):
        tx.pairing_codes.save(replace(older, used_at=tx.now))
    code = f"{randbelow(10**8):08d}"
    made = PairingCode(
        id=new_id(), site_id=tx.site.id, device_id=device.id, code_hash=hashed(code), expires_at=tx.now + CODE_LIFE
    )
    tx.pairing_codes.add(made)
    tx.record(PairingCodeMade(device_id=device.id))
    return Outcome({"code": code, "expires_at": instant(made.expires_at)})


def pair_device(tx: Tx, command: PairDevice) -> Outcome:
    """The token is told this once and kept only hashed; a device that was paired before loses its older token."""
    made = tx.pairing_codes.one_where(
        code_table.c.code_hash == hashed(command.code), code_table.c.used_at.is_(None), code_table.c.expires_at > tx.now
    )
    if made is None:
        raise PairingCodeWrong()
    token = new_secret()
    device = tx.devices.get(made.device_id)
    tx.pairing_codes.save(replace(made, used_at=tx.now))
    device = tx.devices.save(replace(device, token_hash=hashed(token), paired_at=tx.now))
    tx.record(DevicePaired(device_id=device.id))
    return Outcome({"token": token, "device": device_view(device)})


def revoke_device(tx: Tx, command: RevokeDevice) -> Outcome:
    """From now on its token opens nothing, and so does any code made for it before."""
    device = tx.devices.get(command.device_id)
    if device.revoked_at is None:
        for code in tx.pairing_codes.where(code_table.c.device_id == device.id, code_table.c.used_at.is_(None)):
            tx.pairing_codes.save(replace(code, used_at=tx.now))
        device = tx.devices.save(replace(device, token_hash=None, revoked_at=tx.now))
        tx.record(DeviceRevoked(device_id=device.id))
    return Outcome({"device": device_view(device)})


def device_view(device: Device) -> dict[str, object]:
    """The device for programs, without its secrets."""
    return {
        "id": device.id, "site_id": device.site_id, "kind": device.kind.value, "name": device.name,
        "counter_id": device.counter_id, "printer_id": device.printer_id, "paired": device.token_hash is not None,
        "revoked": device.revoked_at is not None,
    }  # fmt: skip
