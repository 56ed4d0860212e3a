"""The place of a device: adding it, changing it, asking it to load anew, and its end."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, ClassVar

from server.commands.leasing.blocks import end_leases_of
from server.commands.outcome import Command, Outcome
from server.domain.centre.devices import Device
from server.domain.errors import BadRequest, SetupConflict
from server.domain.events import DeviceAdded, DeviceChanged, DeviceReloadAsked, DeviceRevoked
from server.domain.roles import DeviceKind, Right
from server.storage.schema import pairing_code as code_table
from server.storage.tx import Tx, new_id

AT_A_COUNTER = (DeviceKind.COUNTER_DISPLAY, DeviceKind.RATING_TABLET)


@dataclass(frozen=True, slots=True, kw_only=True)
class AddDevice(Command):
    """Make a place for a device."""

    right: ClassVar[Right] = Right.DEVICE_ADMIN
    kind: DeviceKind
    name: str
    counter_id: str | None = None
    printer_id: str | None = None
    counter_ids: tuple[str, ...] = ()
    theme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeDevice(Command):
    """Another name, place, printer or look; `version` is the one that the asker has seen."""

    right: ClassVar[Right] = Right.DEVICE_ADMIN
    device_id: str
    version: int
    name: str
    counter_id: str | None = None
    printer_id: str | None = None
    counter_ids: tuple[str, ...] = ()
    theme: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReloadDevice(Command):
    """Let the screen load itself anew."""

    right: ClassVar[Right] = Right.DEVICE_ADMIN
    device_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RevokeDevice(Command):
    """Take the device's token away."""

    right: ClassVar[Right] = Right.DEVICE_ADMIN
    device_id: str


def add_device(tx: Tx, command: AddDevice) -> Outcome:
    """Counter displays and tablets belong to a counter; a tablet without one stands at the exit. Agents and kiosks may
    have a printer, boards a zone, a look.
    """
    device = Device(id=new_id(), site_id=tx.site.id, kind=command.kind, **_place(command))
    _must_fit(tx, device)
    tx.devices.add(device)
    tx.record(DeviceAdded(device_id=device.id, kind=device.kind.value))
    return Outcome({"device": device_view(device)})


def change_device(tx: Tx, command: ChangeDevice) -> Outcome:
    """It keeps its token: the screen goes on at its new place by itself."""
    device = still_placed(tx, command.device_id)
    if device.version != command.version:
        raise SetupConflict("this device was changed meanwhile", version=device.version, by=None, at=None)
    place = _place(command)
    before = {name: getattr(device, name) for name in place}
    if before != place:
        changed = replace(device, **place, version=device.version + 1)
        _must_fit(tx, changed)
        device = tx.devices.save(changed)
        tx.record(DeviceChanged(device_id=device.id, counter_id=device.counter_id, before=before, after=dict(place)))
    return Outcome({"device": device_view(device)})


def reload_device(tx: Tx, command: ReloadDevice) -> Outcome:
    """Told to the screen at once if it is connected; one that is away loads anew when it comes back."""
    device = tx.devices.get(command.device_id)
    if device.token_hash is None:
        raise BadRequest("device_id", "this device is not paired")
    tx.record(DeviceReloadAsked(device_id=device.id))
    return Outcome({"device": device_view(device)})


def revoke_device(tx: Tx, command: RevokeDevice) -> Outcome:
    """From now on its token opens nothing, and so does any code made for it before."""
    device = tx.devices.get(command.device_id)
    if device.revoked_at is None:
        for code in tx.pairing_codes.where(code_table.c.device_id == device.id, code_table.c.used_at.is_(None)):
            tx.pairing_codes.save(replace(code, used_at=tx.now))
        device = tx.devices.save(replace(device, token_hash=None, revoked_at=tx.now, version=device.version + 1))
        tx.record(DeviceRevoked(device_id=device.id))
        end_leases_of(tx, device.id)
    return Outcome({"device": device_view(device)})


def still_placed(tx: Tx, device_id: str) -> Device:
    """The device; raises BadRequest for one that was revoked."""
    device = tx.devices.get(device_id)
    if device.revoked_at is not None:
        raise BadRequest("device_id", "this device was revoked; add a new one")
    return device


def _place(command: AddDevice | ChangeDevice) -> dict[str, Any]:
    return {
        "name": command.name, "counter_id": command.counter_id, "printer_id": command.printer_id,
        "counter_ids": tuple(dict.fromkeys(command.counter_ids)), "theme": command.theme,
    }  # fmt: skip


def _must_fit(tx: Tx, device: Device) -> None:
    _must_fit_counters(tx, device)
    if device.kind is DeviceKind.PRINT_AGENT and device.printer_id is None:
        raise BadRequest("printer_id", "a print agent has a printer")
    if device.printer_id is not None:
        tx.printers.get(device.printer_id)
    if device.theme is not None and device.kind is not DeviceKind.HALL_BOARD:
        raise BadRequest("theme", "hall boards alone have a look of their own")


def _must_fit_counters(tx: Tx, device: Device) -> None:
    if device.kind is DeviceKind.COUNTER_DISPLAY and device.counter_id is None:
        raise BadRequest("counter_id", "a counter display has a counter")
    if device.counter_id is not None and device.kind not in AT_A_COUNTER:
        raise BadRequest("counter_id", "counter displays and rating tablets alone have a counter")
    if device.counter_id is not None:
        tx.counters.get(device.counter_id)
    if device.counter_ids and device.kind is not DeviceKind.HALL_BOARD:
        raise BadRequest("counter_ids", "hall boards alone show several counters")
    for counter_id in device.counter_ids:
        tx.counters.get(counter_id)


def device_view(device: Device) -> dict[str, object]:
    """The device for programs, without its secrets."""
    return {
        "id": device.id, "site_id": device.site_id, "kind": device.kind.value, "name": device.name,
        "counter_id": device.counter_id, "printer_id": device.printer_id,
        "counter_ids": list(device.counter_ids), "theme": device.theme, "paired": device.token_hash is not None,
        "revoked": device.revoked_at is not None, "version": device.version,
    }  # fmt: skip
