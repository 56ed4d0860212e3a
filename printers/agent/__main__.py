"""`python -m printers.agent`: the print agent alone, on a kiosk PC that has nothing else of the system."""

import signal
import threading
from pathlib import Path
from typing import Any

import click
import structlog

from printers.agent.doors import ELSEWHERE
from printers.agent.finding import printers_here
from printers.agent.keeping import NotPaired, Paired, keep, kept, pair, usual_place
from printers.agent.run import AUTO, Work, run_work
from printers.alone.stand import Stand, StandWish
from printers.errors import PrinterError
from printers.profiles import PROFILES
from printers.trial.run import print_trial

_TEST_PAGE = f"Print one page that tells what the printer can do, and stop; a kind may be named: {', '.join(PROFILES)}"


class NotToBegin(click.ClickException):
    """Starting again does not help (EX_CONFIG of sysexits.h): systemd is told not to."""

    exit_code = 78


@click.command()
@click.option("--server", default="", help="Address of the server, such as http://192.168.1.10:8080")
@click.option("--token", default="", envvar="TOILUOT_TOKEN", help="Device token; better by --code or TOILUOT_TOKEN")
@click.option("--code", default="", help="Eight digits of the page of devices: pairs this machine, for good")
@click.option("--kept", type=click.Path(path_type=Path), default=None, help="File of the kept token")
@click.option(
    "--printer",
    default="auto",
    show_default=True,
    help="auto finds what is plugged in; else tcp://host:port, serial:///dev/ttyUSB0?baud=9600, usb://04b8:0e15, "
    "file:///dev/usb/lp0 or virtual://",
)
@click.option("--find", is_flag=True, help="Only say which printers are plugged in.")
@click.option("--tray", type=click.Path(path_type=Path), default=None, help="Folder for the pictures of virtual://")
@click.option("--test-page", "profile", is_flag=False, flag_value="any", help=_TEST_PAGE)
@click.option("--width", type=click.Choice(["58", "80"]), default="80", help="Paper of the test page in mm.")
@click.option(
    "--kiosk-door", type=click.IntRange(1024, 65_535), default=None,
    help="Port of this machine at which the kiosk's browser opens /kiosk; then it goes on while the server is away",
)  # fmt: skip
@click.option(
    "--notebook", type=click.Path(path_type=Path, dir_okay=False), default=None,
    help="File of the numbers that the kiosk gives by itself; beside the kept token if not said",
)  # fmt: skip
def main(printer: str, tray: Path | None, find: bool, **more: Any) -> None:
    """Prints the tickets of one printer until it is told to stop (SIGTERM or Ctrl+C).

    The first time: --server and --code. From then on the token is kept, and no option is needed.
    """
    if find:
        _tell_found()
        return
    if more["profile"] is not None:
        _try_out(_named(printer), more["profile"], int(more["width"]), tray)
        return
    paired = _paired(more["server"], more["token"], more["code"], more["kept"] or usual_place())
    if more["code"] and printer == AUTO:
        _tell_found()
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
        _run(Work(paired.server, paired.token, printer, tray), stop, more)
    except ValueError as error:
        raise click.BadParameter(str(error), param_hint="--printer") from error


def _run(work: Work, stop: threading.Event, wish: dict[str, Any]) -> None:
    """With a door for the kiosk's browser where one was asked for."""
    if wish["kiosk_door"] is None:
        _print(work, stop, None)
        return
    notebook = wish["notebook"] or (wish["kept"] or usual_place()).with_name("kiosk.db")
    with Stand(work.server_url, StandWish(wish["kiosk_door"], notebook)) as stand:
        _print(work, stop, stand)


def _print(work: Work, stop: threading.Event, stand: Stand | None) -> None:
    """Whoever lost the printer to another agent stands by; who was started once more elsewhere gives way for good."""
    while not stop.is_set():
        if run_work(work, stop, stand) == ELSEWHERE:
            raise NotToBegin("Phần mềm in này đã được chạy ở nơi khác với cùng khóa; nơi chạy sau giữ máy in.")


def _paired(server: str, token: str, code: str, place: Path) -> Paired:
    """By the token that was given, by the code, or as it was kept."""
    if token and server:
        return Paired(server, token)
    if code:
        return _by_code(server, code, place)
    known = kept(place)
    if known is None:
        raise NotToBegin("Máy này chưa ghép nối: chạy một lần với --server và --code; mã lấy ở Quản trị › Thiết bị.")
    return Paired(server or known.server, known.token)


def _by_code(server: str, code: str, place: Path) -> Paired:
    if not server:
        raise click.UsageError("--code needs --server")
    try:
        paired = pair(server, code)
        keep(paired, place)
    except NotPaired as error:
        raise click.ClickException(str(error)) from error
    except OSError as error:
        raise click.ClickException(f"{server}: {error}") from error
    click.echo(f"Đã ghép nối. Khóa của máy này nằm ở {place}, chỉ mình bạn đọc được.")
    return paired


def _tell_found() -> None:
    """What is plugged in; the first one is the one that auto takes."""
    for number, one in enumerate(found := printers_here()):
        click.echo(f"{'→' if number == 0 else ' '} {one.url}  {one.what}")
    if not found:
        click.echo("Chưa thấy máy in nào cắm vào máy này.")


def _named(printer: str) -> str:
    """What auto stands for now."""
    found = printers_here() if printer == AUTO else []
    if printer == AUTO and not found:
        raise click.ClickException("Chưa thấy máy in nào cắm vào máy này.")
    return found[0].url if found else printer


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
