"""A serial cable whose two ends are set to different speeds: nothing is called printed, and somebody is told."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations

import pytest

from printers.jobs import JobState
from printers.press import Press
from printers.profiles import PROFILES
from printers.render import render
from printers.slip import Slip
from printers.transports import Timeouts
from server.domain.floor.alert import NEEDS_PERSON
from tests.printers.test_transports import SlipMaker, answers

PAIRS = [*permutations((9_600, 19_200, 38_400, 115_200), 2)]
QUICK = Timeouts(status=0.01, confirm=0.01, mechanics=0.01)
WIDE = PROFILES["generic-80"]
ON_ITS_OWN = b"\x14\x00\x00\x0f"
"""What a printer with automatic status tells whenever its cover moves (Epson, `GS a`)."""


def heard_at(data: bytes, sent: int, read: int) -> bytes:
    """What a serial port reads, bit by bit, of bytes sent at another speed; wrong stop bits do not stop it."""
    return bytes(_sampled("".join(f"0{f'{byte:08b}'[::-1]}1" for byte in data), sent / read))


def _sampled(line: str, bits_per_bit: float) -> Iterator[int]:
    def level(at: float) -> str:
        return line[int(at)] if at < len(line) else "1"

    at = 0.0
    while (start := line.find("0", int(at))) >= 0:
        begun = max(at, start)
        bits = [level(begun + (place + 1.5) * bits_per_bit) for place in range(8)]
        yield int("".join(reversed(bits)), 2)
        at = begun + 9.5 * bits_per_bit
        while level(at) == "0" and at < len(line):
            at += bits_per_bit / 16


class Cable:
    """Our end speaks at one speed, the printer's at another."""

    answers = True

    def __init__(self, ours: int, printers: int) -> None:
        self._ours, self._printers = ours, printers
        self.back = b""
        self.asked = b""

    def open(self) -> None:
        """Nothing is noticed: the port is there."""

    def close(self) -> None:
        """Nor here."""

    def write(self, data: bytes) -> None:
        arrived = heard_at(data[-64:], self._ours, self._printers)
        self.asked += arrived
        self.back += heard_at(answers(arrived), self._printers, self._ours)

    def read(self, _timeout_s: float) -> bytes:
        said, self.back = self.back, b""
        return said


def test_the_cable_of_these_tests_carries_what_is_sent_at_one_speed() -> None:
    assert heard_at(bytes(range(256)), 9_600, 9_600) == bytes(range(256))
    press = Press(Cable(9_600, 9_600), WIDE, QUICK)
    press.make_ready()
    assert press.state == "ok"


@pytest.mark.parametrize(("ours", "printers"), PAIRS)
def test_at_another_speed_no_ticket_is_called_printed_and_somebody_is_told(
    ours: int, printers: int, a_slip: SlipMaker
) -> None:
    cable = Cable(ours, printers)
    press = Press(cable, WIDE, QUICK)
    assert press.look() in NEEDS_PERSON
    assert b"\x10\x04" not in cable.asked, "the printer has understood nothing"
    slip: Slip = a_slip()
    assert press.print(render(slip, WIDE)).state is not JobState.CONFIRMED


@pytest.mark.parametrize(("ours", "printers"), PAIRS)
def test_what_a_printer_says_on_its_own_is_no_answer_at_another_speed(ours: int, printers: int) -> None:
    cable = Cable(ours, printers)
    press = Press(cable, WIDE, QUICK)
    cable.back = heard_at(ON_ITS_OWN * 3, printers, ours)
    assert press.look() in NEEDS_PERSON
