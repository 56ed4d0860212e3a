"""Reports on standard output."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from server.cli.installation import data_option, existing, only_site, settings_of, site_option
from server.queries.turns_report import COLUMNS, turns_report
from server.web.csv_files import write_csv


@click.command()
@data_option
@site_option
@click.argument("name", type=click.Choice(["turns"]))
@click.option("--from", "first", type=click.DateTime(["%Y-%m-%d"]), help="First day; today by default.")
@click.option("--to", "last", type=click.DateTime(["%Y-%m-%d"]), help="Last day; today by default.")
def report(  # the name: one so far
    data: Path | None,
    site: str | None,
    name: str,  # noqa: ARG001
    first: datetime | None,
    last: datetime | None,
) -> None:
    """A report as CSV on standard output."""
    server = existing(settings_of(data=data))
    with server.reader.of(only_site(server.store, site)) as reading:
        today = reading.lines.today
        rows = turns_report(reading, first.date() if first else today, last.date() if last else today)
    write_csv(sys.stdout, COLUMNS, rows)
