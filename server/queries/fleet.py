"""Printers and devices as the supervisor and the administrator see them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from sqlalchemy import exists, func, select

from server import views
from server.domain.announcement import REACHED, Announcement
from server.domain.centre.devices import PRINTS, Device
from server.domain.roles import DeviceKind
from server.queries.hall.zone import paired_boards
from server.storage.reading import Reading
from server.storage.schema import STILL_LEASED, UNPRINTED
from server.storage.schema import announcement as announcement_table
from server.storage.schema import counter as counter_table
from server.storage.schema import device as device_table
from server.storage.schema import lease as lease_table
from server.storage.schema import play as play_table
from server.storage.schema import print_job as job_table
from server.storage.schema import printer as printer_table
from server.views import Json

ONLINE = timedelta(seconds=30)
"""A device heard of within this time is there: agents ask every 20 s at the latest, screens answer pings."""
GRACE = timedelta(seconds=30)
"""A call may wait this long for its turn to be spoken before it counts as unplayed."""


def printers_state(reading: Reading) -> list[Json]:
    """Each printer as its agent last saw it, with the jobs that wait for it."""
    statement = select(job_table.c.printer_id, func.count()).where(
        UNPRINTED, job_table.c.site_id == reading.site.id, job_table.c.expires_at > reading.now
    )
    rows = reading.connection.execute(statement.group_by(job_table.c.printer_id))
    queued: dict[str, int] = {printer_id: count for printer_id, count in rows}  # noqa: C416
    return [
        {
            "id": printer.id, "name": printer.name, "state": printer.state, "detail": printer.detail,
            "seen_at": views.instant(_tended_at(reading, printer.id)), "queued": queued.get(printer.id, 0),
            "tickets_left": printer.tickets_left, "is_low": printer.is_low,
        }
        for printer in reading.printers.where(printer_table.c.is_active, order_by=printer_table.c.name)
    ]  # fmt: skip


def devices_state(reading: Reading) -> list[Json]:
    """Every device that was not revoked; revoked ones stay in the journal."""
    devices = reading.devices.where(device_table.c.revoked_at.is_(None), order_by=device_table.c.name)
    return [_device(reading, device) for device in devices]


def _device(reading: Reading, device: Device) -> Json:
    seen = reading.seen.get(device.id)
    counter = reading.counters.find(device.counter_id) if device.counter_id else None
    return {
        "id": device.id, "kind": device.kind.value, "name": device.name, "counter": counter.number if counter else None,
        "paired": device.token_hash is not None, "revoked": device.revoked_at is not None,
        "online": is_recent(reading, seen), "seen_at": views.instant(seen),
        "counter_id": device.counter_id, "printer_id": device.printer_id, "version": device.version,
        "counter_ids": list(device.counter_ids), "theme": device.theme,
        **_printing(reading, device), **_running(reading, device), "lease": _lease(reading, device),
    }  # fmt: skip


def _printing(reading: Reading, device: Device) -> Json:
    """Where its paper comes out; of an agent, who else has its printer, so that this one only stands by."""
    printer = reading.printers.find(device.printer_id) if device.printer_id else None
    is_agent = device.kind is DeviceKind.PRINT_AGENT and device.revoked_at is None
    other = printer.agent_id if printer and is_agent and printer.agent_id != device.id else None
    holder = reading.devices.find(other) if other else None
    return {"printer": printer.name if printer else None, "printer_held_by": holder.name if holder else None}


def _lease(reading: Reading, device: Device) -> Json | None:
    """A kiosk that holds numbers of today's may work by itself: it does, where it holds some and is not heard of."""
    if device.kind is not DeviceKind.TICKET_KIOSK:
        return None
    of_today = lease_table.c.device_id == device.id, lease_table.c.business_day == reading.lines.today
    held = reading.leases.where(STILL_LEASED, *of_today)
    if not held:
        return None
    reported_at = max((one.reported_at for one in held if one.reported_at), default=None)
    given = sum(one.given for one in held)
    return {"left": sum(one.left for one in held), "given": given, "reported_at": views.instant(reported_at)}


