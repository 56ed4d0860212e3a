"""The database: there, of the newest form, writable, and such that it keeps what it has acknowledged."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import Connection, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from server.doctor.finding import Finding, Said, good, note, trouble
from server.settings import Settings
from server.storage.away import is_away
from server.storage.engine import Use, open_engine
from server.storage.migrate import form

WAIT_S = 2.0
CHECKED_BYTES = 500_000_000
"""A larger SQLite file is not read through: that would take longer than anybody waits."""
A_PROCESS = 32
"""Connections that one server process may hold."""
ASTRAY_S = 2.0
OLDEST_POSTGRESQL = 140_000

PUT_UP_WITH = Said("Máy chủ tự cập nhật khi khởi động; hoặc chạy “toiluot migrate”.",
                   "The server does it at its next start; or run `toiluot migrate`.")  # fmt: skip


def backend(settings: Settings) -> str | None:
    """ "sqlite", "postgresql", or None for an address that cannot be read."""
    try:
        return make_url(settings.database_url).get_backend_name()
    except ArgumentError:
        return None


def database(settings: Settings) -> Iterator[Finding]:
    """Whichever of the two it is."""
    kind = backend(settings)
    if kind is None:
        yield trouble(
            "database.address",
            Said("Địa chỉ cơ sở dữ liệu không đọc được.", "The database's address cannot be read."),
            Said("Viết như: postgresql://toiluot:MẬT-KHẨU@localhost/toiluot",
                 "Write it like postgresql://toiluot:PASSWORD@localhost/toiluot"),
        )  # fmt: skip
        return
    try:
        yield from _sqlite(settings) if kind == "sqlite" else _postgresql(settings)
    except (SQLAlchemyError, sqlite3.Error) as error:
        why = _first_line(error)
        yield trouble(
            "database.away",
            Said(f"Cơ sở dữ liệu không trả lời: {why}", f"The database gives no answer: {why}"),
            Said("Xem dịch vụ có chạy không, và địa chỉ, tên, mật khẩu trong TOILUOT_DATABASE.",
                 "See whether it runs, and address, name and password in TOILUOT_DATABASE."),
        )  # fmt: skip


def _first_line(error: Exception) -> str:
    words = str(getattr(error, "orig", None) or error).strip()
    return words.splitlines()[0] if words else type(error).__name__


def _sqlite(settings: Settings) -> Iterator[Finding]:
    place = Path(make_url(settings.database_url).database or "")
    if not place.is_file():
        yield trouble(
            "database.missing",
            Said(f"Chưa có trung tâm nào trong {place.parent}.", f"There is no centre yet in {place.parent}."),
            Said("Chạy: toiluot admin create TÊN --data THƯ-MỤC", "Run: toiluot admin create NAME --data FOLDER"),
        )
        return
    with closing(sqlite3.connect(place, timeout=WAIT_S, isolation_level=None)) as connection:
        yield from _may_be_written(connection)
        yield from _is_whole(connection, place)
    yield from _newest(settings)


def _may_be_written(connection: sqlite3.Connection) -> Iterator[Finding]:
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    except sqlite3.OperationalError as error:
        yield trouble(
            "database.locked",
            Said(f"Không ghi được cơ sở dữ liệu: {error}.", f"The database cannot be written: {error}."),
            Said("Chương trình khác đang giữ tệp (sao lưu? phần mềm xem SQLite?), hoặc tệp thuộc người dùng khác.",
                 "Another program holds the file (a backup? a SQLite viewer?), or it is another user's."),
        )  # fmt: skip
    mode = connection.execute("PRAGMA journal_mode").fetchone()[0]
    if mode == "wal":
        yield good("database.wal", "SQLite ghi nhật ký trước (WAL).", "SQLite writes ahead (WAL).")
    else:
        yield note(
            "database.wal",
            Said(f"SQLite đang ở chế độ “{mode}”.", f"SQLite is in mode “{mode}”."),
            Said("Máy chủ tự chuyển sang WAL khi khởi động.", "The server changes it to WAL at its next start."),
        )


def _is_whole(connection: sqlite3.Connection, place: Path) -> Iterator[Finding]:
    if place.stat().st_size > CHECKED_BYTES:
        return
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict == "ok":
        yield good("database.whole", "Tệp cơ sở dữ liệu nguyên vẹn.", "The database's file is whole.")
    else:
        yield trouble(
            "database.broken",
            Said(f"Tệp cơ sở dữ liệu bị hỏng: {verdict}.", f"The database's file is damaged: {verdict}."),
            Said("Dừng máy chủ, giữ lại tệp này và khôi phục bản sao lưu mới nhất.",
                 "Stop the server, keep this file, and put the newest backup in its place."),
        )  # fmt: skip


def _postgresql(settings: Settings) -> Iterator[Finding]:
    engine = open_engine(settings.database_url, Use.GLANCING)
    try:
        with engine.connect() as connection:
            yield from _server(connection)
            yield from _keeps(connection)
            yield from _agrees_on_time(connection)
    finally:
        engine.dispose()
    yield from _newest(settings)


def _server(connection: Connection) -> Iterator[Finding]:
    version = int(_shown(connection, "server_version_num"))
    if version < OLDEST_POSTGRESQL:
        yield trouble(
            "database.old",
            Said(f"PostgreSQL {version // 10_000} quá cũ.", f"PostgreSQL {version // 10_000} is too old."),
            Said("Cài PostgreSQL 14 trở lên.", "Install PostgreSQL 14 or newer."),
        )
    if _shown(connection, "transaction_read_only") == "on" or connection.scalar(text("SELECT pg_is_in_recovery()")):
        yield trouble(
            "database.copy",
            Said("Cơ sở dữ liệu này chỉ đọc được (bản sao dự phòng?).", "This database can only be read (a standby?)."),
            Said("Trỏ TOILUOT_DATABASE đến máy chủ chính.", "Let TOILUOT_DATABASE point to the primary."),
        )
    allowed = int(_shown(connection, "max_connections"))
    if allowed < 2 * A_PROCESS:
        yield note(
            "database.connections",
            Said(f"PostgreSQL chỉ nhận {allowed} kết nối; mỗi tiến trình có thể cần {A_PROCESS}.",
                 f"PostgreSQL takes {allowed} connections; each process may hold {A_PROCESS}."),
            Said("Tăng max_connections trong postgresql.conf.", "Raise max_connections in postgresql.conf."),
        )  # fmt: skip
    yield good("database", "PostgreSQL trả lời.", "PostgreSQL answers.")


def _keeps(connection: Connection) -> Iterator[Finding]:
    careless = [
        name for name in ("fsync", "synchronous_commit", "full_page_writes") if _shown(connection, name) == "off"
    ]
    if careless:
        names = ", ".join(careless)
        yield trouble(
            "database.careless",
            Said(f"PostgreSQL tắt {names}: mất điện là mất số đã cấp.",
                 f"PostgreSQL runs without {names}: numbers that were given are lost with the power."),
            Said("Bật lại trong postgresql.conf.", "Switch it on in postgresql.conf."),
        )  # fmt: skip


def _agrees_on_time(connection: Connection) -> Iterator[Finding]:
    there: datetime = connection.execute(text("SELECT clock_timestamp()")).scalar_one()
    apart = abs((datetime.now(UTC) - there).total_seconds())
    if apart > ASTRAY_S:
        yield note(
            "clock.apart",
            Said(f"Đồng hồ của máy này và của PostgreSQL lệch {apart:.0f} giây.",
                 f"The clocks of this machine and of PostgreSQL are {apart:.0f} s apart."),
            Said("Chỉnh giờ cả hai máy qua mạng (NTP).", "Let both be set by the network (NTP)."),
        )  # fmt: skip


def _shown(connection: Connection, name: str) -> str:
    return str(connection.execute(text(f"SHOW {name}")).scalar())


def _newest(settings: Settings) -> Iterator[Finding]:
    engine = open_engine(settings.database_url, Use.READING)
    try:
        with engine.connect() as connection:
            found, newest = form(connection)
    except SQLAlchemyError as error:
        if is_away(error):
            raise
        found, newest = None, ""
    finally:
        engine.dispose()
    if found == newest:
        yield good("database.form", "Bảng dữ liệu đúng phiên bản.", "The tables are of the newest form.")
    else:
        yield note(
            "database.form",
            Said(f"Bảng dữ liệu chưa đúng phiên bản này ({found or 'trống'} → {newest}).",
                 f"The tables are not of this version's form ({found or 'none'} → {newest})."),
            PUT_UP_WITH,
        )  # fmt: skip
