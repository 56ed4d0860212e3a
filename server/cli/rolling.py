"""Daily roll-ups of reports, made by hand."""

from __future__ import annotations

from pathlib import Path

import click

from server.cli.installation import data_option, existing, settings_of
from server.rolling import forget_all, roll_up
from server.sites import sites_of


@click.command()
@data_option
@click.option("--anew", is_flag=True, help="Make every day anew, not only those that are missing.")
def roll_up_reports(data: Path | None, anew: bool) -> None:
    """Make the daily roll-ups of reports that are missing, as the server does by itself a day at a time."""
    server = existing(settings_of(data=data))
    for site in sites_of(server.store):
        if anew:
            forget_all(server.store, server.reader, site.id)
        click.echo(f"{site.name['vi']}: {roll_up(server.store, server.reader, site.id)} days made")
