"""Commands that serve a centre, or make its database ready."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from server.app import Server
from server.cli.installation import data_option, settings_of
from server.doctor.centre import nobody_to_sign_in
from server.doctor.finding import lines_of
from server.serve import PortTaken
from server.serve import serve as run_server
from server.settings import Settings
from server.storage.migrate import migrate as run_migrations
from server.storage.store import Store


@click.command()
@data_option
@click.option("--host", help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), help="Port to listen on.")
def serve(data: Path | None, host: str | None, port: int | None) -> None:
    """Serve a centre."""
    settings = settings_of(data=data, host=host, port=port)
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    server = Server(settings)
    _tell_nobody(server)
    must_listen(lambda: run_server(server))


def _tell_nobody(server: Server) -> None:
    """What the doctor would say of an empty data folder, on standard output, since the log is for programs."""
    with server.store.glancing() as connection:
        for finding in nobody_to_sign_in(connection, server.settings.data):
            click.echo("\n".join(lines_of(finding, "both")))


@click.command()
@data_option
def migrate(data: Path | None) -> None:
    """Bring the database to the newest form."""
    store = _store(settings_of(data=data))
    store.close()
    click.echo("The database is up to date.")


def _store(settings: Settings) -> Store:
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    store = Store(settings.database_url)
    run_migrations(store.writer)
    return store


def must_listen(work: Callable[[], None]) -> None:
    """A taken port is told in words, with the way out."""
    try:
        work()
    except PortTaken as error:
        raise click.ClickException(f"{error}; choose another with --port") from error
