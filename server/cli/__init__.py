"""The `toiluot` command. Each module holds the commands of one theme; a new command is one more name in COMMANDS."""

from __future__ import annotations

import click

from server.cli.audit import audit
from server.cli.doctor import doctor
from server.cli.fleet import devices, print_agent
from server.cli.interface import openapi
from server.cli.people import admin
from server.cli.reports import report
from server.cli.serving import demo, migrate, serve
from server.cli.sites import site

COMMANDS = (demo, serve, migrate, site, admin, devices, print_agent, report, openapi, audit, doctor)


@click.group()
def cli() -> None:
    """Tới Lượt: queue tickets and satisfaction for public service centres."""


for command in COMMANDS:
    cli.add_command(command)


def main() -> None:
    """The command line."""
    cli(prog_name="toiluot")
