"""Asks a printer what it is and what it can tell: maker, model, firmware, status, and whether it confirms."""

import time
from dataclasses import asdict, dataclass

from printers.status import Ear, PrinterState
from printers.transports import Timeouts, Transport

# `GS I n` (Epson's reference, "Transmit printer ID"): the answer is "_", the words, NUL.
_ASKED = {"firmware": 65, "maker": 66, "model": 67}
_ANSWERS = frozenset({PrinterState.OK, PrinterState.LOW_PAPER})
_LONGEST = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What a printer said; "" where it says nothing. `confirms`: it answers `GS r` once all before it is printed."""

    state: str
    maker: str = ""
    model: str = ""
    firmware: str = ""
    confirms: bool = False

    def to_json(self) -> dict[str, object]:
        """Plain JSON values."""
        return asdict(self)


def probe(line: Transport, timeouts: Timeouts) -> Found:
    """Nothing is printed; a printer that is out of paper or open is asked for its state alone. Raises TryAgain."""
    if not line.answers:
        return Found(state=PrinterState.MUTE.value)
    ear = Ear(line)
    ear.drain()
    state = ear.state(timeouts.status)
    if state not in _ANSWERS:
        return Found(state=state.value)
    said = {name: _words(line, number, timeouts.status) for name, number in _ASKED.items()}
    ear.drain()
    line.write(b"\x1dr\x01")
    return Found(state=state.value, confirms=ear.confirmed(timeouts.status), **said)


def _words(line: Transport, number: int, timeout_s: float) -> str:
    """Letters as the printer sends them; anything that is no such answer is taken for silence."""
    line.write(b"\x1dI" + bytes([number]))
    heard, until = b"", time.monotonic() + timeout_s
    while not heard.endswith(b"\x00") and len(heard) < _LONGEST and (left := until - time.monotonic()) > 0:
        heard += line.read(left)
    begin, _, said = heard.partition(b"_")
    whole = not begin and said.endswith(b"\x00")
    return "".join(letter for letter in said[:-1].decode("ascii", "replace") if letter.isprintable()) if whole else ""
