"""How a browser or an agent becomes a device: by a code made for it, or by the code that a lost screen shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar

from sqlalchemy import delete, select, update

from server.commands.devices.places import device_view, still_placed
from server.commands.outcome import Command, Outcome
from server.domain.centre.devices import CODE_DIGITS, CODE_LIFE, Device, PairingCode
from server.domain.centre.people import hashed
from server.domain.errors import NotSignedIn, PairingCodeWrong
from server.domain.events import DevicePaired, PairingCodeMade, ScreenAdopted
from server.domain.roles import DeviceKind, Right
from server.storage.schema import lost_screen
from server.storage.schema import pairing_code as code_table
from server.storage.tx import Tx, new_code, new_id, new_secret
from server.views import instant


@dataclass(frozen=True, slots=True, kw_only=True)
class MakePairingCode(Command):
    """Let a browser or an agent become this device."""

    right: ClassVar[Right] = Right.DEVICE_ADMIN
    device_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDevice(Command):
    """Hand a code in for a token; `kind` is what the screen is that hands it in, where one does."""

    right: ClassVar[Right] = Right.SYSTEM
    code: str
    kind: DeviceKind | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdoptScreen(Command):
    """The screen that shows this code is this device."""

    right: ClassVar[Right] = Right.DEVICE_ADMIN
    device_id: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimPlace(Command):
    """A screen that was adopted takes its token."""

    right: ClassVar[Right] = Right.SYSTEM
    secret: str


def make_pairing_code(tx: Tx, command: MakePairingCode) -> Outcome:
    """Digits that are good once and for ten minutes; a new code ends the older ones of the same device."""
    device = still_placed(tx, command.device_id)
    for older in tx.pairing_codes.where(code_table.c.device_id == device.id, code_table.c.used_at.is_(None)):
        tx.pairing_codes.save(replace(older, used_at=tx.now))
    code = new_code(CODE_DIGITS)
    made = PairingCode(
        id=new_id(), site_id=tx.site.id, device_id=device.id, code_hash=hashed(code), expires_at=tx.now + CODE_LIFE
    )
    tx.pairing_codes.add(made)
    tx.record(PairingCodeMade(device_id=device.id))
    return Outcome({"code": code, "expires_at": instant(made.expires_at)})


def pair_device(tx: Tx, command: PairDevice) -> Outcome:
    """The token is told this once and kept only hashed; a device that was paired before loses its older token.

    A code that is right at another kind of device stays good for that.
    """
    made = tx.pairing_codes.one_where(
        code_table.c.code_hash == hashed(command.code), code_table.c.used_at.is_(None), code_table.c.expires_at > tx.now
    )
    if made is None:
        raise PairingCodeWrong()
    device = tx.devices.get(made.device_id)
    if command.kind not in (None, device.kind):
        raise PairingCodeWrong("this code is for another kind of device", kind=device.kind)
    tx.pairing_codes.save(replace(made, used_at=tx.now))
    return _paired(tx, device)


def adopt_screen(tx: Tx, command: AdoptScreen) -> Outcome:
    """Raises PairingCodeWrong unless a screen of that kind shows the code now; the screen then takes its token."""
    device = still_placed(tx, command.device_id)
    shown = (
        lost_screen.c.code_hash == hashed(command.code), lost_screen.c.expires_at > tx.now,
        lost_screen.c.device_id.is_(None),
    )  # fmt: skip
    kind = tx.connection.execute(select(lost_screen.c.kind).where(*shown)).scalar()
    if kind not in (None, device.kind):
        raise PairingCodeWrong("a screen of another kind shows this code", kind=kind)
    place = update(lost_screen).where(*shown).values(device_id=device.id, site_id=tx.site.id)
    if tx.connection.execute(place).rowcount != 1:
        raise PairingCodeWrong()
    tx.record(ScreenAdopted(device_id=device.id))
    return Outcome({"device": device_view(device)})


def claim_place(tx: Tx, command: ClaimPlace) -> Outcome:
    """Once: the row of the lost screen goes with it."""
    mine = (lost_screen.c.secret_hash == hashed(command.secret), lost_screen.c.site_id == tx.site.id)
    device_id = tx.connection.execute(select(lost_screen.c.device_id).where(*mine)).scalar()
    if device_id is None:
        raise NotSignedIn("nobody has adopted this screen")
    tx.connection.execute(delete(lost_screen).where(*mine))
    return _paired(tx, still_placed(tx, device_id))


def _paired(tx: Tx, device: Device) -> Outcome:
    token = new_secret()
    device = tx.devices.save(replace(device, token_hash=hashed(token), paired_at=tx.now, version=device.version + 1))
    tx.record(DevicePaired(device_id=device.id))
    return Outcome({"token": token, "device": device_view(device)})
