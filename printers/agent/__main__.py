"""`python -m printers.agent`: the print agent alone, on a kiosk PC that has nothing else of the system."""

import signal
import threading
from pathlib import Path

import click
import structlog

from printers.agent.run import run_agent


@click.command()
@click.option("--server", required=True, help="Address of the server, such as http://192.168.1.10:8080")
@click.option("--token", required=True, envvar="TOILUOT_TOKEN", help="Device token; better by TOILUOT_TOKEN")
@click.option(
    "--printer",
    required=True,
    help="tcp://host:port, serial:///dev/ttyUSB0?baud=9600, usb://04b8:0e15, file:///dev/usb/lp0 or virtual://",
)
@click.option("--tray", type=click.Path(path_type=Path), default=None, help="Folder for the pictures of virtual://")
def main(server: str, token: str, printer: str, tray: Path | None) -> None:
    """Prints the tickets of one printer until it is told to stop (SIGTERM or Ctrl+C)."""
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso"),
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ],
    )
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    try:
        run_agent(server, token, printer, tray, stop)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--printer") from error


if __name__ == "__main__":
    main()
