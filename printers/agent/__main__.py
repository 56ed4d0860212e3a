"""`python -m printers.agent`: the print agent alone, on a kiosk PC that has nothing else of the system."""

import signal
import threading
from pathlib import Path
from typing import Any

import click
import structlog

from printers.agent.run import Work, run_work
from printers.alone.stand import Stand, StandWish
from printers.errors import PrinterError
from printers.profiles import PROFILES
from printers.trial.run import print_trial

_TEST_PAGE = f"Print one page that tells what the printer can do, and stop; a kind may be named: {', '.join(PROFILES)}"


@click.command()
@click.option("--server", default="", help="Address of the server, such as http://192.168.1.10:8080")
@click.option("--token", default="", envvar="TOILUOT_TOKEN", help="Device token; better by TOILUOT_TOKEN")
@click.option(
    "--printer",
    required=True,
    help="tcp://host:port, serial:///dev/ttyUSB0?baud=9600, usb://04b8:0e15, file:///dev/usb/lp0 or virtual://",
)
@click.option("--tray", type=click.Path(path_type=Path), default=None, help="Folder for the pictures of virtual://")
@click.option("--test-page", "profile", is_flag=False, flag_value="any", help=_TEST_PAGE)
@click.option("--width", type=click.Choice(["58", "80"]), default="80", help="Paper of the test page in mm.")
@click.option(
    "--kiosk-door", type=click.IntRange(1024, 65_535), default=None,
    help="Port of this machine at which the kiosk's browser opens /kiosk; then it goes on while the server is away",
)  # fmt: skip
@click.option(
    "--notebook", type=click.Path(path_type=Path, dir_okay=False), default=Path("toiluot-kiosk.db"),
    help="File of the numbers that the kiosk gives by itself; keep it on a disk that survives a power cut",
)  # fmt: skip
def main(server: str, token: str, printer: str, tray: Path | None, **more: Any) -> None:
    """Prints the tickets of one printer until it is told to stop (SIGTERM or Ctrl+C)."""
    if more["profile"] is not None:
        _try_out(printer, more["profile"], int(more["width"]), tray)
        return
    if not server or not token:
        raise click.UsageError("--server and --token are needed, or --test-page")
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
        _run(Work(server, token, printer, tray), more["kiosk_door"], more["notebook"], stop)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--printer") from error


def _run(work: Work, kiosk_door: int | None, notebook: Path, stop: threading.Event) -> None:
    if kiosk_door is None:
        run_work(work, stop)
        return
    with Stand(work.server_url, StandWish(kiosk_door, notebook)) as stand:
        run_work(work, stop, stand)


def _try_out(printer: str, profile: str, width_mm: int, tray: Path | None) -> None:
    try:
        for line in print_trial(printer, profile, width_mm, tray):
            click.echo(line)
    except PrinterError as error:
        raise click.ClickException(f"Chưa in được: {error.detail}") from error
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--printer") from error


if __name__ == "__main__":
    main()
