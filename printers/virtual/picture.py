"""The picture of a slip before it is printed: our own bytes, drawn as a printer draws them."""

from pathlib import Path
from tempfile import TemporaryDirectory

from printers.profiles import profile_for
from printers.render import render
from printers.slip import Slip
from printers.virtual.interpreter import Interpreter
from printers.virtual.paper import Paper


def slip_picture(slip: object, width_mm: int) -> bytes:
    """PNG of the slip's JSON on paper of that width; raises BadSlip for what is no slip."""
    profile = profile_for(f"generic-{width_mm}", width_mm, cut=True)
    pictures: list[Path] = []
    with TemporaryDirectory(prefix="toiluot-slip-") as folder:
        printer = Interpreter(Paper(profile.dots, Path(folder)), _nobody_asks, pictures.append)
        printer.waiting += render(Slip.from_json(slip), profile)
        while printer.step():
            pass
        return pictures[0].read_bytes()


def _nobody_asks() -> None:
    """No host waits for the answer to `GS r`."""
