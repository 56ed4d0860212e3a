"""How much paper a job takes: its own bytes, carried out on a roll that is only measured."""

from pathlib import Path

from PIL import Image

from printers.profiles import Profile
from printers.virtual.interpreter import Interpreter
from printers.virtual.paper import Paper


class _Roll(Paper):
    """Counts what passes the head, and draws nothing."""

    def image(self, picture: Image.Image, align: int) -> None:  # noqa: ARG002 — the parent's signature
        self.used += picture.height

    def cut(self) -> None:
        """Nothing is kept of it."""


def length_mm(data: bytes, profile: Profile) -> int:
    """Millimetres of the roll, with what is fed to the cutter; a few milliseconds of work for a ticket."""
    roll = _Roll(profile.dots, Path())
    printer = Interpreter(roll, lambda: None, lambda _: None)
    printer.waiting += data
    while printer.step():
        pass
    return round(roll.used / profile.dots_per_mm)
