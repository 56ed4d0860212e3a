"""Commands about the centres of the installation."""

from __future__ import annotations

from pathlib import Path

import click

from server.cli.installation import CLI, data_option, existing, must, quiet_server, settings_of
from server.sites import make_site, new_site, sites_of


@click.group()
def site() -> None:
    """The centres of this installation."""


@site.command("add")
@data_option
@click.argument("name")
@click.option("--timezone", default="Asia/Ho_Chi_Minh", show_default=True, help="Whose midnight ends its days.")
def site_add(data: Path | None, name: str, timezone: str) -> None:
    """Make a centre of that name; `toiluot admin create --site ID` gives it an administrator."""
    server = quiet_server(settings_of(data=data))
    made = must(lambda: new_site({"vi": name}, timezone))
    must(lambda: make_site(server.executor, made, CLI))
    click.echo(made.id)


@site.command("list")
@data_option
def site_list(data: Path | None) -> None:
    """Every centre, the oldest first."""
    server = existing(settings_of(data=data))
    for one in sites_of(server.store):
        click.echo(f"{one.id}  {one.timezone:18} {one.name['vi']}")
