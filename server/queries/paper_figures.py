"""How the paper goes, for who watches the machine: all centres of this installation together."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, func, select

from server.storage.schema import UNPRINTED
from server.storage.schema import print_job as job_table
from server.storage.schema import printer as printer_table


def open_jobs(connection: Connection) -> Iterable[tuple[str, int]]:
    """State → print jobs that are in it now and not over."""
    statement = select(job_table.c.state, func.count()).where(UNPRINTED).group_by(job_table.c.state)
    return [(state, count) for state, count in connection.execute(statement)]


def printers_now(connection: Connection) -> Iterable[tuple[str, int]]:
    """State → printers in use that are in it; which ones, each centre's floor tells."""
    statement = select(printer_table.c.state, func.count()).where(printer_table.c.is_active)
    return [(state, count) for state, count in connection.execute(statement.group_by(printer_table.c.state))]
