"""Commands about devices, and the print agent."""

from __future__ import annotations

from pathlib import Path

import click

from server.cli.installation import CLI, data_option, existing, must, only_site, settings_of, site_option
from server.commands.devices.pairing import MakePairingCode
from server.domain.roles import system_actor
from server.queries.fleet import devices_state


@click.group()
def devices() -> None:
    """Kiosks, boards, displays, tablets and print agents."""


@devices.command("list")
@data_option
@site_option
def devices_list(data: Path | None, site: str | None) -> None:
    """Every device."""
    server = existing(settings_of(data=data))
    with server.reader.of(only_site(server.store, site)) as reading:
        for device in devices_state(reading):
            click.echo(
                f"{device['id']}  {device['kind']:16} {'paired' if device['paired'] else '–':7} {device['name']}"
            )


@devices.command("code")
@data_option
@site_option
@click.argument("device_id")
def devices_code(data: Path | None, site: str | None, device_id: str) -> None:
    """A pairing code for a device; good once, for ten minutes."""
    server = existing(settings_of(data=data))
    actor = system_actor(only_site(server.store, site), CLI)
    code = must(lambda: server.executor.run(MakePairingCode(device_id=device_id), actor))["code"]
    click.echo(f"{code[:4]} {code[4:]}")


@click.command("print-agent", context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def print_agent(arguments: tuple[str, ...]) -> None:
    """Print the tickets of one printer; --help tells how."""
    # Its connectors take half a second to load: more than a third of the server's start.
    from printers.agent.__main__ import main as agent

    agent(args=arguments, prog_name="toiluot print-agent")
