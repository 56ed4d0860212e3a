"""A short ticket breaks off at byte after byte: whatever came before, the next one is whole and alone on its paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from printers.errors import TryAgain
from printers.jobs import JobState
from printers.press import Press
from printers.profiles import PROFILES
from printers.render import render
from printers.transports import Timeouts
from printers.virtual.interpreter import Interpreter
from printers.virtual.paper import Paper
from tests.printers.test_transports import SlipMaker, answers

WIDE = PROFILES["generic-80"]
QUICK = Timeouts(status=0.01, confirm=0.01, mechanics=0.01)


class Roll(Paper):
    """Keeps what was cut off as dots."""

    def __init__(self) -> None:
        super().__init__(WIDE.dots, Path())
        self.sheets: list[bytes] = []

    def _laid(self, sheet: Image.Image, said: PngInfo) -> Path:  # noqa: ARG002 — as the real one
        self.sheets.append(sheet.tobytes())
        return Path()


class Printer:
    """A printer without a wire: it is what a Press writes to, and loses its cable after so many bytes."""

    answers = True

    def __init__(self) -> None:
        self.roll, self.left = Roll(), -1
        self._mind = Interpreter(self.roll, lambda: None, lambda _: None)
        self._said = b""

    def open(self) -> None:
        """Plugged in again."""

    def close(self) -> None:
        self._said = b""

    def write(self, data: bytes) -> None:
        taken = data if self.left < 0 else data[: self.left]
        self._said += answers(taken)
        self._mind.waiting += taken
        while self._mind.step():
            self._mind.waiting[:] = self._mind.waiting.lstrip(b"\0")  # between commands they are nothing
        if self.left >= 0:
            self.left = -1
            raise TryAgain("the cable was pulled")

    def read(self, _timeout_s: float) -> bytes:
        said, self._said = self._said, b""
        return said


def boundaries(data: bytes) -> Iterator[int]:
    """Each byte of a command's head and end, some behind it, and every sixteenth of the dots, which are all alike."""
    heads = [found.start() for found in re.finditer(rb"[\x1b\x1d][@aJdv(Vr]", data)]
    near = {at for head in heads for at in range(head - 4, head + 12)} | {*range(len(data) - 12, len(data))}
    return (at for at in range(len(data)) if at in near or at % 16 == 0)


def test_at_whichever_byte_the_cable_is_pulled_the_next_ticket_is_clean(a_slip: SlipMaker) -> None:
    lines = ("number:S", "service:S", "qr:S", "issued:S")
    broken = render(replace(a_slip(label="C9"), lines=lines), WIDE)
    whole = render(replace(a_slip(label="A1"), lines=lines), WIDE)
    fresh = Printer()
    press = Press(fresh, WIDE, QUICK)
    press.make_ready()
    assert press.print(whole).state is JobState.CONFIRMED
    (clean,) = fresh.roll.sheets
    for boundary in boundaries(broken):
        printer = Printer()
        press = Press(printer, WIDE, QUICK)
        press.make_ready()
        printer.left = boundary
        sent = press.print(broken)
        assert (sent.state, sent.spoilt) == (JobState.UNCONFIRMED, True), boundary
        press.make_ready()
        assert press.print(whole).state is JobState.CONFIRMED, boundary
        assert printer.roll.sheets[-1] == clean, boundary