def _running(reading: Reading, device: Device) -> Json:
    """Which build it runs; screens are compared with the one that this server hands out."""
    told = reading.seen.told(device.id)
    build = told.build if told else None
    is_old = device.kind is not DeviceKind.PRINT_AGENT and build is not None and build != reading.seen.build
    return {"build": build, "up_to_date": not is_old, "address": told.address if told else None}


def is_tended(reading: Reading, printer_id: str) -> bool:
    """Whether an agent of this printer is there; without one, paper is not to be promised."""
    return is_recent(reading, _tended_at(reading, printer_id))


def missed_printers(reading: Reading, started_at: datetime) -> tuple[str, ...]:
    """Printers whose agents have fallen silent and that are not known to be out; none while the server is fresh."""
    if reading.now - started_at < ONLINE:
        return ()
    here = reading.printers.where(printer_table.c.is_active, printer_table.c.state.in_(PRINTS))
    return tuple(one.id for one in here if not is_tended(reading, one.id))


def _tended_at(reading: Reading, printer_id: str) -> datetime | None:
    agents = reading.devices.where(
        device_table.c.printer_id == printer_id, device_table.c.kind == DeviceKind.PRINT_AGENT,
        device_table.c.revoked_at.is_(None),
    )  # fmt: skip
    return max((reading.seen[agent.id] for agent in agents if agent.id in reading.seen), default=None)


def is_recent(reading: Reading, seen: datetime | None) -> bool:
    """Whether somebody who was heard of then counts as there."""
    return seen is not None and reading.now - seen < ONLINE


def unplayed_calls(reading: Reading) -> list[Json]:
    """Calls of the last hour that no screen says it has played; `unheard` are the boards that show the counter and have
    said nothing at all."""
    calls = unplayed_since(reading, reading.now - timedelta(hours=1))
    said = _said(reading, [one.id for one in calls]) if calls else {}
    boards = paired_boards(reading) if calls else ()
    return [
        {
            "label": one.label, "counter": one.counter_number, "called_at": views.instant(one.called_at),
            "screens": said.get(one.id, []), "unheard": _unheard(boards, one, said.get(one.id, [])),
        }
        for one in calls
    ]  # fmt: skip


def _unheard(boards: Sequence[Device], call: Announcement, said: list[Json]) -> list[str]:
    spoke = {one["name"] for one in said}
    return [board.name for board in boards if board.shows(call.counter_id) and board.name not in spoke]


def _said(reading: Reading, announcement_ids: list[str]) -> dict[str, list[Json]]:
    """What screens say of calls that they have not played: it failed, or they came to it too late."""
    statement = (
        select(play_table.c.announcement_id, play_table.c.status, device_table.c.name)
        .join(device_table, device_table.c.id == play_table.c.device_id)
        .where(play_table.c.site_id == reading.site.id, play_table.c.announcement_id.in_(announcement_ids))
        .order_by(device_table.c.name)
    )
    said: dict[str, list[Json]] = {}
    for announcement_id, status, name in reading.connection.execute(statement):
        said.setdefault(announcement_id, []).append({"name": name, "status": status.value})
    return said


def unplayed_since(reading: Reading, since: datetime, most: int = 20) -> Sequence[Announcement]:
    """Calls from then on that had time to be spoken and were not, newest first, `most` of them."""
    played = exists().where(play_table.c.announcement_id == announcement_table.c.id, play_table.c.status.in_(REACHED))
    return reading.announcements.where(
        announcement_table.c.called_at > since, announcement_table.c.called_at < reading.now - GRACE, ~played,
        order_by=announcement_table.c.seq.desc(), limit=most,
    )  # fmt: skip


def admin_view(reading: Reading) -> Json:
    """The devices, and what one may belong to: what is in use, and what some device still belongs to."""
    devices = devices_state(reading)
    held = {one[place] for one in devices for place in ("counter_id", "printer_id")}
    counters = reading.counters.where(order_by=counter_table.c.number)
    printers = reading.printers.where(order_by=printer_table.c.name)
    return {
        "devices": devices,
        "counters": [views.counter_name(one) for one in counters if one.is_active or one.id in held],
        "printers": [{"id": one.id, "name": one.name} for one in printers if one.is_active or one.id in held],
    }
