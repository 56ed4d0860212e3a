"""The centres themselves: clock and zone, who may sign in, printers that somebody tends, copies of the data."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection, func, make_url, select

from printers.status import PrinterState
from server.doctor.database import backend
from server.doctor.finding import Finding, Said, good, note, trouble
from server.domain.errors import Unavailable
from server.domain.roles import DeviceKind
from server.settings import Settings
from server.storage.migrate import form
from server.storage.schema import device, journal, presence, printer, site, staff
from server.storage.store import Store

AHEAD = timedelta(minutes=1)
SILENT = timedelta(minutes=2)
"""An agent asks for work every 25 s at the latest."""
FRESH_S = 2 * 86_400


def now() -> datetime:
    """The machine's clock."""
    return datetime.now(UTC)


@contextmanager
def looking(settings: Settings) -> Iterator[Connection | None]:
    """A look into a database of the newest form; None where there is none: that is another check's to say."""
    kind = backend(settings)
    if kind is None or (kind == "sqlite" and not Path(make_url(settings.database_url).database or "").is_file()):
        yield None
        return
    store = Store(settings.database_url)
    try:
        with store.glancing() as connection:
            found, newest = form(connection)
            yield connection if found == newest else None
    except Unavailable:
        yield None
    finally:
        store.close()


def centres(settings: Settings) -> Iterator[Finding]:
    """Every centre with its own time, so that a person sees a wrong zone."""
    with looking(settings) as connection:
        if connection is None:
            return
        for name, timezone in connection.execute(select(site.c.name, site.c.timezone).order_by(site.c.id)):
            yield _zone(name.get("vi") or next(iter(name.values())), timezone)
        yield from _last_change(connection)
        yield from nobody_to_sign_in(connection, settings.data)


def nobody_to_sign_in(connection: Connection, data: Path) -> Iterator[Finding]:
    """An installation that nobody can set up: no centre, or no administrator in it. `serve` says so too."""
    make = f"./run toiluot admin create {{}} --data {data}"
    mend = Said(f"Chạy: {make.format('TÊN')}", f"Run: {make.format('NAME')}")
    wanted = select(func.count()).where(staff.c.role == "administrator", staff.c.is_active)
    if not connection.execute(select(func.count()).select_from(site)).scalar():
        yield trouble("centre.none", Said("Chưa có trung tâm nào.", "There is no centre yet."), mend)
    elif not connection.execute(wanted).scalar():
        unmanned = Said("Không còn quản trị viên nào đăng nhập được.", "No administrator can sign in any more.")
        yield trouble("staff.nobody", unmanned, mend)


def _zone(name: str, timezone: str) -> Finding:
    try:
        here = now().astimezone(ZoneInfo(timezone))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return trouble(
            "centre.zone",
            Said(f"{name}: không có múi giờ “{timezone}”.", f"{name}: there is no time zone “{timezone}”."),
            Said("Chọn Asia/Ho_Chi_Minh ở trang quản trị, và cài gói tzdata.",
                 "Choose Asia/Ho_Chi_Minh in the administration, and install tzdata."),
        )  # fmt: skip
    shown = here.strftime("%H:%M %d/%m/%Y")
    return good("centre.zone", f"{name}: bây giờ là {shown} ({timezone}).", f"{name}: it is {shown} ({timezone}).")


def _last_change(connection: Connection) -> Iterator[Finding]:
    last = (journal.c.site_id == site.c.id) & (journal.c.revision == site.c.revision)
    newest = connection.execute(select(func.max(journal.c.at)).join(site, last)).scalar()
    if newest is not None and newest > now() + AHEAD:
        yield trouble(
            "clock.back",
            Said(f"Đồng hồ máy đi lùi: thay đổi cuối được ghi lúc {newest:%H:%M %d/%m/%Y} UTC, sau giờ hiện tại.",
                 f"The clock went back: the last change was at {newest:%Y-%m-%d %H:%M} UTC, which is yet to come."),
            Said("Chỉnh giờ máy: timedatectl set-ntp true", "Set the clock: timedatectl set-ntp true"),
        )  # fmt: skip


def printers(settings: Settings) -> Iterator[Finding]:
    """Paper comes when an agent asks for work and its printer is well."""
    with looking(settings) as connection:
        if connection is None:
            return
        for row in connection.execute(select(printer.c.id, printer.c.name, printer.c.state).where(printer.c.is_active)):
            yield from _paper(row.name, row.state, _agent_heard_at(connection, row.id))


def _agent_heard_at(connection: Connection, printer_id: str) -> datetime | None:
    heard = select(presence.c.seen_at).join(device, device.c.id == presence.c.device_id)
    of_printer = (
        device.c.printer_id == printer_id,
        device.c.kind == DeviceKind.PRINT_AGENT,
        device.c.revoked_at.is_(None),
    )
    return connection.execute(heard.where(*of_printer).order_by(presence.c.seen_at.desc()).limit(1)).scalar()


def _paper(name: str, state: str, heard_at: datetime | None) -> Iterator[Finding]:
    if heard_at is None or now() - heard_at > SILENT:
        last = f"{heard_at:%H:%M %d/%m/%Y} UTC" if heard_at else "–"
        yield note(
            "printer.alone",
            Said(f"Máy in “{name}”: chương trình in không hoạt động (lần cuối: {last}).",
                 f"Printer “{name}”: no print agent is there (last seen: {last})."),
            Said("Chạy “toiluot print-agent” ở máy nối với máy in.",
                 "Run `toiluot print-agent` on the machine that the printer hangs on."),
        )  # fmt: skip
    elif state != PrinterState.OK:
        yield note(
            "printer.ill",
            Said(f"Máy in “{name}” báo: {state}.", f"Printer “{name}” says: {state}."),
            Said("Xem giấy và nắp máy in.", "Look at its paper and its cover."),
        )
    else:
        yield good("printer", f"Máy in “{name}” hoạt động.", f"Printer “{name}” works.")


def backups(settings: Settings) -> Iterator[Finding]:
    """A copy that is not older than two days, in the folder `backups` of the data."""
    kept = settings.data / "backups"
    newest = max((one.stat().st_mtime for one in kept.glob("*") if one.is_file()), default=0.0)
    if time.time() - newest < FRESH_S:
        yield good("backup", f"Có bản sao lưu mới trong {kept}.", f"There is a fresh backup in {kept}.")
        return
    is_sqlite = backend(settings) == "sqlite"
    order = f'sqlite3 {settings.data}/toiluot.db ".backup {kept}/$(date +%F).db"' if is_sqlite else (
        f"pg_dump --format=custom --file {kept}/$(date +%F).dump …"
    )  # fmt: skip
    yield note(
        "backup.none",
        Said(f"Không có bản sao lưu nào trong hai ngày qua ở {kept}.", f"No backup of the last two days in {kept}."),
        Said(f"Sao lưu mỗi đêm: {order}, và chép cả voices, videos trong thư mục dữ liệu.",
             f"Make one each night: {order}, and copy the folders voices and videos of the data too."),
    )  # fmt: skip
