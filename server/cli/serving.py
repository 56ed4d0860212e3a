"""Commands that serve a centre, or make its database ready."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from server.app import Server
from server.cli.installation import data_option, settings_of
from server.demo.fill import HalfMade
from server.demo.run import Wish, run_demo
from server.logs import configure_logs
from server.serve import PortTaken
from server.serve import serve as run_server
from server.settings import Settings
from server.storage.migrate import migrate as run_migrations
from server.storage.store import Store


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on; 0.0.0.0 for the hall.")
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=8080, show_default=True, help="Port; 0 takes a free one."
)
@click.option(
    "--data", "folder", type=click.Path(path_type=Path, file_okay=False), default=Path("demo-data"), show_default=True
)
@click.option("--printer", default="virtual://", show_default=True, help="tcp://host:port, serial://, usb://, file://")
@click.option("--database", default="", help="SQLAlchemy address; SQLite in the data folder by default.")
@click.option("--auto", is_flag=True, help="Play a day of citizens and officers.")
@click.option(
    "--speed", type=click.FloatRange(0.1, 500), default=20.0, show_default=True, help="How fast --auto plays."
)
def demo(auto: bool, speed: float, **wish: Any) -> None:
    """A living centre on this machine, with a virtual printer."""
    configure_logs("warning")
    _must_listen(lambda: run_demo(Wish(**wish, speed=speed if auto else None)))


@click.command()
@data_option
@click.option("--host", help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65_535), help="Port to listen on.")
def serve(data: Path | None, host: str | None, port: int | None) -> None:
    """Serve a centre."""
    settings = settings_of(data=data, host=host, port=port)
    settings.data.mkdir(parents=True, exist_ok=True, mode=0o700)
    _must_listen(lambda: run_server(Server(settings)))


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


def _must_listen(work: Callable[[], None]) -> None:
    """A taken port or a folder that is no use is told in words, with the way out."""
    try:
        work()
    except PortTaken as error:
        raise click.ClickException(f"{error}; choose another with --port") from error
    except HalfMade as error:
        raise click.ClickException(f"{error}; remove the folder, or choose another with --data") from error
