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


def printers_now(connection: Connection) -> Iterable[tuple[str, str, str]]:
    """Id, name and state of every printer that is in use."""
    columns = printer_table.c.id, printer_table.c.name, printer_table.c.state
    statement = select(*columns).where(printer_table.c.is_active).order_by(printer_table.c.name, printer_table.c.id)
    return [(printer_id, name, state) for printer_id, name, state in connection.execute(statement)]
