"""What the commands stand on: the settings, and the parts of the server over the data folder that they name."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click
from pydantic import ValidationError

from server.app import Server
from server.domain.errors import QueueError
from server.logs import configure_logs
from server.settings import Settings
from server.sites import site_ids
from server.storage.store import Store

CLI = "cli"
"""Where the journal says that a command came from."""
F = TypeVar("F", bound=Callable[..., Any])
T = TypeVar("T")


def settings_of(**given: Any) -> Settings:
    """The settings, with what the command line gave; a wrong one ends the command with words."""
    try:
        settings = Settings(**{name: value for name, value in given.items() if value is not None})
    except ValidationError as error:
        first = error.errors()[0]
        raise click.ClickException(f"setting {'.'.join(map(str, first['loc']))}: {first['msg']}") from error
    configure_logs(settings.log_level)
    return settings


def data_option(command: F) -> F:
    """`--data DIR`, the same for every command."""
    return click.option("--data", type=click.Path(path_type=Path, file_okay=False), help="Data folder.")(command)


def site_option(command: F) -> F:
    """`--site ID`, for every command about one centre."""
    return click.option("--site", help="Which centre, where there are several: see `toiluot site list`.")(command)


def quiet_server(settings: Settings) -> Server:
    """All parts, but nothing that listens; SQLite lets it write beside a running server."""
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Server(settings, mode="threading")


def existing(settings: Settings) -> Server:
    """The same over data that are there: a command that looks makes no database."""
    if not settings.database and not (settings.data / "toiluot.db").is_file():
        raise click.ClickException(f"There is no centre yet in {settings.data}: name its folder with --data")
    return quiet_server(settings)


def only_site(store: Store, wanted: str | None = None) -> str:
    """The centre that a command means: the one it names, or the only one that there is."""
    sites = chosen_sites(store, wanted)
    if len(sites) > 1:
        raise click.ClickException(f"There are {len(sites)} centres: name one with --site (toiluot site list)")
    return sites[0]


def chosen_sites(store: Store, wanted: str | None) -> list[str]:
    """All centres, or the one that is named."""
    sites = site_ids(store)
    if not sites:
        raise click.ClickException("There is no centre yet: toiluot admin create")
    if wanted is not None and wanted not in sites:
        raise click.ClickException(f"There is no centre {wanted}: toiluot site list")
    return sites if wanted is None else [wanted]


def must(work: Callable[[], T]) -> T:
    """What the work gives; a refusal ends the command with its words and its code."""
    try:
        return work()
    except QueueError as error:
        raise click.ClickException(f"{error} ({error.full_code()})") from error
