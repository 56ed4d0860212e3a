"""The `toiluot` command. Each module holds the commands of one theme; a new command is one more name in COMMANDS."""

from __future__ import annotations

import gc
from importlib import import_module
from types import ModuleType

import click

COMMANDS = {
    "demo": "demonstration", "serve": "serving", "migrate": "serving", "site": "sites", "admin": "people",
    "devices": "fleet", "print-agent": "fleet", "report": "reports", "openapi": "interface", "audit": "audit",
    "doctor": "doctor", "roll-up-reports": "rolling", "estimates": "estimates",
}  # fmt: skip
"""Command → its module, in which it is a function of the same name."""


class Commands(click.Group):
    """Loads a command's module when somebody asks for it: a server that starts does not wait for the doctor's tools."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 — click's own signature
        """In the order of the table: what is wanted first comes first."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """None when there is no such command."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(_loaded(COMMANDS[cmd_name]), cmd_name.replace("-", "_"))
        return command


def _loaded(module: str) -> ModuleType:
    """What is being loaded stays: looking for garbage in it over and over costs a sixth of a server's start."""
    collects = gc.isenabled()
    gc.disable()
    try:
        return import_module(f"{__name__}.{module}")
    finally:
        if collects:
            gc.enable()


@click.group(cls=Commands)
def cli() -> None:
    """Tới Lượt: queue tickets and satisfaction for public service centres."""


def main() -> None:
    """The command line."""
    cli(prog_name="toiluot")
