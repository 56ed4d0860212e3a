"""The `toiluot` command."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import click
from pydantic import ValidationError

from server.app import Server
from server.commands.devices import MakePairingCode
from server.commands.setup import AddStaff, SetPassword
from server.demo.fill import HalfMade
from server.demo.run import Wish, run_demo
from server.domain.errors import QueueError
from server.domain.numbering import business_day
from server.domain.roles import Role, system_actor
from server.logs import configure_logs
from server.queries.fleet import devices_state
from server.queries.turns_report import turns_report
from server.serve import PortTaken
from server.serve import serve as run_server
from server.settings import Settings
from server.sites import make_site, new_site, site_ids
from server.storage.migrate import migrate as run_migrations
from server.storage.store import Store
from server.web.reports import write_csv
from server.web.sign_in import hasher

F = TypeVar("F", bound=Callable[..., Any])
WEAK = 10
"""Fewest characters of a password."""


@click.group()
def cli() -> None:
    """Tới Lượt: queue tickets and satisfaction for public service centres."""


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


@cli.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for the hall.")
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=8080, show_default=True, help="Port; 0 takes a free one."
)
@click.option("--data", type=click.Path(path_type=Path, file_okay=False), default=Path("demo-data"), show_default=True)
@click.option("--printer", default="virtual://", show_default=True, help="tcp://host:port, serial://, usb://, file://")
@click.option("--database", default="", help="SQLAlchemy address; SQLite in the data folder by default.")
@click.option("--auto", is_flag=True, help="Play a day of citizens and officers.")
@click.option(
    "--speed", type=click.FloatRange(0.1, 500), default=20.0, show_default=True, help="How fast --auto plays."
)
def demo(host: str, port: int, data: Path, printer: str, database: str, auto: bool, speed: float) -> None:  # noqa: PLR0913, PLR0917
    """A living centre on this machine, with a virtual printer."""
    configure_logs("warning")
    _must_listen(lambda: run_demo(Wish(data, host, port, printer, database, speed if auto else None)))


@cli.command()
@data_option
@click.option("--host", help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), help="Port to listen on.")
def serve(data: Path | None, host: str | None, port: int | None) -> None:
    """Serve a centre."""
    settings = settings_of(data=data, host=host, port=port)
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    _must_listen(lambda: run_server(Server(settings)))


@cli.command()
@data_option
def migrate(data: Path | None) -> None:
    """Bring the database to the newest form."""
    store = _store(settings_of(data=data))
    store.close()
    click.echo("The database is up to date.")


@cli.group()
def admin() -> None:
    """People who may sign in."""


@admin.command("create")
@data_option
@click.argument("login")
@click.option("--name", default=None, help="The name that colleagues see.")
@click.option("--site-name", default="Trung tâm Phục vụ hành chính công", show_default=True)
@click.password_option(help="Asked for when it is not given.")
def admin_create(data: Path | None, login: str, name: str | None, site_name: str, password: str) -> None:
    """Make an administrator, and the centre if there is none yet."""
    settings = settings_of(data=data)
    _must_be_strong(password)
    server = _quiet_server(settings)
    sites = site_ids(server.store)
    if not sites:
        site = new_site({"vi": site_name})
        make_site(server.executor, site)
        sites = [site.id]
    command = AddStaff(login=login, name=name or login, role=Role.ADMINISTRATOR, password_hash=hasher.hash(password))
    _must(lambda: server.executor.run(command, system_actor(sites[0])))
    click.echo(f"{login} is an administrator of {sites[0]}.")


@admin.command("password")
@data_option
@click.argument("login")
@click.password_option(help="Asked for when it is not given.")
def admin_password(data: Path | None, login: str, password: str) -> None:
    """Give somebody a new password; all their sign-ins end."""
    _must_be_strong(password)
    server = _existing(settings_of(data=data))
    command = SetPassword(login=login, password_hash=hasher.hash(password))
    _must(lambda: server.executor.run(command, system_actor(_only_site(server.store))))
    click.echo(f"{login} has a new password.")


@cli.group()
def devices() -> None:
    """Kiosks, boards, displays, tablets and print agents."""


@devices.command("list")
@data_option
def devices_list(data: Path | None) -> None:
    """Every device."""
    server = _existing(settings_of(data=data))
    with server.reader.of(_only_site(server.store)) as reading:
        for device in devices_state(reading):
            click.echo(
                f"{device['id']}  {device['kind']:16} {'paired' if device['paired'] else '–':7} {device['name']}"
            )


@devices.command("code")
@data_option
@click.argument("device_id")
def devices_code(data: Path | None, device_id: str) -> None:
    """A pairing code for a device; good once, for ten minutes."""
    server = _existing(settings_of(data=data))
    actor = system_actor(_only_site(server.store))
    code = _must(lambda: server.executor.run(MakePairingCode(device_id=device_id), actor))["code"]
    click.echo(f"{code[:4]} {code[4:]}")


@cli.command("print-agent", context_settings={"ignore_unknown_options": True}, add_help_option=False)
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def print_agent(arguments: tuple[str, ...]) -> None:
    """Print the tickets of one printer; --help tells how."""
    # Its connectors take half a second to load: more than a third of the server's start.
    from printers.agent.__main__ import main as agent

    agent(args=arguments, prog_name="toiluot print-agent")


@cli.command()
@data_option
@click.argument("name", type=click.Choice(["turns"]))
@click.option("--from", "first", type=click.DateTime(["%Y-%m-%d"]), help="First day; today by default.")
@click.option("--to", "last", type=click.DateTime(["%Y-%m-%d"]), help="Last day; today by default.")
def report(data: Path | None, name: str, first: datetime | None, last: datetime | None) -> None:  # noqa: ARG001 - one so far
    """A report as CSV on standard output."""
    server = _existing(settings_of(data=data))
    with server.reader.of(_only_site(server.store)) as reading:
        today = business_day(reading.now, reading.site.timezone)
        rows = turns_report(reading, first.date() if first else today, last.date() if last else today)
    write_csv(sys.stdout, rows)


def _store(settings: Settings) -> Store:
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = Store(settings.database_url)
    run_migrations(store.writer)
    return store


def _quiet_server(settings: Settings) -> Server:
    """All parts, but nothing that listens; SQLite lets it write beside a running server."""
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    return Server(settings, mode="threading")


def _existing(settings: Settings) -> Server:
    """The same over data that are there: a command that looks makes no database."""
    if not settings.database and not (settings.data / "toiluot.db").is_file():
        raise click.ClickException(f"There is no centre yet in {settings.data}: name its folder with --data")
    return _quiet_server(settings)


def _only_site(store: Store) -> str:
    sites = site_ids(store)
    if not sites:
        raise click.ClickException("There is no centre yet: toiluot admin create")
    return sites[0]


def _must_be_strong(password: str) -> None:
    if len(password) < WEAK:
        raise click.ClickException(f"The password needs at least {WEAK} characters.")


def _must_listen(work: Callable[[], None]) -> None:
    """A taken port or a folder that is no use is told in words, with the way out."""
    try:
        work()
    except PortTaken as error:
        raise click.ClickException(f"{error}; choose another with --port") from error
    except HalfMade as error:
        raise click.ClickException(f"{error}; remove the folder, or choose another with --data") from error


def _must(work: Callable[[], Any]) -> Any:
    try:
        return work()
    except QueueError as error:
        raise click.ClickException(f"{error} ({error.full_code()})") from error


def main() -> None:
    """The command line."""
    cli(prog_name="toiluot")
