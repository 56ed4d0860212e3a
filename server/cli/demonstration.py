"""The command that shows a living centre."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from server.cli.serving import must_listen
from server.demo.fill import HalfMade
from server.demo.run import Wish, run_demo
from server.logs import configure_logs


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
    try:
        must_listen(lambda: run_demo(Wish(**wish, speed=speed if auto else None)))
    except HalfMade as error:
        raise click.ClickException(f"{error}; remove the folder, or choose another with --data") from error
